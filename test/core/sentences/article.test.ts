import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle, sentencesOf } from '../../../src/core/article/index.ts';
import type { ArticleFormat } from '../../../src/core/article/model.ts';

const cut = (source: string, format: ArticleFormat): string[] =>
  sentencesOf(readArticle(source, format)).map(({ start, end }) => source.slice(start, end));

describe('sentences of an article', () => {
  it('leaves labels out and takes headings and questions in', () => {
    assert.deepEqual(
      cut('Ferry lost\n\nWhy? Who?\n\nMir: It sank. It did.\n\nWhen?\n\nMir: In May.\n', 'text'),
      ['Ferry lost', 'Why?', 'Who?', 'It sank.', 'It did.', 'When?', 'In May.'],
    );
  });

  it('maps through markup, escapes and character references', () => {
    const source =
      '---\ntitle: No. Not this.\n---\n\n# A *b* ##\n\n**Mir:** It *sank*. &ldquo;It did.&rdquo; A \\* and `c. De`. **Bold.** [Link. Two](https://a.b/c.d).\n\n**Helf:** Yes.\n\n**Mir:** No.\n';
    assert.deepEqual(cut(source, 'markdown'), [
      'A *b',
      'It *sank*.',
      '&ldquo;It did.&rdquo;',
      'A \\* and `c.',
      'De`.',
      'Bold.',
      'Link.',
      'Two](https://a.b/c.d).',
      'Yes.',
      'No.',
    ]);
  });

  it('never crosses list items, cells, quotes or paragraphs, and leaves out code and HTML', () => {
    const source =
      '- one\n- two\n  three. Four\n\n> five\n>\n> six\n\n| a | b |\n|---|---|\n| c | d. E |\n\n```\nno. No.\n```\n\n<div>no. No.</div>\n\n[x]: https://a.b\n\nseven\n\neight\n';
    assert.deepEqual(cut(source, 'markdown'), [
      'one',
      'two\n  three.',
      'Four',
      'five',
      'six',
      'a',
      'b',
      'c',
      'd.',
      'E',
      'seven',
      'eight',
    ]);
  });

  it('are the same with and without markup that shows nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('One.', 'The U.S.', 'two', 'Three?', '“Four.”', 'No. 5', 'x'), {
          minLength: 1,
          maxLength: 12,
        }),
        (words) => {
          const plain = words.join(' ');
          const rich = words.map((word) => (word === 'x' ? '*x*' : word)).join(' ');
          const strip = (text: string): string => text.replaceAll('*', '');
          assert.deepEqual(
            cut(`# T\n\n${rich}\n`, 'markdown').map(strip),
            cut(`# T\n\n${plain}\n`, 'markdown'),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
