import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { ANNOTATIONS } from '../../src/core/annotations/format.ts';
import { parseRecords } from '../../src/core/records/index.ts';
import { root } from '../harness/paths.ts';

/** `ANNOTATION_KILLS=500` for the whole of it. */
const KILLS = Number(process.env['ANNOTATION_KILLS'] ?? 50);
/** Then the files are looked at, and others begun: what is read and written stays as long as files of readers are. */
const AT_ONCE = 50;

describe('annotations of one author that two windows write at once', function () {
  this.timeout(30_000 + KILLS * 4_000);
  const home = mkdtempSync(path.join(tmpdir(), 'lectern-killed-'));
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

  it(`are all there, each once, when the windows are killed ${KILLS} times while they write`, async () => {
    const victim = await bundleVictim(home);
    let saved = 0;
    for (let round = 0; round * AT_ONCE < KILLS; round++) {
      const folder = path.join(home, `round-${round}`, '.annotations', 'article.md');
      mkdirSync(folder, { recursive: true });
      const versions = new Map<string, number>();
      let kills = Math.min(AT_ONCE, KILLS - round * AT_ONCE);
      const memories = [1, 2].map((window) => path.join(home, `round-${round}`, `memory-${window}.json`));
      await Promise.all(
        memories.map(async (memory) => {
          while (kills-- > 0) {
            const said = await run(victim, [folder, memory, 'annotate'], Math.random() * 300);
            for (const [id, modified] of said) versions.set(id, Math.max(modified, versions.get(id) ?? 0));
          }
        }),
      );
      await Promise.all(memories.map((memory) => run(victim, [folder, memory, 'settle'])));
      check(folder, versions);
      saved += versions.size;
    }
    console.log(`      ${saved} annotations were said to be saved`);
    assert.ok(saved > KILLS);
  });
});

/** All that was said to be saved is in the one file, each once, in that version or a newer one. */
function check(folder: string, versions: ReadonlyMap<string, number>): void {
  const text = readFileSync(path.join(folder, 'anna.jsonl'), 'utf8');
  const read = parseRecords(text, ANNOTATIONS);
  assert.ok(read.kind === 'file' && read.conflicts === 0);
  assert.deepEqual(read.file.kept, []);
  assert.equal(text.trimEnd().split('\n').length, read.file.records.length + 1, 'something is there twice');
  const found = new Map(read.file.records.map(({ id, modified }) => [id, modified]));
  const lost = [...versions].filter(([id, modified]) => (found.get(id) ?? 0) < modified);
  assert.deepEqual(lost, []);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.jsonl')),
    ['anna.jsonl'],
  );
}

async function bundleVictim(folder: string): Promise<string> {
  const outfile = path.join(folder, 'victim.mjs');
  const here = path.join(root, 'test/scripts/annotations');
  await build({
    entryPoints: [path.join(here, 'victim.ts')],
    alias: { vscode: path.join(here, 'vscode.ts') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}

/**
 * Runs a program, to its end or until it is killed some milliseconds after it says that it has begun.
 *
 * @returns ids and versions that it said are saved
 */
async function run(
  script: string,
  args: readonly string[],
  milliseconds?: number,
): Promise<readonly (readonly [id: string, modified: number])[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (milliseconds !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  if (milliseconds === undefined) assert.equal(code, 0, output);
  // The last line may be cut.
  const said = output.split('\n').slice(0, -1);
  return said.flatMap((line) => {
    const [, id, modified] = /^saved (\S+) (\d+)$/u.exec(line) ?? [];
    return id === undefined ? [] : [[id, Number(modified)] as const];
  });
}
