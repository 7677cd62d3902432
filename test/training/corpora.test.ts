import assert from 'node:assert/strict';
import { retokenise } from '../../training/retokenise.ts';
import { f1, Scores } from '../../training/score.ts';
import { allowedLabels, targetsOf } from '../../training/targets.ts';
import { labelsOf } from '../../src/core/entities/tagger/labels.ts';

const annotated = (corpus: string, tokens: string[], tags: string[]) => ({
  corpus,
  document: 'd',
  tokens,
  tags,
  spaceAfter: tokens.map((_, index) => tokens[index] !== '-' && tokens[index + 1] !== '-'),
});

describe('material for training', () => {
  it('has names of a corpus as ours, and what may be one of several', () => {
    const sentence = annotated(
      'uner-ewt',
      ['Iraqi', 'Kofi', 'Annan', 'Oscar'],
      ['B-OTH', 'B-PER', 'I-PER', 'B-OTH'],
    );
    assert.deepEqual(
      targetsOf(sentence, (text) => text === 'Iraqi').map(({ start, end, kinds }) => [start, end, ...kinds]),
      [
        [0, 1, 'NORP'],
        [1, 3, 'PER'],
        [3, 4, 'MISC', 'EVENT'],
      ],
    );
  });

  it('leaves open what a corpus does not mark', () => {
    const all = new Uint8Array([1, 1]);
    assert.deepEqual([...allowedLabels('wikigold', 2, [], all)], [1, 1]);
    const open = allowedLabels('btc', 2, [], all);
    assert.equal(open[0]! & (1 << labelsOf(3, 1)[0]!), 1 << labelsOf(3, 1)[0]!);
    assert.equal(open[0]! & (1 << labelsOf(0, 1)[0]!), 0);
  });

  it('moves names to our tokens, or gives up where a border falls inside one', () => {
    const ours = retokenise(
      annotated('wikigold', ['al', '-', 'Qaeda', 'fled'], ['B-ORG', 'I-ORG', 'I-ORG', 'O']),
    );
    assert.deepEqual(ours?.tokens, ['al-Qaeda', 'fled']);
    assert.deepEqual(ours.tags, ['B-ORG', 'O']);
    assert.equal(retokenise(annotated('wikigold', ['al', '-', 'Assad'], ['O', 'O', 'B-PER'])), undefined);
    assert.equal(retokenise(annotated('wikigold', ['They', 'fled'], ['O', 'O'])), undefined);
  });
});

describe('scores', () => {
  it('count exact names only', () => {
    const scores = new Scores();
    scores.add(['0-1-PER', '2-4-ORG', '5-6-LOC'], ['0-1-PER', '2-3-ORG', '5-6-ORG', '7-8-LOC']);
    assert.deepEqual(scores.total(['PER', 'ORG', 'LOC']), { found: 3, wanted: 4, right: 1 });
    assert.equal(f1({ found: 3, wanted: 5, right: 2 }), 50);
    assert.equal(f1({ found: 0, wanted: 0, right: 0 }), 0);
  });
});
