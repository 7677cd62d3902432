import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COLOURS, type PlacedAnnotation } from '../../../src/core/annotations/model.ts';
import { PassageFeed, passageOf } from '../../../src/host/annotations/inPage/feed.ts';
import { Keys } from '../../../src/host/annotations/inPage/keys.ts';
import { finish } from '../../../src/core/steps.ts';
import { createPassages } from '../../../src/page/annotate/passages.ts';
import type { AnnotatingToPage } from '../../../src/protocol/annotating.ts';

type Message = Extract<AnnotatingToPage, { kind: 'passages' }>;

interface Mark {
  readonly id: number;
  readonly start: number;
  readonly length: number;
  readonly colour: number;
  readonly note: boolean;
  readonly moved: boolean;
}

function placed({ id, start, length, colour, note, moved }: Mark): PlacedAnnotation {
  const span = { start, end: start + length };
  return {
    annotation: {
      ...{ id: `urn:uuid:${id}`, created: 0, modified: 0, creator: '', tags: [] },
      note: note ? 'A note.' : '',
      colour: COLOURS[colour % COLOURS.length]!,
      target: { kind: 'passage', position: span, quote: { exact: '', prefix: '', suffix: '' }, rival: 0 },
      record: {} as PlacedAnnotation['annotation']['record'],
    },
    placement: { state: moved ? 'moved' : 'placed', span, confidence: 1, reason: 'unchanged' },
  };
}

const marks = fc.uniqueArray(
  fc.record({
    id: fc.nat(40),
    start: fc.nat(400),
    length: fc.integer({ min: 1, max: 50 }),
    colour: fc.nat(7),
    note: fc.boolean(),
    moved: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

/** Everything anew, or an edit that moves all behind it. */
const step = fc.oneof(
  marks.map((all) => () => all),
  fc.tuple(fc.nat(400), fc.integer({ min: -20, max: 300 })).map(
    ([at, by]) =>
      (all: readonly Mark[]): readonly Mark[] =>
        all.map((mark) => (mark.start >= at ? { ...mark, start: Math.max(0, mark.start + by) } : mark)),
  ),
);

describe('what a page is told of passages', () => {
  const keys = new Keys();
  const expected = (all: readonly Mark[]) =>
    all
      .map((mark) => passageOf(placed(mark), keys)!)
      .sort((a, b) => a.start - b.start || b.end - a.end || a.key - b.key);

  it('is all that there is, whatever came, went and moved, and wherever telling was broken off', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(6)), { minLength: 1, maxLength: 8 }), (steps) => {
        const feed = new PassageFeed(keys);
        const page = createPassages();
        let all: readonly Mark[] = [];
        const tell = (version: number, pauses: number): void => {
          const telling = feed.tell(all.map(placed), version, (message) => assert.ok(page.take(message)));
          for (let at = 0; at < pauses; at++) if (telling.next().done === true) return;
        };
        for (const [version, [change, pauses]] of steps.entries()) {
          all = change(all);
          // None of these is enough to end with, unless there is little to tell.
          tell(version, pauses);
        }
        tell(steps.length, Infinity);
        assert.equal(page.version(), steps.length);
        const known = page.over(0, Infinity).map(({ layer, ...passage }) => {
          assert.ok(layer >= 0);
          return passage;
        });
        assert.deepEqual(known, expected(all));
      }),
    );
  });

  const many = Array.from({ length: 20_000 }, (_, id): Mark => ({
    ...{ id, start: id * 50, length: 30, colour: id, note: false, moved: false },
  }));
  const messages = (feed: PassageFeed, all: readonly Mark[], version: number): Message[] => {
    const sent: Message[] = [];
    finish(feed.tell(all.map(placed), version, (message) => sent.push(message)));
    return sent;
  };

  it('is little where an edit moves thousands', () => {
    const feed = new PassageFeed(keys);
    assert.equal(messages(feed, many, 1).length, 20);
    const edited = many.map((mark) => (mark.start > 500_000 ? { ...mark, start: mark.start + 3 } : mark));
    const [message, ...more] = messages(feed, edited, 2);
    assert.equal(more.length, 0);
    assert.deepEqual(message?.moved, { from: 500_050, by: 3 });
    assert.deepEqual([message.put, message.gone], [[], []]);
    assert.deepEqual(messages(feed, edited, 2), [], 'and nothing where nothing changed');
  });

  it('is told in pieces, with pauses between them', () => {
    const feed = new PassageFeed(keys);
    const steps = feed.tell(many.map(placed), 1, ({ put }) => assert.ok(put.length <= 1_000));
    let pauses = 0;
    while (steps.next().done !== true) pauses++;
    assert.ok(pauses >= 60, `${pauses} pauses`);
  });

  it('does not fit a page that missed something', () => {
    const feed = new PassageFeed(keys);
    const page = createPassages();
    for (const message of messages(feed, many.slice(0, 3), 1)) assert.ok(page.take(message));
    messages(feed, many.slice(0, 2), 2);
    for (const message of messages(feed, many.slice(0, 1), 3)) assert.equal(page.take(message), false);
  });
});

describe('layers of passages', () => {
  const lay = (...spans: readonly [number, number][]): number[] => {
    const page = createPassages();
    const put = spans.map(([start, end], at) => ({
      ...{ key: at + 1, start, end, colour: 'yellow' as const, note: false, moved: false },
    }));
    page.take({ kind: 'passages', version: 1, base: 0, state: 1, moved: null, put, gone: [] });
    return put.map(({ key }) => page.get(key)!.layer);
  };

  it('keep apart what overlaps, nests or touches, and nothing else', () => {
    assert.deepEqual(lay([0, 10], [5, 15]), [0, 1]);
    assert.deepEqual(lay([0, 10], [2, 4]), [0, 1]);
    assert.deepEqual(lay([0, 10], [10, 20]), [0, 1]);
    assert.deepEqual(lay([0, 10], [11, 20]), [0, 0]);
    assert.deepEqual(lay([0, 10], [0, 10], [0, 10]), [0, 1, 2]);
  });
});
