import type * as vscode from 'vscode';
import { subjectOf } from '../../core/knowledge/card/index.ts';
import { ownWords } from '../../core/knowledge/own/index.ts';
import type { Steps } from '../../core/steps.ts';
import type { Mark } from '../entities/mark.ts';
import { detach, type Log } from '../log.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Slices } from '../slices.ts';
import { makeCard, type CardSources } from './maker.ts';

/**
 * Makes cards that nobody sees, one of each type that an article has. The first card of a window costs several times what
 * the others do, since its code has not run yet: the reader should not wait for that.
 */
export function* warmCards(session: ReadingSession, sources: CardSources): Steps<void> {
  const { article, entities, findings, document } = session;
  const firsts = new Map<Mark['type'], Mark>();
  for (const mark of findings.marksWhere(({ type }) => !firsts.has(type))) firsts.set(mark.type, mark);
  for (const mark of firsts.values()) {
    yield;
    const entity = entities.get(mark.entity ?? '');
    if (entity) {
      // What takes longest at first, each in a step of its own.
      const subject = subjectOf(entity);
      sources.find(subject);
      yield;
      sources.elsewhere(subject, document.uri);
      yield;
      ownWords(article, entity, [mark]);
      yield;
    }
    makeCard(session, mark, sources, { all: false, pending: false });
  }
}

interface Parts {
  readonly sources: CardSources;
  /** Resolves when the sources can answer, and nobody waits for what else the host does. */
  readonly idle: () => Promise<unknown>;
  readonly slices: Slices;
  readonly log: Log;
}

/** Warms cards up, once in a window: with the first of the articles given whose names have been joined. */
export function warmingUp({
  sources,
  idle,
  slices,
  log,
}: Parts): (session: ReadingSession) => vscode.Disposable {
  let begun = false;
  return (session) => {
    const begin = (): void => {
      if (begun || session.entities.size === 0) return;
      begun = true;
      const work = idle().then(() => {
        const { article } = session;
        return slices.inSlices(warmCards(session, sources), () => session.article !== article);
      });
      detach(log, 'Warming cards up', work);
    };
    begin();
    return session.onDidChangeEntities(begin);
  };
}
