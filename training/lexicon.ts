import path from 'node:path';
import { Bit } from '../src/core/entities/tagger/lexicon.ts';
import { corporaFolder, type Annotated } from './corpora.ts';
import { addKnowledge, LexiconBuilder } from './gazetteers/build.ts';
import { readClusters } from './gazetteers/clusters.ts';
import { targetsOf } from './targets.ts';

/** A lexicon of all clusters and lists of names, without what corpora teach. */
export function knowledge(): LexiconBuilder {
  const builder = new LexiconBuilder();
  builder.addClusters(readClusters(path.join(corporaFolder, 'clusters-60k-512.tsv')), 'fine');
  builder.addClusters(readClusters(path.join(corporaFolder, 'clusters-30k-256.tsv')), 'coarse');
  addKnowledge(builder);
  return builder;
}

/** How often a capitalised word stood without another beside it, in a name, and at a sentence's beginning. */
interface Opener {
  all: number;
  named: number;
  opening: number;
}

const isLarge = (token: string | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token);

interface Seen {
  all: number;
  inside: number;
  alone: number;
}

/** Learns which words written small stand inside names, and which are names although written small. */
export function learnSmallWords(builder: LexiconBuilder, sentences: readonly Annotated[]): void {
  const seen = new Map<string, Seen>();
  const large = new Map<string, Opener>();
  for (const sentence of sentences) {
    const { tokens } = sentence;
    const names = new Uint8Array(tokens.length);
    for (const { start, end, outside } of targetsOf(sentence, () => false)) {
      if (outside) continue;
      const capital = tokens.slice(start, end).some((token) => /\p{Lu}/u.test(token));
      names.fill(capital ? 1 : 2, start, end);
    }
    tokens.forEach((token, index) => {
      if (/\p{Lu}/u.test(token)) {
        if (!/^\p{Lu}\p{Ll}*$/u.test(token) || isLarge(tokens[index - 1]) || isLarge(tokens[index + 1]))
          return;
        let entry = large.get(token);
        if (!entry) large.set(token, (entry = { all: 0, named: 0, opening: 0 }));
        entry.all += 1;
        if (names[index] !== 0) entry.named += 1;
        if (index === 0) entry.opening += 1;
        return;
      }
      let entry = seen.get(token);
      if (!entry) seen.set(token, (entry = { all: 0, inside: 0, alone: 0 }));
      entry.all += 1;
      if (names[index] === 1) entry.inside += 1;
      else if (names[index] === 2) entry.alone += 1;
    });
  }
  for (const [word, { all, named, opening }] of large)
    if (all >= 20 && named / all < 0.01 && (opening / all > 0.5 || word === 'I')) builder.markOrdinary(word);
  for (const word of builder.words())
    if (/^\p{Ll}{3,}$/u.test(word) && builder.isName(word) && !seen.has(word))
      builder.addBit(word, Bit.LowName);
  for (const [word, { all, inside, alone }] of seen) {
    if (inside >= 3 && inside / all >= 0.002) builder.addBit(word, Bit.Inside);
    const least = builder.isName(word) ? 1 : 3;
    if (alone >= least && alone / all >= 0.1 && /^\p{Ll}{2,}$/u.test(word)) builder.addBit(word, Bit.LowName);
  }
}
