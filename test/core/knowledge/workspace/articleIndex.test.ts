import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameType } from '../../../../src/core/entities/model.ts';
import { ArticleIndex } from '../../../../src/core/knowledge/workspace/articleIndex.ts';
import type { IndexedArticle } from '../../../../src/core/knowledge/workspace/model.ts';
import { leastTime } from '../../cost.ts';
import { article, entity, someArticle, someSubject } from './support.ts';

function indexOf(...articles: IndexedArticle[]): ArticleIndex {
  const index = new ArticleIndex();
  for (const each of articles) index.put(each);
  return index;
}

/** Titles of the articles that name somebody, with how often. */
function naming(index: ArticleIndex, type: NameType, ...names: string[]): string[] {
  return index.articlesNaming({ names, type }).map(({ title, count }) => `${title} ${count}`);
}

describe('the workspace index', () => {
  it('gives the articles that name an entity most first, and not the one that asks', () => {
    const index = indexOf(
      article('one', entity('Taliban', 'ORG', 2)),
      article('two', entity('TALIBAN', 'ORG', 7), entity('Kabul', 'GPE', 1)),
      article('three', entity('Kabul', 'GPE', 4)),
      article('four', entity('Taliban', 'ORG', 2)),
    );
    assert.deepEqual(naming(index, 'ORG', 'the Taliban', 'Taliban'), ['two 7', 'four 2', 'one 2']);
    const asked = index.articlesNaming({ names: ['Taliban'], type: 'ORG' }, 'file:///articles/two.md');
    assert.deepEqual(
      asked.map(({ uri }) => uri),
      ['file:///articles/four.md', 'file:///articles/one.md'],
    );
    assert.deepEqual(naming(index, 'ORG', 'Hamas'), []);
  });

  it('knows well-known names of one country, body and people as one', () => {
    const index = indexOf(
      article('one', entity('U.S.', 'GPE', 3)),
      article('two', entity('Afghans', 'NORP', 1), entity('Afghanistan', 'GPE', 5)),
    );
    assert.deepEqual(naming(index, 'GPE', 'United States'), ['one 3']);
    assert.deepEqual(naming(index, 'NORP', 'Afghan'), ['two 1']);
  });

  it('follows names that tell whom they mean, and no others', () => {
    const guard = entity('Helmand Relief Guard Corps', 'ORG', 2, 'HRGC');
    const index = indexOf(
      article('full', guard),
      article('short', entity('HRGC', 'ORG', 3)),
      article('other', entity('Guard', 'ORG', 9), entity('ISIS-Khorasan', 'ORG', 1, 'ISIS-K')),
    );
    const names = ['Helmand Relief Guard Corps', 'the Guard', 'HRGC'];
    assert.deepEqual(naming(index, 'ORG', ...names), ['short 3', 'full 2']);
    assert.deepEqual(naming(index, 'ORG', 'Islamic State – Khorasan', 'ISIS-K'), ['other 1']);
  });

  it('tells people of one family name apart', () => {
    const only = indexOf(
      article('full', entity('Qassem Soleimani', 'PERSON', 2)),
      article('bare', entity('Soleimani', 'PERSON', 4)),
      article('xi', entity('Xi Jinping', 'PERSON', 1)),
    );
    assert.deepEqual(naming(only, 'PERSON', 'Qassem Soleimani', 'Soleimani'), ['bare 4', 'full 2']);
    assert.deepEqual(naming(only, 'PERSON', 'Soleimani'), ['bare 4', 'full 2']);
    assert.deepEqual(naming(only, 'PERSON', 'Xi'), ['xi 1']);
    only.put(article('another', entity('Masoud Soleimani', 'PERSON', 1)));
    assert.deepEqual(naming(only, 'PERSON', 'Qassem Soleimani', 'Soleimani'), ['full 2']);
    assert.deepEqual(naming(only, 'PERSON', 'Soleimani'), ['bare 4']);
    only.remove('file:///articles/another.md');
    assert.deepEqual(naming(only, 'PERSON', 'Qassem Soleimani'), ['bare 4', 'full 2']);
  });

  it('does not take a person for a place', () => {
    const index = indexOf(
      article('one', entity('Paris', 'PERSON', 1)),
      article('two', entity('Paris', 'GPE', 2)),
    );
    assert.deepEqual(naming(index, 'GPE', 'Paris'), ['two 2']);
    assert.deepEqual(naming(index, 'PERSON', 'Paris'), ['one 1']);
  });

  it('adds up what an article calls by two names that are one elsewhere', () => {
    const index = indexOf(
      article('one', entity('European Union', 'ORG', 2), entity('Brussels group', 'ORG', 3)),
    );
    assert.deepEqual(naming(index, 'ORG', 'European Union', 'Brussels group'), ['one 5']);
  });

  it('is after any changes what it would be made anew', () => {
    const change = fc.oneof(
      someArticle.map((put) => ({ put, remove: undefined })),
      fc.integer({ min: 0, max: 5 }).map((n) => ({ put: undefined, remove: `file:///${n}.md` })),
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 20 }),
        fc.array(someSubject, { minLength: 1 }),
        (changes, subjects) => {
          const index = new ArticleIndex();
          const left = new Map<string, IndexedArticle>();
          for (const { put, remove } of changes) {
            if (put) {
              index.put(put);
              left.set(put.uri, put);
            } else assert.equal(index.remove(remove), left.delete(remove));
          }
          const anew = indexOf(...left.values());
          assert.equal(index.size, left.size);
          for (const subject of subjects) {
            const found = index.articlesNaming(subject);
            assert.deepEqual(found, anew.articlesNaming(subject));
            const counts = found.map(({ count }) => count);
            assert.deepEqual(
              counts,
              counts.toSorted((a, b) => b - a),
            );
          }
          for (const uri of left.keys()) index.remove(uri);
          for (const subject of subjects) assert.deepEqual(index.articlesNaming(subject), []);
        },
      ),
    );
  });

  it('answers at once with 1,000 articles and 2,000 entities', () => {
    const index = new ArticleIndex();
    const people = Array.from({ length: 2000 }, (_, n) => entity(`Given${n} Family${n % 700}`, 'PERSON', 1));
    const everywhere = entity('Afghanistan', 'GPE', 3);
    for (let n = 0; n < 1000; n++)
      index.put(
        article(
          `${n}`,
          everywhere,
          ...Array.from({ length: 60 }, (_, at) => people[(n * 37 + at * 53) % 2000]!),
        ),
      );
    const subject = { names: ['Islamic Emirate of Afghanistan', 'Afghanistan'], type: 'GPE' } as const;
    assert.equal(index.articlesNaming(subject).length, 1000);
    const one = leastTime(() => index.articlesNaming(subject), { runs: 20 });
    const hundred = leastTime(() => {
      for (let n = 0; n < 100; n++) index.articlesNaming({ names: [`Given${n} Family${n}`], type: 'PERSON' });
    });
    console.log(
      `      an entity of all articles: ${one.toFixed(1)} ms; of thirty: ${(hundred / 100).toFixed(2)} ms`,
    );
    assert.ok(one < 10, `${one} ms`);
    assert.ok(hundred < 100, `${hundred} ms`);
  });
});
