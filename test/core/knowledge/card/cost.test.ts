import assert from 'node:assert/strict';
import { describeEntity, sayingOf } from '../../../../src/core/knowledge/card/index.ts';
import { leastTime } from '../../cost.ts';
import { longArticle, type LongArticle } from './article.ts';

/** Milliseconds of processor time that a card's data may take, finding the entity's mentions among all included. */
const MOST = 10;
/** Sayings that a card shows before the reader asks for all. */
const SHOWN = 5;

describe('what the data of a card costs in 1 MB with 2,000 entities and 30,000 mentions', function () {
  this.timeout(60_000);
  let long: LongArticle;
  const count = (id: string): number => long.mentions.filter(({ entity }) => entity === id).length;

  before(() => {
    long = longArticle();
    assert.ok(long.article.source.length >= 1_000_000);
    assert.equal(long.entities.length, 2_000);
    assert.equal(long.mentions.length, 30_000);
    for (const { start, end, entity } of long.mentions.slice(0, 100))
      assert.match(
        long.article.source.slice(start, end),
        new RegExp(`Family${entity.replace('person-', '')}$`, 'u'),
      );
  });

  const compose = (id: string): { voices: number; quotes: number } => {
    const { article } = long;
    const entity = long.entities.find((each) => each.id === id) ?? assert.fail(id);
    const mentions = long.mentions.filter((each) => each.entity === id);
    const phrases = { speaker: 'Speaker', author: 'Author' };
    const { voices, told } = describeEntity({ article, entity, mentions, known: undefined, phrases });
    assert.ok(told);
    const quotes = voices.slice(0, SHOWN).map((voice) => sayingOf(article, voice).text);
    return { voices: voices.length, quotes: quotes.filter((text) => text !== undefined).length };
  };

  for (const [which, id, wanted] of [
    ['the most frequent entity', 'person-0', (found: number) => found >= 3_000],
    ['a rare one', 'person-1999', (found: number) => found <= 3],
  ] as const) {
    it(`is little for ${which}`, () => {
      const found = count(id);
      assert.ok(wanted(found), `${found} mentions`);
      const { voices, quotes } = compose(id);
      assert.equal(quotes, Math.min(voices, SHOWN));
      const time = leastTime(() => compose(id), { runs: 20 });
      console.log(`  ${found} mentions by ${voices}: ${time.toFixed(2)} ms`);
      assert.ok(time < MOST, `${time} ms`);
    });
  }
});
