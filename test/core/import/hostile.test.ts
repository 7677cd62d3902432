import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { importPage } from '../../../src/core/import/importPage.ts';
import { ImportError, type ImportFailure } from '../../../src/core/import/model.ts';
import { slugOf } from '../../../src/core/import/slug.ts';

const TEXT =
  'This is a paragraph of an article, with commas, and with enough of words to be taken, as it should be, for a text that somebody wrote.';
const P = `<p>${TEXT}</p>`;
const ARTICLE = P.repeat(8);

const convert = (html: string): ReturnType<typeof importPage> =>
  importPage(html, { address: 'https://e.example/a/b' });
const page = (head: string, body: string): string =>
  `<html><head>${head}</head><body><article>${body}</article></body></html>`;
const failsWith = (html: string, failure: ImportFailure, limits = {}): void =>
  assert.throws(
    () => importPage(html, { limits }),
    (error: unknown) => error instanceof ImportError && error.failure === failure,
  );

/** What a Markdown reader makes of an article, front matter aside. */
function parse(markdown: string): ReturnType<typeof fromMarkdown> {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Nothing in an article may be raw HTML or lead anywhere but to the web or a mailbox. */
function assertHarmless(markdown: string): void {
  visit(parse(markdown), (node) => {
    assert.notEqual(node.type, 'html', markdown);
    if ('url' in node) assert.match(node.url, /^(?:https?:|mailto:)/, markdown);
  });
}

function frontOf(markdown: string): unknown {
  return load(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '');
}

describe('hostile pages', () => {
  it('keeps Markdown in the text as text', () => {
    const written = [
      '[x](command:evil)',
      '![x](javascript:alert)',
      '<img src=x onerror=alert(1)>',
      '# no heading',
      '- no item',
      '1. no item',
      '> no quote',
      '```no fence',
      '**no strong** _no emphasis_ ~~no deletion~~ `no code`',
      '[^1]: no note',
      '[ref]: https://evil.example',
      'a | b',
      '---',
      'www.evil.example http://evil.example/x',
      '&lt;b&gt; &amp;',
      '$math$ \\* \\',
    ];
    const escaped = written.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const { markdown } = convert(page('', ARTICLE + escaped.map((text) => `<p>${text}</p>`).join('') + P));
    assertHarmless(markdown);
    const paragraphs = parse(markdown).children.filter((node) => node.type === 'paragraph');
    const texts = paragraphs.map((node) => toString(node));
    for (const text of written) assert.ok(texts.includes(text), `${text} is not among\n${texts.join('\n')}`);
  });

  it('drops links that run something, keeping their words', () => {
    const links = [
      'javascript:alert(1)',
      ' jAvA\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'command:x',
      'file:///etc/passwd',
      'vscode://x',
      'blob:https://x',
      '//',
      'http://',
    ];
    const { markdown } = convert(
      page('', ARTICLE + links.map((href) => `<p>Before <a href="${href}">words</a> after</p>`).join('')),
    );
    assertHarmless(markdown);
    assert.equal(markdown.match(/Before words after/g)?.length, links.length);
  });

  it('lets nothing out of the front matter', () => {
    const titles = [
      'a\n---\nevil: true\n---\n# x',
      '--- evil',
      '"quoted" \'twice\'',
      'key: value # comment',
      '!!js/function "x"',
      '*alias &anchor',
      '{flow: [x]}',
      '| block',
      '2024-01-01',
      'null',
      'yes',
      '\u2028line\u2029',
      '<script>alert(1)</script>',
      '[x](command:evil)',
    ];
    for (const title of titles) {
      const meta = `<meta property="og:title" content="${title.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">`;
      const { markdown } = convert(page(meta, ARTICLE));
      const expected = title.replace(/[\s\u2028\u2029]+/g, ' ').trim();
      assert.deepEqual(frontOf(markdown), { title: expected, url: 'https://e.example/a/b' });
      assertHarmless(markdown);
      const heading = parse(markdown).children.find((node) => node.type === 'heading');
      assert.equal(heading && toString(heading), expected);
    }
  });

  it('makes file names that are no paths', () => {
    const names: Record<string, string> = {
      '../../etc/passwd': 'etc-passwd',
      'C:\\Windows\\x': 'c-windows-x',
      '..': 'article',
      '': 'article',
      '///': 'article',
      con: 'con-article',
      'A\u0000b\u202ec': 'a-b-c',
      'Été à Orléans': 'ete-a-orleans',
      'Don’t': 'dont',
      '日本語 タイトル': '日本語-タイトル',
    };
    for (const [title, slug] of Object.entries(names)) assert.equal(slugOf(title), slug);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const slug = slugOf(title);
        assert.match(slug, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        assert.ok(Buffer.byteLength(slug) <= 90, slug);
      }),
    );
  }).timeout(10_000);

  it('refuses what is no article, and says why', () => {
    failsWith('', 'empty');
    failsWith(' \n ', 'empty');
    failsWith('<html><body></body></html>', 'noArticle');
    failsWith(
      '<body><div id="root"></div><script src="app.js"></script><noscript>Please enable JavaScript.</noscript></body>',
      'noArticle',
    );
    failsWith('<body><nav><a href="/a">One</a><a href="/b">Two</a></nav></body>', 'noArticle');
    failsWith('\u0000\u0001\ufffd'.repeat(1000), 'noArticle');
  });

  it('knows depth, size and time before anything recurses', () => {
    failsWith('<div>'.repeat(200_000) + P, 'tooDeep');
    failsWith(P, 'tooLong', { length: 10 });
    failsWith(ARTICLE, 'tooManyElements', { elements: 5 });
    let time = 0;
    assert.throws(
      () => importPage(page('', ARTICLE), { limits: { time: 3 }, now: () => time++ }),
      (error: unknown) => error instanceof ImportError && error.failure === 'tooSlow',
    );
  });

  it('reads an article below thousands of elements', () => {
    const { markdown } = convert('<div>'.repeat(3_000) + ARTICLE);
    assert.equal(markdown.split(TEXT).length - 1, 8);
  });

  const harmless: Record<string, string> = {
    'a tag of 50,000 attributes': `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=x`).join(' ')}>${TEXT}</p>`,
    'spans of a billion cells': `<table><tr>${'<td colspan=1000000000 rowspan=99999>x</td>'.repeat(10)}</tr><tr><td>1</td></tr></table>`,
    'ampersands and nothing else': `<p>${'&'.repeat(100_000)}</p>`,
    'less-than signs and nothing else': '<'.repeat(100_000),
    'scripts in scripts': '<script>'.repeat(20_000) + '</scr'.repeat(1_000),
    'comments never closed': '<!--'.repeat(100_000),
    'lists in lists': '<ul><li>'.repeat(1_500) + 'x',
    'quotes in quotes': '<blockquote>'.repeat(1_500) + P,
    'tables in tables': '<table><tr><td>'.repeat(1_000) + P,
    'broken JSON-LD': `<script type="application/ld+json">${'['.repeat(200_000)}</script>`,
    'a title of 200,000 parts': `<title>${'a | '.repeat(200_000)}</title>`,
    'names of object members':
      '<constructor __proto__=1><p id=__proto__ class=constructor>x</p></constructor>',
    'an ordered list from far away': '<ol start=99999999999999><li>x</li></ol>',
  };
  for (const [name, html] of Object.entries(harmless)) {
    it(`survives ${name}`, () => {
      const { markdown } = convert(page('', ARTICLE + html));
      assertHarmless(markdown.slice(0, 10_000));
      assert.ok(markdown.includes(TEXT));
    });
  }

  it('survives anything: soup never crashes, and never gives HTML', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="javascript:x">',
      '<a href="/y">',
      '</a>',
      '<ul><li>',
      '</ul>',
      '<table>',
      '<tr><td>',
      '<th>',
      '</table>',
      '<blockquote>',
      '</blockquote>',
      '<h2>',
      '</h2>',
      '<br>',
      '<br><br>',
      '<pre>',
      '</pre>',
      '<code>',
      '</code>',
      '<dl><dt>A:',
      '<dd>',
      '</dl>',
      '<sup><a href="#n">1</a></sup>',
      '<li id="n">note</li>',
      '<img src="x.png" alt="]">',
      '<figure>',
      '<figcaption>',
      '</figure>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&#0;',
      '&amp;',
      '&lt;script>',
      ' word, ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '#',
      '|',
      '\\',
      '\n',
      '\u00a0',
      '<font>',
      '</font>',
      '<span>',
      '</span>',
      'Mir: ',
      '<svg><title>',
      '<select><option>',
      '<template>',
      '<base href="javascript:x">',
      TEXT,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        try {
          assertHarmless(convert(page('', ARTICLE + pieces.join(''))).markdown);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});
