import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntitiesReport } from '../../../src/cli/entities.ts';
import { almanacOf } from '../knowledge/almanac/build.ts';
import { CommandLine, FIXTURES, MODEL, type Outcome } from './commandLine.ts';

describe('the command line', function () {
  this.timeout(20_000);
  const lectern = new CommandLine();
  const { folder } = lectern;
  const file = (name: string, content: string | Buffer): string => lectern.file(name, content);
  const run = (args: string[], input?: string): Outcome => lectern.run(args, input);

  before(() => lectern.build(almanacOf()));
  after(() => lectern.dispose());

  it('prints the example as JSON with the keys agreed on', () => {
    const { status, out, err } = run(['article', join(FIXTURES, 'isis-k-moscow-attack.txt'), '--json']);
    assert.equal(status, 0, err);
    const found = JSON.parse(out) as {
      sections: { statements: { speaker: string }[] }[];
      sentences: object[];
    } & Record<string, unknown>;
    assert.deepEqual(Object.keys(found), [
      'title',
      'byline',
      'published',
      'publisher',
      'url',
      'sections',
      'speakers',
      'sentences',
    ]);
    assert.equal(found['title'], 'United States Institute of Peace');
    assert.equal(found['byline'], null);
    assert.deepEqual(
      found.sections.map(({ statements }) => statements.map(({ speaker }) => speaker)),
      [['Mir'], ['Helf'], ['Glantz'], ['Watkins'], ['Mir']],
    );
    assert.deepEqual(Object.keys(found.sections[0]!), ['heading', 'start', 'end', 'statements']);
    assert.deepEqual(Object.keys(found.sections[0]!.statements[0]!), ['speaker', 'start', 'end']);
    assert.deepEqual(Object.keys(found.sentences[0]!), ['start', 'end']);
    assert.deepEqual(found['speakers'], [
      { name: 'Mir', statements: 2 },
      { name: 'Helf', statements: 1 },
      { name: 'Glantz', statements: 1 },
      { name: 'Watkins', statements: 1 },
    ]);
  });

  it('counts offsets in the text as read, byte order mark and emoji included', () => {
    const source = '\ufeff# T 👩🏽‍🚀\r\n\r\nOne 🎉. Two.\r\n';
    const { out } = run(['article', file('bom.md', source), '--json']);
    const { sentences } = JSON.parse(out) as { sentences: { start: number; end: number }[] };
    assert.deepEqual(
      sentences.map(({ start, end }) => source.slice(start, end)),
      ['T 👩🏽‍🚀', 'One 🎉.', 'Two.'],
    );
  });

  it('prints an outline for people', () => {
    const { status, out } = run(['article', join(FIXTURES, 'virginia-governor.txt')]);
    assert.equal(status, 0);
    assert.match(out, /^Wikinews interviews Robert Sarvis.*\nWikinews \| 2013-10-19\n/u);
    assert.match(out, /Interview \(543 words\)\n {4}SATURN: 14 words\n/u);
  });

  it('reads standard input in the format asked for', () => {
    const source = '# A\n\nText.\n';
    const title = (args: string[]): unknown =>
      (JSON.parse(run(['article', '-', '--json', ...args], source).out) as { title: unknown }).title;
    assert.equal(title(['--format', 'markdown']), 'A');
    assert.equal(title(['--format=text']), '# A');
  });

  it('reads an empty file', () => {
    const { status, out } = run(['article', file('empty.txt', ''), '--json']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), {
      title: null,
      byline: null,
      published: null,
      publisher: null,
      url: null,
      sections: [],
      speakers: [],
      sentences: [],
    });
  });

  it('helps and tells its version', () => {
    assert.match(run(['--help']).out, /^Usage: lectern article FILE/u);
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  });

  for (const [name, args, status, message] of [
    ['no command', [], 2, /no command/u],
    ['an unknown command', ['artcile'], 2, /unknown command: artcile/u],
    ['no file', ['article'], 2, /no file/u],
    ['two files', ['article', 'a', 'b'], 2, /one file at a time/u],
    ['an unknown option', ['article', 'a', '--jsn'], 2, /--jsn/u],
    ['an unknown format', ['article', 'a', '--format', 'html'], 2, /unknown format: html/u],
    ['a file that is not there', ['article', '/no/such/file.md'], 1, /can't read \/no\/such\/file\.md/u],
    ['a folder', ['article', '/'], 1, /can't read \//u],
  ] as const) {
    it(`refuses ${name} in one line`, () => {
      const found = run([...args]);
      assert.equal(found.status, status);
      assert.match(found.err, message);
      assert.match(found.err, /^lectern: [^\n]+\n$/u);
      assert.equal(found.out, '');
    });
  }

  it('refuses a binary file in one line', () => {
    const { status, err } = run(['article', file('a.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]))]);
    assert.equal(status, 1);
    assert.match(err, /^lectern: [^\n]+ is no text file\n$/u);
  });

  it('prints the example’s entities, mentions and figures with the keys agreed on', () => {
    const name = join(FIXTURES, 'isis-k-moscow-attack.txt');
    const { status, out, err } = run(['entities', name, '--json', ...MODEL]);
    assert.equal(status, 0, err);
    const source = readFileSync(name, 'utf8');
    const report = JSON.parse(out) as EntitiesReport;
    const moscow = report.entities.find((entity) => entity.name === 'Moscow');
    assert.deepEqual(Object.keys(moscow ?? {}).sort(), ['aliases', 'id', 'name', 'role', 'summary', 'type']);
    assert.ok(report.mentions.some(({ entity }) => entity === moscow?.id));
    for (const { start, end, text } of [...report.mentions, ...report.figures])
      assert.equal(source.slice(start, end), text);
    assert.ok(
      report.figures.some(
        ({ text, value }) => text === 'nearly 300' && JSON.stringify(value).includes('300'),
      ),
    );
  });

  it('obeys the corrections of the workspace that the file lies in', () => {
    mkdirSync(join(folder, 'space/notes/.lectern'), { recursive: true });
    const source = 'Talks in Moscow cost $5 million. Moscow and Warsaw paid.\n';
    const name = file('space/notes/talks.txt', source);
    const entity = (name: string) => ({ name, type: 'GPE', forms: [name] });
    const record = (nth: number, fields: object): string =>
      JSON.stringify({
        id: `urn:uuid:018c0000-0000-7000-8000-00000000000${nth}`,
        modified: `2024-03-01T10:00:0${nth}.000Z`,
        ...fields,
      });
    const header = '{"format":"lectern-corrections","version":"1.0","author":"anna"}';
    const none = record(1, { scope: 'workspace', kind: 'none', entity: entity('Warsaw') });
    const article = 'notes/talks.txt';
    const type = record(2, {
      scope: 'article',
      article,
      kind: 'type',
      entity: entity('Moscow'),
      type: 'ORG',
    });
    file('space/.lectern/corrections/anna.jsonl', [header, none, type, ''].join('\n'));
    file('space/.lectern/corrections/later.jsonl', `${header.replace('1.0', '2.0')}\n${none}\n`);
    const { status, out, err } = run(['entities', name, '--json', ...MODEL]);
    assert.equal(status, 0, err);
    const { entities, mentions } = JSON.parse(out) as EntitiesReport;
    assert.deepEqual(
      entities.map((each) => `${each.type} ${each.name}`),
      ['ORG Moscow'],
    );
    assert.equal(mentions.length, 2);
    assert.match(err, /^lectern: \S+later\.jsonl is not used: its version is 2\.0\n$/u);
    const other = file('space/notes/other.txt', source);
    assert.match(run(['entities', other, ...MODEL]).out, /GPE +2 +Moscow/u);
  });

  it('tags sentences that come as tokens, a line for each', () => {
    const input = [
      { tokens: ['Talks', 'in', 'Moscow', 'cost', '$', '5', 'million', '.'] },
      { tokens: ['Nothing', 'came', 'of', 'them', '.'] },
    ];
    const lines = input.map((each) => JSON.stringify(each)).join('\n');
    const { status, out, err } = run(['entities', '--tokens', ...MODEL], lines);
    assert.equal(status, 0, err);
    const tags = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { tags: string[] }).tags);
    assert.deepEqual(tags, [
      ['O', 'O', 'B-GPE', 'O', 'B-MONEY', 'I-MONEY', 'I-MONEY', 'O'],
      ['O', 'O', 'O', 'O', 'O'],
    ]);
  });

  it('names the line of its input that is none', () => {
    const { status, err } = run(['entities', '--tokens', ...MODEL], '{"tokens":["A"]}\n{"tokens":1}\n');
    assert.equal(status, 1);
    assert.match(err, /line 2/);
  });

  it('says when there is no model', () => {
    const { status, err } = run(['entities', '--tokens', '--model', join(folder, 'none.bin')], '');
    assert.equal(status, 1);
    assert.match(err, /can't load the model/);
  });
});
