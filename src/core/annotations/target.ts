import * as v from 'valibot';
import { isObject, type Json, type JsonObject } from '../records/index.ts';
import { FRAGMENTS, fragmentOf, readFragment, type Fragment } from './fragment.ts';
import { itemsOf } from './items.ts';
import { COLOURS, type AnnotationTarget, type Colour, type PassageDescription } from './model.ts';

const points = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What a selector has besides its type. */
const SELECTORS = {
  TextPositionSelector: v.pipe(
    v.object({ start: points, end: points }),
    v.check(({ start, end }) => start <= end),
  ),
  TextQuoteSelector: v.object({
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.optional(v.string(), ''),
    suffix: v.optional(v.string(), ''),
  }),
  FragmentSelector: v.object({ conformsTo: v.literal(FRAGMENTS), value: v.string() }),
} as const;
type SelectorType = keyof typeof SELECTORS;
type Selector<Type extends SelectorType> = v.InferOutput<(typeof SELECTORS)[Type]>;
const rival = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * What an annotation is about: of several targets the one that says most. A passage that is not described in a way that
 * we know has an empty quote.
 *
 * @returns undefined where there is no target at all
 */
export function readTarget(annotation: JsonObject): AnnotationTarget | undefined {
  const [, target] = chosen(annotation);
  return target === undefined ? undefined : readOne(target);
}

/** Targets besides the one that is read: kept, and not shown. */
export function unreadTargets(annotation: JsonObject): readonly Json[] {
  const [at] = chosen(annotation);
  return itemsOf(annotation['target']).filter((_, index) => index !== at);
}

/** Selectors of types that are read. */
export function readSelectors(selectors: readonly Json[]): readonly Json[] {
  return selectors.filter(isOurs);
}

export function readColour(annotation: JsonObject): Colour {
  const [, target] = chosen(annotation);
  const classes = isObject(target) ? itemsOf(target['styleClass']) : [];
  return COLOURS.find((colour) => classes.includes(colour)) ?? COLOURS[0];
}

/** @param source the IRI of what is annotated */
export function targetOf(target: AnnotationTarget, colour: Colour, source: string): JsonObject {
  const selector = selectorsOf(target);
  return {
    source,
    ...(selector.length > 0 && { selector }),
    styleClass: colour,
    ...(target.kind === 'passage' && { rival: target.rival }),
  };
}

/** The targets with the one that is read changed; selectors and classes that we do not know stay. */
export function changedTarget(
  annotation: JsonObject,
  changes: { readonly target?: AnnotationTarget | undefined; readonly colour?: Colour | undefined },
): Json {
  const targets = itemsOf(annotation['target']);
  const [at, before = ''] = chosen(annotation);
  // What is annotated as a whole is the source of a part of it.
  const old: JsonObject = isObject(before) && before['source'] !== undefined ? before : { source: before };
  let now = old;
  if (changes.target) {
    const others = itemsOf(old['selector']).filter((each) => !isOurs(each));
    const selector = [...selectorsOf(changes.target), ...others];
    now = {
      ...without(old, 'selector', 'rival'),
      ...(selector.length > 0 && { selector }),
      ...(changes.target.kind === 'passage' && { rival: changes.target.rival }),
    };
  }
  if (changes.colour) {
    const classes = itemsOf(old['styleClass']).filter((each) => !COLOURS.some((colour) => colour === each));
    now = { ...now, styleClass: classes.length > 0 ? [changes.colour, ...classes] : changes.colour };
  }
  return targets.length > 1 ? targets.with(at, now) : now;
}

function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function selectorsOf(target: AnnotationTarget): Json[] {
  switch (target.kind) {
    case 'article':
      return [];
    case 'entity':
    case 'speaker':
      return [fragmentSelector(target)];
    case 'passage': {
      const { position, quote, section } = target;
      const { exact, prefix, suffix } = quote;
      return [
        { type: 'TextPositionSelector', start: position.start, end: position.end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(section ? [fragmentSelector({ kind: 'section', place: section })] : []),
      ];
    }
  }
}

function fragmentSelector(value: Fragment): Json {
  return { type: 'FragmentSelector', conformsTo: FRAGMENTS, value: fragmentOf(value) };
}

function isOurs(selector: Json): boolean {
  if (!isObject(selector)) return false;
  const { type, conformsTo } = selector;
  return (
    type === 'TextPositionSelector' ||
    type === 'TextQuoteSelector' ||
    (type === 'FragmentSelector' && conformsTo === FRAGMENTS)
  );
}

/** The target that is read, and its place among all. */
function chosen({ target }: JsonObject): readonly [at: number, target: Json | undefined] {
  const targets = itemsOf(target);
  if (targets.length < 2) return [0, targets[0]];
  let best = 0;
  let most = -1;
  for (const [at, each] of targets.entries()) {
    const weighs = weight(each);
    if (weighs > most) [best, most] = [at, weighs];
  }
  return [best, targets[best]];
}

function weight(target: Json): number {
  const read = readOne(target);
  if (read.kind === 'passage') return read.quote.exact === '' ? 0 : 2;
  return read.kind === 'article' ? 1 : 2;
}

function readOne(target: Json): AnnotationTarget {
  if (typeof target === 'string') return { kind: 'article' };
  if (!isObject(target)) return passage({});
  const selectors = itemsOf(target['selector']);
  if (selectors.length === 0 && target['items'] === undefined) return { kind: 'article' };
  const found: { section?: PassageDescription['section'] } = {};
  for (const each of selectors) {
    const said = first('FragmentSelector', [each]);
    const read = said && readFragment(said.value);
    if (read?.kind === 'section') found.section = read.place;
    else if (read) return read;
  }
  const quoted =
    first('TextQuoteSelector', selectors) ?? first('TextQuoteSelector', selectors.flatMap(refinements));
  return passage({
    ...found,
    quote: quoted,
    position: first('TextPositionSelector', selectors),
    rival: v.is(rival, target['rival']) ? target['rival'] : 0,
  });
}

function passage(found: {
  readonly position?: Selector<'TextPositionSelector'> | undefined;
  readonly quote?: Selector<'TextQuoteSelector'> | undefined;
  readonly section?: PassageDescription['section'];
  readonly rival?: number;
}): AnnotationTarget {
  const { start, end } = found.position ?? { start: 0, end: 0 };
  const { exact, prefix, suffix } = found.quote ?? { exact: '', prefix: '', suffix: '' };
  return {
    kind: 'passage',
    position: { start, end },
    quote: { exact, prefix, suffix },
    ...(found.section && { section: found.section }),
    rival: found.rival ?? 0,
  };
}

/** What selects within a selection, at whatever depth. Positions there count from elsewhere; quotes are the text's. */
function refinements(selector: Json): readonly Json[] {
  const found: Json[] = [];
  let level: readonly Json[] = [selector];
  for (let depth = 0; depth < 8 && level.length > 0; depth += 1) {
    level = level.flatMap((each) => (isObject(each) ? itemsOf(each['refinedBy']) : []));
    found.push(...level);
  }
  return found;
}

function first<Type extends SelectorType>(type: Type, values: readonly Json[]): Selector<Type> | undefined {
  for (const value of values) {
    // Asked first: a schema that fails costs more than one that holds.
    if (!isObject(value) || value['type'] !== type) continue;
    const read = v.safeParse(SELECTORS[type], value);
    if (read.success) return read.output;
  }
  return undefined;
}
