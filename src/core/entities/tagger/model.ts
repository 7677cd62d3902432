import { checksum, ModelError, Reader, Writer } from './bytes.ts';
import { LABELS } from './labels.ts';
import type { LexiconData } from './lexicon.ts';

/** What one pass has learnt: whole numbers, so that every machine decides alike. */
export interface PassData {
  /** Keys of features, ascending as unsigned numbers. */
  readonly keys: Int32Array;
  /** Weights at `place * LABELS + label`. */
  readonly weights: Int8Array;
  /** Weights of transitions at `from * LABELS + to`. */
  readonly moves: Int16Array;
}

/** A model as it lies in its file. */
export interface ModelData {
  readonly lexicon: LexiconData;
  /** One or two: the second knows what the first found in the whole document. */
  readonly passes: readonly PassData[];
}

/** The first bytes of a model file. */
const MAGIC = 'LECTERN\u0001';
const HEAD = MAGIC.length + 8;

/** Writes a model: what it is, length and checksum, then the lexicon and the passes. */
export function encodeModel({ lexicon, passes }: ModelData): Uint8Array {
  const writer = new Writer();
  writer.byte(LABELS);
  writer.keys(lexicon.words);
  for (const column of [lexicon.fine, lexicon.coarse, lexicon.bits])
    for (const value of column) writer.count(value);
  for (const column of [lexicon.lists, lexicon.reach]) for (const value of column) writer.byte(value);
  writer.keys(lexicon.phrases);
  for (const value of lexicon.phraseLists) writer.byte(value);
  writer.byte(passes.length);
  for (const pass of passes) {
    writer.keys(pass.keys);
    for (let place = 0; place < pass.keys.length; place += 1) encodeRow(pass.weights, place * LABELS, writer);
    for (const move of pass.moves) writer.count(move < 0 ? -move * 2 - 1 : move * 2);
  }
  const body = writer.finish();
  const head = new Writer();
  for (let index = 0; index < MAGIC.length; index += 1) head.byte(MAGIC.charCodeAt(index));
  head.word(HEAD + body.length);
  head.word(checksum(body, 0));
  const bytes = new Uint8Array(HEAD + body.length);
  bytes.set(head.finish());
  bytes.set(body, HEAD);
  return bytes;
}

/** A row of weights: which are not nought, as bits, and those. */
function encodeRow(weights: Int8Array, from: number, writer: Writer): void {
  let mask = 0;
  for (let label = 0; label < LABELS; label += 1) if (weights[from + label] !== 0) mask |= 1 << label;
  for (let shift = 0; shift < LABELS; shift += 8) writer.byte((mask >>> shift) & 255);
  for (let label = 0; label < LABELS; label += 1)
    if ((mask & (1 << label)) !== 0) writer.byte((weights[from + label] ?? 0) & 255);
}

/**
 * Reads a model.
 *
 * @throws ModelError when the bytes are no model, are of another version, or are damaged
 */
export function decodeModel(bytes: Uint8Array): ModelData {
  if (bytes.length < HEAD) throw new ModelError('This is no model file of Lectern: it is too short.');
  for (let index = 0; index < MAGIC.length; index += 1)
    if (bytes[index] !== MAGIC.charCodeAt(index))
      throw new ModelError(
        index === MAGIC.length - 1
          ? 'The model file is of another version of Lectern.'
          : 'This is no model file of Lectern.',
      );
  const head = new Reader(bytes, MAGIC.length);
  const length = head.word();
  if (length !== bytes.length)
    throw new ModelError(`The model file should have ${length} bytes, but has ${bytes.length}.`);
  if (head.word() !== checksum(bytes, HEAD)) throw new ModelError('The model file is damaged.');
  const reader = new Reader(bytes, HEAD);
  if (reader.byte() !== LABELS) throw new ModelError('The model file is of another version of Lectern.');
  const lexicon = readLexicon(reader);
  const count = reader.byte();
  if (count < 1 || count > 2) throw new ModelError('The model file is damaged.');
  const passes = Array.from({ length: count }, () => readPass(reader));
  if (!reader.done) throw new ModelError('The model file is damaged.');
  return { lexicon, passes };
}

function readLexicon(reader: Reader): LexiconData {
  const words = reader.keys();
  const fine = reader.counts(words.length);
  const coarse = reader.counts(words.length);
  const bits = reader.counts(words.length);
  const lists = reader.bytes(words.length);
  const reach = reader.bytes(words.length);
  const phrases = reader.keys();
  return { words, fine, coarse, bits, lists, reach, phrases, phraseLists: reader.bytes(phrases.length) };
}

function readPass(reader: Reader): PassData {
  const keys = reader.keys();
  const weights = reader.rows(keys.length, LABELS);
  const moves = new Int16Array(LABELS * LABELS);
  for (let pair = 0; pair < moves.length; pair += 1) {
    const value = reader.count();
    moves[pair] = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
  return { keys, weights, moves };
}
