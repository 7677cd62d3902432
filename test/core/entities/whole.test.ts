import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEntityFinder, loadTagger } from '../../../src/core/entities/index.ts';
import { readGold, readGoldArticle } from './gold.ts';
import { scoreBCubed, scoreMarks } from './score.ts';

/** What tagger, figures and joining must reach together: F1 of exact spans with their types, and B-cubed. */
const LEAST = [
  { name: 'isis-k-moscow-attack', mentions: 0.95, both: 0.95, entities: 0.95 },
  { name: 'robotics-team', mentions: 0.85, both: 0.82, entities: 0.85 },
] as const;

describe('entities of an article, from its text alone', () => {
  const finder = createEntityFinder({ tagger: loadTagger(readFileSync('media/model/lectern-en.bin')) });

  for (const { name, mentions, both, entities } of LEAST) {
    const gold = readGold(name);
    const found = finder.find(readGoldArticle(gold));

    it(`${name}: mentions`, () => {
      const { f1 } = scoreMarks(gold.mentions, found.mentions);
      assert.ok(f1 >= mentions, `${f1}`);
    });

    it(`${name}: mentions and figures`, () => {
      const { f1 } = scoreMarks([...gold.mentions, ...gold.figures], [...found.mentions, ...found.figures]);
      assert.ok(f1 >= both, `${f1}`);
    });

    it(`${name}: entities`, () => {
      const { f1 } = scoreBCubed(gold.mentions, found.mentions);
      assert.ok(f1 >= entities, `${f1}`);
    });
  }

  it('joins Soleimani’s role to the body the article names', () => {
    const { entities } = finder.find(readGoldArticle(readGold('isis-k-moscow-attack')));
    const soleimani = entities.find(({ name }) => name === 'Qassem Soleimani');
    assert.deepEqual(soleimani?.role, { text: 'commander', body: 'org-iranian-revolutionary-guard-corps' });
  });
});
