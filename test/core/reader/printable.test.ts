import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../../src/core/article/index.ts';
import { createRenderer, ENGLISH } from '../../../src/core/render/index.ts';
import { printable } from '../../../src/host/reader/printable.ts';

const SETTINGS = { typography: { '--lectern-measure': '60ch' }, remoteImages: false };

function print(source: string): Document {
  const article = readArticle(source, 'markdown');
  const renderer = createRenderer({ strings: ENGLISH, resolveImage: () => 'data:image/png;base64,AAAA' });
  const blocks = renderer.blocks(article, 0, article.blocks.length).map(({ html }) => html);
  return parseHTML(printable('A "title" </title>', 'p{}', SETTINGS, blocks)).document;
}

const ids = (document: Document): string[] => [...document.querySelectorAll('[id]')].map(({ id }) => id);

describe('the printable article', () => {
  it('gives every heading and footnote an id that links of the article lead to', () => {
    const document = print(
      '# Title\n\nTo [why](#why-now), and[^n].\n\n## Why now?\n\nText.\n\n[^n]: Note.\n',
    );
    assert.deepEqual(ids(document), ['title', 'fnref:N', 'why-now', 'fn:N']);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      assert.ok(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML);
  });

  it('numbers headings that read alike, and leaves room for one that reads so', () => {
    const source = '# T\n\n## Notes\n\n## Notes\n\n## Notes\n\n## Notes-1\n';
    assert.deepEqual(ids(print(source)), ['t', 'notes', 'notes-2', 'notes-1']);
  });

  it('leaves words alone that look like what it changes', () => {
    const words = 'Say data-anchor="x" loading="lazy" here.';
    const document = print(`# T\n\n${words}\n\n\`<h1 data-anchor="y">\`\n\n[a](b.md ' data-anchor="z"')\n`);
    assert.ok(document.body.textContent.includes(words));
    assert.ok(document.body.textContent.includes('<h1 data-anchor="y">'));
    assert.equal(document.querySelector('a')!.getAttribute('title'), ' data-anchor="z"');
    assert.deepEqual(ids(document), ['t']);
  });

  it('shows images that it carries at once, runs nothing and loads nothing', () => {
    const document = print('# T\n\n![The quay](quay.png)\n');
    assert.equal(document.querySelector('img')!.getAttribute('src'), 'data:image/png;base64,AAAA');
    assert.equal(document.querySelector('img')!.hasAttribute('loading'), false);
    assert.equal(document.querySelector('script'), null);
    const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    assert.match(policy, /^default-src 'none'; img-src data:; style-src 'nonce-[0-9a-f]{32}'$/);
    assert.equal(document.title, 'A "title" </title>');
  });
});
