import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describePassage, placePassage, type PlacingOptions } from '../../../src/core/annotations/index.ts';
import type { PassageDescription, Placement } from '../../../src/core/annotations/model.ts';
import { readArticle } from '../../../src/core/article/index.ts';

const INTERVIEW = `What follows from the talks?

Anna Berg: The delegates met twice in the spring, and agreed on a first draft. It was never signed. Both sides say that the border stays open.

Tom Reed: We heard of that draft in May. The ministry called it a step forward, though nobody had read it. Prices rose again in the summer.

Anna Berg: Prices always rise in the summer. The harvest was poor, the roads were closed, and the mills stood still for a month.

Tom Reed: So what happens next? I would expect another round of talks before the winter, in a smaller circle.
`;

/** The description of the words in brackets, in the text without them. */
function marked(text: string): { readonly text: string; readonly description: PassageDescription } {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]') - 2;
  const plain = text.replace('[[', '').replace(']]', '');
  const description = describePassage(readArticle(plain, 'text'), { start, end });
  assert.ok(description);
  return { text: plain, description };
}

const mark = (words: string): ReturnType<typeof marked> => marked(INTERVIEW.replace(words, `[[${words}]]`));

function place(text: string, description: PassageDescription, options?: PlacingOptions): [Placement, string] {
  const placement = placePassage(readArticle(text, 'text'), description, options);
  return [placement, 'span' in placement ? text.slice(placement.span.start, placement.span.end) : ''];
}

describe('A passage after an edit', () => {
  const { text, description } = mark('nobody had read it');
  const found = (edited: string, state: string, words = description.quote.exact): void => {
    for (const options of [{}, { before: text }]) {
      const [placement, there] = place(edited, description, options);
      assert.equal(placement.state, state, JSON.stringify(placement));
      assert.equal(there, words);
    }
  };

  it('with other text before it is placed', () =>
    found(`A new beginning, with a lead of its own.\n\n${text}`, 'placed'));

  it('with CRLF and a byte order mark is placed', () =>
    found(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'placed'));

  it('with a typo in it is moved', () =>
    found(text.replace('had read', 'had raed'), 'moved', 'nobody had raed it'));

  it('reworded is moved', () =>
    found(text.replace('had read it', 'had seen it'), 'moved', 'nobody had seen it'));

  it('with typos around it is placed', () =>
    found(text.replace('step forward', 'stp forward').replace('Prices rose', 'Pricess rose'), 'placed'));

  it('deleted is an orphan', () => found(text.replace(', though nobody had read it', ''), 'orphan', ''));

  it('with other words in its place is an orphan, with these as a hint', () => {
    const edited = text.replace('nobody had read it', 'few seemed to care');
    const [placement] = place(edited, description);
    assert.ok(placement.state === 'orphan' && placement.reason === 'gone');
    const hints = placement.candidates.map(({ span }) => edited.slice(span.start, span.end));
    assert.deepEqual(hints, ['few seemed to care']);
  });

  it('with its paragraph moved is placed', () => {
    const paragraph = text.split('\n').find((line) => line.includes('nobody had read'))!;
    found(`${text.replace(`${paragraph}\n\n`, '')}\n${paragraph}\n`, 'placed');
  });

  it('with its paragraph copied stands where it stood', () => {
    const paragraph = text.split('\n').find((line) => line.includes('nobody had read'))!;
    for (const edited of [
      `${text}\n${paragraph}\n`,
      text.replace(paragraph, `${paragraph}\n\n${paragraph}`),
    ]) {
      const [placement] = place(edited, description);
      assert.ok(placement.state === 'placed');
      assert.equal(placement.span.start, text.indexOf('nobody had read it'));
    }
  });

  it('with its paragraph split or joined is placed', () => {
    found(text.replace('May. The', 'May.\n\nThe'), 'placed');
    found(text.replace('read it. Prices', 'read it.\n\nPrices'), 'placed');
    found(text.replace('\n\nAnna Berg: Prices', ' Prices'), 'placed');
  });

  it('reverted is placed again', () => {
    assert.equal(place(text.replace('had read', 'had not read'), description)[0].state, 'moved');
    assert.deepEqual(place(text, description)[0], {
      state: 'placed',
      span: { start: text.indexOf('nobody'), end: text.indexOf('nobody') + 18 },
      confidence: 1,
      reason: 'unchanged',
    });
  });

  it('in an empty text is an orphan', () => found('', 'orphan', ''));
});

describe('The same sentence from two speakers', () => {
  const twice = INTERVIEW.replace('So what happens next?', 'It was never signed. So what happens next?');
  const own = marked(twice.replace('It was never signed.', '[[It was never signed.]]'));

  it('stays with the one who was marked', () => {
    const [placement] = place(`New words.\n\n${own.text}`, own.description);
    assert.ok(placement.state === 'placed');
    assert.equal(placement.span.start, own.text.indexOf('It was never signed.') + 12);
  });

  it('is never the other one’s, whatever is left', () => {
    for (const gone of [
      'It was never signed. ',
      /Anna Berg: The delegates[^\n]*\n\n/u,
      /^[^]*(?=Tom Reed: It)/u,
    ]) {
      const edited = own.text.replace(gone, '');
      for (const options of [{}, { before: own.text }]) {
        const [placement] = place(edited, own.description, options);
        assert.equal(placement.state, 'orphan', JSON.stringify(placement));
      }
    }
  });

  it('is an orphan for the speaker where another name stands before it', () => {
    const edited = own.text.replace('Anna Berg: The delegates', 'Maria Lopez: The delegates');
    const [placement] = place(edited, own.description, { before: own.text });
    assert.ok(placement.state === 'orphan' && placement.reason === 'speaker');
    assert.equal(placement.candidates.length, 1);
  });

  it('is moved where the name was mended', () => {
    const edited = own.text.replace('Anna Berg: The delegates', 'Anna Bergs: The delegates');
    assert.equal(place(edited, own.description)[0].state, 'moved');
  });
});

describe('Places that are alike', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `In ${2001 + at} the committee met in the old town hall and agreed on the budget of the year.`,
  );
  const list = rows.join('\n\n');
  const row = (at: number): ReturnType<typeof marked> =>
    marked(
      rows
        .map((each, index) => (index === at ? each.replace('old town hall', '[[old town hall]]') : each))
        .join('\n\n'),
    );

  it('are told apart while all stand', () => {
    const { text, description } = row(5);
    const [placement] = place(`A new first line.\n\n${text}`, description);
    assert.ok('span' in placement, JSON.stringify(placement));
    assert.equal(placement.span.start, 19 + list.indexOf('old town hall', list.indexOf('In 2006')));
  });

  it('are not taken for one that is gone: no better than the rival', () => {
    for (const at of [0, 3, 5, 11]) {
      const { text, description } = row(at);
      const edited = text.replace(rows[at]!, '').replace(/\n{3,}/u, '\n\n');
      const [placement] = place(`A first line.\n\n${edited}`, description);
      assert.ok(placement.state === 'orphan' || placement.state === 'ambiguous', JSON.stringify(placement));
      assert.ok(placement.candidates.length > 0);
    }
  });

  it('that are the same are the reader’s to choose from, where no diff tells', () => {
    const same = 'The very same words stand in each of these lines, all of them.';
    const lines = Array.from({ length: 40 }, () => same);
    const many = marked(lines.with(20, same.replace('words', '[[words]]')).join('\n\n'));
    const edited = `Something new.\n\n${many.text}`;
    const [placement] = place(edited, many.description);
    assert.equal(placement.state, 'ambiguous', JSON.stringify(placement));
    const [told] = place(edited, many.description, { before: many.text });
    assert.ok(told.state === 'placed');
    assert.equal(told.span.start, 16 + many.text.indexOf('words', 20 * (same.length + 2)));
  });
});

describe('What cannot be looked for', () => {
  const { text, description } = mark('It was never signed.');

  it('is an orphan that says so', () => {
    const quote = { ...description.quote, exact: '' };
    const [placement] = place(text, { ...description, quote });
    assert.deepEqual(placement, { state: 'orphan', candidates: [], reason: 'undescribed' });
  });

  it('with a position negative or past the end is found by its words', () => {
    for (const position of [
      { start: -5, end: -2 },
      { start: 1e9, end: 1e9 + 5 },
    ]) {
      const [placement, there] = place(text, { ...description, position });
      assert.equal(placement.state, 'placed');
      assert.equal(there, 'It was never signed.');
    }
  });

  it('without context is found where it stands once, and is ambiguous where it stands twice', () => {
    const bare = (exact: string): PassageDescription => ({
      position: { start: 0, end: exact.length },
      quote: { exact, prefix: '', suffix: '' },
      rival: 0,
    });
    assert.equal(place(text, bare('the mills stood still'))[1], 'the mills stood still');
    assert.equal(place(text, bare('in the summer'))[0].state, 'ambiguous');
  });
});
