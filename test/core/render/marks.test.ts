import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/index.ts';
import { createRenderer, ENGLISH, type Mark } from '../../../src/core/render/index.ts';

const renderer = createRenderer({ strings: ENGLISH });

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');

/** Renders one paragraph of Markdown in which `words` are marked wherever they stand in the source. */
function marked(source: string, words: string, mark: Omit<Mark, 'start' | 'end'>): string {
  const article = readArticle(source, 'markdown');
  const start = source.indexOf(words);
  assert.notEqual(start, -1);
  return renderer.block(article, 0, [{ ...mark, start, end: start + words.length }]).html;
}

describe('marks in a block', () => {
  it('wrap a name, and say what it is', () => {
    const html = marked('Talks in Doha failed.', 'Doha', { type: 'GPE', entity: 'gpe:doha' });
    assert.match(
      html,
      /Talks in <span class="mention place" data-type="GPE" data-entity="gpe:doha">Doha<\/span> failed/,
    );
  });

  it('wrap a figure apart from names', () => {
    const html = marked('It cost 5 dollars.', '5 dollars', { type: 'MONEY' });
    assert.match(html, /<span class="figure number" data-type="MONEY">5 dollars<\/span>/);
  });

  it('leave markup that stands across them as it is', () => {
    const html = marked('So *Qassem Sol*eimani said.', 'Qassem Sol*eimani', { type: 'PERSON' });
    assert.match(html, /<em><span [^>]*>Qassem Sol<\/span><\/em><span [^>]*>eimani<\/span> said/);
  });

  it('stand inside links', () => {
    const html = marked('The [Security Council](https://un.example) met.', 'Security Council', {
      type: 'ORG',
    });
    assert.match(html, /<a href="https:\/\/un\.example"><span [^>]*>Security Council<\/span><\/a>/);
  });

  it('escape what an entity is called', () => {
    const html = marked('Talks in Doha failed.', 'Doha', { type: 'GPE', entity: '"><script>' });
    assert.ok(!html.includes('<script'), html);
    assert.match(html, /data-entity="&quot;&gt;&lt;script&gt;"/);
  });

  it('are none where no text of the block is meant', () => {
    const article = readArticle('One.\n\nTwo.', 'markdown');
    const { html } = renderer.block(article, 0, [{ start: 6, end: 9, type: 'ORG' }]);
    assert.ok(!html.includes('mention'), html);
  });

  it('change neither text nor offsets, wherever they stand', () => {
    const source = 'A *b **c*** [d `e` f](g "h") i&amp;j \\* k — 😀 l ![m](n.png) <b>o</b> p.';
    const article = readArticle(source, 'markdown');
    const plain = renderer.block(article, 0);
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(20), (start, length) => {
        const end = Math.min(source.length, start + length);
        const block = renderer.block(article, 0, [{ start, end, type: 'ORG' }]);
        assert.equal(textOf(block.html), textOf(plain.html));
        assert.deepEqual(block.runs, plain.runs);
      }),
    );
  });
});
