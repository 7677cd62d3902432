import { findFigures } from '../src/core/entities/figures/index.ts';
import { tokenize } from '../src/core/entities/tokens/index.ts';
import { readCorpus, type Split } from './corpora.ts';
import { groupByDocument } from './dataset.ts';
import type { Peer } from './peers.ts';

/** How often another text is read before, and the same text in the end. */
const WARM_UP = 6;
const ROUNDS = 20;
/** In how many pieces the text is read as a new one. */
const PIECES = 20;

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
 */
export function measureSpeed(peers: readonly Peer[]): void {
  const text = sampleText();
  const other = runningText(['wikigold', 'gum-names', 'redocred-clean'], 'dev');
  const tokens = tokenize(text).length;
  const readers: Reader[] = [];
  const [ours, ...others] = peers;
  if (ours) {
    readers.push({
      name: `${ours.name}, names and figures`,
      read: (each) =>
        each.split('\n\n').reduce((sum, block) => sum + findFigures(block).length, ours.read(each)),
    });
    readers.push({ name: `${ours.name}, names`, read: (each) => ours.read(each) });
  }
  for (const peer of others) readers.push({ name: peer.name, read: (each) => peer.read(each) });
  readers.push({ name: 'our tokeniser alone', read: (each) => tokenize(each).length });
  readers.push({ name: 'one regular expression', read: (each) => [...each.matchAll(CAPITALS)].length });

  const otherTokens = tokenize(other).length;
  const cold = readers.map(({ read }) => otherTokens / timeOf(read, other));
  for (let round = 0; round < WARM_UP; round += 1) for (const { read } of readers) read(other);
  const fresh: number[][] = readers.map(() => []);
  for (const piece of piecesOf(text)) {
    const count = tokenize(piece).length;
    readers.forEach(({ read }, at) => fresh[at]?.push(count / timeOf(read, piece)));
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
