import type { Article, Span } from '../../article/model.ts';
import type { Steps } from '../../steps.ts';
import { tagKey } from '../bodies.ts';
import { COLOURS, type Colour, type PlacedAnnotation, type Placement } from '../model.ts';
import { SectionPlaces } from '../sectionPlace.ts';
import { likeness, queryOf, searchable } from './fuzzy.ts';

/** What the reader wants to see; what is not given lets all through. */
export interface AnnotationFilter {
  /** Words of quote, note or tags, or of whom it is about; typing errors are forgiven. */
  readonly text?: string;
  readonly speakers?: readonly string[];
  readonly tags?: readonly string[];
  readonly entities?: readonly string[];
  readonly colours?: readonly Colour[];
  readonly states?: readonly Placement['state'][];
  readonly creators?: readonly string[];
}

export type Grouping = 'speaker' | 'tag' | 'entity' | 'colour' | 'state' | 'none';
/** As they stand in the text; the latest change first; or what answers the question best. */
export type Order = 'text' | 'newest' | 'likeness';

export interface ListOptions {
  readonly filter?: AnnotationFilter;
  readonly groupBy?: Grouping;
  readonly order?: Order;
  /** Names of the entities that a stretch of the source mentions. */
  readonly entitiesIn?: (span: Span) => readonly string[];
}

export interface AnnotationGroup {
  /** A speaker's, tag's or entity's name, a colour or a state; undefined for those without. */
  readonly key: string | undefined;
  readonly items: readonly PlacedAnnotation[];
}

interface Row {
  readonly item: PlacedAnnotation;
  readonly keys: Readonly<Record<Exclude<Grouping, 'none'>, readonly string[]>>;
  readonly at: number;
  readonly likeness: number;
}

const AT_ONCE = 200;
const STATES: readonly string[] = ['ambiguous', 'orphan', 'moved', 'placed'];

/**
 * Annotations as a list shows them. One with several tags or entities is in the group of each.
 *
 * @returns groups by name, colours and states in their own order, those without last
 */
export function* listAnnotations(
  placed: readonly PlacedAnnotation[],
  article: Article,
  { filter = {}, groupBy = 'none', order = 'text', entitiesIn }: ListOptions = {},
): Steps<AnnotationGroup[]> {
  const places = new SectionPlaces(article);
  const query = queryOf(filter.text ?? '');
  const rows: Row[] = [];
  for (const [index, item] of placed.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    const row = rowOf(item, places, query, entitiesIn);
    if (row.likeness > 0 && isWanted(row, filter)) rows.push(row);
  }
  rows.sort(ORDERS[order]);
  if (groupBy === 'none')
    return rows.length > 0 ? [{ key: undefined, items: rows.map(({ item }) => item) }] : [];
  const groups = new Map<string | undefined, { key: string | undefined; items: PlacedAnnotation[] }>();
  for (const row of rows) {
    const keys: readonly (string | undefined)[] =
      row.keys[groupBy].length > 0 ? row.keys[groupBy] : [undefined];
    for (const key of keys) {
      const same = key !== undefined && groupBy === 'tag' ? tagKey(key) : key;
      const group = groups.get(same) ?? { key, items: [] };
      groups.set(same, group);
      group.items.push(row.item);
    }
  }
  return [...groups.values()].sort((a, b) => compareKeys(a.key, b.key, groupBy));
}

/** Whether an annotation waits for the reader. */
export function wantsAttention({ placement }: PlacedAnnotation): boolean {
  return placement.state !== 'placed';
}

function rowOf(
  item: PlacedAnnotation,
  places: SectionPlaces,
  query: readonly string[],
  entitiesIn: ListOptions['entitiesIn'],
): Row {
  const { annotation, placement } = item;
  const { target, note, tags, colour } = annotation;
  const span = 'span' in placement ? placement.span : undefined;
  const passage = target.kind === 'passage' ? target : undefined;
  const speaker =
    target.kind === 'speaker'
      ? target.name
      : passage && ((span && places.speakerAt(span.start)?.name) ?? passage.section?.speaker);
  const entities =
    target.kind === 'entity' ? [target.name] : passage && span ? (entitiesIn?.(span) ?? []) : [];
  const named = target.kind === 'entity' || target.kind === 'speaker' ? target.name : '';
  const text = [passage?.quote.exact ?? named, note, ...tags].join('\n');
  return {
    item,
    keys: {
      speaker: speaker === undefined ? [] : [speaker],
      tag: tags,
      entity: [...new Set(entities)],
      colour: [colour],
      state: [placement.state],
    },
    // The article as a whole comes first, as its span says; what has no place stands where it stood, behind all others.
    at: span ? span.start : Number.MAX_SAFE_INTEGER / 2 + (passage?.position.start ?? 0),
    likeness: query.length === 0 ? 1 : likeness(query, searchable(text)),
  };
}

function isWanted({ item, keys }: Row, filter: AnnotationFilter): boolean {
  const { speakers, tags, entities, colours, states, creators } = filter;
  const { creator } = item.annotation;
  return (
    meets(keys.speaker, speakers) &&
    meets(keys.tag.map(tagKey), tags?.map(tagKey)) &&
    meets(keys.entity, entities) &&
    meets(keys.colour, colours) &&
    meets(keys.state, states) &&
    meets([creator], creators)
  );
}

function meets(has: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || has.some((each) => wanted.includes(each));
}

function byPlace(a: Row, b: Row): number {
  return a.at - b.at || (a.item.annotation.id < b.item.annotation.id ? -1 : 1);
}

const ORDERS: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  text: byPlace,
  newest: (a, b) => b.item.annotation.modified - a.item.annotation.modified || byPlace(a, b),
  likeness: (a, b) => b.likeness - a.likeness || byPlace(a, b),
};

function compareKeys(a: string | undefined, b: string | undefined, groupBy: Grouping): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const fixed: readonly string[] = groupBy === 'colour' ? COLOURS : groupBy === 'state' ? STATES : [];
  return fixed.indexOf(a) - fixed.indexOf(b) || a.localeCompare(b);
}
