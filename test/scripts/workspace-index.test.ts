import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { articleText, writeArticles } from '../../bench/workspace/articles.ts';
import { measureIndexing } from '../../bench/workspace/indexing.ts';
import { nodeFolder } from '../../bench/workspace/nodeFiles.ts';
import { ArticleIndex } from '../../src/core/knowledge/workspace/articleIndex.ts';
import { Journal } from '../../src/host/knowledge/workspace/journal.ts';
import { inSlices, pause } from '../../src/host/slices.ts';
import { root } from '../harness/paths.ts';

const ARTICLES = 1_000;
const KILLS = 50;

describe('the index of a workspace with 1,000 articles', function () {
  this.timeout(180_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lectern-index-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is built in the background, known again at once, and answers at once', async () => {
    const figures = await measureIndexing(folder, ARTICLES);
    const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    console.log(
      `      ${figures.entities} entities; built in ${ms(figures.buildMs)}, holding ${ms(figures.buildLongestMs)} at most`,
    );
    console.log(
      `      ${(figures.bytes / 1e6).toFixed(1)} MB loaded in ${ms(figures.loadMs)}, holding ${ms(figures.loadLongestMs)} at most; ` +
        `checked in ${ms(figures.checkMs)}; look-up ${ms(figures.lookUpMs)} at most`,
    );
    assert.equal(figures.articles, ARTICLES);
    assert.ok(figures.entities > 1_500, `${figures.entities} entities`);
    assert.equal(figures.lookedAgain, 0);
    for (const held of [figures.buildLongestMs, figures.loadLongestMs]) assert.ok(held < 50, ms(held));
    assert.ok(figures.lookUpMs < 10, ms(figures.lookUpMs));
  });

  it(`is right whenever it is killed, ${KILLS} times`, async () => {
    const articles = path.join(folder, 'articles');
    writeArticles(articles, ARTICLES);
    const victim = await bundleVictim(folder);
    const storage = path.join(folder, 'storage');
    let lost = 0;
    let kills = 0;
    for (let known = 0; kills < KILLS; kills++) {
      const { said, over } = await runAndKill(victim, [articles, storage], 20 + Math.random() * 180);
      const numbers = (word: string): number[] =>
        said.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.split(' ')[1])] : []));
      const looked = said.filter((line) => line === 'looked').length;
      const [begun = known] = numbers('known');
      const kept = Math.max(begun, ...numbers('kept'));
      assert.deepEqual(
        said.filter((line) => line.startsWith('failed')),
        [],
      );
      // What was done before is not done again.
      assert.ok(looked <= ARTICLES - begun, `looked at ${looked} with ${begun} known`);
      assert.ok(begun >= known, `${begun} known of ${known}`);
      const found = await stored(storage);
      assert.ok(found.size >= kept, `${found.size} stored, ${kept} kept`);
      for (const uri of found.uris()) assert.ok(isRight(found, uri), uri);
      lost = Math.max(lost, begun + looked - found.size);
      known = found.size;
      if (over) {
        assert.equal(known, ARTICLES);
        rmSync(storage, { recursive: true });
        known = 0;
      }
    }
    console.log(
      `      at most ${lost} of the articles looked through before a kill had to be looked through again`,
    );
    const { said } = await runAndKill(victim, [articles, storage], 60_000);
    assert.equal(said.at(-1), `done ${ARTICLES}`);
  });
});

async function stored(storage: string): Promise<ArticleIndex> {
  const index = new ArticleIndex();
  await new Journal(nodeFolder(storage), index, { inSlices, pause }).load();
  return index;
}

function isRight(index: ArticleIndex, uri: string): boolean {
  const text = articleText(Number(/(\d+)\.md$/.exec(fileURLToPath(uri))?.[1]));
  const article = index.get(uri);
  const names = new Set([...text.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)].map(([name]) => name));
  return (
    article?.title === text.slice(2, text.indexOf('\n')) &&
    isDeepStrictEqual(
      article.entities.map(({ name }) => name),
      [...names],
    )
  );
}

async function bundleVictim(folder: string): Promise<string> {
  const outfile = path.join(folder, 'victim.mjs');
  const entryPoints = [path.join(root, 'bench/workspace/victim.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return outfile;
}

/** Kills a program some milliseconds after it begins to say something, unless it ends before. */
async function runAndKill(
  script: string,
  args: readonly string[],
  milliseconds: number,
): Promise<{ readonly said: string[]; readonly over: boolean }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  const lines = output.split('\n');
  return { said: lines.slice(0, -1), over: code === 0 };
}
