import assert from 'node:assert/strict';
import { ArticleIndex } from '../../../../src/core/knowledge/workspace/articleIndex.ts';
import { Builder, NoThread, type BuilderParts } from '../../../../src/host/knowledge/workspace/builder.ts';
import { Journal } from '../../../../src/host/knowledge/workspace/journal.ts';
import { inSlices, pause } from '../../../../src/host/slices.ts';
import { MemoryFolder } from './memoryFolder.ts';
import { entity } from './support.ts';

/** A workspace in memory, its index, and what was looked through. */
function workspace(texts: Record<string, string>, parts: Partial<BuilderParts> = {}) {
  const files = new Map(Object.entries(texts));
  const folder = new MemoryFolder();
  const looked: string[] = [];
  const failures: string[] = [];
  const index = new ArticleIndex();
  const journal = new Journal(folder, index, { inSlices, pause });
  const builder = new Builder({
    index,
    journal,
    library: {
      stamp: (uri) => Promise.resolve(files.get(uri)),
      read: (uri) => Promise.resolve(files.get(uri)),
    },
    finding: {
      namesOf: (source) => {
        looked.push(source);
        return Promise.resolve({ title: `About ${source}`, entities: [entity(source, 'ORG', 1)] });
      },
      rest: () => undefined,
    },
    rested: () => Promise.resolve(),
    progressed: () => undefined,
    failed: (what) => failures.push(what),
    ease: 0,
    ...parts,
  });
  const naming = (name: string): string[] =>
    index.articlesNaming({ names: [name], type: 'ORG' }).map(({ uri }) => uri);
  return { files, folder, looked, failures, index, journal, builder, naming };
}

describe('building the workspace index', () => {
  it('looks through what is new or has changed, and forgets what is gone', async () => {
    const { files, looked, builder, naming, index } = workspace({ 'a.md': 'Hamas', 'b.md': 'Fatah' });
    builder.check(['a.md', 'b.md', 'c.md']);
    await builder.settled();
    assert.deepEqual(looked, ['Hamas', 'Fatah']);
    assert.equal(index.get('a.md')?.title, 'About Hamas');
    files.set('b.md', 'Hamas').delete('a.md');
    builder.check(['a.md', 'b.md']);
    await builder.settled();
    assert.deepEqual(looked, ['Hamas', 'Fatah', 'Hamas']);
    assert.deepEqual(naming('Hamas'), ['b.md']);
    assert.deepEqual(naming('Fatah'), []);
  });

  it('keeps what it found, and does not look again', async () => {
    const { folder, files, builder } = workspace({ 'a.md': 'Hamas', 'b.md': 'Fatah' });
    builder.check(['a.md', 'b.md']);
    await builder.settled();
    const again = workspace(Object.fromEntries(files));
    for (const [name, bytes] of folder.files) again.folder.files.set(name, bytes);
    await again.journal.load();
    again.builder.check(['a.md', 'b.md']);
    await again.builder.settled();
    assert.deepEqual(again.looked, []);
    assert.deepEqual(again.naming('Fatah'), ['b.md']);
  });

  it('keeps a renamed article without looking at it', async () => {
    const { files, looked, builder, naming, folder } = workspace({ 'a.md': 'Hamas' });
    builder.check(['a.md']);
    await builder.settled();
    files.set('b.md', 'Hamas').delete('a.md');
    builder.rename('a.md', 'b.md');
    await builder.settled();
    assert.deepEqual(looked, ['Hamas']);
    assert.deepEqual(naming('Hamas'), ['b.md']);
    const { index, journal } = workspace({});
    const reader = new Journal(folder, index, { inSlices, pause });
    await reader.load();
    assert.deepEqual([...index.uris()], ['b.md']);
    assert.equal(journal.pending, 0);
  });

  it('sees a change that comes while the article is being read', async () => {
    const { files, builder, naming } = workspace(
      { 'a.md': 'Hamas' },
      {
        finding: {
          namesOf: (source) => {
            if (source === 'Hamas') {
              files.set('a.md', 'Fatah');
              builder.check(['a.md']);
            }
            return Promise.resolve({ entities: [entity(source, 'ORG', 1)] });
          },
          rest: () => undefined,
        },
      },
    );
    builder.check(['a.md']);
    await builder.settled();
    assert.deepEqual(naming('Fatah'), ['a.md']);
    assert.deepEqual(naming('Hamas'), []);
  });

  it('takes an article that can’t be read or looked through for one without names, once', async () => {
    let tries = 0;
    const parts = {
      finding: { namesOf: () => (tries++, Promise.resolve(undefined)), rest: () => undefined },
    };
    const { builder, index } = workspace({ 'folder/a%20b.md': 'Hamas' }, parts);
    for (let round = 0; round < 3; round++) {
      builder.check(['folder/a%20b.md']);
      await builder.settled();
    }
    assert.equal(tries, 1);
    assert.equal(index.get('folder/a%20b.md')?.title, 'a b');
  });

  it('waits while the reading view has names found', async () => {
    let goOn = (): void => undefined;
    const resting = new Promise<void>((resolve) => (goOn = resolve));
    const { builder, looked } = workspace({ 'a.md': 'Hamas' }, { rested: () => resting });
    builder.check(['a.md']);
    await pause();
    await pause();
    assert.deepEqual(looked, []);
    goOn();
    await builder.settled();
    assert.deepEqual(looked, ['Hamas']);
  });

  it('stops in the middle, and keeps what it has', async () => {
    const texts = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${n}.md`, `Hamas ${n}`]));
    const { builder, looked, folder, index } = workspace(texts, {
      progressed: () => {
        if (builder.progress.done === 10) void builder.stop();
      },
    });
    builder.check(Object.keys(texts));
    assert.deepEqual(builder.progress, { done: 0, total: 0 });
    await builder.settled();
    await builder.stop();
    assert.equal(looked.length, 10);
    const again = workspace({});
    await new Journal(folder, again.index, { inSlices, pause }).load();
    assert.deepEqual([...again.index.uris()], [...index.uris()]);
    builder.check(['50.md']);
    await builder.settled();
    assert.equal(looked.length, 10);
  });

  it('stops where there is no thread, and goes on where one article fails', async () => {
    let calls = 0;
    const finding = (error: () => Error) => ({
      namesOf: () => (calls++, Promise.reject(error())),
      rest: () => undefined,
    });
    const texts = { 'a.md': 'Hamas', 'b.md': 'Fatah', 'c.md': 'ISIS' };
    const none = workspace(texts, { finding: finding(() => new NoThread('none')) });
    none.builder.check(Object.keys(texts));
    await none.builder.settled();
    assert.equal(calls, 1);
    const some = workspace(texts, { finding: finding(() => new Error('broken')) });
    some.builder.check(Object.keys(texts));
    await some.builder.settled();
    assert.equal(calls, 4);
    assert.equal(some.failures.length, 3);
  });
});
