import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle, sentencesOf, type Span } from '../../../../src/core/article/index.ts';
import { quoteAt, voicesOf } from '../../../../src/core/knowledge/says/index.ts';
import { readGold, readGoldArticle } from '../../entities/gold.ts';

const find = (source: string, name: string): Span[] =>
  [...source.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));

const SOURCE =
  'On Hamas\n\nWho is Hamas?\n\nMir: Hamas grew. Then Hamas fled.\n\nThe Hamas of old.\n\nAnd now?\n\nHelf: Never. I know Hamas, e.g. from Gaza.\n\nWhy?\n\nMir: Hamas.\n';

describe('who says what about it here', () => {
  const article = readArticle(SOURCE, 'text');
  const voices = voicesOf(article, find(SOURCE, 'Hamas'));

  it('counts for each speaker, and for the article’s own voice', () => {
    const names = voices.map(({ speaker, count }) => [article.speakers[speaker]?.name, count]);
    assert.deepEqual(names, [
      [undefined, 2],
      ['Mir', 4],
      ['Helf', 1],
    ]);
  });

  it('quotes the first sentence of each', () => {
    assert.deepEqual(
      voices.map(({ first }) => quoteAt(article, first)?.text),
      ['On Hamas', 'Hamas grew.', 'I know Hamas, e.g. from Gaza.'],
    );
  });

  it('knows of nobody where nobody names it', () => {
    assert.deepEqual(voicesOf(article, []), []);
    assert.equal(quoteAt(readArticle('', 'text'), { start: 0, end: 0 }), undefined);
  });

  it('agrees with the annotated article', () => {
    const gold = readGold('isis-k-moscow-attack');
    const whole = readGoldArticle(gold);
    const { id } = gold.entities.find(({ name }) => name === 'ISIS-K') ?? assert.fail();
    const mentions = gold.mentions.filter(({ entity }) => entity === id);
    const counts = voicesOf(whole, mentions);
    assert.equal(
      counts.reduce((sum, { count }) => sum + count, 0),
      mentions.length,
    );
    assert.ok(counts.some(({ speaker }) => whole.speakers[speaker]?.name === 'Mir'));
    for (const { first } of counts) assert.match(quoteAt(whole, first)?.text ?? '', /ISIS-K/u);
  });

  it('cuts long sentences around the name', () => {
    const long = `${'before '.repeat(60)}Hamas ${'behind '.repeat(60)}.`;
    const quote = quoteAt(readArticle(long, 'text'), find(long, 'Hamas')[0] ?? assert.fail());
    assert.ok(quote && quote.text.length <= 160);
    assert.match(quote.text, /^…before .*Hamas.* behind…$/u);
    const [left = '', right = ''] = quote.text.split('Hamas');
    assert.ok(Math.abs(left.length - right.length) < 30);
  });
});

describe('who says what, of any article', () => {
  const articles = fc
    .array(
      fc.record({
        who: fc.constantFrom('Mir', 'Helf', 'Watkins', ''),
        text: fc.array(fc.constantFrom('Hamas', 'grew.', 'the U.S.', 'Why', 'No.', '“Hamas?”', 'and'), {
          minLength: 1,
          maxLength: 9,
        }),
      }),
      { minLength: 2, maxLength: 14 },
    )
    .map((parts) =>
      parts.map(({ who, text }) => `${who === '' ? '' : `${who}: `}${text.join(' ')}`).join('\n\n'),
    );

  it('counts as an independent count does', () => {
    fc.assert(
      fc.property(articles, (source) => {
        const article = readArticle(source, 'text');
        const mentions = find(source, 'Hamas');
        const wanted = new Map<number, number>();
        for (const { start } of mentions) {
          const holder = article.statements.find(
            (statement) => statement.start <= start && start < statement.end,
          );
          const speaker = holder?.speaker ?? -1;
          wanted.set(speaker, (wanted.get(speaker) ?? 0) + 1);
        }
        const voices = voicesOf(article, mentions);
        assert.deepEqual(
          voices.map(({ speaker, count }) => [speaker, count]),
          [...wanted],
        );
      }),
    );
  });

  it('quotes the very sentences of the article', () => {
    fc.assert(
      fc.property(articles, (source) => {
        const article = readArticle(source, 'text');
        const sentences = sentencesOf(article);
        for (const mention of find(source, 'Hamas')) {
          const quote = quoteAt(article, mention, 1_000);
          const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
          assert.deepEqual(quote?.sentence, sentence);
          assert.ok(quote);
          assert.equal(quote.text, source.slice(quote.start, quote.end));
        }
      }),
    );
  });
});
