import type * as vscode from 'vscode';
import type { Span } from '../../core/article/model.ts';
import { subjectOf } from '../../core/knowledge/card/index.ts';
import { ownWords } from '../../core/knowledge/own/index.ts';
import type { Knowledge, Subject } from '../../core/knowledge/model.ts';
import type { Mark } from '../entities/mark.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { MadeCard } from './card.ts';
import { entityCard, type Elsewhere } from './entityCard.ts';
import { figureCard } from './figureCard.ts';

/** Where an entity's card gets what the article does not say. */
export interface CardSources {
  find(subject: Subject): Knowledge | undefined;
  /** Other articles that name it, but for the one that asks. */
  elsewhere(subject: Subject, uri: vscode.Uri): readonly Elsewhere[];
}

/** How a card is wanted. */
export interface Wish {
  readonly all: boolean;
  readonly pending: boolean;
  /** What a source that took its time knew. */
  readonly late?: Knowledge | undefined;
  /** How many choices the card has offered before: those that it offers now get other ids. */
  readonly given?: number;
}

/** The mark of which something stands there. The page may be off by a character reference at either end of a name. */
export function markAt({ findings }: ReadingSession, { start, end }: Span): Mark | undefined {
  const near = findings.marksIn({ start: Math.max(0, start - REFERENCE), end: Math.max(end, start + 1) });
  return near.find((mark) => mark.end > start);
}

/** Units of the longest character reference that is likely in a name. */
const REFERENCE = 32;

/** Whom or what a mark names, once names are joined. */
export function subjectAt(session: ReadingSession, mark: Mark): Subject | undefined {
  const entity = session.entities.get(mark.entity ?? '');
  return entity && subjectOf(entity);
}

/** Whether a source that answers at once, or the article itself, says what a name means. */
export function knows(session: ReadingSession, mark: Mark, sources: CardSources): boolean {
  const entity = session.entities.get(mark.entity ?? '');
  if (!entity || sources.find(subjectOf(entity))) return true;
  const mentions = [...session.findings.marksWhere(({ entity: id }) => id === entity.id)];
  const own = ownWords(session.article, entity, mentions);
  return own !== undefined && own.kind !== 'sentence';
}

/**
 * The card of one mark.
 *
 * @returns undefined for a name that has not been joined yet
 */
export function makeCard(
  session: ReadingSession,
  at: Mark,
  sources: CardSources,
  wish: Wish,
): MadeCard | undefined {
  const { article, findings, entities } = session;
  const uri = session.document.uri.toString();
  const { given = 0 } = wish;
  if (at.detail && 'value' in at.detail) return figureCard({ article, at, detail: at.detail, given });
  const entity = entities.get(at.entity ?? '');
  if (!entity) return undefined;
  const subject = subjectOf(entity);
  const body = entity.role?.body === undefined ? undefined : entities.get(entity.role.body);
  return entityCard({
    article,
    uri,
    entity,
    at,
    mentions: [...findings.marksWhere((mark) => mark.entity === entity.id)],
    ...(body && { bodyName: body.name }),
    known: sources.find(subject) ?? wish.late,
    pending: wish.pending,
    elsewhere: sources.elsewhere(subject, session.document.uri),
    all: wish.all,
    given,
  });
}
