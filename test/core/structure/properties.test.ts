import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatOf, parseBlock, readArticle, sentencesOf } from '../../../src/core/article/index.ts';
import type { Article, ArticleFormat, Span } from '../../../src/core/article/model.ts';
import { leastTime } from '../cost.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');
const FILES = ['articles', 'structure'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .map((name) => ({ format: formatOf(name), source: readFileSync(join(ROOT, folder, name), 'utf8') })),
);

/** Lines of which documents are made: everything that means something here, whole, cut and out of place. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      '',
      'Mir: It rose for three days, and nobody came.',
      '**Helf:** No. Yes.',
      'Q: Why?',
      'A: Because.',
      'MR. PRICE:  Well.',
    ],
    ...[
      'Why did it rise?',
      '**Who pays?**',
      '# Title',
      '## Section ##',
      'Heading',
      '=====',
      '---',
      '***',
      '- item: one',
      '1. First',
      '> Mir: quoted',
    ],
    ...[
      '[00:12:31] Smith: Hi.',
      'Smith  0:12',
      'By Jane Doe',
      'May 3, 2014',
      'https://example.org/a',
      'Note: no.',
      '| a | b |',
      '|---|---|',
    ],
    ...[
      '```',
      '<div>',
      '[x]: https://a.b',
      '[^1]: Note.',
      '    indented',
      'The river rose for three days, and nobody',
      'came to look at it. “Why?” he asked.',
      '---\ntitle: A',
      '\f',
      '\u2028',
      '记者：什么？',
    ],
  ),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const ending = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r');
const document = fc.array(fc.tuple(line, ending), { maxLength: 25 }).map((parts) => parts.flat().join(''));
const format = fc.constantFrom<ArticleFormat>('text', 'markdown');

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function assertOrdered(spans: readonly Span[], limit: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && end > start && end <= limit, `${start}–${end} behind ${last}`);
    last = end;
  }
}

function assertSound(article: Article): void {
  const { source, blocks, sections, statements, speakers } = article;
  assertOrdered(blocks, source.length);
  assertOrdered(sections, source.length);
  assertOrdered(statements, source.length);
  for (const [at, block] of blocks.entries()) {
    if (block.text) assert.ok(within(block.text, block));
    if (block.section >= 0) {
      const section = sections[block.section];
      assert.ok(section && within(block, section) && at >= section.blocks.start && at < section.blocks.end);
    }
    if (block.statement >= 0) {
      const statement = statements[block.statement];
      assert.ok(
        statement && within(block, statement) && at >= statement.blocks.start && at < statement.blocks.end,
      );
    }
  }
  for (const [at, section] of sections.entries()) {
    assert.equal(blocks[section.blocks.start]?.start, section.start);
    assert.equal(blocks[section.blocks.end - 1]?.end, section.end);
    for (const index of section.statements)
      assert.ok(statements[index]?.section === at && within(statements[index], section));
  }
  for (const [at, statement] of statements.entries()) {
    assert.equal(statement.label.start, statement.start);
    assert.ok(
      within(statement.label.nameSpan, statement.label) && statement.label.textStart <= statement.end,
    );
    assert.equal(
      source.slice(statement.label.nameSpan.start, statement.label.nameSpan.end),
      statement.label.name,
    );
    assert.ok(speakers[statement.speaker]?.statements.includes(at));
    assert.ok(sections[statement.section]?.statements.includes(at));
  }
  for (const speaker of speakers) assert.ok(speaker.statements.length > 0 && speaker.aliases.length > 0);
}

function assertCovered({ source, blocks }: Article): void {
  let last = 0;
  for (const { start, end } of [...blocks, { start: source.length, end: source.length }]) {
    // What no block covers shows nothing.
    assert.match(source.slice(last, start), /^[\s\u0085\u200b-\u200f\u2060\ufeff\0-\u001f]*$/u);
    last = end;
  }
}

const shape = (source: string, as: ArticleFormat): unknown => {
  const { meta, sections, speakers, blocks } = readArticle(source, as);
  return [
    meta,
    sections.map(({ heading, kind, depth, words, statements }) => [heading, kind, depth, words, statements]),
    speakers,
    blocks.map(({ role, kind, label, section, statement }) => [role, kind, label?.name, section, statement]),
  ];
};

describe('any article', function () {
  this.timeout(20_000);

  it('has spans that nest, keep order and name what they say', () => {
    fc.assert(
      fc.property(document, format, (source, as) => assertSound(readArticle(source, as))),
      { numRuns: 600 },
    );
    for (const { source, format: as } of FILES) assertSound(readArticle(source, as));
  });

  it('has blocks over everything that shows', () => {
    fc.assert(
      fc.property(document, format, (source, as) => assertCovered(readArticle(source, as))),
      { numRuns: 400 },
    );
    for (const { source, format: as } of FILES) assertCovered(readArticle(source, as));
  });

  it('has sentences in order, inside blocks, beginning and ending with what shows', () => {
    const check = (source: string, as: ArticleFormat): void => {
      const article = readArticle(source, as);
      const sentences = sentencesOf(article);
      assertOrdered(sentences, source.length);
      for (const sentence of sentences) {
        assert.equal(
          source.slice(sentence.start, sentence.end).trim(),
          source.slice(sentence.start, sentence.end),
        );
        const block = article.blocks.find((each) => within(sentence, each));
        assert.ok(block && (!block.label || sentence.start >= block.label.textStart));
      }
    };
    fc.assert(fc.property(document, fc.constant<ArticleFormat>('text'), check), { numRuns: 300 });
    for (const { source, format: as } of FILES) check(source, as);
  });

  it('parses block by block to nodes whose text is in the source', () => {
    fc.assert(
      fc.property(document, (source) => {
        const article = readArticle(source, 'text');
        for (const [at, block] of article.blocks.entries()) {
          for (const node of parseBlock(article, at).nodes) {
            if (!('children' in node)) continue;
            for (const child of node.children) {
              const text = child.type === 'link' ? child.children[0] : child;
              if (text?.type !== 'text') continue;
              const { start, end } = text.position!;
              assert.equal(source.slice(block.start + start.offset!, block.start + end.offset!), text.value);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads CRLF, CR and LF alike', () => {
    for (const { source, format: as } of FILES) {
      const plain = source.replaceAll('\r\n', '\n');
      assert.deepEqual(shape(plain.replaceAll('\n', '\r\n'), as), shape(plain, as));
      assert.deepEqual(shape(plain.replaceAll('\n', '\r'), as), shape(plain, as));
    }
  });

  it('reads the same behind a byte order mark, one unit on', () => {
    for (const { source, format: as } of FILES) {
      assert.deepEqual(shape(`\ufeff${source}`, as), shape(source, as));
      const moved = readArticle(`\ufeff${source}`, as).statements.map(({ start, end }) => [
        start - 1,
        end - 1,
      ]);
      assert.deepEqual(
        moved,
        readArticle(source, as).statements.map(({ start, end }) => [start, end]),
      );
    }
  });

  it('keeps the labels it has when text is added at the end', () => {
    for (const { source, format: as } of FILES) {
      const before = readArticle(source, as).statements.map(({ label }) => label);
      for (const more of [
        '\n\nOne more paragraph of text that nobody says, with a full stop.\n',
        '\n\n- a list\n- of two\n',
        '\n\nWhy?\n',
      ]) {
        const after = readArticle(source + more, as).statements.map(({ label }) => label);
        assert.deepEqual(after.slice(0, before.length), before);
      }
    }
  });

  it('takes time in proportion to length', () => {
    for (const { source, format: as } of FILES.filter(({ source: text }) => text.length > 4000)) {
      const unit = `${source.replace(/^---[\s\S]*?\n---\n/u, '')}\n\n`;
      const time = (copies: number): number => {
        const text = Buffer.from(unit.repeat(copies)).toString();
        return leastTime(() => readArticle(text, as));
      };
      time(8);
      const small = time(8);
      const large = time(64);
      assert.ok(large < small * 8 * 4 + 20, `${large} ms for 64 copies, ${small} ms for 8`);
    }
  });

  it('is quick with hostile lines', () => {
    const hostile = [
      '*'.repeat(40_000),
      '('.repeat(40_000),
      `${'A '.repeat(20_000)}:`,
      '[0:00]'.repeat(8000),
      '?'.repeat(40_000),
      '. '.repeat(20_000),
      'A. '.repeat(15_000),
      'x:\n'.repeat(15_000),
      'Ab: c.\n'.repeat(8000),
      Array.from(
        { length: 4000 },
        (_, i) => `N${String.fromCharCode(97 + (i % 26))}${i}x: It was so and nobody knew it at all.`,
      ).join('\n'),
    ];
    for (const source of hostile) {
      for (const as of ['text', 'markdown'] as const) {
        const time = leastTime(() => readArticle(source, as), { enough: 1500 });
        assert.ok(time <= 1500, `${source.slice(0, 12)} as ${as}: ${time} ms`);
      }
      sentencesOf(readArticle(source, 'text'));
    }
  });
});
