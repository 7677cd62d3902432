import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../../src/core/article/index.ts';
import { createEntityFinder, loadTagger } from '../../../../src/core/entities/index.ts';
import { indexedEntities } from '../../../../src/core/knowledge/workspace/indexedEntities.ts';
import { findArticleNames } from '../../../../src/host/entities/articleNames.ts';
import { finish } from '../../../../src/core/steps.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url));

describe('what the workspace knows of an article', () => {
  const finder = createEntityFinder({ tagger: loadTagger(read('media/model/lectern-en.bin')) });
  const source = read('test/fixtures/articles/isis-k-moscow-attack.txt').toString();
  const found = finder.find(readArticle(source, 'text'));

  it('is each entity with how often it is named, most first', () => {
    const indexed = indexedEntities(found);
    assert.equal(indexed.length, found.entities.length);
    for (const { id, name, type } of found.entities) {
      const same = indexed.find((each) => each.name === name && each.type === type);
      assert.equal(same?.count, found.mentions.filter(({ entity }) => entity === id).length, name);
    }
    const counts = indexed.map(({ count }) => count);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
  });

  it('leaves out names that lean on the article', () => {
    const [guard] = indexedEntities({
      entities: [
        { id: 'g', type: 'ORG', name: 'Helmand Relief Guard Corps', aliases: ['HRGC', 'the Guard'] },
      ],
      mentions: [
        {
          start: 0,
          end: 26,
          type: 'ORG',
          entity: 'g',
          text: 'Helmand Relief Guard Corps',
          reason: { kind: 'same' },
        },
        { start: 35, end: 39, type: 'ORG', entity: 'g', text: 'HRGC', reason: { kind: 'defined', of: '' } },
        { start: 50, end: 55, type: 'ORG', entity: 'g', text: 'Guard', reason: { kind: 'short', of: '' } },
      ],
      figures: [],
    });
    assert.equal(guard?.count, 3);
    assert.equal(guard.keys.length, 2);
    assert.ok(!guard.keys.some((key) => key.endsWith(' guard')));
  });

  it('is found in steps with the article’s title', () => {
    const markdown = '# Kabul today\n\nThe Taliban met Hamid Karzai in Kabul.\n';
    const steps = findArticleNames(finder, markdown, 'markdown');
    assert.equal(steps.next().done, false);
    const { title, entities } = finish(steps);
    assert.equal(title, 'Kabul today');
    assert.ok(
      entities.some(({ name }) => name === 'Hamid Karzai'),
      JSON.stringify(entities),
    );
  });
});
