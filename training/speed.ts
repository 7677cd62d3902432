import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { findFigures } from '../src/core/entities/figures/index.ts';
import type { loadTagger, textTagger } from '../src/core/entities/tagger/index.ts';
import { tokenize } from '../src/core/entities/tokens/index.ts';
import { readCorpus, type Split } from './corpora.ts';
import { groupByDocument } from './dataset.ts';
import type { Peer } from './peers.ts';

/** How often another text is read before, and the same text in the end. */
const WARM_UP = 6;
const ROUNDS = 20;
/** In how many pieces the text is read as a new one. */
const PIECES = 20;

/** Our code, as it ships. */
interface Shipped {
  readonly findFigures: typeof findFigures;
  readonly loadTagger: typeof loadTagger;
  readonly textTagger: typeof textTagger;
  readonly tokenize: typeof tokenize;
}

const ENTITIES = path.join(import.meta.dirname, '..', 'src', 'core', 'entities');

/** Bundles our code with the options of a build for shipping (`esbuild.mjs --production`), and loads it from there. */
async function loadShipped(): Promise<Shipped> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-speed-'));
  const outfile = path.join(folder, 'entities.cjs');
  try {
    await build({
      stdin: {
        contents: ['figures', 'tagger', 'tokens']
          .map((each) => `export * from './${each}/index.ts';`)
          .join('\n'),
        resolveDir: ENTITIES,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      charset: 'utf8',
      legalComments: 'none',
    });
    return createRequire(import.meta.url)(outfile) as Shipped;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A regular expression's single pass, as a measure of the machine. */
const CAPITALS = /\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu;

/** Articles of some corpora as running text, a blank line between documents. */
function runningText(corpora: readonly string[], split: Split): string {
  return corpora
    .flatMap((corpus) => groupByDocument(readCorpus(corpus, split)))
    .map((document) =>
      document
        .map(({ tokens, spaceAfter }) =>
          tokens
            .map((token, index) => token + (spaceAfter[index] === false ? '' : ' '))
            .join('')
            .trim(),
        )
        .join(' '),
    )
    .join('\n\n');
}

/** The test splits' articles: what is timed. */
export function sampleText(): string {
  return runningText(['wikigold', 'gum-names', 'redocred-clean'], 'test');
}

/**
 * Prints tokens per second for each peer on the same text. Three figures: another text of the same kind as the very first
 * that a peer is given; then, once its code is warm from that one, this text in pieces, each of them new to it (the median
 * piece); and the best of several readings of the whole. Peers take turns, so that what else runs on the machine meets all
 * of them alike, and processor time is counted, compiling and collecting garbage included.
 *
 * @param model the bytes of our model: our code is bundled as it ships and loaded anew for each reader, so that nothing of it is
 *   warm; tokens are counted by another copy of it
 * @param peers the others, as their packages ship
 */
export async function measureSpeed(model: Uint8Array, peers: readonly Peer[]): Promise<void> {
  const whole = await loadShipped();
  const partial = await loadShipped();
  const shippedTokenize = (await loadShipped()).tokenize;
  const both = whole.textTagger(whole.loadTagger(model));
  const alone = partial.textTagger(partial.loadTagger(model));
  const text = sampleText();
  const other = runningText(['wikigold', 'gum-names', 'redocred-clean'], 'dev');
  const tokens = tokenize(text).length;
  const readers: Reader[] = [];
  const count = (found: readonly (readonly unknown[])[]): number =>
    found.reduce((sum, each) => sum + each.length, 0);
  readers.push({
    name: 'lectern, names and figures',
    read: (each) => {
      const blocks = each.split('\n\n');
      return count(both.tag(blocks)) + count(blocks.map((block) => whole.findFigures(block)));
    },
  });
  readers.push({ name: 'lectern, names', read: (each) => count(alone.tag(each.split('\n\n'))) });
  for (const peer of peers) readers.push({ name: peer.name, read: (each) => peer.read(each) });
  readers.push({ name: 'our tokeniser alone', read: (each) => shippedTokenize(each).length });
  readers.push({ name: 'one regular expression', read: (each) => [...each.matchAll(CAPITALS)].length });

  const otherTokens = tokenize(other).length;
  const cold = readers.map(({ read }) => otherTokens / timeOf(read, other));
  for (let round = 0; round < WARM_UP; round += 1) for (const { read } of readers) read(other);
  const fresh: number[][] = readers.map(() => []);
  for (const piece of piecesOf(text)) {
    const length = tokenize(piece).length;
    readers.forEach(({ read }, at) => fresh[at]?.push(length / timeOf(read, piece)));
  }
  const best = readers.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1)
    readers.forEach(({ read }, at) => {
      best[at] = Math.max(best[at] ?? 0, tokens / timeOf(read, text));
    });

  console.log(`\nTokens a second, one thread, the same ${tokens} tokens`);
  console.log(
    `  ${''.padEnd(26)}${['first', 'warm, new text', `best of ${ROUNDS}`].map((each) => each.padStart(16)).join('')}`,
  );
  const rate = (perMillisecond = 0): string => (perMillisecond * 1000).toFixed(0).padStart(16);
  readers.forEach(({ name }, at) => {
    console.log(`  ${name.padEnd(26)}${rate(cold[at])}${rate(median(fresh[at] ?? []))}${rate(best[at])}`);
  });
}

/** A text in some pieces of whole documents. */
function piecesOf(text: string): string[] {
  const documents = text.split('\n\n');
  const size = Math.ceil(documents.length / PIECES);
  return Array.from({ length: PIECES }, (_, at) => documents.slice(at * size, (at + 1) * size).join('\n\n'));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

interface Reader {
  readonly name: string;
  readonly read: (text: string) => number;
}

/** Milliseconds of processor time that a reading takes. */
function timeOf(read: (text: string) => number, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
