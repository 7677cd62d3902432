import { LABELS } from '../src/core/entities/tagger/labels.ts';
import { Viterbi } from '../src/core/entities/tagger/viterbi.ts';
import { trainCrf, type Settings, type Stretch, type Weights } from './crf.ts';
import type { Material } from './material.ts';

/** What a model that never saw a stretch answers for it. */
export interface Answer {
  readonly labels: Uint8Array;
  /** At `token * LABELS + label`. */
  readonly scores: Float32Array;
}

function answer({ features, offsets, allowed }: Stretch, weights: Weights, viterbi: Viterbi): Answer {
  const count = allowed.length;
  const scores = new Float32Array(count * LABELS);
  for (let token = 0; token < count; token += 1)
    for (let at = offsets[token] ?? 0; at < (offsets[token + 1] ?? 0); at += 1) {
      const base = (features[at] ?? 0) * LABELS;
      for (let label = 0; label < LABELS; label += 1)
        scores[token * LABELS + label] =
          (scores[token * LABELS + label] ?? 0) + (weights.features[base + label] ?? 0);
    }
  const labels = new Uint8Array(count);
  viterbi.run(count, scores, 0, labels, 0);
  return { labels, scores };
}

/** Answers for every stretch from a model that never saw its document: documents are dealt to folds in turn. */
export function crossTag(
  { stretches, owners, features }: Material,
  folds: number,
  settings: Settings,
  log: (line: string) => void,
): Answer[] {
  const answers: Answer[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = stretches.filter((_, index) => (owners[index] ?? 0) % folds !== fold);
    const weights = trainCrf(rest, features.keys.length, settings);
    const viterbi = new Viterbi(weights.transitions);
    log(`fold ${fold + 1} of ${folds}`);
    stretches.forEach((stretch, index) => {
      if ((owners[index] ?? 0) % folds === fold) answers[index] = answer(stretch, weights, viterbi);
    });
  }
  return answers;
}
