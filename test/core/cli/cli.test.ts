import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'test/fixtures/articles');

describe('the command line', function () {
  this.timeout(20_000);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
  const bundle = join(folder, 'cli.cjs');
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run = (args: string[], input?: string): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
      encoding: 'utf8',
      input,
    });
    return { status, out: stdout, err: stderr };
  };

  before(() => {
    buildSync({
      entryPoints: [join(ROOT, 'src/cli/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: bundle,
      logLevel: 'error',
    });
  });
  after(() => rmSync(folder, { recursive: true }));

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
});
