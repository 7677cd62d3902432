import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '../../../scripts/almanac/index.ts';
import type { ArticleReport } from '../../../src/cli/article.ts';
import type { CardReport, EntityCardReport, FigureCardReport } from '../../../src/cli/card.ts';
import type { EntitiesReport } from '../../../src/cli/entities.ts';
import { CommandLine, FIXTURES, MODEL, ROOT } from './commandLine.ts';

const EXAMPLE = join(FIXTURES, 'isis-k-moscow-attack.txt');
const KOREA = join(FIXTURES, 'korea.md');

describe('cards on the command line', function () {
  this.timeout(60_000);
  const lectern = new CommandLine();
  let almanac = '';

  before(() => {
    almanac = compileFolder(join(ROOT, 'almanac')).text;
    lectern.build(almanac);
  });
  after(() => lectern.dispose());

  const json = (args: readonly string[]): unknown => {
    const { status, out, err } = lectern.run([...args, '--json']);
    assert.equal(err, '');
    assert.equal(status, 0);
    return JSON.parse(out);
  };
  const entitiesOf = (file: string): EntitiesReport => json(['entities', file, ...MODEL]) as EntitiesReport;
  const cardAt = (file: string, at: number): CardReport =>
    json(['card', file, '--at', String(at), ...MODEL]) as CardReport;
  const offsetOf = (file: string, text: string): number => {
    const at = readFileSync(file, 'utf8').indexOf(text);
    assert.notEqual(at, -1, text);
    return at;
  };
  const named = (file: string, text: string): EntityCardReport => {
    const card = cardAt(file, offsetOf(file, text));
    assert.ok('entity' in card, text);
    return card;
  };
  const counted = (file: string, text: string): FigureCardReport => {
    const card = cardAt(file, offsetOf(file, text));
    assert.ok('value' in card, text);
    return card;
  };

  /** Of each type that an article names, how many there are, and how many have a summary that is no sentence of its own. */
  const toldByType = (file: string): Map<string, { all: number; told: number }> => {
    const source = readFileSync(file, 'utf8');
    const { sentences } = json(['article', file]) as ArticleReport;
    const own = sentences.map(({ start, end }) => plain(source.slice(start, end)));
    const counts = new Map<string, { all: number; told: number }>();
    for (const { type, summary } of entitiesOf(file).entities) {
      const { all, told } = counts.get(type) ?? { all: 0, told: 0 };
      const tells = summary !== null && !own.some((sentence) => sentence.includes(plain(summary.text)));
      counts.set(type, { all: all + 1, told: told + Number(tells) });
    }
    return counts;
  };

  it('say of nearly everybody in the example more than the sentence that names them', () => {
    const counts = toldByType(EXAMPLE);
    const asked = ['PERSON', 'ORG', 'GPE', 'EVENT'].map((type) => ({
      type,
      ...(counts.get(type) ?? { all: 0, told: 0 }),
    }));
    const [all, told] = [sum(asked.map((each) => each.all)), sum(asked.map((each) => each.told))];
    const each = asked.map((one) => `${one.type} ${one.told} of ${one.all}`).join(', ');
    console.log(`  ${told} of ${all} (${((100 * told) / all).toFixed(0)} %) have a summary: ${each}`);
    assert.ok(all >= 15, `${all} entities`);
    assert.ok(told / all >= 0.9, each);
    // The example names no event: they have an article of their own below.
    assert.deepEqual(
      asked.filter((one) => one.all === 0).map(({ type }) => type),
      ['EVENT'],
    );
  });

  it('say of events more than the sentence that names them', () => {
    const article = lectern.file(
      'events.txt',
      `Wars and what came of them

The Six-Day War changed the borders of Israel. Egypt answered with the Yom Kippur War.

After World War II, the Vietnam War was fought in Asia. The Gulf War ended in Kuwait.

The Battle of Nowhere is known to nobody.
`,
    );
    const { all = 0, told = 0 } = toldByType(article).get('EVENT') ?? {};
    assert.equal(all, 6);
    assert.equal(told, 5);
  });

  it('take each summary from the source that they name', () => {
    const entries = plain(almanac);
    const seen = new Set<string>();
    for (const file of [EXAMPLE, KOREA, join(FIXTURES, 'peace-process.md')]) {
      const source = plain(readFileSync(file, 'utf8'));
      for (const { name, type, summary } of entitiesOf(file).entities) {
        if (!summary) continue;
        seen.add(summary.source);
        const from = summary.source === 'almanac' ? entries : source;
        const text =
          type === 'NORP' ? summary.text.replace(/^People or things of .*?\. /u, '') : summary.text;
        assert.ok(from.includes(plain(text)), `${name}: ${summary.text}`);
      }
    }
    assert.deepEqual([...seen].sort(), ['almanac', 'article']);
  });

  it('count who says what as the statements do', () => {
    const { sections } = json(['article', EXAMPLE]) as ArticleReport;
    const statements = sections.flatMap((section) => section.statements);
    const { entities, mentions } = entitiesOf(EXAMPLE);
    const often = entities.filter(({ id }) => mentions.filter(({ entity }) => entity === id).length > 10);
    assert.ok(often.length >= 4);
    for (const { id, name } of often) {
      const wanted = new Map<string | null, { count: number; start: number }>();
      const own = mentions.filter(({ entity }) => entity === id);
      for (const { start } of own) {
        const said = statements.find((each) => each.start <= start && start < each.end);
        const voice = wanted.get(said?.speaker ?? null);
        if (voice) voice.count += 1;
        else wanted.set(said?.speaker ?? null, { count: 1, start });
      }
      const { says, entity } = cardAt(EXAMPLE, own[0]?.start ?? -1) as EntityCardReport;
      assert.equal(entity, id);
      assert.deepEqual(
        says.map(({ speaker, count, start }) => [speaker, { count, start }]),
        [...wanted],
        name,
      );
      for (const { text, start, end } of says)
        assert.ok(text?.includes(readFileSync(EXAMPLE, 'utf8').slice(start, end)), name);
    }
  });

  it('tell of a person by role and almanac', () => {
    const card = named(EXAMPLE, 'Qassem Soleimani');
    assert.deepEqual(Object.keys(card), [
      'start',
      'end',
      'text',
      'type',
      'entity',
      'name',
      'aliases',
      'kind',
      'role',
      'roleAt',
      'basis',
      'summary',
      'facts',
      'reason',
      'says',
    ]);
    assert.deepEqual(
      [card.type, card.kind, card.role, card.roleAt, card.basis],
      ['PERSON', 'military commander', 'commander', 'Iranian Revolutionary Guard Corps', 'known'],
    );
    assert.equal(card.summary?.source, 'almanac');
    assert.match(card.summary.link ?? '', /^https:\/\/en\.wikipedia\.org\//u);
    assert.equal(card.start, offsetOf(EXAMPLE, 'Qassem'));
    assert.deepEqual(cardAt(EXAMPLE, card.end - 1), card);
  });

  it('tell a country’s facts, and why another name means it', () => {
    const card = named(EXAMPLE, 'U.S.-Taliban');
    assert.equal(card.text, 'U.S.');
    assert.deepEqual(card.reason, { kind: 'known', of: 'United States' });
    assert.ok(card.facts.some(({ name, value }) => name === 'capital' && value === 'Washington, D.C.'));
  });

  it('say what the article says, and when it says no more than a name', () => {
    const agency = named(KOREA, 'Korean Central News Agency');
    assert.deepEqual(agency.summary, {
      text: "North Korea's main news agency",
      source: 'article',
      origin: null,
      date: '2015-08-21',
      link: null,
    });
    assert.equal(agency.basis, 'own');
    assert.equal(named(KOREA, 'Yeoncheon').basis, 'sentence');
  });

  it('write figures out', () => {
    const migrants = counted(EXAMPLE, 'roughly 1.3 million');
    assert.deepEqual(
      [migrants.written, migrants.modifier, migrants.counts, migrants.says[0]?.speaker],
      ['≈ 1,300,000', 'about', 'Central Asian labor migrants', 'Helf'],
    );
    assert.deepEqual(migrants.value, { kind: 'number', amount: 1_300_000 });
    assert.equal(counted(EXAMPLE, 'Monday').certainty, 'unresolved');
    assert.equal(counted(KOREA, 'yesterday').certainty, 'exact');
    const tenth = counted(KOREA, 'August 10');
    assert.deepEqual([tenth.certainty, tenth.reckonedFrom], ['likely', '2015-08-21']);
    assert.equal(counted(EXAMPLE, 'each year').every, '1 year');
    assert.equal(counted(EXAMPLE, 'billions of dollars').unit, 'USD');
  });

  it('read well', () => {
    const shown = (file: string, text: string): string =>
      lectern.run(['card', file, '--at', String(offsetOf(file, text)), ...MODEL]).out;
    assert.match(
      shown(EXAMPLE, 'U.S.-Taliban'),
      /^United States\nGPE · country\nAlso: U\.S\.\nCapital: Washington, D\.C\.\n(?:[^\n]+\n)+\n[^\n]+\nSource: almanac \(CLDR [^\n]+\)\n\n“U\.S\.” is another name of United States\.\n\nWho says what\n {3}\d × Mir {10}703–707 {2}…/u,
    );
    assert.match(shown(EXAMPLE, 'Qassem'), /\nRole here: commander, Iranian Revolutionary Guard Corps\n/u);
    assert.match(
      shown(KOREA, 'Yeoncheon'),
      /\nSource: this article, as of 2015-08-21\n\nNothing more is known/u,
    );
    assert.match(
      shown(KOREA, 'August 10'),
      /^August 10\nDATE\nDate: [^\n]*10, 2015\nCertainty: likely, reckoned from 2015-08-21\n\nWho says it\n {3}1 × The article {2}\d+–\d+ {2}\S/u,
    );
  });

  for (const [name, args, status, message] of [
    [
      'an offset at which nothing is marked',
      ['--at', '33'],
      1,
      /nothing is marked at offset 33; the next .* 41$/u,
    ],
    [
      'an offset behind the text',
      ['--at', '999999'],
      1,
      /offset 999999 is outside the text, which is \d+ units/u,
    ],
    ['an offset before the text', ['--at=-1'], 1, /offset -1 is outside the text/u],
    ['no offset', [], 2, /no offset given/u],
    ['an offset that is none', ['--at', '7.5'], 2, /no offset: 7\.5/u],
  ] as const) {
    it(`refuse ${name} in one line`, () => {
      const found = lectern.run(['card', EXAMPLE, ...args, ...MODEL]);
      assert.equal(found.status, status);
      assert.match(found.err.trimEnd(), message);
      assert.match(found.err, /^lectern: [^\n]+\n$/u);
      assert.equal(found.out, '');
    });
  }

  it('ask the dossier of the workspace first', () => {
    const source = 'Talks in Moscow and in Warsaw failed. Moscow paid.\n';
    const article = lectern.file('space/notes/talks.txt', source);
    // A folder without a dossier is no workspace of a dossier's.
    lectern.file('space/notes/.lectern/corrections/readme.txt', '');
    const dossier = '\ufeff---\ntype: GPE\nupdated: 2024-02\n---\n# Moscow\n\nWhere **our** talks were.\n';
    lectern.file('space/.lectern/dossier/city.md', dossier);
    lectern.file('space/.lectern/dossier/README.md', '# Warsaw\n\nNo entry at all.\n');
    const city = entitiesOf(article).entities.find(({ name }) => name === 'Moscow');
    assert.deepEqual(city?.summary, {
      text: 'Where our talks were.',
      source: 'dossier',
      origin: 'city.md',
      date: '2024-02',
      link: '.lectern/dossier/city.md',
    });
    assert.equal(named(article, 'Warsaw').summary?.source, 'almanac');
    assert.equal(named(EXAMPLE, 'Moscow').summary?.source, 'almanac');

    const large = lectern.file('space/.lectern/dossier/large.md', `# Warsaw\n\n${'x'.repeat(300_000)}\n`);
    const { err, out } = lectern.run(['card', article, '--at', '9', ...MODEL]);
    assert.equal(err, `lectern: ${large} is not used: it has more than 256 kB\n`);
    assert.match(
      out,
      /\nSource: dossier \(city\.md\), as of 2024-02\nRead on: \.lectern\/dossier\/city\.md\n/u,
    );
  });

  it('know less without an almanac, and say so', () => {
    const file = join(lectern.folder, 'almanac/almanac.txt');
    writeFileSync(file, almanac.slice(0, 1_000));
    try {
      const { status, out, err } = lectern.run(['entities', KOREA, '--json', ...MODEL]);
      assert.equal(status, 0);
      assert.match(err, /^lectern: \S+almanac\.txt is not used: The almanac is not as long as it says\.\n$/u);
      const sources = (JSON.parse(out) as EntitiesReport).entities.map(({ summary }) => summary?.source);
      assert.deepEqual([...new Set(sources)], ['article']);
    } finally {
      writeFileSync(file, almanac);
    }
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** Words alone: without markup, addresses of links, and what cards put in place of what they leave out. */
function plain(text: string): string {
  return ` ${text
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
