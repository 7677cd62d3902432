import type { Entity } from '../../../core/entities/index.ts';
import { lookOf, type Look } from '../../../core/render/index.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import type { Mark } from '../../entities/mark.ts';
import { filterWords } from './filter.ts';

/** What an article names, or a figure in it, with every place where it does. */
export interface Thing {
  /** Its row's id: the same for as long as an entity keeps its id, or a figure is written alike. */
  readonly id: string;
  readonly look: Look;
  readonly name: string;
  /** What a filter looks into: all its names, folded. */
  readonly words: string;
  /** Missing for figures. */
  readonly entity?: Entity;
  /** In source order, one at least. */
  readonly mentions: readonly Mark[];
}

/**
 * What a mark is a mention of: two marks with the same key are mentions of one thing.
 *
 * @returns undefined for a name that has not been joined yet
 */
export function thingKey({ type, entity, detail }: Mark): string | undefined {
  if (entity !== undefined) return `entity:${entity}`;
  if (!detail || !('value' in detail)) return undefined;
  return `figure:${lookOf(type)}:${oneLine(detail.text).toLowerCase()}`;
}

/** Marks looked at in one step. */
const AT_ONCE = 300;

/** All that marks are mentions of, by id, in order of first appearance. */
export function* collectThings(
  marks: Iterable<Mark>,
  entities: ReadonlyMap<string, Entity>,
): Steps<ReadonlyMap<string, Thing>> {
  const mentions = new Map<string, Mark[]>();
  yield* paced(marks, AT_ONCE, (mark) => {
    const key = thingKey(mark);
    if (key === undefined) return;
    const known = mentions.get(key);
    if (known) known.push(mark);
    else mentions.set(key, [mark]);
  });
  const things = new Map<string, Thing>();
  yield* paced(mentions, AT_ONCE, ([id, own]) => {
    const thing = thingOf(id, own, entities);
    if (thing) things.set(id, thing);
  });
  return things;
}

function thingOf(
  id: string,
  mentions: readonly Mark[],
  entities: ReadonlyMap<string, Entity>,
): Thing | undefined {
  const [first] = mentions;
  if (!first) return undefined;
  if (first.entity === undefined) {
    const name = oneLine(first.detail?.text ?? '');
    return { id, look: lookOf(first.type), name, words: filterWords(name), mentions };
  }
  const entity = entities.get(first.entity);
  if (!entity) return undefined;
  const { name, aliases, type } = entity;
  return {
    id,
    look: lookOf(type),
    name,
    words: [name, ...aliases].map(filterWords).join('\n'),
    entity,
    mentions,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
