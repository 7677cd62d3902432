import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  annotationRecord,
  readAnnotation,
  type AnnotationDraft,
} from '../../../src/core/annotations/format.ts';
import { likeness, queryOf, searchable } from '../../../src/core/annotations/list/fuzzy.ts';
import {
  listAnnotations,
  wantsAttention,
  type ListOptions,
} from '../../../src/core/annotations/list/index.ts';
import type { PlacedAnnotation, Placement } from '../../../src/core/annotations/model.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import { instant } from '../../../src/core/records/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { IDS } from './arbitrary.ts';

const ARTICLE = readArticle(
  '# T\n\nMir: The peace talks began in a small hotel by the lake, and nobody had slept.\n\nGlantz: They ended in a hotel that was large, cold and entirely empty.\n\nMir: And began again in the spring, as far as I remember it.\n\nGlantz: Yes, they did, and I was there for all of them.\n',
  'markdown',
);

function placed(
  nth: number,
  words: string,
  draft: Partial<AnnotationDraft>,
  state = 'placed',
): PlacedAnnotation {
  const start = ARTICLE.source.indexOf(words);
  const record = annotationRecord(
    {
      note: '',
      tags: [],
      colour: 'yellow',
      target: { kind: 'passage', position: { start, end: start + words.length }, quote: { exact: words, prefix: '', suffix: '' }, rival: 0 },
      ...draft,
    },
    { id: IDS[nth] ?? '', created: instant(1e12), modified: instant(1e12 + nth), creator: 'Anna', source: 'urn:x' },
  ); // prettier-ignore
  const annotation = readAnnotation(record);
  assert.ok(annotation);
  const placement: Placement =
    state === 'orphan'
      ? { state: 'orphan', candidates: [], reason: 'gone' }
      : { state: 'placed', span: { start, end: start + words.length }, confidence: 1, reason: 'unchanged' };
  return { annotation, placement };
}

const ALL = [
  placed(0, 'They ended', { tags: ['End', 'war'], colour: 'red' }),
  placed(1, 'peace talks', { note: 'Soleimani was there', tags: ['end'] }),
  placed(2, 'And began', { colour: 'blue' }, 'orphan'),
  placed(3, 'Glantz', { target: { kind: 'speaker', name: 'Glantz' } }),
];

function list(options: ListOptions): [string | undefined, number[]][] {
  const groups = finish(listAnnotations(ALL, ARTICLE, options));
  return groups.map(({ key, items }) => [key, items.map(({ annotation }) => IDS.indexOf(annotation.id))]);
}

describe('the list of annotations', () => {
  it('is in the order of the text, what has no place last, or as asked for', () => {
    assert.deepEqual(list({}), [[undefined, [1, 3, 0, 2]]]);
    assert.deepEqual(list({ order: 'newest' }), [[undefined, [3, 2, 1, 0]]]);
    assert.deepEqual(list({ filter: { text: 'end' }, order: 'likeness' }), [[undefined, [1, 0]]]);
    assert.deepEqual(list({ filter: { text: 'nothing like it' } }), []);
  });

  it('has groups', () => {
    assert.deepEqual(list({ groupBy: 'speaker' }), [['Glantz', [3, 0]], ['Mir', [1]], [undefined, [2]]]);
    assert.deepEqual(list({ groupBy: 'tag' }), [['end', [1, 0]], ['war', [0]], [undefined, [3, 2]]]);
    assert.deepEqual(list({ groupBy: 'colour' }), [['yellow', [1, 3]], ['blue', [2]], ['red', [0]]]);
    assert.deepEqual(list({ groupBy: 'state' }), [['orphan', [2]], ['placed', [1, 3, 0]]]);
    const entitiesIn = ({ start }: { start: number }): string[] => (start < 20 ? ['Iran', 'Iran', 'UN'] : []);
    assert.deepEqual(list({ groupBy: 'entity', entitiesIn }), [['Iran', [1]], ['UN', [1]], [undefined, [3, 0, 2]]]);
  }); // prettier-ignore

  it('has what is wanted', () => {
    assert.deepEqual(list({ filter: { speakers: ['Mir'] } }), [[undefined, [1]]]);
    assert.deepEqual(list({ filter: { tags: ['END'] } }), [[undefined, [1, 0]]]);
    assert.deepEqual(list({ filter: { tags: ['END'], colours: ['red'] } }), [[undefined, [0]]]);
    assert.deepEqual(list({ filter: { states: ['orphan'] } }), [[undefined, [2]]]);
    assert.deepEqual(list({ filter: { creators: ['Ben'] } }), []);
    assert.deepEqual(ALL.map(wantsAttention), [false, false, true, false]);
  });
});

describe('fuzzy search', () => {
  const score = (query: string, text: string): number => likeness(queryOf(query), searchable(text));

  it('forgives case, accents and typing errors, but not another word', () => {
    for (const query of ['soleimani', 'SOL', 'Soleimany', 'Solemiani', 'suleimani', '"qassem soleimani"', 'sol qas'])
      assert.ok(score(query, 'Qassem Soleimani’s visit') > 0 || query === 'suleimani', query);
    assert.ok(score('muller', 'Anna Müller') > 0);
    for (const [query, text] of [['war', 'wax'], ['peace war', 'peace talks'], ['"talks peace"', 'peace talks'], ['soleimani', 'solemn']] as const)
      assert.equal(score(query, text), 0, query);
  }); // prettier-ignore

  it('puts the beginnings of words first, then other places, then errors', () => {
    const scores = ['a talk', 'small-talks', 'the stalker', 'the tlak'].map((text) => score('talk', text));
    assert.deepEqual(scores.map((each) => each.toFixed(1)), ['1.0', '1.0', '0.8', '0.5']);
  }); // prettier-ignore

  it('finds every part of a text, and all in an empty question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const letters = Array.from(text.replaceAll('"', ' '));
        const part = letters.slice(from % (letters.length + 1)).slice(0, length % 9).join('');
        assert.ok(score(part, text.replaceAll('"', ' ')) > 0);
      }),
    ); // prettier-ignore
  });
});
