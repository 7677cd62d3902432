/** What a UTF-16 unit is to counting. */
const enum Kind {
  Other,
  /** A letter or digit: a run of them is a word. */
  Word,
  /** Chinese, Japanese and Thai do not part words by spaces: each sign of these counts. */
  Ideograph,
  /** Stands inside words as well: apostrophes, hyphens, stops, commas, soft hyphens, underscores. */
  Joiner,
  /** `]` and `<` may open what a reader of Markdown does not see. */
  Markup,
}

const KINDS = tableOfKinds();

/**
 * Counts words between two offsets: runs of letters and digits with the apostrophes, hyphens and stops inside them.
 * Markup does not count: punctuation makes no word, and the target of a Markdown link is passed over.
 */
export function countWords(source: string, start: number, end: number, markdown: boolean): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const kind = KINDS[source.charCodeAt(at)];
    if (kind === Kind.Word) {
      if (!inside) words += 1;
      inside = true;
    } else if (kind === Kind.Other) {
      inside = false;
    } else if (kind === Kind.Ideograph) {
      words += 1;
      inside = true;
    } else if (kind === Kind.Joiner) {
      inside &&= at + 1 < end && isWord(source.charCodeAt(at + 1));
    } else {
      inside = false;
      if (markdown) at = behindMarkup(source, at, end);
    }
  }
  return words;
}

function isWord(unit: number): boolean {
  const kind = KINDS[unit];
  return kind === Kind.Word || kind === Kind.Ideograph;
}

/** Passes over `](target)`, `<tag …>` and `<https://…>`; what is none of these stays where it is. */
function behindMarkup(source: string, at: number, end: number): number {
  const next = source.charCodeAt(at + 1);
  if (source.charCodeAt(at) === 0x3c) return at + 1 < end ? behindTag(source, at, end, next) : at;
  if (next !== 0x28) return at;
  const close = source.indexOf(')', at);
  const space = source.indexOf('\n', at);
  return close !== -1 && close < end && (space === -1 || close < space) ? close : at;
}

function behindTag(source: string, at: number, end: number, next: number): number {
  const opens =
    next === 0x2f || next === 0x21 || (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a);
  if (!opens) return at;
  for (let to = at + 1; to < Math.min(end, at + 400); to += 1) if (source.charCodeAt(to) === 0x3e) return to;
  return at;
}

/** One look-up a unit: articles are counted anew at every edit. */
function tableOfKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(Kind.Word, 0xc0);
  const fill = (kind: Kind, ranges: readonly (readonly [first: number, last: number])[]): void => {
    for (const [first, last] of ranges) kinds.fill(kind, first, last + 1);
  };
  const one = (unit: number): readonly [number, number] => [unit, unit];
  fill(Kind.Word, [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], ...[0xaa, 0xb5, 0xba].map(one)]);
  fill(Kind.Other, [
    [0x2000, 0x2bff],
    [0x3000, 0x303f],
    [0xff00, 0xff0f],
    [0xfe00, 0xfeff],
    one(0xd7),
    one(0xf7),
  ]);
  fill(Kind.Ideograph, [
    [0x3040, 0x30ff],
    [0x3400, 0x9fff],
    [0x0e00, 0x0e7f],
  ]);
  fill(Kind.Joiner, [0x27, 0x2019, 0x2d, 0x2e, 0x2c, 0x2011, 0xad, 0x200d, 0x5f].map(one));
  fill(Kind.Markup, [one(0x5d), one(0x3c)]);
  return kinds;
}
