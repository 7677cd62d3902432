/** What the almanac calls the source of the entries that were written for it. */
export const HANDWRITTEN = 'Lectern’s almanac';

/** An almanac that can't be read. */
export class AlmanacError extends Error {
  override readonly name = 'AlmanacError';
}

export const FORMAT = 'lectern-almanac 1';

/** Where an entry comes from. The order is the order in which they are believed. */
export const ORIGINS = ['hand', 'country', 'wordnet'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What each origin is called, and up to when its entries hold where they don't say so themselves. */
export interface OriginLabel {
  readonly name: string;
  /** ISO 8601; empty where not known. */
  readonly date: string;
}

/** A compiled almanac, taken apart as far as looking up needs: nothing is parsed but the first lines. */
export interface AlmanacText {
  readonly labels: Readonly<Record<Origin, OriginLabel>>;
  /**
   * A line for each key, in ascending order: the key, a tab, references separated by spaces. A reference is the letter
   * of a family, the digit of an origin, and in base 36 where the entry starts in `entries`: `O0a3f`.
   */
  readonly keys: string;
  /** A line for each entry. */
  readonly entries: string;
}

/**
 * Takes a compiled almanac apart.
 *
 * @throws AlmanacError where it is none, or not all of it is there
 */
export function readAlmanac(text: string): AlmanacText {
  let at = 0;
  const line = (): string => {
    const end = text.indexOf('\n', at);
    if (end === -1) throw new AlmanacError('The almanac ends too early.');
    const found = text.slice(at, end);
    at = end + 1;
    return found;
  };
  if (line() !== FORMAT) throw new AlmanacError(`The almanac does not start with “${FORMAT}”.`);
  const label = (): OriginLabel => {
    const [name = '', date = ''] = line().split('\t');
    return { name, date };
  };
  const labels = { hand: label(), country: label(), wordnet: label() };
  const [keys = Number.NaN, entries = Number.NaN] = line().split('\t').map(Number);
  // Also false for what is no number.
  if (!(keys >= 0 && entries >= 0 && at + keys + entries === text.length))
    throw new AlmanacError('The almanac is not as long as it says.');
  return { labels, keys: text.slice(at, at + keys), entries: text.slice(at + keys) };
}

/** The opposite of `readAlmanac`. */
export function writeAlmanac({ labels, keys, entries }: AlmanacText): string {
  const label = (origin: Origin): string => `${labels[origin].name}\t${labels[origin].date}`;
  return [FORMAT, ...ORIGINS.map(label), `${keys.length}\t${entries.length}`, keys + entries].join('\n');
}
