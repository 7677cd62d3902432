import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import {
  createRenderer,
  ENGLISH,
  type RenderOptions,
  type RenderStrings,
} from '../../../src/core/render/index.ts';
import { CARRIED_LIMIT } from '../../../src/core/render/urls.ts';
import { elementsOf, renderArticle } from './support.ts';

function first(source: string, options: Partial<RenderOptions> = {}): Element {
  return elementsOf(renderArticle(source, options).html)[0]!;
}

describe('rendering blocks', () => {
  it('gives every block one element, also where nothing shows', () => {
    const { blocks, html } = renderArticle('[a]: b\n\n<!-- hidden -->\n\nText [a].\n\n---\n');
    assert.equal(elementsOf(html).length, blocks.length);
    assert.match(elementsOf(html)[0]!.className, /empty/);
    assert.doesNotMatch(html, /hidden/);
  });

  it('has one h1, the title, and real headings under it', () => {
    const { html } = renderArticle('# Title\n\nText.\n\n## Part\n\nText.\n\n#### Deep\n\nText.');
    assert.deepEqual(html.match(/<h\d/g), ['<h1', '<h2', '<h4']);
  });

  it('sets a speaker’s label apart without changing a character', () => {
    const { html } = renderArticle('**Mir (RAND):** One.\n\nTwo.\n\n**Helf:** Three.\n\n**Mir:** Four.');
    const [start, next, other] = elementsOf(html) as [Element, Element, Element];
    assert.equal(start.querySelector('.label')?.textContent, 'Mir (RAND):');
    assert.equal(start.querySelector('b.speaker')?.textContent, 'Mir');
    assert.equal(start.querySelector('.affiliation')?.textContent, 'RAND');
    assert.equal(start.textContent, 'Mir (RAND): One.');
    assert.match(next.className, /statement statement-end/);
    assert.equal(next.getAttribute('data-speaker'), start.getAttribute('data-speaker'));
    assert.notEqual(other.getAttribute('data-speaker'), start.getAttribute('data-speaker'));
  });

  it('knows who asks', () => {
    const { html } = renderArticle('Q: Why?\n\nA: So.\n\nQ: And then?\n\nA: Then.', {}, 'text');
    assert.deepEqual(
      elementsOf(html).map((element) => /interviewer|answerer/.exec(element.className)?.[0]),
      ['interviewer', 'answerer', 'interviewer', 'answerer'],
    );
  });

  it('shows front matter as a masthead, with the title only where the text has none', () => {
    const matter =
      '---\ntitle: The <Title>\nauthor: Jane\ndate: 2015-08-21\npublisher: P\nurl: https://x.example/y\n---\n\n';
    const header = first(`${matter}Text.`, { locale: 'en-GB' });
    assert.equal(header.querySelector('h1')?.textContent, 'The <Title>');
    assert.equal(header.querySelector('.facts')?.textContent, 'P · Jane · 21 August 2015');
    assert.equal(header.querySelector('a')?.getAttribute('href'), 'https://x.example/y');
    assert.equal(first(`${matter}# The Title\n\nText.`).querySelector('h1'), null);
  });

  it('resolves references across blocks, and numbers footnotes', () => {
    const { html } = renderArticle('[a][b], x[^n].\n\n> [b]: https://b.example "T"\n\n[^n]: Note.');
    assert.match(html, /<a href="https:\/\/b\.example" title="T">a<\/a>/);
    assert.match(html, /href="#fn:N"[^>]*>1<\/a>/);
    assert.match(html, /data-anchor="fn:N"/);
    assert.match(html, /href="#fnref:N"/);
  });

  it('loads images only from where it may', () => {
    const data = 'data:image/png;base64,AAAA';
    const src = (source: string, options: Partial<RenderOptions> = {}): string | null | undefined =>
      first(source, options).querySelector('img')?.getAttribute('src');
    const resolveImage = (path: string): string | undefined =>
      path === 'a.png' ? 'https://w.example/a.png' : undefined;
    assert.equal(src('![x](a.png)', { resolveImage }), 'https://w.example/a.png');
    assert.equal(src('![x](b.png)', { resolveImage }), undefined);
    assert.equal(src('![x](https://r.example/a.png)', { resolveImage }), undefined);
    assert.equal(src('![x](https://r.example/a.png)', { remoteImages: true }), 'https://r.example/a.png');
    assert.equal(src('![x](http://r.example/a.png)', { remoteImages: true }), undefined);
    assert.equal(src(`![x](${data})`), data);
    assert.equal(src(`![x](${data})`, { dataImages: false }), undefined);
    assert.equal(src(`![x](data:image/png;base64,${'A'.repeat(CARRIED_LIMIT)})`), undefined);
    const missing = first('![A view](https://user@r.example/a.png)').textContent;
    assert.equal(missing, 'A view (Image not loaded: r.example)');
  });

  it('says what it says itself in the words handed in', () => {
    const strings = {
      table: '«Tabelle»',
      taskDone: '«Erledigt»',
      taskOpen: '«Offen»',
      imageNotLoaded: '«Nicht geladen»',
      imageNotFound: '«Nicht gefunden»',
      image: '«Bild»',
      backToText: '«Zurück»',
    } satisfies RenderStrings;
    const { html } = renderArticle(
      '- [ ] a\n- [x] b\n\n|a|\n|-|\n\n![](https://r.example/a.png) ![](a.png)\n\nx[^n]\n\n[^n]: y',
      { strings, resolveImage: (src) => src },
    );
    for (const words of Object.values(strings)) assert.ok(html.includes(words), `${words} in ${html}`);
    assert.doesNotMatch(html, /Table|Done|To do|Image|Back/);
  });

  it('renders anew only what an edit changed', () => {
    const renderer = createRenderer({ strings: ENGLISH });
    const text = 'One.\n\nMir: Two.\n\nHelf: Three.\n\nMir: Four.';
    const before = readArticle(text, 'text');
    const after = readArticle(text.replace('Three', 'Other'), 'text');
    const old = renderer.blocks(before, 0, before.blocks.length);
    const now = renderer.blocks(after, 0, after.blocks.length);
    assert.deepEqual(
      now.map((block, at) => block.runs === old[at]!.runs),
      now.map((_, at) => at !== 2),
    );
    assert.deepEqual(
      now.map((_, at) => renderer.same(before, at, after, at)),
      now.map((_, at) => at !== 2),
    );
  });

  it('knows a block for changed when a definition elsewhere changes', () => {
    const renderer = createRenderer({ strings: ENGLISH });
    const before = readArticle('[a]\n\nb\n\n[a]: one', 'markdown');
    const after = readArticle('[a]\n\nb\n\n[a]: two', 'markdown');
    assert.equal(renderer.same(before, 0, after, 0), false);
    assert.equal(renderer.same(before, 1, after, 1), true);
    assert.match(renderer.block(before, 0).html, /href="one"/);
    assert.match(renderer.block(after, 0).html, /href="two"/);
  });

  it('shows what is nested deeper than any stack, and the longest line', () => {
    for (const source of [
      '> '.repeat(20_000) + 'deep',
      '- '.repeat(5_000),
      '['.repeat(50_000),
      'word '.repeat(40_000),
    ]) {
      const { html, blocks } = renderArticle(source);
      assert.equal(elementsOf(html).length, blocks.length);
    }
  });
});
