import assert from 'node:assert/strict';
import fc from 'fast-check';
import { titleOf, summaryAddress } from '../../../../src/core/knowledge/wikipedia/address.ts';
import { readAnswer, type Page } from '../../../../src/core/knowledge/wikipedia/answer.ts';
import { afterFailure, NO_PAUSE, type Pause } from '../../../../src/core/knowledge/wikipedia/backoff.ts';
import { AnswerCache } from '../../../../src/core/knowledge/wikipedia/cache.ts';
import { firstSentences } from '../../../../src/core/knowledge/wikipedia/extract.ts';
import { fits } from '../../../../src/core/knowledge/wikipedia/fits.ts';
import type { NameType } from '../../../../src/core/entities/model.ts';
import { leastTime } from '../../cost.ts';
import { summaryOf } from './server.ts';

const DAY = 86_400_000;
/** Text with what text seldom has. */
const odd = fc
  .array(
    fc.constantFrom(
      '\ud800',
      '\udfff',
      '\u0000',
      '\u202e',
      'word ',
      'A',
      '<b>',
      '. ',
      '\n',
      'é',
      '👩‍👩‍👧',
      '日',
      '#',
      '/',
      '..',
      ':',
    ),
    {
      maxLength: 150,
    },
  )
  .map((parts) => parts.join(''));
const read = (body: unknown, language = 'en') => readAnswer(JSON.stringify(body), language);
const pageOf = (description: string, extract = 'X.'): Page => ({
  kind: 'page',
  title: 'X',
  description,
  extract,
  link: 'https://en.wikipedia.org/wiki/X',
});

describe('answers of the summary API', () => {
  it('kinds of pages', () => {
    assert.equal(read(summaryOf('X'))?.kind, 'page');
    assert.equal(read(summaryOf('X', { type: 'disambiguation' }))?.kind, 'ambiguous');
    assert.equal(
      read(summaryOf('X', { description: 'Topics referred to by the same term' }))?.kind,
      'ambiguous',
    );
    for (const type of ['no-extract', 'mainpage', 'something new'])
      assert.equal(read(summaryOf('X', { type }))?.kind, 'unknown');
    assert.equal(read(summaryOf('X', { extract: '' }))?.kind, 'unknown');
    assert.equal(read(summaryOf('X', { extract: null, description: null }))?.kind, 'unknown');
  });

  it('holds no markup, and no address of anyone else', () => {
    const own = read(
      summaryOf('X', {
        title: '<i>Dune</i>',
        description: 'A\n<b>film</b>',
        content_urls: { desktop: { page: 'https://evil.example/wiki/X' } },
      }),
    );
    assert.ok(own?.kind === 'page');
    assert.deepEqual(
      [own.title, own.description, own.link],
      ['Dune', 'A film', 'https://en.wikipedia.org/wiki/X'],
    );
    for (const page of [
      'javascript:alert(1)',
      'http://en.wikipedia.org/wiki/X',
      'https://en.wikipedia.org.evil.example/wiki/X',
      'https://en.wikipedia.org/wiki/"x',
      'https://en.wikipedia.org@evil.example/wiki/',
    ]) {
      const answer = read(summaryOf('X', { content_urls: { desktop: { page } } }));
      assert.ok(answer?.kind === 'page');
      assert.equal(answer.link, 'https://en.wikipedia.org/wiki/X', page);
    }
  });

  it('a date that is none is left out', () => {
    const answer = read(summaryOf('X', { timestamp: 'yesterday' }));
    assert.ok(answer?.kind === 'page');
    assert.equal(answer.date, undefined);
  });

  it('never throws, and what it reads can be kept', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .record(
              {
                type: fc.constant('standard'),
                title: odd,
                extract: odd,
              },
              { requiredKeys: [] },
            )
            .map((body) => JSON.stringify(body)),
        ),
        (body) => {
          const answer = readAnswer(body, 'en');
          if (!answer) return;
          const cache = new AnswerCache();
          cache.set('en:X', answer, 5);
          assert.deepEqual(AnswerCache.read(cache.write(), 6).get('en:X', 6), answer);
        },
      ),
    );
  });
});

describe('extracts', () => {
  it('are cut at a sentence', () => {
    const text = 'One is here. '.repeat(40);
    const cut = firstSentences(text);
    assert.ok(cut.length <= 400 && cut.length > 380);
    assert.match(cut, /here\.$/u);
    assert.equal(firstSentences('Mr. Smith  is\nhere. Yes.'), 'Mr. Smith is here. Yes.');
  });

  it('or at a word, where the first is too long', () => {
    const cut = firstSentences('word '.repeat(200));
    assert.ok(cut.length <= 400);
    assert.match(cut, /word…$/u);
  });

  it('hold nothing that can’t be seen', () => {
    assert.equal(firstSentences('a\u202eb\u0000c\u200b'), 'abc');
  });

  it('fit, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 3_000 }),
        fc.integer({ min: 20, max: 400 }),
        (text, most) => {
          assert.ok(firstSentences(text, most).length <= most);
        },
      ),
    );
  });
});

describe('pages and what they are about', () => {
  const cases: readonly (readonly [NameType, string, boolean])[] = [
    ['PERSON', 'President of Russia (born 1952)', true],
    ['PERSON', 'Iranian military officer (1957–2020)', true],
    ['PERSON', 'American singer', true],
    ['PERSON', 'Town in Ohio, United States', false],
    ['PERSON', 'Surname list', false],
    ['PERSON', 'Family name', false],
    ['PERSON', '2006 film by Gary Ross', false],
    ['PERSON', 'Russian space station', false],
    ['GPE', 'Capital and largest city of Afghanistan', true],
    ['GPE', 'Country in Central Asia', true],
    ['GPE', 'English footballer (born 1990)', false],
    ['GPE', '1974 studio album by X', false],
    ['GPE', '', true],
    ['LOC', 'Mountain range in Asia', true],
    ['LOC', 'French novelist', false],
    ['ORG', 'Branch of the Islamic State', true],
    ['ORG', 'American multinational technology corporation', true],
    ['ORG', 'Intergovernmental military alliance', true],
    ['ORG', 'Fruit that grows on a tree', true],
    ['ORG', 'American actress', false],
    ['NORP', 'Ethnic group of Afghanistan', true],
    ['NORP', 'British racing driver (1929–2020)', false],
    ['WORK_OF_ART', '1965 novel by Frank Herbert', true],
    ['WORK_OF_ART', 'Town in Germany', false],
    ['EVENT', 'Persian festival', true],
    ['EVENT', 'Danish painter (1864–1916)', false],
    ['LANGUAGE', 'Iranic language of Afghanistan', true],
    ['LAW', 'United States federal law', true],
    ['PRODUCT', 'Russian missile', true],
    ['FAC', 'Concert hall near Moscow', true],
  ];
  for (const [type, description, wanted] of cases)
    it(`${type}: ${description || '(nothing)'} ${wanted ? 'may be' : 'is not'} it`, () => {
      assert.equal(fits(pageOf(description), type), wanted);
    });

  it('by the first sentence, where there is no description', () => {
    const person = 'X (born 1950) is a Russian politician who has been deputy.';
    assert.equal(fits(pageOf('', person), 'GPE'), false);
    assert.equal(fits(pageOf('', person), 'PERSON', true), true);
    assert.equal(fits(pageOf('', 'X.'), 'PERSON', true), false);
  });
});

describe('pauses', () => {
  it('double up to an hour', () => {
    let pause: Pause = NO_PAUSE;
    const lengths = Array.from({ length: 14 }, () => {
      const now = pause.until;
      pause = afterFailure(pause, now);
      return (pause.until - now) / 1_000;
    });
    assert.deepEqual(lengths.slice(0, 4), [5, 10, 20, 40]);
    assert.equal(lengths.at(-1), 3_600);
  });

  it('are as long as the server asks for, up to a day', () => {
    const now = Date.parse('2024-06-01T00:00:00Z');
    const asked = (header: string): number => (afterFailure(NO_PAUSE, now, header).until - now) / 1_000;
    assert.equal(asked('60'), 60);
    assert.equal(asked('1'), 5);
    assert.equal(asked('Sat, 01 Jun 2024 00:10:00 GMT'), 600);
    assert.equal(asked('99999999'), 86_400);
    for (const odd of ['-5', 'soon', '', '1e9', 'Sat, 01 Jun 1999 00:10:00 GMT'])
      assert.equal(asked(odd), 5, odd);
  });
});

describe('the cache', () => {
  const page = pageOf('A thing');

  it('forgets what is longest unused', () => {
    const cache = new AnswerCache(3);
    for (const [at, key] of ['a', 'b', 'c'].entries()) cache.set(key, page, at);
    cache.get('a', 5);
    cache.set('d', page, 6);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((key) => cache.get(key, 7) !== undefined),
      [true, false, true, true],
    );
    const again = AnswerCache.read(cache.write(), 8, 2);
    assert.deepEqual(
      ['a', 'c', 'd'].map((key) => again.get(key, 8) !== undefined),
      [false, true, true],
    );
  });

  it('forgets what is too old', () => {
    const cache = new AnswerCache();
    cache.set('page', page, 0);
    cache.set('none', { kind: 'unknown' }, 0);
    cache.set('many', { kind: 'ambiguous' }, 0);
    const known = (now: number): boolean[] =>
      ['page', 'none', 'many'].map((key) => AnswerCache.read(cache.write(), now).get(key, now) !== undefined);
    assert.deepEqual(known(7 * DAY - 1), [true, true, true]);
    assert.deepEqual(known(7 * DAY), [true, false, false]);
    assert.deepEqual(known(30 * DAY), [false, false, false]);
    const future = new AnswerCache();
    future.set('page', page, 3 * DAY);
    assert.equal(future.get('page', 0), undefined);
  });

  it('takes in what another window has written, the later answer of two', () => {
    const mine = new AnswerCache(2);
    const other = new AnswerCache();
    mine.set('a', page, 1);
    mine.set('b', page, 9);
    other.set('a', { kind: 'unknown' }, 5);
    other.set('c', page, 2);
    mine.merge(other, 10);
    assert.equal(mine.get('a', 10)?.kind, 'unknown');
    assert.equal(mine.get('b', 10)?.kind, 'page');
    assert.equal(mine.size, 2);
  });

  it('reads nothing that is not sound, and the rest all the same', () => {
    for (const text of ['', '{', '[]', 'null', '{"version":2,"entries":[]}', '<html>'])
      assert.equal(AnswerCache.read(text, 0).size, 0);
    const good = { key: 'a', at: 1, used: 1, answer: page };
    const bad = [
      7,
      null,
      { ...good, at: 'x' },
      { ...good, key: 'b', answer: { kind: 'page' } },
      { ...good, key: 'c', answer: { ...page, link: 'javascript:alert(1)' } },
    ];
    const cache = AnswerCache.read(JSON.stringify({ version: 1, entries: [...bad, good] }), 2);
    assert.equal(cache.size, 1);
    assert.deepEqual(cache.get('a', 2), page);
  });

  it('full, is read and written in less than a slice can hold', () => {
    const cache = new AnswerCache();
    for (let at = 0; at < 2_000; at += 1)
      cache.set(`en:${at}`, pageOf('A thing of some sort', 'word '.repeat(79)), at);
    const text = cache.write();
    const reading = leastTime(() => AnswerCache.read(text, 3_000));
    const writing = leastTime(() => cache.write());
    console.log(
      `      ${(text.length / 1e6).toFixed(1)} MB: read in ${reading.toFixed(1)} ms, written in ${writing.toFixed(1)} ms`,
    );
    assert.ok(reading < 100 && writing < 100);
  });
});

describe('titles', () => {
  it('of names', () => {
    assert.equal(titleOf('  islamic   State '), 'Islamic State');
    assert.equal(titleOf('eBay'), 'EBay');
    assert.equal(titleOf('C++'), 'C++');
    assert.equal(titleOf('Mission: Impossible'), 'Mission: Impossible');
    assert.equal(titleOf('File:X.png'), undefined);
    assert.equal(titleOf(''), undefined);
  });

  it('stay in the path, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          fc.array(fc.constantFrom('..', '/', 'a', '\\', '%2e', '?', ' ')).map((parts) => parts.join('')),
        ),
        (name) => {
          const title = titleOf(name);
          if (title === undefined) return;
          const { pathname, search, origin } = new URL(summaryAddress('https://en.wikipedia.org/', title));
          assert.equal(origin, 'https://en.wikipedia.org');
          assert.match(pathname, /^\/api\/rest_v1\/page\/summary\/[^/]+$/u);
          assert.equal(search, '?redirect=true');
        },
      ),
    );
  });
});
