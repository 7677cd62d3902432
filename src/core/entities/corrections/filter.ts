import { keyOf } from '../joining/fold.ts';
import { kindOf } from '../joining/forms.ts';
import type { NameSpan, Span } from '../model.ts';
import { concerning, keysOf, takesBack } from './concern.ts';
import type { ArticleCorrections, Correction } from './model.ts';
import { PlaceFinder } from './place.ts';

/** A name before names are joined: as it shows, undefined where the reader does not want it. Offsets are the source's. */
export type NameFilter = (name: NameSpan, text: string) => NameSpan | undefined;

/**
 * Knows quickly what corrections say of names that are not joined yet, so that what was rejected doesn't flash up. Only
 * joining tells of which entity a name is: until then some are judged by their form and kind alone.
 */
export function createNameFilter({ corrections, path }: ArticleCorrections, source: string): NameFilter {
  const byKey = new Map<string, Correction[]>();
  const placed: { readonly correction: Correction; readonly span: Span }[] = [];
  const places = new PlaceFinder(source);
  const mine = concerning(corrections, path);
  for (const correction of mine) {
    if (correction.scope === 'mention') {
      const span = places.find(correction.place);
      if (span) placed.push({ correction, span });
      continue;
    }
    for (const key of keysIn(correction)) {
      const known = byKey.get(key);
      if (known) known.push(correction);
      else byKey.set(key, [correction]);
    }
  }
  if (byKey.size + placed.length === 0) return (name) => name;
  const order = new Map(mine.map((correction, at) => [correction, at]));
  return (name, text) => {
    const key = keyOf(text);
    const here = placed.filter(({ span }) => name.start < span.end && span.start < name.end);
    const formed = (byKey.get(key) ?? []).filter((each) => speaksOf(each, name, key));
    const said = [...formed, ...here.map(({ correction }) => correction)];
    said.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return judged(name, said);
  };
}

function keysIn(correction: Correction): ReadonlySet<string> {
  const own = keysOf(correction.entity);
  return correction.kind === 'same' ? new Set([...own, ...keysOf(correction.other)]) : own;
}

function speaksOf({ entity }: Correction, { type }: NameSpan, key: string): boolean {
  return kindOf(type) === kindOf(entity.type) || key === keyOf(entity.name);
}

function judged(name: NameSpan, said: readonly Correction[]): NameSpan | undefined {
  let rejected: Correction | undefined;
  let { type } = name;
  for (const correction of said) {
    if (correction.kind === 'none') rejected = correction;
    else if (rejected && takesBack(correction, rejected)) rejected = undefined;
    if (correction.kind === 'type') ({ type } = correction);
  }
  if (rejected) return undefined;
  return type === name.type ? name : { ...name, type };
}
