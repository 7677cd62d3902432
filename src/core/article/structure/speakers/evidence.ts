import type { Steps } from '../../../steps.ts';
import { gather, type Evidence } from './gather.ts';
import type { LabelCandidate } from './labels.ts';
import { isDoubtful } from '../names/lexicon.ts';
import { bareWords } from '../names/names.ts';
import { Naming } from './naming.ts';
import type { Piece } from '../pieces/pieces.ts';

/**
 * Decides which labels name speakers. What only looks like a label is one when the document bears it out. A name that
 * the lexicon of non-speakers knows never gets here. Of the others, a name counts as a speaker's when
 *
 * 1. it labels several paragraphs, and another name takes turns with it, or the label is of a kind that prose does not
 *    have (bold, in capitals, titled, timed), or it answers a question or stands under a heading, or it comes three
 *    times; and what stands behind it mostly begins like a sentence;
 * 2. it answers a question standing alone, and so does another label, or no list of labels stands around it;
 * 3. it is a name that the article gives in full elsewhere, and stands under a heading or beside another label;
 * 4. it stands once, but beside a speaker borne out already, or is the fuller or shorter name of one; or it answers a
 *    question as others do; or it follows a heading or speech and is of a kind that prose does not have.
 *
 * `Q` and `A` bear each other out; letters alone do not. A word that the article also writes small (`Battery`, `Price`)
 * has to be named in full, or to take turns with somebody who asks.
 *
 * @returns the set of candidates that are labels
 */
export function* bearOut(source: string, pieces: readonly Piece[]): Steps<Set<LabelCandidate>> {
  const gathered = yield* gather(source, pieces);
  const judge = new Judge(gathered, new Naming(source));
  const accepted = new Set<Evidence>();
  const queue: Evidence[] = [];
  const accept = (each: Evidence): void => {
    if (accepted.has(each)) return;
    accepted.add(each);
    queue.push(each);
  };
  for (const each of gathered.values()) {
    if (judge.standsAlone(each)) accept(each);
    yield;
  }
  if (accepted.size > 0) {
    for (const each of gathered.values()) {
      if (judge.isFamiliar(each)) accept(each);
      yield;
    }
  }
  for (let own = queue.pop(); own; own = queue.pop()) {
    yield;
    for (const kin of judge.kinOf(own)) accept(kin);
    for (const { at } of own.candidates) {
      for (const step of [-1, 1, 2, 3, 4]) {
        const key = pieces[at + step]?.candidate?.key;
        const other = key === undefined ? undefined : gathered.get(key);
        if (other && !accepted.has(other) && judge.standsBeside(other, Math.abs(step) === 1)) accept(other);
      }
    }
  }
  const labels = new Set<LabelCandidate>();
  for (const { candidates } of accepted) for (const { candidate } of candidates) labels.add(candidate);
  return labels;
}

/** Weighs the evidence for one name at a time. */
class Judge {
  readonly #all: ReadonlyMap<string, Evidence>;
  readonly #naming: Naming;
  readonly #byLast = new Map<string, Evidence[]>();
  /** Labels that answer a question standing alone, in the whole document. */
  readonly #answers: number;
  /** Paragraphs that begin with a name and a full stop, the way hearings are printed. */
  readonly #stopped: number;

  constructor(all: ReadonlyMap<string, Evidence>, naming: Naming) {
    this.#all = all;
    this.#naming = naming;
    let answers = 0;
    let stopped = 0;
    for (const each of all.values()) {
      answers += each.answers;
      if (each.first.form === 'stop' && each.key.length > 1) stopped += each.candidates.length;
      const last = bareWords(each.first.name).at(-1);
      if (last === undefined || each.first.shape === 'letters' || each.first.shape === 'role') continue;
      const kin = this.#byLast.get(last);
      if (kin) kin.push(each);
      else this.#byLast.set(last, [each]);
    }
    this.#answers = answers;
    this.#stopped = stopped;
  }

  /** Rules 1 to 3. */
  standsAlone(own: Evidence): boolean {
    const { first, candidates } = own;
    const times = candidates.length;
    if (own.key === 'q' || own.key === 'a') return this.#lettersStand(own);
    if (first.form === 'stop') return this.#stopped >= 4;
    if (own.speaks * 2 < times || this.#isCommon(own)) return false;
    if (first.shape === 'letters') return times >= 2 && own.alternates >= 2 && own.speaks >= times * 0.8;
    const { roomy } = own;
    if (times >= 2 && (roomy || own.marked || own.asks > 0 || own.answers > 1)) {
      if (own.alternates > 0 || own.marked || own.introduced > 0 || times >= 3) return true;
      if (this.#naming.inFull(first.name)) return true;
    }
    if (!roomy) return false;
    if (own.answers > 0 && (this.#answers > 1 || own.alternates === 0 || own.marked)) return true;
    return (own.introduced > 0 || own.alternates > 0) && this.#naming.inFull(first.name);
  }

  /** Rule 4, beside a label that is borne out, or a few paragraphs behind one. */
  standsBeside(own: Evidence, next: boolean): boolean {
    const { first } = own;
    if (own.speaks === 0 || own.key === 'q' || own.key === 'a') return false;
    if (first.shape === 'letters' && own.candidates.length < 2) return false;
    if (first.form === 'stop') return true;
    if (this.#isCommon(own)) return false;
    return next || own.marked || first.shape === 'full' || this.#naming.inFull(first.name);
  }

  /** Rule 4, behind a heading or a question, however short: only in a document that has speakers. */
  isFamiliar(own: Evidence): boolean {
    if (own.answers > 0 && this.#answers > 1) return this.standsBeside(own, true);
    return own.introduced > 0 && this.standsBeside(own, false);
  }

  /** Other labels that end in the same name, one of the two longer: `ANDERSON COOPER` and `COOPER`. */
  kinOf(own: Evidence): Evidence[] {
    const words = bareWords(own.first.name);
    const last = words.at(-1);
    if (last === undefined || own.first.shape === 'role' || own.first.shape === 'letters') return [];
    return (this.#byLast.get(last) ?? []).filter(
      (other) => other !== own && other.speaks > 0 && bareWords(other.first.name).length !== words.length,
    );
  }

  /** `Q` and `A` need each other, or other labels to take turns with. */
  #lettersStand(own: Evidence): boolean {
    const other = this.#all.get(own.key === 'q' ? 'a' : 'q');
    const weak = own.candidates.every(({ candidate: { form } }) => form === 'stop' || form === 'space');
    if (other) return !weak || own.alternates > 0;
    if (own.key === 'a') return !weak && own.candidates.length >= 2 && own.introduced > 0;
    return own.alternates >= (weak ? 2 : 1);
  }

  /** A word that is no name as far as the article shows. */
  #isCommon(own: Evidence): boolean {
    const { first } = own;
    if (first.shape === 'role' || first.shape === 'letters' || first.shape === 'titled') return false;
    const doubtful = isDoubtful(first.name);
    if (!doubtful && (own.asks > 0 || own.answers > 1 || first.timestamp !== undefined)) return false;
    if (!doubtful && !this.#naming.isWrittenSmall(first.name)) return false;
    return !this.#naming.inFull(first.name);
  }
}
