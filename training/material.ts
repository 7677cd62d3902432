import type { Document } from '../src/core/entities/tagger/document.ts';
import type { Lexicon } from '../src/core/entities/tagger/lexicon.ts';
import { Keys } from '../src/core/entities/tagger/keys.ts';
import { memoryKeys, type Memory } from '../src/core/entities/tagger/memory.ts';
import type { Annotated } from './corpora.ts';
import type { Stretch } from './crf.ts';
import { Extractor, Features, groupByDocument, makeStretch, stretchesOf } from './dataset.ts';
import { retokenise } from './retokenise.ts';
import { WEIGHTS } from './settings.ts';
import { allowedLabels, targetsOf } from './targets.ts';

/**
 * Documents to learn from. Every other document whose tokens would fall otherwise with our tokeniser is taken with those,
 * so that the tagger knows both kinds.
 */
export function documentsOf(sentences: readonly Annotated[]): Annotated[][] {
  let differing = 0;
  return groupByDocument(sentences).map((document) => {
    const ours = document.map((sentence) => retokenise(sentence) ?? sentence);
    if (ours.every((sentence, index) => sentence === document[index])) return document;
    differing += 1;
    return differing % 2 === 0 ? ours : document;
  });
}

/** Material for one pass: stretches with their features' numbers, and the documents they are of. */
export interface Material {
  readonly stretches: readonly Stretch[];
  /** For each stretch, its document's place. */
  readonly owners: Int32Array;
  readonly features: Features;
}

/** What the tagger found in each document before this pass; undefined for the first pass. */
export type Memories = (place: number, document: Document) => Memory;

/** Makes the material for a pass from documents. */
export function prepare(
  documents: readonly (readonly Annotated[])[],
  lexicon: Lexicon,
  isNorp: (text: string) => boolean,
  least: number,
  memories?: Memories,
): Material {
  let memory: Memory | undefined;
  const numbers = new Keys();
  const extractor = new Extractor(
    lexicon,
    memories &&
      ((place, sentence, keys) => {
        numbers.clear();
        memory?.features(place, sentence, numbers);
        for (let index = 0; index < numbers.length; index += 1) memoryKeys(numbers.items[index] ?? 0, keys);
      }),
  );
  const features = new Features();
  const each = (visit: (document: Document, place: number) => void): void =>
    documents.forEach((annotated, place) => {
      const document = extractor.read(annotated);
      memory = memories?.(place, document);
      visit(document, place);
    });
  each((document) => {
    for (const [start, end, sentence] of stretchesOf(document))
      for (let place = start; place < end; place += 1) {
        const keys = extractor.keys(sentence, place);
        for (let index = 0; index < keys.length; index += 1) features.count(keys.items[index] ?? 0);
      }
  });
  features.freeze(least);
  const stretches: Stretch[] = [];
  const owners: number[] = [];
  each((document, place) => {
    const allowed = documents[place]?.map((annotated, at) => {
      const [from, to] = [document.starts[at] ?? 0, document.ends[at] ?? 0];
      const targets = targetsOf(annotated, isNorp);
      return allowedLabels(annotated.corpus, to - from, targets, document.candidates.subarray(from, to));
    });
    for (const stretch of stretchesOf(document)) {
      const [start, end, sentence] = stretch;
      const from = document.starts[sentence] ?? 0;
      const labels = allowed?.[sentence]?.slice(start - from, end - from);
      const corpus = documents[place]?.[sentence]?.corpus ?? '';
      if (!labels) continue;
      stretches.push(makeStretch(extractor, features, stretch, labels, WEIGHTS[corpus] ?? 1));
      owners.push(place);
    }
  });
  return { stretches, owners: Int32Array.from(owners), features };
}
