import assert from 'node:assert/strict';
import { parseBlock, readArticle } from '../../../src/core/article/index.ts';
import { scanText } from '../../../src/core/article/text/scan.ts';
import { finish } from '../../../src/core/steps.ts';

const cut = (source: string): string[] =>
  finish(scanText(source)).map(({ start, end }) => source.slice(start, end));

/** Wraps words at a width, as a mail program does. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += (line.trim() === '' ? '' : ' ') + word;
  }
  return [...lines, line].join('\n');
}

const LONG =
  'The river rose for three days, and nobody came to look at it until the fourth. Then they all came at once, with cameras, boots and a great many questions that nobody could answer. It fell again on the sixth day.';

describe('blocks of plain text', () => {
  it('are paragraphs, one a line', () => {
    assert.deepEqual(cut('One.\nTwo is longer than one, much longer.\nThree.\n'), [
      'One.',
      'Two is longer than one, much longer.',
      'Three.',
    ]);
  });

  for (const width of [40, 60, 72, 80, 100]) {
    it(`are paragraphs wrapped at ${width}, with blank lines between`, () => {
      const paragraphs = [wrap(LONG, width), wrap(LONG.slice(0, 120), width), 'Short one.'];
      assert.deepEqual(cut(paragraphs.join('\n\n')), paragraphs);
      assert.deepEqual(
        cut(paragraphs.join('\r\n\r\n').replaceAll(/(?<!\r)\n/gu, '\r\n')),
        paragraphs.map((each) => each.replaceAll('\n', '\r\n')),
      );
    });
  }

  it('are paragraphs wrapped with the first line indented', () => {
    const paragraphs = [wrap(LONG, 70, '    '), wrap(LONG, 70, '    '), wrap(LONG.slice(0, 100), 70, '    ')];
    assert.deepEqual(
      cut(paragraphs.join('\n')),
      paragraphs.map((each) => each.trim()),
    );
  });

  it('part at short lines in wrapped text', () => {
    assert.deepEqual(cut(`${wrap(LONG, 60)}\nA new one.\n${wrap(LONG, 60)}\n`), [
      wrap(LONG, 60),
      'A new one.',
      wrap(LONG, 60),
    ]);
  });

  it('part at bullets and numbers in wrapped text', () => {
    const items = [`- ${wrap(LONG, 58)}`, `* ${wrap(LONG, 58)}`, `1. ${wrap(LONG, 57)}`];
    assert.deepEqual(cut(items.join('\n')), items);
  });

  it('keep title, byline and date on lines of their own', () => {
    const head = [
      'A title that is about as long as the lines of the text below',
      'By Jane Doe',
      'May 3, 2014',
    ];
    assert.deepEqual(cut(`${head.join('\n')}\n\n${wrap(LONG, 60)}\n`), [...head, wrap(LONG, 60)]);
  });

  it('are headings where underlined, and rules', () => {
    const source = 'Title\n=====\n\nText.\n\nPart\n----\nMore.\n\n* * *\n\nEnd.\n';
    assert.deepEqual(
      finish(scanText(source)).map(({ kind, depth, text }) => [
        kind,
        depth,
        text && source.slice(text.start, text.end),
      ]),
      [
        ['heading', 1, 'Title'],
        ['paragraph', undefined, undefined],
        ['heading', 2, 'Part'],
        ['paragraph', undefined, undefined],
        ['other', undefined, undefined],
        ['paragraph', undefined, undefined],
      ],
    );
  });

  it('leave out marks that show nothing', () => {
    assert.deepEqual(cut('\ufeff\u00a0 One.\u200b \n\u2003\n\u200b\n\f\nTwo.\n'), ['One.', 'Two.']);
  });

  it('end at every kind of line ending', () => {
    assert.deepEqual(cut('One.\rTwo.\r\nThree.\u2028Four.\u2029Five.\fSix.\u0085Seven.'), [
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
      'Six.',
      'Seven.',
    ]);
  });
});

describe('nodes of plain text', () => {
  const parse = (source: string, index = 0): unknown => {
    const { nodes } = parseBlock(readArticle(source, 'text'), index);
    return JSON.parse(
      JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value)),
    ) as unknown;
  };

  it('are text and nothing else, whatever marks stand in it', () => {
    assert.deepEqual(parse('Not *bold*, no [link](x), no `code` & no <b>tag</b>.'), [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'Not *bold*, no [link](x), no `code` & no <b>tag</b>.' }],
      },
    ]);
  });

  it('are links where a bare address stands, without the punctuation behind it', () => {
    const link = (url: string): unknown => ({ type: 'link', url, children: [{ type: 'text', value: url }] });
    assert.deepEqual(parse('See https://a.org/b_(c), (http://d.org/e?f=g&h). Or javascript:alert(1).'), [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'See ' },
          link('https://a.org/b_(c)'),
          { type: 'text', value: ', (' },
          link('http://d.org/e?f=g&h'),
          { type: 'text', value: '). Or javascript:alert(1).' },
        ],
      },
    ]);
  });

  it('are headings with the depth that the structure gave them', () => {
    const source =
      'Ferry lost\n\nThe ferry left at nine. Nobody saw it arrive.\n\n1.1 The search\n\nNobody came.\n';
    assert.deepEqual(parse(source, 0), [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Ferry lost' }] },
    ]);
    assert.deepEqual(parse(source, 2), [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: '1.1 The search' }] },
    ]);
  });

  it('refuse a block that is not there', () => {
    assert.throws(() => parseBlock(readArticle('One.', 'text'), 1), RangeError);
  });
});
