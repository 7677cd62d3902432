import type { Knowledge, Subject } from '../../../src/core/knowledge/model.ts';
import type { MadeCard } from '../../../src/host/cards/card.ts';
import { makeCard, markAt, type CardSources } from '../../../src/host/cards/maker.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import { AlmanacFile } from '../../../src/host/knowledge/almanacFile.ts';
import { cardMarkdown } from '../../../src/host/language/cardMarkdown.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import type { Card } from '../../../src/protocol.ts';
import { deepEqual, equal, match, ok } from '../support/assert.ts';
import { extension, file } from '../support/editor.ts';
import { EXAMPLE, markOf, marksOf, NamedArticles, strictLog } from './support.ts';

const NOBODY: CardSources = { find: () => undefined, elsewhere: () => [] };
const AT_ONCE = { all: false, pending: false };

const HOSTILE = `Talk <img src=x onerror=alert(1)>

**[x](command:y):** Vladimir Putin met [Angela Merkel](command:workbench.action.quit) in <b>Moscow</b>
<img src=x onerror=alert(1)>, and \`Kofi Annan\` of the *United* **Nations** said [x](command:y) there.

Vladimir Putin and Angela Merkel left Moscow [again](javascript:alert(1)).
`;

/** Every word that a card shows at first sight. */
function firstSight({ title, type, aliases, facts, summary, notes }: Card): string[] {
  const lines = facts.flatMap(({ label, value }) => [label, value]);
  return [title, type, ...aliases, ...lines, ...(summary ? [summary.text, summary.source] : []), ...notes];
}

/** Every text on a card. */
function texts(card: Card): string[] {
  const rows = card.lists.flatMap(({ title, items, more }) => [
    title,
    ...items.flatMap(({ label, count, text }) => [label, count ?? '', text ?? '']),
    more?.label ?? '',
  ]);
  return [
    ...firstSight(card),
    ...rows,
    ...card.actions.map(({ label }) => label),
    card.summary?.link?.label ?? '',
  ];
}

const length = (card: Card): number => firstSight(card).join('').length;

describe('the cards of an article', () => {
  const named = new NamedArticles();
  let session: ReadingSession;
  let almanac: CardSources;

  before(async () => {
    session = await named.open(file(EXAMPLE));
    const opened = new AlmanacFile(extension().extensionUri, strictLog);
    await opened.load();
    almanac = { find: (subject) => opened.find(subject), elsewhere: () => [] };
  });
  after(() => named.dispose());

  const made = (mark: Mark, sources = almanac, of = session): MadeCard => {
    const card = makeCard(of, mark, sources, AT_ONCE);
    ok(card, `no card at ${mark.start}`);
    return card;
  };
  const cardOf = (text: string, sources = almanac): Card => made(markOf(session, text), sources).card;
  const factsOf = (card: Card): Record<string, string> =>
    Object.fromEntries(card.facts.map(({ label, value }) => [label, value]));

  it('are there for every mark, and short at first sight', () => {
    const marks = marksOf(session);
    ok(marks.length > 100, `${marks.length} marks`);
    let longest = 0;
    for (const mark of marks) {
      for (const sources of [almanac, NOBODY]) {
        const { card } = made(mark, sources);
        const says = firstSight(card);
        deepEqual(
          says.filter((each) => each.trim() === ''),
          [],
          JSON.stringify(card),
        );
        deepEqual([card.start, card.end], [mark.start, mark.end]);
        longest = Math.max(longest, length(card));
      }
    }
    ok(longest <= 525, `${longest} characters`);
    ok(longest > 200, 'nothing is said');
  });

  it('are cut to size where a source knows too much', () => {
    const much = (names: number, facts: number): CardSources => ({
      ...NOBODY,
      find: (): Knowledge => ({
        source: 'almanac',
        title: 'United Provinces of America '.repeat(names).trim(),
        summary: 'It says a good deal too much. '.repeat(40).trim(),
        facts: Array.from({ length: facts }, () => ({ name: 'capital', value: 'Washington, D.C.' })),
      }),
    });
    for (const sources of [much(1, 1), much(4, 30)]) {
      const card = cardOf('U.S.', sources);
      ok(length(card) <= 525, `${length(card)} characters`);
      ok(length(card) > 400, `${length(card)} characters: more than needed was left out`);
      match(card.summary?.text ?? '', /^It says a good deal too much.*\S…$/u);
      equal(card.title, 'United States');
      deepEqual(card.notes, ['“U.S.” is another name of United States.']);
      equal(card.summary?.source, 'Almanac');
    }
  });

  it('say what is known, and who says so', () => {
    const russia = cardOf('Russia');
    equal(russia.type, 'Place · country');
    equal(factsOf(russia)['Capital'], 'Moscow');
    match(russia.summary?.text ?? '', /^Country in /u);
    match(russia.summary?.source ?? '', /^Almanac · CLDR /u);
    const own = cardOf('Qassem Soleimani', NOBODY);
    equal(own.summary?.source, 'This article');
    match(own.summary?.text ?? '', /Iranian Revolutionary Guard Corps commander/u);
    deepEqual(own.notes, []);
  });

  it('say the role that somebody has in the article', () => {
    deepEqual(factsOf(cardOf('Qassem Soleimani')), {
      'Role here': 'commander, Iranian Revolutionary Guard Corps',
    });
    deepEqual(factsOf(cardOf('Hibatullah Akhundzada')), { 'Role here': 'Mullah' });
  });

  it('say other names, of which a people’s country is none', () => {
    deepEqual(cardOf('United States').aliases, ['U.S.']);
    deepEqual(cardOf('Putin').aliases, ['Vladimir Putin']);
    deepEqual(cardOf('ISIS').aliases, ['Islamic State']);
    deepEqual(cardOf('Russian').aliases, []);
  });

  it('say why a name that is written otherwise is taken for the same', () => {
    deepEqual(cardOf('U.S.').notes, ['“U.S.” is another name of United States.']);
    deepEqual(cardOf('United States').notes, []);
    const south = cardOf('South');
    equal(south.title, 'South Asia');
    deepEqual(south.notes, ['“South” is short for South Asia: Central Asia stands in the same list.']);
  });

  it('say who says what, how often, and go there', () => {
    const { card, choices } = made(markOf(session, 'Taliban'));
    const [says] = card.lists;
    equal(says?.title, 'Who says what');
    deepEqual(
      says?.items.map(({ label, count }) => `${label} ${count ?? ''}`),
      ['Mir 12 ×', 'The article 1 ×', 'Watkins 12 ×'],
    );
    equal(says?.items[0]?.text, 'The statement is also critical of the Taliban.');
    const jump = choices.get(says?.items[2]?.id ?? '');
    ok(jump?.kind === 'jump', 'no jump');
    const { start, end } = jump.span;
    equal(session.article.source.slice(start - 8, end), 'For the Taliban');
  });

  it('list other articles: a few, and how many more', () => {
    const elsewhere = Array.from({ length: 7 }, (_, at) => ({
      uri: `file:///${at}.md`,
      title: `Article ${at}`,
      count: 9 - at,
    }));
    const sources = { ...NOBODY, elsewhere: () => elsewhere };
    const others = cardOf('Kabul', sources).lists.at(-1);
    equal(others?.title, 'In other articles');
    deepEqual(
      others?.items.map(({ label }) => label),
      ['Article 0', 'Article 1', 'Article 2', 'Article 3'],
    );
    equal(others?.more?.label, '3 more');
    const all = makeCard(session, markOf(session, 'Kabul'), sources, { all: true, pending: false });
    equal(all?.card.lists.at(-1)?.items.length, 7);
    equal(all?.card.lists.at(-1)?.more, undefined);
  });

  for (const [text, type, facts, notes] of [
    ['at least 93', 'Number', { Value: '≥ 93', Modifier: 'at least', Counts: 'people' }, []],
    [
      'roughly 1.3 million',
      'Number',
      { Value: '≈ 1,300,000', Modifier: 'about', Counts: 'Central Asian labor migrants' },
      [],
    ],
    ['nearly 300', 'Number', { Value: '≈ 300', Modifier: 'nearly', Counts: 'individuals injured' }, []],
    ['billions of dollars', 'Sum of money', { Value: '≥ 2,000,000,000 US dollars', Unit: 'USD' }, []],
    ['fourth', 'Place in an order', { Value: '4' }, []],
    ['20 years', 'Date', { Value: '20 years' }, []],
    ['each year', 'Date', { Every: '1 year' }, []],
    ['February 2020', 'Date', { Date: 'February 2020' }, []],
    [
      'A decade ago',
      'Date',
      { 'What is known': '10 years before a date that is not known' },
      ['Which date is meant can’t be told from the article.'],
    ],
    ['Monday', 'Date', {}, ['Which date is meant can’t be told from the article.']],
  ] as const)
    it(`tell what a figure is worth: ${text}`, () => {
      const card = cardOf(text);
      equal(card.title, text);
      equal(card.type, type);
      deepEqual(factsOf(card), facts);
      deepEqual(card.notes, notes);
      equal(card.summary, null);
    });

  it('reckon dates from the article’s own, and say so', async () => {
    const dated = await named.write(
      'dated.md',
      '---\ndate: 2024-03-28\n---\n\nOn Monday, 93 people met in Moscow. They had met a decade ago.\n',
    );
    const monday = made(markOf(dated, 'Monday'), NOBODY, dated).card;
    deepEqual(factsOf(monday), { Date: 'Monday, March 25, 2024' });
    deepEqual(monday.notes, ['Most likely: reckoned from the article’s date, 2024-03-28.']);
    deepEqual(factsOf(made(markOf(dated, 'a decade ago'), NOBODY, dated).card), { Date: '2014' });
  });

  it('say plainly that nothing is known', async () => {
    const invented = await named.write('invented.txt', 'A talk\n\nZebulon Quarkmire came to Moscow.\n');
    const { card } = made(markOf(invented, 'Zebulon Quarkmire'), almanac, invented);
    deepEqual(card.notes, ['Nothing more is known of it.']);
    deepEqual(card.facts, []);
    equal(card.summary?.source, 'This article');
    equal(card.summary?.text, 'Zebulon Quarkmire came to Moscow.');
    const pending = makeCard(invented, markOf(invented, 'Zebulon Quarkmire'), almanac, {
      all: false,
      pending: true,
    });
    deepEqual(pending?.card.notes, ['Asking Wikipedia…']);
  });

  it('are asked for by a place that is nearly right', () => {
    const mark = markOf(session, 'Bashar al-Assad');
    const { start, end } = mark;
    for (const span of [mark, { start: start + 5, end }, { start, end: end - 5 }, { start: start - 5, end }])
      deepEqual(markAt(session, span), mark);
    ok(markAt(session, { start: end, end: end + 1 })?.start !== start, 'what stands behind is another');
    const subjects: Subject[] = [];
    made(mark, { ...NOBODY, find: (subject) => void subjects.push(subject) });
    deepEqual(subjects, [{ names: ['Bashar al-Assad'], type: 'PERSON' }]);
  });

  for (const name of ['hostile.md', 'hostile.txt'])
    it(`of a hostile article are plain text: ${name}`, async () => {
      const hostile = await named.write(name, HOSTILE);
      const marks = marksOf(hostile);
      const titles = new Set<string>();
      for (const mark of marks) {
        const { card, choices } = made(mark, almanac, hostile);
        titles.add(card.title);
        for (const { kind, ...choice } of choices.values()) {
          ok(kind === 'jump' || kind === 'link' || kind === 'command', kind);
          if ('address' in choice) match(choice.address, /^https:/u);
          if ('command' in choice) match(choice.command, /^lectern\./u);
        }
        // What is markup is gone; what is only written so stays, and is words.
        if (name.endsWith('.md')) equal(texts(card).join(' ').includes('command:'), false);
        const { value, isTrusted, supportHtml } = cardMarkdown(made(mark, almanac, hostile));
        equal(isTrusted, false);
        equal(supportHtml, false);
        equal(/<img|\]\((?!https:)/u.test(value), false, value);
      }
      const expected = ['Vladimir Putin', 'Angela Merkel', 'Moscow'];
      deepEqual(
        expected.filter((each) => !titles.has(each)),
        [],
        [...titles].join(),
      );
    });
});
