import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { describeProblem } from '../../../src/host/storage/problems.ts';
import { Memory } from '../support/articles.ts';
import { extension, file } from '../support/editor.ts';
import { longestHold, type Hold } from '../support/heartbeat.ts';
import {
  clear,
  HEADER,
  inFolder,
  line,
  lines,
  names,
  none,
  read,
  spoken,
  Windows,
  write,
} from './support.ts';

const ARTICLE = file('korea.md');
const WORKSPACE = { scope: 'workspace' } as const;

describe('corrections on disk', () => {
  const windows = new Windows();
  beforeEach(clear);
  afterEach(async () => {
    await windows.close();
    await clear();
    await vscode.workspace.fs
      .delete(file('.elsewhere'), { recursive: true })
      .then(undefined, () => undefined);
  });
  const fails = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'did not fail',
      (error: unknown) => String(error),
    );

  it('are written to the author’s own file, and to no other', async () => {
    await write(inFolder('ben.jsonl'), `${HEADER}\n${line(1, 1, 'Ben')}\n`);
    const corrections = windows.window('anna');
    await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    await corrections.add(ARTICLE, none('Lectern'), { scope: 'article' });
    deepEqual(await names(), ['anna.jsonl', 'ben.jsonl']);
    const [header, ...records] = await lines(inFolder('anna.jsonl'));
    equal(header, '{"format":"lectern-corrections","version":"1.0","author":"anna"}');
    deepEqual(
      records.map((each) => {
        const { scope, article, creator } = JSON.parse(each) as Record<string, unknown>;
        return [scope, article ?? null, creator];
      }),
      [
        ['workspace', null, 'anna'],
        ['article', 'korea.md', 'anna'],
      ],
    );
    equal(await read(inFolder('ben.jsonl')), `${HEADER}\n${line(1, 1, 'Ben')}\n`);
    deepEqual(await spoken(corrections), ['Ben', 'Lectern', 'Zirkon']);
    const other = await corrections.for(file('robotics-team.md'));
    deepEqual(other.corrections.map(({ entity }) => entity.name).sort(), ['Ben', 'Zirkon']);
    equal(other.path, 'robotics-team.md');
  });

  it('are there again in another window', async () => {
    await windows.window().add(ARTICLE, none('Zirkon'), WORKSPACE);
    deepEqual(await spoken(windows.window()), ['Zirkon']);
  });

  it('are taken back by a version that says so, in the own file, whoever made them', async () => {
    await write(inFolder('ben.jsonl'), `${HEADER}\n${line(1, 1, 'Ben')}\n`);
    const corrections = windows.window('anna');
    const [made] = await corrections.list(ARTICLE);
    ok(made);
    const undo = await corrections.remove(ARTICLE, made.id);
    deepEqual(await spoken(corrections), []);
    match((await lines(inFolder('anna.jsonl')))[1] ?? '', /"deleted":true/);
    equal((await lines(inFolder('ben.jsonl'))).length, 2);
    await corrections.undo(undo);
    deepEqual(await spoken(corrections), ['Ben']);
    deepEqual(await spoken(windows.window('cleo')), ['Ben']);
    match(await fails(corrections.remove(ARTICLE, 'urn:uuid:none')), /no correction/);
  });

  it('are undone and done again', async () => {
    const corrections = windows.window();
    const undo = await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    const redo = await corrections.undo(JSON.parse(JSON.stringify(undo)) as typeof undo);
    deepEqual(await spoken(corrections), []);
    const again = await corrections.undo(redo);
    deepEqual(await spoken(windows.window()), ['Zirkon']);
    await corrections.undo(again);
    deepEqual(await spoken(windows.window()), []);
  });

  it('come from outside while the window is open', async () => {
    const corrections = windows.window();
    deepEqual(await spoken(corrections), []);
    let heard = 0;
    corrections.onDidChange(() => heard++);
    await write(inFolder('ben.jsonl'), `${HEADER}\n${line(1, 1, 'Ben')}\n`);
    await eventually(
      'what Ben said',
      async () => ((await spoken(corrections)).length === 1 && heard > 0) || undefined,
    );
  });

  it('of one author in two windows at once are all kept', async () => {
    const [one, other] = [windows.window(), windows.window()];
    const says = Array.from({ length: 12 }, (_, at) => `Name ${at}`);
    await Promise.all(says.map((name, at) => (at % 2 ? one : other).add(ARTICLE, none(name), WORKSPACE)));
    // For a moment there may be no file: some file systems put a new one in its place in two steps.
    const kept = (): Promise<number> =>
      lines(inFolder('anna.jsonl')).then(
        ({ length }) => length,
        () => 0,
      );
    await eventually('all of them on disk', async () => (await kept()) === 13 || undefined);
    for (const each of [one, other])
      await eventually('all of them known', async () => (await spoken(each)).length === 12 || undefined);
    await eventually('nothing else', async () => (await names()).join() === 'anna.jsonl' || undefined);
  });

  it('put in from outside meanwhile are merged before writing', async () => {
    const corrections = windows.window();
    await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    const text = await read(inFolder('anna.jsonl'));
    await write(inFolder('anna.jsonl'), `${text}# a note of mine\n${line(2, 1, 'Pulled')}\n`);
    await corrections.add(ARTICLE, none('Lectern'), WORKSPACE);
    deepEqual(await spoken(windows.window()), ['Lectern', 'Pulled', 'Zirkon']);
    ok((await lines(inFolder('anna.jsonl'))).includes('# a note of mine'));
    deepEqual(
      corrections.problems.map(({ kind }) => kind),
      ['lines'],
    );
  });

  it('of both sides of a conflict are used, and the markers go with the next', async () => {
    const conflict = ['<<<<<<< HEAD', line(1, 1, 'Ours'), '=======', line(2, 2, 'Theirs'), '>>>>>>> other'];
    await write(inFolder('anna.jsonl'), [HEADER, ...conflict, ''].join('\n'));
    const corrections = windows.window();
    deepEqual(await spoken(corrections), ['Ours', 'Theirs']);
    deepEqual(
      corrections.problems.map(({ kind }) => kind),
      ['conflict'],
    );
    await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    ok(!(await read(inFolder('anna.jsonl'))).includes('<<<<'));
    deepEqual(await spoken(windows.window()), ['Ours', 'Theirs', 'Zirkon']);
    deepEqual(corrections.problems, []);
  });

  for (const [what, text] of [
    ['of a newer version', `${HEADER.replace('1.0', '2.0')}\n${line(1, 1, 'New')}\n`],
    ['without a header', `${line(1, 1, 'Half')}\n`],
    ['that is no text', '\u0000PK'],
  ] as const) {
    it(`in a file ${what} are left alone, and what is said is kept elsewhere`, async () => {
      await write(inFolder('anna.jsonl'), text);
      const memory = new Memory();
      const corrections = windows.window('anna', memory);
      await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
      equal(await read(inFolder('anna.jsonl')), text);
      deepEqual(
        corrections.problems.map(({ kind }) => kind),
        ['unreadable', 'unsaved'],
      );
      deepEqual(await spoken(corrections), ['Zirkon']);
      await windows.close();
      const reloaded = windows.window('anna', memory);
      deepEqual(await spoken(reloaded), ['Zirkon']);
      await vscode.workspace.fs.delete(inFolder('anna.jsonl'));
      await reloaded.save();
      equal((await lines(inFolder('anna.jsonl'))).length, 2);
      deepEqual(reloaded.problems, []);
      // What was written a moment ago is kept until nobody can have undone it any more.
      await eventually(
        'nothing kept elsewhere',
        () => memory.keys().every((key) => memory.get(key) === undefined) || undefined,
      );
    });
  }

  it('that the disk refuses count, and are written when it takes them', async () => {
    await write(file('.lectern'), 'a file where the folder should be');
    const memory = new Memory();
    const corrections = windows.window('anna', memory);
    let told = 0;
    corrections.onDidChangeProblems(() => told++);
    await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    deepEqual(await spoken(corrections), ['Zirkon']);
    deepEqual(
      corrections.problems.map(({ kind }) => kind),
      ['unsaved'],
    );
    ok(told > 0);
    await windows.close();
    const reloaded = windows.window('anna', memory);
    deepEqual(await spoken(reloaded), ['Zirkon']);
    await vscode.workspace.fs.delete(file('.lectern'));
    await reloaded.save();
    deepEqual(reloaded.problems, []);
    deepEqual(await spoken(windows.window()), ['Zirkon']);
  });

  it('say what is wrong in words that lead nowhere', async () => {
    const name = '[win](command:x).jsonl';
    await write(inFolder(name), 'nothing of ours');
    const corrections = windows.window();
    deepEqual(await spoken(corrections), []);
    const [problem] = corrections.problems;
    ok(problem);
    match(describeProblem(problem), /^\[win\] \(command:x\)\.jsonl is not used/);
  });

  it('that were cut off between the steps of writing are found again', async () => {
    await write(inFolder('.anna.jsonl.0a0b0c.tmp'), `${HEADER}\n${line(1, 1, 'Before')}\n`);
    await windows.window().add(ARTICLE, none('Zirkon'), WORKSPACE);
    deepEqual(await names(), ['anna.jsonl']);
    deepEqual(await spoken(windows.window()), ['Before', 'Zirkon']);
  });

  it('of an article outside of all folders lie in the extension’s storage', async () => {
    const article = vscode.Uri.parse('untitled:Untitled-1');
    const corrections = windows.window();
    await corrections.add(article, none('Zirkon'), { scope: 'article' });
    const kept = vscode.Uri.joinPath(file('.elsewhere'), 'corrections', 'anna.jsonl');
    match((await lines(kept))[1] ?? '', /"article":"untitled:Untitled-1"/);
    deepEqual(await spoken(windows.window(), article), ['Zirkon']);
    deepEqual(await spoken(corrections), []);
  });

  it('are 20,000 without holding anybody up', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      line(1, 1, `Name ${at}`).replace('000000000001', `${at}`.padStart(12, '0')),
    );
    await write(inFolder('anna.jsonl'), `${HEADER}\n${many.join('\n')}\n`);
    const corrections = windows.window();
    const { fsPath } = vscode.Uri.joinPath(extension().extensionUri, 'host-tests');
    const opening = await longestHold(fsPath, async () => {
      equal((await corrections.list(ARTICLE)).length, 20_000);
    });
    const adding = await longestHold(fsPath, async () => {
      await corrections.add(ARTICLE, none('Zirkon'), WORKSPACE);
    });
    const ms = ({ ours, anyone }: Hold): string => `${(ours ?? anyone).toFixed(0)} ms`;
    console.log(`      longest hold: opening ${ms(opening)}, adding ${ms(adding)}`);
    for (const { ours } of [opening, adding])
      ok(ours === undefined || ours < 100, `held for ${ours ?? 0} ms`);
    equal((await lines(inFolder('anna.jsonl'))).length, 20_002);
  });
});
