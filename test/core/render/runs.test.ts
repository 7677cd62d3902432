import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ArticleFormat } from '../../../src/core/article/index.ts';
import { elementsOf, renderArticle } from './support.ts';

/** Every run must copy its source to the letter, and runs must stand in order. */
function check(source: string, format: ArticleFormat = 'markdown'): number {
  const { blocks, html } = renderArticle(source, {}, format);
  const elements = elementsOf(html);
  assert.equal(elements.length, blocks.length, html);
  let covered = 0;
  blocks.forEach(({ start, end, html: own, runs }, index) => {
    const text = elements[index]?.textContent ?? '';
    let textBehind = 0;
    let sourceBehind = 0;
    for (let i = 0; i < runs.length; i += 3) {
      const [textStart, sourceStart, length] = runs.slice(i, i + 3) as [number, number, number];
      assert.ok(length > 0);
      assert.ok(
        textStart >= textBehind && sourceStart >= sourceBehind,
        `out of order: ${JSON.stringify(runs)}`,
      );
      assert.ok(start + sourceStart + length <= end, 'within the block');
      const shown = text.slice(textStart, textStart + length);
      assert.equal(shown, source.slice(start + sourceStart, start + sourceStart + length), own);
      textBehind = textStart + length;
      sourceBehind = sourceStart + length;
      covered += length;
    }
  });
  return covered;
}

const PIECES = [
  ...[
    'word',
    'Mir:',
    '**Mir:**',
    '[00:01] Ann (X):',
    'Q: ',
    '&amp;',
    '&lt;b&gt;',
    '&nbsp;',
    '&#x1F600;',
    '\\*',
    '\\[',
  ],
  ...[
    '*em*',
    '**bold *both***',
    '`code`',
    '`` a ` b ``',
    '~~gone~~',
    '[link](x "t")',
    '![alt \\* &amp;](y.png)',
  ],
  ...[
    '[ref]',
    '[^n]',
    '<b>',
    '</b>',
    '<br>',
    '<!-- c -->',
    'https://example.org/a_b',
    '  \n',
    '\\\n',
    ' ',
    '  ',
    '\t',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '\n    ',
    '\n```\n',
    '\n| a | b |\n|---|---|\n| ',
  ],
  ...[
    ' | ',
    ' |\n',
    '\n- [x] ',
    '\n\n[ref]: <z> "title"\n\n',
    '\n\n[^n]: note\n\n',
    'é',
    'e\u0301',
    '👩🏽‍🚀',
    '\u00ad',
  ],
  ...[
    '\u200b',
    '\u00a0',
    'عربي',
    '\0',
    '\ufeff',
    '?',
    '\n---\n',
    '\nx\n===\n',
    '<div>',
    '</div>',
    '&',
    '<',
    '"',
    "'",
  ],
];

/** More of them by `FUZZ_RUNS=20000`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

describe('runs from the page to the source', () => {
  const folder = new URL('../../fixtures/articles/', import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each !== 'SOURCES.md')) {
    it(`cover ${name}`, () => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      const covered = check(source, name.endsWith('.md') ? 'markdown' : 'text');
      const body = source.replace(/^---[^]*?\n---\n/, '').length;
      assert.ok(covered >= 0.98 * (body - source.split('\n').length * 2), `${covered} of ${body}`);
    });
  }

  it('hold in any Markdown', function () {
    this.timeout(0);
    const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, (text) => {
        check(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('hold in any plain text', function () {
    this.timeout(0);
    const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, (text) => {
        check(text, 'text');
      }),
      { numRuns: RUNS },
    );
  });

  it('pass over what stands for other characters', () => {
    const source = 'a &amp; b \\* c';
    const { blocks } = renderArticle(source);
    assert.equal(elementsOf(blocks[0]!.html)[0]?.textContent, 'a & b * c');
    // `&` is five characters in the source; `*` is copied from behind its backslash.
    assert.deepEqual(blocks[0]!.runs, [0, 0, 2, 3, 7, 3, 6, 11, 3]);
  });
});
