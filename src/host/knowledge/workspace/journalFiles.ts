/** A file of the journal. */
export interface JournalFile {
  readonly name: string;
  readonly bytes: number;
  /** The articles that its lines speak of, each as often as they do. */
  readonly uris: readonly string[];
}

/** What the name of a file ends in that is not written yet. */
export const NEW = '.new';

const NAME = /^(\d{8})-[a-z0-9]+\.jsonl$/;

/** The place of a file among the others; undefined for a name that is none of ours. */
export function sequenceOf(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A name that is sorted behind another; another window hardly gives the same. */
export function nameAfter(name = ''): string {
  const place = String((sequenceOf(name) ?? 0) + 1).padStart(8, '0');
  const own = Math.floor(Math.random() * 36 ** 6).toString(36);
  return `${place}-${own}.jsonl`;
}

/** Bytes below which a file is small, and how many such there may be. */
const SMALL = 500_000;
const MANY = 16;
/** Lines more than twice the articles that are not worth cleaning up. */
const SLACK = 200;

/**
 * The files to merge, if any: all of them when most of their lines count no more; otherwise the last ones when many of
 * them are small. They are always the last: what is merged is written behind all others.
 *
 * @param live - how many articles there are
 */
export function filesToMerge(files: readonly JournalFile[], live: number): readonly JournalFile[] {
  const lines = files.reduce((sum, { uris }) => sum + uris.length, 0);
  if (files.length > 1 && lines > 2 * live + SLACK) return [...files];
  const last = files.slice(files.findLastIndex(({ bytes }) => bytes >= SMALL) + 1);
  return last.length > MANY ? last : [];
}
