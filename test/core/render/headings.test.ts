import assert from 'node:assert/strict';
import { readArticle, type Article } from '../../../src/core/article/index.ts';
import { findHeading } from '../../../src/core/render/index.ts';
import { renderArticle } from './support.ts';

const SOURCE = `# Title

## What *was* [done](https://example.org/x) & \`why\`?

Text.

## Notes

Text.

## Notes

Setext: one & two
-----------------

## Notes-1

## \\# Ünder_score \\*star\\*
`;

const found = (article: Article, fragment: string): string | undefined => {
  const span = findHeading(article, fragment);
  return span && article.source.slice(span.start, span.end).trim();
};

describe('the heading that a fragment names', () => {
  const article = readArticle(SOURCE, 'markdown');

  it('is found by every name that the page knows', () => {
    const { html } = renderArticle(SOURCE, {}, 'markdown');
    const names = Array.from(html.matchAll(/<h\d[^>]* data-anchor="([^"]*)"/g), ([, name = '']) => name);
    assert.equal(names.length, 7);
    for (const name of names) assert.ok(findHeading(article, name), name);
  });

  it('is the one that reads so', () => {
    assert.equal(found(article, 'what-was-done--why'), SOURCE.split('\n')[2]);
    assert.equal(found(article, 'setext-one--two')?.split('\n')[0], 'Setext: one & two');
    assert.equal(findHeading(article, 'notes')?.start, SOURCE.indexOf('## Notes'));
    assert.equal(found(article, '-ünder_score-star')?.slice(0, 3), '## ');
  });

  it('is counted where several read alike, unless one reads as the count', () => {
    assert.equal(found(article, 'notes-1'), '## Notes-1');
    const two = readArticle('# T\n\n## Notes\n\na\n\n## Notes\n\nb\n', 'markdown');
    assert.equal(findHeading(two, 'notes-1')?.start, two.source.lastIndexOf('## Notes'));
    assert.equal(findHeading(two, 'notes-2'), undefined);
  });

  it('is none for a name that no heading has', () => {
    for (const fragment of ['', 'nothing', 'title-1', 'Notes', '-1'])
      assert.equal(findHeading(article, fragment), undefined, fragment);
  });
});
