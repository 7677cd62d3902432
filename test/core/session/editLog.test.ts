import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditLog } from '../../../src/host/session/editLog.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import type { Replacement } from '../../../src/core/text/shiftOffset.ts';

/** A text that can be edited, and an edit log that hears of it as of a session's. */
class Edited {
  private hear: (changes: (readonly Replacement[])[]) => void = () => undefined;
  disposed = false;
  private readonly event: unknown = (hear: typeof this.hear) => {
    this.hear = hear;
    return { dispose: () => (this.disposed = true) };
  };
  readonly log = new EditLog({ onDidChangeArticle: this.event as ReadingSession['onDidChangeArticle'] });

  constructor(public text: string) {}

  /** One version further, by replacements that stand later in the text first. */
  edit(...replacements: readonly (readonly [at: number, length: number, put: string])[]): void {
    for (const [at, length, put] of replacements)
      this.text = this.text.slice(0, at) + put + this.text.slice(at + length);
    this.hear([replacements.map(([offset, length, { length: inserted }]) => ({ offset, length, inserted }))]);
  }

  slice(span: { start: number; end: number }): string {
    return this.text.slice(span.start, span.end);
  }
}

describe('the edits of an article', () => {
  it('move spans of any earlier version to where they stand now', () => {
    const edited = new Edited('Mir: The Taliban took Kabul.');
    const taliban = { start: 9, end: 16 };
    const first = edited.log.now;
    assert.deepEqual(edited.log.move(taliban, first), taliban);
    edited.edit([0, 5, 'Mir (in Doha): ']);
    const kabul = { start: 32, end: 37 };
    const second = edited.log.now;
    assert.equal(edited.slice(kabul), 'Kabul');
    edited.edit([27, 4, 'seized'], [0, 0, 'Q.\n\n']);
    assert.equal(edited.text, 'Q.\n\nMir (in Doha): The Taliban seized Kabul.');
    assert.equal(edited.slice(edited.log.move(taliban, first)), 'Taliban');
    assert.equal(edited.slice(edited.log.move(kabul, second)), 'Kabul');
  });

  it('leave nothing of a span that was deleted, at the place where it was', () => {
    const edited = new Edited('Mir: The Taliban took Kabul.');
    const { now } = edited.log;
    edited.edit([5, 17, '']);
    assert.deepEqual(edited.log.move({ start: 9, end: 16 }, now), { start: 5, end: 5 });
  });

  it('are forgotten when nobody asks for them any more', () => {
    const edited = new Edited('The Taliban');
    edited.edit([0, 0, 'Yes. ']);
    const { now } = edited.log;
    edited.log.forget(now);
    assert.equal(edited.log.now, now);
    edited.edit([0, 0, 'No. ']);
    assert.equal(edited.slice(edited.log.move({ start: 9, end: 16 }, now)), 'Taliban');
  });

  it('are not listened to for longer than somebody wants them', () => {
    const edited = new Edited('');
    edited.log.dispose();
    assert.ok(edited.disposed);
  });

  it('leave a span on its words, whatever happens elsewhere', () => {
    const edit = fc.record({ at: fc.nat(40), length: fc.nat(8), put: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), fc.array(edit, { maxLength: 10 }), (around, edits) => {
        const edited = new Edited(`${around}Taliban${around}`);
        const { now } = edited.log;
        const span = { start: around.length, end: around.length + 7 };
        for (const { at, length, put } of edits) {
          const stands = edited.log.move(span, now);
          const from = Math.min(at, edited.text.length);
          const to = Math.min(from + length, edited.text.length);
          // Neither into the name nor at its end, where it would be another name.
          if (to <= stands.start || from > stands.end) edited.edit([from, to - from, put]);
        }
        assert.equal(edited.slice(edited.log.move(span, now)), 'Taliban');
      }),
    );
  });
});
