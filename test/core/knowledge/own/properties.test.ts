import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle, type Span } from '../../../../src/core/article/index.ts';
import { leavesOfBlock } from '../../../../src/core/entities/plugin/article.ts';
import { createPlainParser } from '../../../../src/core/article/markdown/parse.ts';
import { ownWords } from '../../../../src/core/knowledge/own/index.ts';
import { quoteAt } from '../../../../src/core/knowledge/says/index.ts';
import { passageAt } from '../../../../src/core/knowledge/passage/passage.ts';
import { leastTime } from '../../cost.ts';

const WORDS = [
  '{Hamas}',
  '{Hamas}',
  '{*Ha*mas}',
  '{Hamas\\*}',
  ', the *armed* group of &amp; men,',
  'is a [group](https://a.b/c_d)',
  '(the militia)',
  ' — a party — ',
  'who',
  'said.',
  'The',
  'militant group',
  '“no”',
  'a\u00a0b',
  '`code`',
  'word word word word word word',
  '\n',
  '\n\n',
  '\n\n- ',
  '\n\n> ',
  '\n\n**Mir:** ',
  '. ',
  ', ',
  '&eacute;',
  '👩‍👩‍👧',
  '日本語。',
  '  ',
];
const entity = { id: 'x', type: 'ORG', name: 'Hamas', aliases: [] } as const;

/** Random articles with names in them, as source and spans. */
const articles = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => {
  const mentions: Span[] = [];
  let source = '';
  for (const word of words) {
    const name = /^\{(.*)\}$/u.exec(word)?.[1];
    const text = name ?? word;
    if (name !== undefined) mentions.push({ start: source.length, end: source.length + text.length });
    source += name === undefined ? text : `${text} `;
  }
  return { source, mentions };
});

const even = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const bare = (text: string): string => text.replace(/^…|…$/gu, '');

/** The text that a stretch of the source shows, by the reading that entities are found with. */
function rendered(source: string, format: 'markdown' | 'text', span: Span): string | undefined {
  const article = readArticle(source, format);
  for (const index of article.blocks.keys()) {
    for (const leaf of leavesOfBlock(article, index)) {
      for (let start = 0; start < leaf.text.length; start += 1) {
        if (/\s/u.test(leaf.text.charAt(start))) continue;
        const at = leaf.toSource({ start, end: start + 1 });
        if (at.start !== span.start) continue;
        for (let end = leaf.text.length; end > start; end -= 1)
          if (leaf.toSource({ start, end }).end === span.end) return leaf.text.slice(start, end);
      }
    }
  }
  return undefined;
}

describe('words taken from an article', () => {
  for (const format of ['markdown', 'text'] as const) {
    it(`are what their span of the source shows, in ${format}`, () => {
      let checked = 0;
      fc.assert(
        fc.property(articles, ({ source, mentions }) => {
          const article = readArticle(source, format);
          for (const own of [
            ownWords(article, entity, mentions),
            ...mentions.map((mention) => quoteAt(article, mention, 60)),
          ]) {
            if (!own) continue;
            assert.ok(own.start < own.end && own.end <= source.length);
            const shows = rendered(source, format, own);
            // Code and emoji at an edge have no single character of their own there.
            if (shows === undefined) continue;
            checked += 1;
            assert.equal(bare(own.text), even(shows));
          }
        }),
        { numRuns: 150 },
      );
      assert.ok(checked > 100, `${checked}`);
    });
  }

  it('keep the name, and stay within what fits', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 20, max: 200 }), ({ source, mentions }, most) => {
        const article = readArticle(source, 'text');
        for (const mention of mentions) {
          const quote = quoteAt(article, mention, most);
          if (!quote) continue;
          assert.ok(quote.text.length <= most, `${quote.text.length} ${most}`);
          assert.ok(quote.start <= mention.start && quote.end >= mention.end);
          assert.ok(quote.sentence.start <= quote.start && quote.sentence.end >= quote.end);
        }
      }),
    );
  });
});

describe('passages', () => {
  it('are the text that names are found in', () => {
    fc.assert(
      fc.property(articles, ({ source, mentions }) => {
        const article = readArticle(source, 'markdown');
        const leaves = article.blocks.flatMap((_, index) => leavesOfBlock(article, index));
        for (const mention of mentions) {
          const passage = passageAt(article, mention.start);
          if (!passage) continue;
          assert.ok(
            leaves.some(({ text }) => even(text) === even(passage.text)),
            passage.text,
          );
          const back = passage.toSource(passage.toText(mention));
          assert.ok(back.start >= mention.start && back.end <= mention.end);
        }
      }),
    );
  });
});

describe('what an article’s own words cost:', () => {
  const filler = (i: number): string =>
    `In ${i} the *State* [took](https://a.b/c${i}) the city over, and nobody said **anything** of it. The report was read by Hamas and others in the city, and by the people of the town.`;
  const paragraphs = Array.from({ length: 5_500 }, (_, index) => filler(index));
  const last = 'At last, Hamas, the *Palestinian* group in Gaza, was asked.';

  for (const [what, source, format] of [
    ['with markup', [...paragraphs, last].join('\n\n'), 'markdown'],
    ['without', [...paragraphs, last].join('\n\n').replace(/[*[\]]/gu, ''), 'text'],
    ['in one paragraph', [...paragraphs, last].join(' ').replace(/[*[\]]/gu, ''), 'text'],
  ] as const) {
    it(`are next to nothing in 1 MB ${what}`, function () {
      this.timeout(20_000);
      const article = readArticle(source, format);
      assert.ok(source.length > 900_000);
      const mentions = [...source.matchAll(/Hamas/gu)].map(({ index }) => ({ start: index, end: index + 5 }));
      const parse = createPlainParser();
      let at = 0;
      // Blocks that nobody has parsed before, in each run.
      const own = leastTime(() => ownWords(article, entity, mentions.slice((at += 30))), { runs: 12 });
      const whole = leastTime(
        () =>
          article.blocks
            .slice(0, 30)
            .forEach(({ start, end }) =>
              parse(source.slice(start, Math.min(end, start + 300)), article.context),
            ),
        { runs: 5 },
      );
      console.log(
        `      own words: ${own.toFixed(2)} ms; parsing 30 blocks of 5,500: ${whole.toFixed(2)} ms`,
      );
      assert.ok(own < Math.max(2, whole), `${own} ms, ${whole} ms`);
    });
  }
});
