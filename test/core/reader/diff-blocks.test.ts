import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/index.ts';
import type { ArticleFormat } from '../../../src/core/article/model.ts';
import { createRenderer, ENGLISH } from '../../../src/core/render/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { diffBlocks } from '../../../src/host/reader/diffBlocks.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/articles');
const EXAMPLE = readFileSync(path.join(folder, 'isis-k-moscow-attack.txt'), 'utf8');
const INTERVIEW = readFileSync(path.join(folder, 'peace-process.md'), 'utf8');
const REFERENCES =
  '# T\n\nSee [one][a] and *two*.\n\nText.\n\n[^n]\n\n[a]: https://example.org/a\n\n[^n]: Note.\n';

const renderer = createRenderer({ strings: ENGLISH });

interface Shown {
  readonly html: string;
  readonly start: number;
}

const show = (source: string, format: ArticleFormat): Shown[] => {
  const article = readArticle(source, format);
  return renderer.blocks(article, 0, article.blocks.length).map(({ html, start }) => ({ html, start }));
};

/** What a page shows that patched its old blocks by the difference. */
function patched(before: string, after: string, format: ArticleFormat): Shown[] {
  const [one, other] = [readArticle(before, format), readArticle(after, format)];
  const { at, remove, insert, shift } = finish(diffBlocks(one, other, renderer));
  const blocks = show(before, format);
  const behind = blocks.slice(at + remove).map(({ html, start }) => ({ html, start: start + shift }));
  return [...blocks.slice(0, at), ...show(after, format).slice(at, at + insert), ...behind];
}

describe('the difference that an edit makes', () => {
  for (const [name, source, format] of [
    ['plain text', EXAMPLE, 'text'],
    ['Markdown', INTERVIEW, 'markdown'],
    ['references', REFERENCES, 'markdown'],
  ] as const) {
    it(`leaves the page as if rendered anew: ${name}`, function () {
      this.timeout(30_000);
      const inserted = fc.constantFrom(
        '',
        'x',
        '\n',
        '\n\n',
        'Q: ',
        '# ',
        'Mir: ',
        '**',
        '[a]: b\n',
        '?',
        '---\n',
      );
      fc.assert(
        fc.property(fc.nat(source.length), fc.nat(60), inserted, (from, length, text) => {
          const after = source.slice(0, from) + text + source.slice(from + length);
          assert.deepEqual(patched(source, after, format), show(after, format));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is one block where a word changes', () => {
    const after = EXAMPLE.replace('Tajiks have been', 'Tajiks had been');
    const diff = finish(diffBlocks(readArticle(EXAMPLE, 'text'), readArticle(after, 'text'), renderer));
    assert.equal(diff.remove, 1);
    assert.equal(diff.insert, 1);
    assert.equal(diff.shift, -1);
  });

  it('reaches the blocks that refer to a changed definition', () => {
    const after = REFERENCES.replace('example.org/a', 'example.org/b');
    const { at } = finish(
      diffBlocks(readArticle(REFERENCES, 'markdown'), readArticle(after, 'markdown'), renderer),
    );
    assert.ok(at <= 1, `begins at ${at}`);
  });
});
