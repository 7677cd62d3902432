import { findFigures } from '../src/core/entities/figures/index.ts';
import { tokenize } from '../src/core/entities/tokens/index.ts';
import { readCorpus } from './corpora.ts';
import { groupByDocument } from './dataset.ts';
import type { Peer } from './peers.ts';

const ROUNDS = 20;

/** A regular expression's single pass, as a measure of the machine. */
const CAPITALS = /\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu;

/** The test splits' articles as running text, a blank line between documents. */
export function sampleText(): string {
  return ['wikigold', 'gum-names', 'redocred-clean']
    .flatMap((corpus) => groupByDocument(readCorpus(corpus, 'test')))
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

/**
 * Prints tokens per second for each peer on the same text: first reading and best of several. Processor time is counted,
 * compiling and collecting garbage included, so that what else runs on the machine changes little.
 */
export function measureSpeed(peers: readonly Peer[]): void {
  const text = sampleText();
  const tokens = tokenize(text).length;
  console.log(`\nTokens a second, one thread, the same ${tokens} tokens: first reading / best of ${ROUNDS}`);
  const print = (name: string, read: (text: string) => number): void => {
    const times = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const rate = (time: number): string => ((tokens / time) * 1000).toFixed(0).padStart(9);
    console.log(`  ${name.padEnd(26)} ${rate(times[0] ?? 1)} / ${rate(Math.min(...times))}`);
  };
  const [ours, ...others] = peers;
  if (ours) {
    print(`${ours.name}, names`, (each) => ours.read(each));
    print(`${ours.name}, names and figures`, (each) =>
      each.split('\n\n').reduce((sum, block) => sum + findFigures(block).length, ours.read(each)),
    );
  }
  for (const peer of others) print(peer.name, (each) => peer.read(each));
  print('our tokeniser alone', (each) => tokenize(each).length);
  print('one regular expression', (each) => [...each.matchAll(CAPITALS)].length);
}
