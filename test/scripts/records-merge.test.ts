import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { ANNOTATIONS, annotationRecord, headerOf } from '../../src/core/annotations/format.ts';
import { CORRECTIONS, correctionRecord } from '../../src/core/entities/corrections/format.ts';
import {
  deletion,
  instant,
  newest,
  newHeader,
  nextVersion,
  parseRecords,
  serialiseRecords,
  urnUuidV7,
  withRecords,
  type RecordFile,
  type RecordFormat,
  type StoredRecord,
} from '../../src/core/records/index.ts';
import { SEED } from '../core/seed.ts';

type Person = 'anna' | 'ben';
const PEOPLE: readonly Person[] = ['anna', 'ben'];

/** What files of records there are, and how somebody makes a record. */
interface Kind {
  readonly format: RecordFormat;
  readonly folder: string;
  readonly header: (author: Person) => RecordFile['header'];
  readonly make: (nth: number, fields: Fields) => StoredRecord;
}
type Fields = Readonly<Record<'id' | 'created' | 'modified' | 'creator', string>>;

const KINDS: Readonly<Record<'corrections' | 'annotations', Kind>> = {
  corrections: {
    format: CORRECTIONS,
    folder: '.lectern/corrections',
    header: (author) => newHeader({ author }, CORRECTIONS),
    make: (nth, fields) => {
      const entity = { name: `Name ${nth}`, type: 'ORG', forms: [`Name ${nth}`] } as const;
      return correctionRecord({ scope: 'workspace', kind: 'none', entity }, fields);
    },
  },
  annotations: {
    format: ANNOTATIONS,
    folder: '.annotations/talks.md',
    header: (author) => headerOf({ meta: { title: 'Talks' } }, author, 'hash'),
    make: (nth, fields) =>
      annotationRecord(
        {
          note: nth % 2 ? `Note ${nth}` : '',
          tags: ['tag'],
          colour: 'blue',
          target: {
            kind: 'passage',
            position: { start: nth, end: nth + 5 },
            quote: { exact: 'words', prefix: 'before', suffix: 'behind' },
            rival: 0,
          },
        },
        { ...fields, source: 'urn:lectern:article:talks.md' },
      ),
  },
};
type KindName = keyof typeof KINDS;
const NAMES: readonly KindName[] = ['corrections', 'annotations'];

/** What somebody does in a session: adds a record, or takes up one that is there, whoever made it. */
type Act = { readonly kind: KindName } & (
  { readonly does: 'add' } | { readonly does: 'delete' | 'change'; readonly which: number }
);
const kind = fc.constantFrom(...NAMES);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind, does: fc.constant('add' as const) }),
  fc.record({ kind, does: fc.constantFrom('delete' as const, 'change' as const), which: fc.nat() }),
);
const session = fc.array(act, { maxLength: 8 });
/** Rounds: both work apart, then each merges the other's work. */
const history = fc.array(fc.record({ anna: session, ben: session }), { minLength: 1, maxLength: 2 });

describe('records of two people under git', function () {
  this.timeout(600_000);
  const home = mkdtempSync(path.join(tmpdir(), 'lectern-git-'));
  after(() => rmSync(home, { recursive: true, maxRetries: 5 }));

  const who = 'x';
  const env = {
    ...process.env,
    ...{ GIT_AUTHOR_NAME: who, GIT_AUTHOR_EMAIL: who, GIT_COMMITTER_NAME: who, GIT_COMMITTER_EMAIL: who },
    ...{ GIT_CONFIG_GLOBAL: path.join(home, 'none'), GIT_CONFIG_NOSYSTEM: '1' },
  };
  /** Everybody has a folder of their own, with a branch of their name. */
  const at = (person: Person): string => path.join(home, person);
  const tries = (person: Person, ...args: string[]) =>
    spawnSync('git', args, { cwd: at(person), env, encoding: 'utf8' });
  const git = (person: Person, ...args: string[]): void => {
    const { status, stdout, stderr } = tries(person, ...args);
    assert.equal(status, 0, `git ${args.join(' ')}: ${stdout}${stderr}`);
  };
  const commit = (person: Person): void => git(person, 'commit', '-q', '-a', '--allow-empty', '-m', 'work');

  const fileOf = (place: Person, author: Person, of: KindName): string =>
    path.join(at(place), KINDS[of].folder, `${author}.jsonl`);
  const read = (place: Person, author: Person, of: KindName): RecordFile => {
    const found = parseRecords(readFileSync(fileOf(place, author, of), 'utf8'), KINDS[of].format);
    assert.ok(found.kind === 'file' && found.conflicts === 0 && found.file.kept.length === 0);
    return found.file;
  };
  const write = (place: Person, author: Person, of: KindName, file: RecordFile): void =>
    writeFileSync(fileOf(place, author, of), serialiseRecords(file));
  const readAll = (place: Person, of: KindName): RecordFile[] =>
    PEOPLE.map((author) => read(place, author, of));

  let clock = 1.7e12;
  const newFields = (person: Person): Fields => {
    const now = (clock += 1000);
    const id = urnUuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    return { id, created: instant(now), modified: instant(now), creator: person };
  };
  /** Does a session's work on what lies in a folder, and gives every version that it made. */
  const work = (place: Person, author: Person, acts: readonly Act[]): StoredRecord[] => {
    const made = acts.map((each): StoredRecord => {
      const { format, make } = KINDS[each.kind];
      const known = [...newest(readAll(place, each.kind)).values()];
      const taken = each.does === 'add' ? undefined : known[each.which % Math.max(1, known.length)];
      const now = (clock += 1000);
      const version = !taken
        ? make(now % 977, newFields(author))
        : each.does === 'delete'
          ? deletion(taken, now, format)
          : nextVersion(taken, { note: `${author} ${now}`, deleted: undefined }, now, format);
      write(place, author, each.kind, withRecords(read(place, author, each.kind), [version]));
      return version;
    });
    commit(place);
    return made;
  };
  const allIn = (place: Person): string[] => texts(newest(NAMES.flatMap((of) => readAll(place, of))));
  const begin = (): void => {
    for (const person of PEOPLE) git(person, 'reset', '-q', '--hard', 'root');
  };

  before(() => {
    for (const of of NAMES) mkdirSync(path.dirname(fileOf('anna', 'anna', of)), { recursive: true });
    git('anna', 'init', '-q', '-b', 'anna');
    for (const [key, value] of [
      ['core.fsync', 'none'],
      ['gc.auto', '0'],
    ] as const)
      git('anna', 'config', key, value);
    for (const author of PEOPLE)
      for (const of of NAMES)
        write('anna', author, of, { header: KINDS[of].header(author), records: [], kept: [] });
    git('anna', 'add', '-A');
    commit('anna');
    git('anna', 'branch', 'root');
    git('anna', 'worktree', 'add', '-q', '-b', 'ben', at('ben'));
  });

  it('merge without conflict, and nothing is lost, in 200 histories', () => {
    fc.assert(
      fc.property(history, (rounds) => {
        begin();
        const all: StoredRecord[] = [];
        for (const round of rounds) {
          for (const person of PEOPLE) all.push(...work(person, person, round[person]));
          git('ben', 'merge', '-q', '--no-edit', 'anna');
          git('anna', 'merge', '-q', '--ff-only', 'ben');
          const wanted = texts(newest([{ records: all }]));
          for (const person of PEOPLE) assert.deepEqual(allIn(person), wanted);
        }
      }),
      { numRuns: 200, seed: SEED, endOnFailure: true },
    );
  });

  it('of one person who worked at two places conflict, and both sides are kept', () => {
    begin();
    const add = { kind: 'annotations', does: 'add' } as const;
    const base = work('anna', 'anna', [add]);
    git('ben', 'merge', '-q', 'anna');
    const made = PEOPLE.flatMap((place) =>
      work(place, 'anna', [add, add, { kind: 'annotations', does: 'change', which: 0 }]),
    );
    assert.notEqual(tries('ben', 'merge', '--no-edit', 'anna').status, 0);
    const found = parseRecords(readFileSync(fileOf('ben', 'anna', 'annotations'), 'utf8'), ANNOTATIONS);
    assert.ok(found.kind === 'file' && found.conflicts > 0);
    assert.deepEqual(found.file.kept, []);
    assert.deepEqual(texts(newest([found.file])), texts(newest([{ records: [...base, ...made] }])));
    write('ben', 'anna', 'annotations', found.file);
    commit('ben');
    assert.equal(read('ben', 'anna', 'annotations').records.length, 5);
  });
});

function texts(records: ReadonlyMap<string, StoredRecord>): string[] {
  return [...records.values()].map(({ text }) => text).sort();
}
