import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ArticleIndex } from '../../src/core/knowledge/workspace/articleIndex.ts';
import { Builder } from '../../src/host/knowledge/workspace/builder.ts';
import { Journal } from '../../src/host/knowledge/workspace/journal.ts';
import { NamesThread } from '../../src/host/knowledge/workspace/namesThread.ts';
import { inSlices, pause } from '../../src/host/slices.ts';
import { startNodeThread } from '../../src/worker/threadNode.ts';
import { root } from '../../test/harness/paths.ts';
import { writeArticles } from './articles.ts';
import { timed } from './holds.ts';
import { nodeFolder, nodeLibrary } from './nodeFiles.ts';

export interface IndexingFigures {
  readonly articles: number;
  readonly entities: number;
  /** Milliseconds until all articles were looked through, without rests, and the longest that this thread was held. */
  readonly buildMs: number;
  readonly buildLongestMs: number;
  /** The same from disk, in a new window. */
  readonly loadMs: number;
  readonly loadLongestMs: number;
  readonly bytes: number;
  /** Milliseconds until it was known that none of the articles had changed. */
  readonly checkMs: number;
  readonly lookedAgain: number;
  /** Milliseconds for the slowest of many look-ups. */
  readonly lookUpMs: number;
}

/** Builds the index of many generated articles as the editor's host does, without an editor around. */
export async function measureIndexing(folder: string, count: number): Promise<IndexingFigures> {
  const uris = writeArticles(path.join(folder, 'articles'), count);
  const bundle = await bundleFinder(folder);
  const storage = nodeFolder(path.join(folder, 'storage'));
  const fail = (what: string, error: unknown): never => {
    throw new Error(what, { cause: error });
  };
  const openWindow = (): { index: ArticleIndex; journal: Journal; builder: Builder; thread: NamesThread } => {
    const index = new ArticleIndex();
    const journal = new Journal(storage, index, { inSlices, pause });
    const rested = (): Promise<void> => Promise.resolve();
    const source = {
      start: () => Promise.resolve(startNodeThread(bundle)),
      load: () => Promise.reject(new Error('only in a thread')),
    };
    const model = path.join(root, 'media/model/lectern-en.bin');
    const thread = new NamesThread(source, () => readFile(model), rested, fail);
    const builder = new Builder({
      index,
      journal,
      library: nodeLibrary,
      finding: thread,
      rested,
      progressed: () => undefined,
      failed: fail,
      ease: 0,
    });
    return { index, journal, builder, thread };
  };

  const first = openWindow();
  const built = await timed(async () => {
    first.builder.check(uris);
    await first.builder.settled();
  });
  first.thread.dispose();
  const second = openWindow();
  const loaded = await timed(() => second.journal.load());
  const before = second.index.size;
  const checked = await timed(async () => {
    second.builder.check(uris);
    await second.builder.settled();
  });
  second.thread.dispose();
  const files = await Promise.all((await storage.names()).map((name) => storage.read(name)));
  return {
    articles: first.index.size,
    entities: new Set(
      [...first.index.uris()].flatMap((uri) => first.index.get(uri)?.entities.map(({ keys }) => keys[0])),
    ).size,
    buildMs: built.ms,
    buildLongestMs: built.longest,
    loadMs: loaded.ms,
    loadLongestMs: loaded.longest,
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    checkMs: checked.ms,
    lookedAgain: second.index.size - before,
    lookUpMs: slowestLookUp(second.index),
  };
}

async function bundleFinder(folder: string): Promise<string> {
  const outfile = path.join(folder, 'entities.cjs');
  await build({
    entryPoints: [path.join(root, 'src/worker/entitiesNode.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}

/** The least of three for each: what else the machine does is not ours. */
function slowestLookUp(index: ArticleIndex): number {
  let slowest = 0;
  for (const uri of [...index.uris()].slice(0, 50)) {
    for (const { name, type } of index.get(uri)?.entities ?? []) {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        index.articlesNaming({ names: [name], type }, uri);
        return performance.now() - start;
      });
      slowest = Math.max(slowest, Math.min(...times));
    }
  }
  return slowest;
}
