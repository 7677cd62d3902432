import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ArticleIndex } from '../../../../src/core/knowledge/workspace/articleIndex.ts';
import type { IndexedArticle } from '../../../../src/core/knowledge/workspace/model.ts';
import type { Folder } from '../../../../src/host/knowledge/workspace/folder.ts';
import { Journal } from '../../../../src/host/knowledge/workspace/journal.ts';
import { inSlices, pause } from '../../../../src/host/slices.ts';
import { MemoryFolder } from './memoryFolder.ts';
import { article, entity, someArticle } from './support.ts';

function opened(folder: Folder): { index: ArticleIndex; journal: Journal } {
  const index = new ArticleIndex();
  return { index, journal: new Journal(folder, index, { inSlices, pause }) };
}

async function known(folder: Folder): Promise<Map<string, IndexedArticle | undefined>> {
  const { index, journal } = opened(folder);
  await journal.load();
  return new Map([...index.uris()].map((uri) => [uri, index.get(uri)]));
}

const change = fc.oneof(
  { weight: 3, arbitrary: someArticle.map((put) => ({ kind: 'put' as const, put })) },
  fc.integer({ min: 0, max: 5 }).map((n) => ({ kind: 'remove' as const, uri: `file:///${n}.md` })),
  fc.constant({ kind: 'flush' as const }),
  fc.constant({ kind: 'restart' as const }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Does as told; `after` is told what was written for good. */
async function play(
  folder: Folder,
  changes: readonly Change[],
  after: (index: ArticleIndex) => void = () => undefined,
): Promise<ArticleIndex> {
  let { index, journal } = opened(folder);
  await journal.load();
  for (const each of changes) {
    if (each.kind === 'put') {
      index.put(each.put);
      journal.note(each.put.uri);
    } else if (each.kind === 'remove') {
      if (index.remove(each.uri)) journal.note(each.uri);
    } else {
      await journal.flush();
      after(index);
      if (each.kind === 'flush') continue;
      ({ index, journal } = opened(folder));
      await journal.load();
    }
  }
  await journal.flush();
  after(index);
  return index;
}

const state = (index: ArticleIndex) => new Map([...index.uris()].map((uri) => [uri, index.get(uri)]));

describe('the workspace index on disk', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 60 }), async (changes) => {
        const folder = new MemoryFolder();
        assert.deepEqual(await known(folder), new Map());
        const index = await play(folder, changes);
        assert.deepEqual(await known(folder), state(index));
      }),
    );
  });

  it('is what it was before the last change or after it, when the power fails at any moment', async () => {
    const one = fc.tuple(change, fc.boolean()).map(([each, restart]): Change[] => {
      return [each, { kind: restart ? 'restart' : 'flush' }];
    });
    const changes = fc.array(one, { minLength: 20, maxLength: 60 }).map((each) => each.flat());
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(260), async (played, left) => {
        const states = [new Map<string, IndexedArticle | undefined>()];
        await play(new MemoryFolder(), played, (index) => states.push(state(index)));
        const folder = new MemoryFolder();
        folder.left = left;
        let written = 0;
        const playing = { over: false };
        void play(folder, played, () => written++).then(() => (playing.over = true));
        while (!playing.over && folder.left > 0) await pause();
        const found = await known(new MemoryFolder(folder.files));
        const either = [states[written], states[written + 1]];
        assert.ok(
          either.some((one) => one && isDeepStrictEqual(found, one)),
          `after ${written} writes`,
        );
      }),
    );
  });

  it('keeps the whole lines of a file that was cut off, and nothing else of it', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    for (let n = 0; n < 20; n++) {
      index.put(article(`Élysée ${n}`, entity('Élysée', 'FAC', n)));
      journal.note(`file:///articles/Élysée ${n}.md`);
    }
    await journal.flush();
    const [[name, bytes] = ['', new Uint8Array()]] = folder.files;
    const all = await known(folder);
    assert.equal(all.size, 20);
    for (let cut = 0; cut < bytes.length; cut += 7) {
      const lines = new TextDecoder().decode(bytes.subarray(0, cut)).split('\n').length - 1;
      const left = await known(new MemoryFolder(new Map([[name, bytes.slice(0, cut)]])));
      // The last line may lack its end alone.
      assert.ok(left.size === Math.max(0, lines - 1) || left.size === lines, `${left.size} of ${lines}`);
      for (const [uri, one] of left) assert.deepEqual(one, all.get(uri));
    }
  });

  it('is few files however often it is written, and no more than twice as long as need be', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    for (let round = 0; round < 1000; round++) {
      const one = article(`${round % 50}`, entity('Kabul', 'GPE', round));
      index.put(one);
      journal.note(one.uri);
      await journal.flush();
      assert.ok(folder.files.size <= 17, `${folder.files.size} files`);
    }
    const lines = [...folder.files.values()].reduce(
      (sum, bytes) => sum + new TextDecoder().decode(bytes).split('\n').length - 2,
      0,
    );
    assert.ok(lines <= 300, `${lines} lines`);
    assert.deepEqual(await known(folder), state(index));
  });

  it('does not bring back what is gone when its last files are merged', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    const keep = async (one: IndexedArticle): Promise<void> => {
      index.put(one);
      journal.note(one.uri);
      await journal.flush();
    };
    index.put({ ...article('long'), title: 'x'.repeat(600_000) });
    journal.note(article('long').uri);
    await keep(article('gone'));
    index.remove(article('gone').uri);
    journal.note(article('gone').uri);
    for (let round = 0; round < 20; round++) await keep(article('other', entity('Kabul', 'GPE', round)));
    assert.ok(folder.files.size < 10, `${folder.files.size} files`);
    assert.deepEqual(await known(folder), state(index));
    assert.equal(index.size, 2);
  });

  it('gives up the space of what is gone', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    for (let n = 0; n < 300; n++) {
      index.put({ ...article(`${n}`), title: 'x'.repeat(3_000) });
      journal.note(article(`${n}`).uri);
    }
    await journal.flush();
    for (let n = 10; n < 300; n++) {
      index.remove(article(`${n}`).uri);
      journal.note(article(`${n}`).uri);
    }
    await journal.flush();
    const bytes = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(bytes < 50_000, `${bytes} bytes`);
    assert.deepEqual(await known(folder), state(index));
  });

  it('passes over what another version wrote, and what is none of its files', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    index.put(article('one'));
    journal.note(article('one').uri);
    await journal.flush();
    const [[name, bytes] = ['', new Uint8Array()]] = folder.files;
    const text = new TextDecoder().decode(bytes);
    const put = (file: string, content: string) => folder.files.set(file, new TextEncoder().encode(content));
    put(name, text.slice(text.indexOf('\n') + 1));
    put('notes.txt', text);
    put(`${name}.new`, text);
    assert.deepEqual(await known(folder), new Map());
    assert.ok(!folder.files.has(`${name}.new`));
    assert.ok(folder.files.has('notes.txt'));
  });

  it('keeps what could not be written for the next time', async () => {
    const folder = new MemoryFolder();
    const { index, journal } = opened(folder);
    index.put(article('one'));
    journal.note(article('one').uri);
    const write = folder.write.bind(folder);
    folder.write = () => Promise.reject(new Error('disk full'));
    await assert.rejects(journal.flush(), /disk full/);
    assert.equal(journal.pending, 1);
    folder.write = write;
    await journal.flush();
    assert.equal((await known(folder)).size, 1);
  });
});
