import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, readArticle, sentencesOf } from '../../../src/core/article/index.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');
/** Set it to write what is found today into the expected files; then read the difference before keeping it. */
const UPDATE = process.env['UPDATE_FIXTURES'] === '1';

/** First and last words of a passage, to be read by people. */
const ends = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 28)} … ${line.slice(-28)}`;
};

function describeArticle(source: string, name: string): unknown {
  const article = readArticle(source, formatOf(name));
  const { title, byline, published, publisher, url } = article.meta;
  return {
    meta: { title, byline, published, publisher, url },
    sections: article.sections.map((section) => ({
      heading: section.heading ?? null,
      kind: section.kind,
      depth: section.depth,
      text: ends(source.slice(section.start, section.end)),
      statements: section.statements.map((at) => {
        const statement = article.statements[at]!;
        const speaker = article.speakers[statement.speaker]!.name;
        return `${speaker}: ${ends(source.slice(statement.label.textStart, statement.end))}`;
      }),
    })),
    speakers: Object.fromEntries(article.speakers.map(({ name, statements }) => [name, statements.length])),
    sentences: sentencesOf(article).map(({ start, end }) => ends(source.slice(start, end))),
  };
}

describe('articles read whole', () => {
  for (const folder of ['articles', 'structure']) {
    const files = readdirSync(join(ROOT, folder)).filter(
      (name) => /\.(?:md|txt)$/u.test(name) && name !== 'SOURCES.md',
    );
    for (const name of files) {
      it(`reads ${name}`, () => {
        const found = JSON.parse(
          JSON.stringify(describeArticle(readFileSync(join(ROOT, folder, name), 'utf8'), name)),
        ) as unknown;
        const expected = join(ROOT, 'structure', 'expected', `${name}.json`);
        if (UPDATE || !existsSync(expected)) {
          assert.ok(UPDATE, `${expected} is missing`);
          writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
        }
        assert.deepEqual(found, JSON.parse(readFileSync(expected, 'utf8')));
      });
    }
  }

  it('finds what the example article has', () => {
    const source = readFileSync(join(ROOT, 'articles/isis-k-moscow-attack.txt'), 'utf8');
    const { meta, sections, speakers, statements } = readArticle(source, 'text');
    assert.deepEqual(meta, {
      title: 'United States Institute of Peace',
      publisher: 'United States Institute of Peace',
    });
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      Array(5).fill('question'),
    );
    assert.deepEqual(
      sections.map(({ start, end }) => [source[start - 1], source[end] ?? '']),
      [
        ['\n', '\n'],
        ['\n', '\n'],
        ['\n', '\n'],
        ['\n', '\n'],
        ['\n', ''],
      ],
    );
    assert.deepEqual(
      speakers.map(({ name, statements: said }) => [name, said.length]),
      [
        ['Mir', 2],
        ['Helf', 1],
        ['Glantz', 1],
        ['Watkins', 1],
      ],
    );
    assert.deepEqual(
      statements.map(({ section }) => section),
      [0, 1, 2, 3, 4],
    );
  });

  it('reads the example the same when it was pasted into a Markdown file', () => {
    const source = readFileSync(join(ROOT, 'articles/isis-k-moscow-attack.txt'), 'utf8');
    const spans = (format: 'text' | 'markdown'): unknown => {
      const { sections, statements, speakers } = readArticle(source, format);
      return [
        sections.map(({ start, end, heading }) => [start, end, heading]),
        statements.map(({ start, end }) => [start, end]),
        speakers,
      ];
    };
    assert.deepEqual(spans('markdown'), spans('text'));
  });
});
