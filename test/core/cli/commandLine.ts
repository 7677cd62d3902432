import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

export const ROOT = join(import.meta.dirname, '../../..');
export const FIXTURES = join(ROOT, 'test/fixtures/articles');
export const MODEL = ['--model', join(ROOT, 'media/model/lectern-en.bin')];

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line in a folder of its own, with files of a test's beside it. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
  readonly #bundle = join(this.folder, 'cli.cjs');

  /** @param almanac - the almanac's text; undefined where there is to be none */
  build(almanac: string | undefined): void {
    buildSync({
      entryPoints: [join(ROOT, 'src/cli/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: this.#bundle,
      logLevel: 'error',
    });
    if (almanac !== undefined) this.file('almanac/almanac.txt', almanac);
  }

  /** Writes a file, and gives its path. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  run(args: readonly string[], input?: string): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.#bundle, ...args], {
      encoding: 'utf8',
      input,
    });
    return { status, out: stdout, err: stderr };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}
