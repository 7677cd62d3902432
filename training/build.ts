import type { Document } from '../src/core/entities/tagger/document.ts';
import { Bit, Lexicon } from '../src/core/entities/tagger/lexicon.ts';
import { Memory } from '../src/core/entities/tagger/memory.ts';
import { encodeModel } from '../src/core/entities/tagger/model.ts';
import type { Annotated } from './corpora.ts';
import { trainCrf } from './crf.ts';
import { crossTag } from './crosstag.ts';
import { stretchesOf } from './dataset.ts';
import type { LexiconBuilder } from './gazetteers/build.ts';
import { learnSmallWords } from './lexicon.ts';
import { documentsOf, prepare } from './material.ts';
import { packPass } from './pack.ts';
import type { Recipe } from './settings.ts';

/** Whether a capitalised word names a people, as the lexicon has it. */
export const norpTest =
  (builder: LexiconBuilder) =>
  (text: string): boolean =>
    builder.has(text, Bit.Norp) && /^\p{Lu}/u.test(text);

/**
 * Trains a model: a first pass, its answers for text that it never saw, a second pass that knows these answers.
 *
 * The same sentences, lexicon and recipe give the same bytes.
 */
export function buildModel(
  sentences: readonly Annotated[],
  builder: LexiconBuilder,
  recipe: Recipe,
  log: (line: string) => void,
): Uint8Array {
  learnSmallWords(builder, sentences);
  const data = builder.pack();
  const lexicon = new Lexicon(data);
  const isNorp = norpTest(builder);
  const documents = documentsOf(sentences);
  log(
    `${documents.length} documents, ${data.words.length} words, ${data.phrases.length} names of several words`,
  );

  const material = prepare(documents, lexicon, isNorp, recipe.least);
  log(`${material.stretches.length} stretches, ${material.features.keys.length} features`);
  const first = trainCrf(material.stretches, material.features.keys.length, recipe.first, log);
  const firstPass = packPass(material.features.keys, first, recipe.threshold);
  log(`first pass: ${firstPass.keys.length} features kept`);
  if (recipe.folds < 2) return encodeModel({ lexicon: data, passes: [firstPass] });

  const answers = crossTag(material, recipe.folds, recipe.fold, log);
  const { owners } = material;
  const begins = new Map<number, number>();
  owners.forEach((owner, index) => begins.has(owner) || begins.set(owner, index));
  const memories = (place: number, document: Document): Memory => {
    const labels = new Uint8Array(document.count);
    let next = begins.get(place) ?? 0;
    for (const [start] of stretchesOf(document)) {
      labels.set(answers[next]?.labels ?? [], start);
      next += 1;
    }
    return new Memory(document, labels);
  };
  const again = prepare(documents, lexicon, isNorp, recipe.least, memories);
  log(`second pass: ${again.features.keys.length} features`);
  // A sentence by itself has nothing to remember: the tagger leaves it to the first pass.
  const onTop = again.stretches.flatMap((stretch, index) => {
    const base = answers[index]?.scores;
    return base && (documents[owners[index] ?? 0]?.length ?? 0) > 1 ? [{ ...stretch, base }] : [];
  });
  const second = trainCrf(onTop, again.features.keys.length, recipe.second, log, first.transitions);
  const secondPass = packPass(again.features.keys, second, recipe.threshold / 2);
  log(`second pass: ${secondPass.keys.length} features kept`);
  return encodeModel({ lexicon: data, passes: [firstPass, secondPass] });
}
