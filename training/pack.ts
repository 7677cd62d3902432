import { LABELS } from '../src/core/entities/tagger/labels.ts';
import type { PassData } from '../src/core/entities/tagger/model.ts';
import type { Weights } from './crf.ts';

/** Weights as whole numbers: this many steps to one. Weights beyond ±127 steps are cut. */
const STEPS = 48;

/**
 * Makes weights into a pass of the model: rounded, features that say little dropped, in the order of their keys.
 *
 * @param threshold features all of whose weights are nearer to nought than this are dropped
 */
export function packPass(keys: readonly number[], weights: Weights, threshold: number): PassData {
  const rows: { key: number; row: Int8Array }[] = [];
  keys.forEach((key, number) => {
    const row = new Int8Array(LABELS);
    let any = false;
    for (let label = 0; label < LABELS; label += 1) {
      const weight = weights.features[number * LABELS + label] ?? 0;
      row[label] = Math.max(-127, Math.min(127, Math.round(weight * STEPS)));
      if (Math.abs(weight) >= threshold) any = true;
    }
    if (any) rows.push({ key: key >>> 0, row });
  });
  rows.sort((a, b) => a.key - b.key);
  const packed = new Int8Array(rows.length * LABELS);
  rows.forEach(({ row }, place) => packed.set(row, place * LABELS));
  return {
    keys: Int32Array.from(rows, ({ key }) => key | 0),
    weights: packed,
    moves: Int16Array.from(weights.transitions, (weight) => Math.round(weight * STEPS)),
  };
}
