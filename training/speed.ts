import { tokenize } from '../src/core/entities/tokens/index.ts';
import { readCorpus } from './corpora.ts';
import { groupByDocument } from './dataset.ts';
import type { Peer } from './peers.ts';

const ROUNDS = 5;

/** A regular expression's single pass, as a measure of the machine. */
const CAPITALS = /\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu;

/** The test splits' articles as running text, a blank line between documents. */
function sampleText(): string {
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

/** Prints tokens per second, single thread, for each peer on the same text: first reading and best of several. */
export function measureSpeed(peers: readonly Peer[]): void {
  const text = sampleText();
  const tokens = tokenize(text).length;
  console.log(`\nTokens a second, one thread, the same ${tokens} tokens: first reading / best of ${ROUNDS}`);
  const print = (name: string, read: (text: string) => number): void => {
    const times = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      read(text);
      return performance.now() - started;
    });
    const rate = (time: number): string => ((tokens / time) * 1000).toFixed(0).padStart(9);
    console.log(`  ${name.padEnd(22)} ${rate(times[0] ?? 1)} / ${rate(Math.min(...times))}`);
  };
  for (const peer of peers) print(peer.name, (each) => peer.read(each));
  print('our tokeniser alone', (each) => tokenize(each).length);
  print('one regular expression', (each) => [...each.matchAll(CAPITALS)].length);
}
