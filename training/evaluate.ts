import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTagger } from '../src/core/entities/tagger/index.ts';
import { CORPORA, readCorpus, type Split } from './corpora.ts';
import { groupByDocument } from './dataset.ts';
import { compromisePeer, lecternPeer, winkPeer, type Peer } from './peers.ts';
import { f1, Scores } from './score.ts';
import { measureSpeed } from './speed.ts';
import { markedKinds, targetsOf } from './targets.ts';

/**
 * `npm run evaluate [-- --split dev] [-- --model FILE] [-- --alone]`
 *
 * Exact-span precision, recall and F1 per corpus and kind, for us and for our peers on the same tokens, then speed.
 * GPE, LOC and FAC count as LOC, since the corpora have one label for them.
 */
const value = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const split = (value('split') ?? 'test') as Split;
const file = value('model') ?? path.join(import.meta.dirname, '..', 'media', 'model', 'lectern-en.bin');
if (!existsSync(file)) throw new Error(`There is no model at ${file}: npm run train makes it.`);
const model = new Uint8Array(readFileSync(file));
const tagger = loadTagger(model);
const alone = process.argv.includes('--alone');
const others: Peer[] = alone ? [] : [await compromisePeer(), winkPeer()];
const peers: Peer[] = [lecternPeer(tagger), ...others];

const cell = (text: string, width = 7): string => text.padStart(width);
console.log(`Exact spans, ${split} splits: precision / recall / F1`);
for (const corpus of CORPORA) {
  const documents = groupByDocument(readCorpus(corpus, split));
  if (documents.length === 0) continue;
  const kinds = markedKinds(corpus);
  console.log(`\n${corpus}`);
  for (const peer of peers) {
    const scores = new Scores();
    for (const document of documents) {
      const found = peer.find(document);
      document.forEach((sentence, at) => {
        const wanted = targetsOf(sentence, () => false)
          .filter(({ kinds: [kind, more] }) => kind && !more)
          .map(({ start, end, kinds: [kind] }) => `${start}-${end}-${kind ?? ''}`);
        scores.add(found[at] ?? [], wanted);
      });
    }
    const all = scores.total(['PER', 'ORG', 'LOC']);
    const parts = kinds.map((kind) => {
      const counts = scores.total([kind]);
      const precision = counts.found === 0 ? 0 : (100 * counts.right) / counts.found;
      const recall = counts.wanted === 0 ? 0 : (100 * counts.right) / counts.wanted;
      return `${kind} ${cell(precision.toFixed(1), 5)}/${cell(recall.toFixed(1), 5)}/${cell(f1(counts).toFixed(1), 5)}`;
    });
    console.log(
      `  ${peer.name.padEnd(11)} PER+ORG+LOC ${cell(f1(all).toFixed(1), 5)}   ${parts.join('   ')}`,
    );
  }
}
if (!alone) await measureSpeed(model, others);
