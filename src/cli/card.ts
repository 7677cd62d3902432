import type { Figure, FoundMention, JoinReason } from '../core/entities/index.ts';
import type { Article } from '../core/article/index.ts';
import { describeFigure, sayingOf, type Basis } from '../core/knowledge/card/index.ts';
import type { Fact, KnowledgeSource } from '../core/knowledge/model.ts';
import type { Voice } from '../core/knowledge/says/index.ts';
import { Failure } from './failure.ts';
import { describe, type Reading } from './reading.ts';
import { summaryOf, type Summary } from './summary.ts';

/** Somebody who names it here. `start` and `end` are where they first do, `text` is the sentence. */
export interface SayingReport {
  /** Null for the article's own voice. */
  readonly speaker: string | null;
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** What stands at an offset. Offsets are UTF-16 units into the file's text, `end` exclusive. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly says: readonly SayingReport[];
}

/** The card of a name. */
export interface EntityCardReport extends Marked {
  readonly entity: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly role: string | null;
  /** The name of whose role it is. */
  readonly roleAt: string | null;
  /** What the summary rests on: `sentence` where the article says no more than that it is. */
  readonly basis: Basis;
  readonly summary: Summary | null;
  readonly facts: readonly Fact[];
  /** Why this mention is taken for the entity. */
  readonly reason: JoinReason;
}

/** The card of a figure. */
export interface FigureCardReport extends Marked {
  readonly value: Figure['value'];
  /** The value in full; null where it can't be told. */
  readonly written: string | null;
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly counts: string | null;
  readonly every: string | null;
  readonly weekday: string | null;
  readonly zone: string | null;
  /** How a calendar date came about: `exact`, `likely` or `unresolved`. */
  readonly certainty: string | null;
  /** What of an unresolved date is known. */
  readonly known: string | null;
  /** The article's date, where a likely date is reckoned from it. */
  readonly reckonedFrom: string | null;
}

export type CardReport = EntityCardReport | FigureCardReport;

/**
 * The card of what is marked at an offset.
 *
 * @param at UTF-16 units into the source
 * @param sources what knows more than the article, in the order in which they are asked
 * @throws Failure where nothing is marked, or the offset is outside the source
 */
export function cardAt(reading: Reading, at: number, sources: readonly KnowledgeSource[]): CardReport {
  const { article, found } = reading;
  const { length } = article.source;
  if (at < 0 || at >= length)
    throw new Failure(1, `offset ${at} is outside the text, which is ${length} units long`);
  const isThere = ({ start, end }: { start: number; end: number }): boolean => start <= at && at < end;
  const mention = found.mentions.find(isThere);
  if (mention) return entityCard(reading, mention, sources);
  const figure = found.figures.find(isThere);
  if (figure) return figureCard(article, figure);
  const next = [...found.mentions, ...found.figures].reduce(
    (least, { start }) => (start > at ? Math.min(least, start) : least),
    Infinity,
  );
  const hint = next < Infinity ? `the next name or figure is at ${next}` : 'no name or figure follows';
  throw new Failure(1, `nothing is marked at offset ${at}; ${hint}`);
}

function entityCard(
  reading: Reading,
  { start, end, text, type, entity: id, reason }: FoundMention,
  sources: readonly KnowledgeSource[],
): EntityCardReport {
  const entity = reading.entities.get(id);
  if (!entity) throw new RangeError(`No entity ${id}`);
  const { name, aliases, kind, role, basis, told, facts, voices } = describe(reading, entity, sources);
  return {
    start,
    end,
    text,
    type,
    entity: id,
    name,
    aliases,
    kind: kind ?? null,
    role: role?.text ?? null,
    roleAt: role?.body ?? null,
    basis,
    summary: summaryOf(told),
    facts,
    reason,
    says: voices.map((voice) => reported(reading.article, voice)),
  };
}

function figureCard(article: Article, figure: Figure): FigureCardReport {
  const { start, end, type, text, value, modifier, counts } = figure;
  const told = describeFigure({
    article,
    at: figure,
    text,
    value,
    ...(modifier && { modifier }),
    ...(counts && { counts: counts.text }),
    locale: 'en',
  });
  return {
    start,
    end,
    text: told.text,
    type,
    value,
    written: told.value ?? null,
    modifier: told.modifier ?? null,
    unit: told.unit ?? null,
    counts: told.counts ?? null,
    every: told.every ?? null,
    weekday: told.weekday ?? null,
    zone: told.zone ?? null,
    certainty: told.certainty ?? null,
    known: told.known ?? null,
    reckonedFrom: told.reckonedFrom ?? null,
    says: told.voices.map((voice) => reported(article, voice)),
  };
}

function reported(article: Article, voice: Voice): SayingReport {
  const { name, count, first, text } = sayingOf(article, voice);
  return { speaker: name ?? null, count, start: first.start, end: first.end, text: text ?? null };
}
