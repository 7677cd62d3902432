import { warmingUp } from '../../../src/host/cards/warm.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import { deepEqual, equal, eventually } from '../support/assert.ts';
import { file } from '../support/editor.ts';
import { EXAMPLE, marksOf, NamedArticles, strictLog } from './support.ts';

describe('warming cards up', () => {
  const named = new NamedArticles();
  let session: ReadingSession;
  before(async () => (session = await named.open(file(EXAMPLE))));
  after(() => named.dispose());

  it('makes a card of each type, once in a window, when nobody waits for anything else', async () => {
    const asked: string[] = [];
    let rest: () => void = () => undefined;
    const warm = warmingUp({
      sources: {
        find: ({ type }) => void asked.push(type),
        elsewhere: () => [],
      },
      idle: () => new Promise<void>((resolve) => (rest = resolve)),
      slices: { inSlices, pause },
      log: strictLog,
    });
    const listeners = [warm(session), warm(session)];
    await pause();
    deepEqual(asked, []);
    rest();
    const types = new Set(
      marksOf(session).flatMap(({ type, entity }) => (entity === undefined ? [] : [type])),
    );
    // Once by itself, and once for the card.
    await eventually('a card of each', () => asked.length === types.size * 2 || undefined);
    deepEqual([...new Set(asked)].sort(), [...types].sort());
    session.setEntities([...session.entities.values()]);
    rest();
    await pause();
    equal(asked.length, types.size * 2);
    for (const each of listeners) each.dispose();
  });
});
