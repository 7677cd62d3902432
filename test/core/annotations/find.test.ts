import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  annotationRecord,
  readAnnotation,
  type AnnotationDraft,
} from '../../../src/core/annotations/format.ts';
import { likeness, queryOf, searchable } from '../../../src/core/annotations/find/fuzzy.ts';
import { findAnnotations } from '../../../src/core/annotations/find/find.ts';
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

const found = (question: string): number[] =>
  finish(findAnnotations(ALL, question)).map(({ annotation }) => IDS.indexOf(annotation.id));

describe('finding annotations', () => {
  it('looks in quotes, notes, tags and names, and forgives a typing error', () => {
    assert.deepEqual(found('talks'), [1]);
    assert.deepEqual(found('soliemani'), [1]);
    assert.deepEqual(found('war'), [0]);
    assert.deepEqual(found('glantz'), [3]);
    assert.deepEqual(found('nothing like it'), []);
  });

  it('keeps the order, and has all where nothing is asked', () => {
    assert.deepEqual(found('end'), [0, 1]);
    assert.deepEqual(found('alk'), [1]);
    assert.deepEqual(found('  '), [0, 1, 2, 3]);
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
