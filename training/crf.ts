import { ENDS, BEGINS, FOLLOWS, LABELS, OUTSIDE } from '../src/core/entities/tagger/labels.ts';

/** For each label, the labels that may come before it. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, to) =>
  Uint8Array.from(
    Array.from({ length: LABELS }, (_, from) => from).filter((from) => FOLLOWS[from * LABELS + to] === 1),
  ),
);

/** A stretch of candidates as the trainer sees it: feature numbers, token by token, and the labels allowed. */
export interface Stretch {
  /** Features of all tokens, one after the other. */
  readonly features: Int32Array;
  /** Where each token's features begin; one more at the end. */
  readonly offsets: Int32Array;
  /** Bits of the labels that each token may have. */
  readonly allowed: Uint32Array;
  readonly weight: number;
  /** Scores that stand before any feature is added, at `token * LABELS + label`. */
  readonly base?: Float32Array;
}

export interface Settings {
  readonly epochs: number;
  /** Strength of the pull of weights towards nought. */
  readonly l2: number;
  readonly rate: number;
  /** Share of features left out of each token, each time anew. */
  readonly dropout: number;
  readonly seed: number;
}

export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Float64Array;
}

/** Random numbers from a seed (mulberry32): the same on every machine. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is as good as learnt (in nats) is left alone for some epochs: most of a corpus is easy. */
const EASY = 0.02;
const REST = 2;

/** Sums over all label sequences of a stretch, in both directions, in the space of scaled probabilities. */
class Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  logSum = 0;

  constructor(longest: number) {
    this.forward = new Float64Array(longest * LABELS);
    this.backward = new Float64Array(longest * LABELS);
  }

  /** `scores` are exponentials of token scores; `moves` of transitions. False when no sequence is allowed. */
  run(count: number, scores: Float64Array, moves: Float64Array, allowed: Uint32Array | undefined): boolean {
    const { forward, backward } = this;
    this.logSum = 0;
    for (let index = 0; index < count; index += 1) {
      const row = index * LABELS;
      const mask = allowed ? (allowed[index] ?? 0) : -1;
      let sum = 0;
      for (let to = 0; to < LABELS; to += 1) {
        let value = 0;
        if ((mask & (1 << to)) !== 0) {
          if (index === 0) value = to === OUTSIDE || BEGINS[to] === 1 ? (moves[to] ?? 0) : 0;
          else {
            for (let from = 0; from < LABELS; from += 1)
              value += (forward[row - LABELS + from] ?? 0) * (moves[from * LABELS + to] ?? 0);
          }
          value *= scores[row + to] ?? 0;
          if (index === count - 1) value *= ENDS[to] === 1 ? (moves[to * LABELS] ?? 0) : 0;
        }
        forward[row + to] = value;
        sum += value;
      }
      if (!(sum > 0)) return false;
      for (let to = 0; to < LABELS; to += 1) forward[row + to] = (forward[row + to] ?? 0) / sum;
      this.logSum += Math.log(sum);
    }
    const last = (count - 1) * LABELS;
    for (let label = 0; label < LABELS; label += 1) backward[last + label] = 1;
    for (let index = count - 2; index >= 0; index -= 1) {
      const row = index * LABELS;
      const next = row + LABELS;
      const mask = allowed ? (allowed[index + 1] ?? 0) : -1;
      let sum = 0;
      backward.fill(0, row, row + LABELS);
      for (let to = 0; to < LABELS; to += 1) {
        if ((mask & (1 << to)) === 0) continue;
        let value = (backward[next + to] ?? 0) * (scores[next + to] ?? 0);
        if (index + 1 === count - 1) value *= ENDS[to] === 1 ? (moves[to * LABELS] ?? 0) : 0;
        if (value === 0) continue;
        const before = BEFORE[to] ?? [];
        for (let k = 0; k < before.length; k += 1) {
          const from = before[k] ?? 0;
          const part = value * (moves[from * LABELS + to] ?? 0);
          backward[row + from] = (backward[row + from] ?? 0) + part;
          sum += part;
        }
      }
      if (!(sum > 0)) return false;
      for (let label = 0; label < LABELS; label += 1)
        backward[row + label] = (backward[row + label] ?? 0) / sum;
    }
    return true;
  }
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient (CRFsuite's schedule: rate falls with steps,
 * weights share one scale so that the pull towards nought costs nothing). Where several labels are allowed for a token,
 * the sum over all allowed sequences is what is made likely. Weights of the last third of epochs are averaged.
 *
 * @param fixed weights of transitions that are there already; what is learnt comes on top
 */
export function trainCrf(
  stretches: readonly Stretch[],
  featureCount: number,
  settings: Settings,
  log?: (line: string) => void,
  fixed?: Float64Array,
): Weights {
  const chance = random(settings.seed);
  const weights = new Float32Array(featureCount * LABELS);
  const transitions = new Float64Array(LABELS * LABELS);
  const sum = new Float32Array(featureCount * LABELS);
  const transitionSum = new Float64Array(LABELS * LABELS);
  let averaged = 0;
  let scale = 1;
  const lambda = settings.l2 / stretches.length;
  const longest = stretches.reduce((most, { allowed }) => Math.max(most, allowed.length), 0);
  const free = new Lattice(longest);
  const bound = new Lattice(longest);
  const scores = new Float64Array(longest * LABELS);
  const moves = new Float64Array(LABELS * LABELS);
  const change = new Float64Array(LABELS);
  const order = Int32Array.from(stretches, (_, index) => index);
  const most = stretches.reduce((max, { features }) => Math.max(max, features.length), 0);
  const kept = new Uint8Array(most).fill(1);
  const rest = new Uint8Array(stretches.length);
  let step = 0;
  let movesAge = 0;
  const begin = 1 / (lambda * settings.rate);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(chance() * (index + 1));
      const held = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = held;
    }
    let loss = 0;
    for (const place of order) {
      const stretch = stretches[place];
      if (!stretch) continue;
      const { features, offsets, allowed, base } = stretch;
      const count = allowed.length;
      step += 1;
      if ((rest[place] ?? 0) > 0) {
        rest[place] = (rest[place] ?? 0) - 1;
        continue;
      }
      const rate = 1 / (lambda * (begin + step));
      scale *= 1 - rate * lambda;
      const raise = settings.dropout > 0 ? 1 / (1 - settings.dropout) : 1;
      if (settings.dropout > 0)
        for (let at = 0; at < features.length; at += 1) kept[at] = chance() < settings.dropout ? 0 : 1;
      for (let token = 0; token < count; token += 1) {
        const row = token * LABELS;
        addRows(weights, features, kept, offsets[token] ?? 0, offsets[token + 1] ?? 0, scores, row);
        for (let label = 0; label < LABELS; label += 1)
          scores[row + label] = Math.exp(
            (scores[row + label] ?? 0) * scale * raise + (base?.[row + label] ?? 0),
          );
      }
      if (movesAge === 0)
        for (let pair = 0; pair < moves.length; pair += 1)
          moves[pair] =
            FOLLOWS[pair] === 1 ? Math.exp((transitions[pair] ?? 0) * scale + (fixed?.[pair] ?? 0)) : 0;
      movesAge = (movesAge + 1) % 64;
      if (!free.run(count, scores, moves, undefined) || !bound.run(count, scores, moves, allowed)) continue;
      const here = free.logSum - bound.logSum;
      loss += here;
      if (here < EASY) rest[place] = REST;
      const gain = (rate * stretch.weight) / scale;
      for (let token = 0; token < count; token += 1) {
        const row = token * LABELS;
        let freeSum = 0;
        let boundSum = 0;
        for (let label = 0; label < LABELS; label += 1) {
          freeSum += (free.forward[row + label] ?? 0) * (free.backward[row + label] ?? 0);
          boundSum += (bound.forward[row + label] ?? 0) * (bound.backward[row + label] ?? 0);
        }
        for (let label = 0; label < LABELS; label += 1)
          change[label] =
            gain *
            (((bound.forward[row + label] ?? 0) * (bound.backward[row + label] ?? 0)) / boundSum -
              ((free.forward[row + label] ?? 0) * (free.backward[row + label] ?? 0)) / freeSum);
        let biggest = 0;
        for (let label = 0; label < LABELS; label += 1)
          biggest = Math.max(biggest, Math.abs(change[label] ?? 0));
        if (biggest < gain * 1e-4) continue;
        changeRows(weights, features, kept, offsets[token] ?? 0, offsets[token + 1] ?? 0, change);
      }
      moveGradient(count, bound, scores, moves, allowed, transitions, gain);
      moveGradient(count, free, scores, moves, undefined, transitions, -gain);
      if (scale < 1e-6) {
        for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * scale;
        for (let at = 0; at < transitions.length; at += 1) transitions[at] = (transitions[at] ?? 0) * scale;
        scale = 1;
      }
    }
    log?.(`epoch ${epoch + 1}: loss ${(loss / stretches.length).toFixed(4)}`);
    if (epoch >= settings.epochs - Math.max(1, Math.floor(settings.epochs / 3))) {
      averaged += 1;
      for (let at = 0; at < weights.length; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0) * scale;
      for (let at = 0; at < transitions.length; at += 1)
        transitionSum[at] = (transitionSum[at] ?? 0) + (transitions[at] ?? 0) * scale;
    }
  }
  return {
    features: sum.map((each) => each / averaged),
    transitions: transitionSum.map((each) => each / averaged),
  };
}

/** Sets a token's scores to the sum of its features' weights. */
function addRows(
  weights: Float32Array,
  features: Int32Array,
  kept: Uint8Array,
  from: number,
  to: number,
  scores: Float64Array,
  row: number,
): void {
  scores.fill(0, row, row + LABELS);
  for (let at = from; at < to; at += 1) {
    if (kept[at] === 0) continue;
    const base = (features[at] ?? 0) * LABELS;
    for (let label = 0; label < LABELS; label += 1)
      scores[row + label] = (scores[row + label] ?? 0) + (weights[base + label] ?? 0);
  }
}

/** Adds a change to the weights of a token's features. */
function changeRows(
  weights: Float32Array,
  features: Int32Array,
  kept: Uint8Array,
  from: number,
  to: number,
  change: Float64Array,
): void {
  for (let at = from; at < to; at += 1) {
    if (kept[at] === 0) continue;
    const base = (features[at] ?? 0) * LABELS;
    for (let label = 0; label < LABELS; label += 1)
      weights[base + label] = (weights[base + label] ?? 0) + (change[label] ?? 0);
  }
}

/** Adds the expected number of each transition, times a factor. */
function moveGradient(
  count: number,
  lattice: Lattice,
  scores: Float64Array,
  moves: Float64Array,
  allowed: Uint32Array | undefined,
  into: Float64Array,
  factor: number,
): void {
  const { forward, backward } = lattice;
  const expected = new Float64Array(LABELS * LABELS);
  // Where a stretch begins and ends it leaves and meets the outside.
  for (const [row, first] of [
    [0, true],
    [(count - 1) * LABELS, false],
  ] as const) {
    let total = 0;
    for (let label = 0; label < LABELS; label += 1)
      total += (forward[row + label] ?? 0) * (backward[row + label] ?? 0);
    for (let label = 0; label < LABELS; label += 1) {
      const share = ((forward[row + label] ?? 0) * (backward[row + label] ?? 0)) / total;
      const pair = first ? label : label * LABELS;
      into[pair] = (into[pair] ?? 0) + factor * share;
    }
  }
  for (let index = 1; index < count; index += 1) {
    const row = index * LABELS;
    const mask = allowed ? (allowed[index] ?? 0) : -1;
    let total = 0;
    expected.fill(0);
    for (let to = 0; to < LABELS; to += 1) {
      if ((mask & (1 << to)) === 0) continue;
      let value = (backward[row + to] ?? 0) * (scores[row + to] ?? 0);
      if (index === count - 1) value *= ENDS[to] === 1 ? (moves[to * LABELS] ?? 0) : 0;
      if (value === 0) continue;
      const before = BEFORE[to] ?? [];
      for (let k = 0; k < before.length; k += 1) {
        const from = before[k] ?? 0;
        const part = (forward[row - LABELS + from] ?? 0) * (moves[from * LABELS + to] ?? 0) * value;
        expected[from * LABELS + to] = part;
        total += part;
      }
    }
    if (!(total > 0)) continue;
    for (let pair = 0; pair < expected.length; pair += 1)
      if (expected[pair] !== 0) into[pair] = (into[pair] ?? 0) + (factor * (expected[pair] ?? 0)) / total;
  }
}
