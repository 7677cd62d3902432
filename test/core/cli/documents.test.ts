import assert from 'node:assert/strict';
import { documentsOf, type Sentence } from '../../../src/cli/documents.ts';

const sentence = (text: string, doc?: string): Sentence => {
  const tokens = text.split(' ');
  return doc === undefined ? { tokens } : { tokens, doc };
};
const sizes = (sentences: readonly Sentence[]): number[] =>
  documentsOf(sentences).map(({ length }) => length);

const TEXT = ['Then Annan spoke .', 'It was late .', 'In Kabul , Annan left .', 'Nobody in Kabul knew .'];
const POSTS = ['so Anna said', 'at Target again', 'love from Ohio', 'with Bob tonight'];

describe('sentences and their documents', () => {
  it('belong together where they say so, however many they are', () => {
    const many = Array.from({ length: 70 }, () => sentence('We met Bob .', 'a'));
    assert.deepEqual(
      sizes([...many, sentence('It rained .', 'b'), sentence('It rained .', 'a')]),
      [70, 1, 1],
    );
  });

  it('belong together where they speak of the same, thirty at the most', () => {
    const text = Array.from({ length: 10 }, () => TEXT.map((each) => sentence(each))).flat();
    assert.deepEqual(sizes(text), [30, 10]);
  });

  it('stand by themselves where they do not', () => {
    assert.deepEqual(sizes(POSTS.map((each) => sentence(each))), [1, 1, 1, 1]);
  });

  it('keep their order', () => {
    const all = [...TEXT, ...POSTS].map((each) => sentence(each));
    assert.deepEqual(documentsOf(all).flat(), all);
  });
});
