/**
 * Counts words between two offsets: runs of letters and digits with the apostrophes, hyphens and stops inside them.
 * Markup does not count: punctuation makes no word, and the target of a Markdown link is passed over.
 */
export function countWords(source: string, start: number, end: number, markdown: boolean): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end; at += 1) {
    const unit = source.charCodeAt(at);
    if (isWordUnit(unit)) {
      if (!inside || isIdeograph(unit)) words += 1;
      inside = true;
      continue;
    }
    if (inside && isJoiner(unit) && at + 1 < end && isWordUnit(source.charCodeAt(at + 1))) continue;
    inside = false;
    if (markdown && unit === 0x5d && source.charCodeAt(at + 1) === 0x28) {
      const close = source.indexOf(')', at);
      const space = source.indexOf('\n', at);
      if (close !== -1 && close < end && (space === -1 || close < space)) at = close;
    } else if (markdown && unit === 0x3c && at + 1 < end) {
      at = behindTag(source, at, end);
    }
  }
  return words;
}

/** Passes over `<tag …>` and `<https://…>`; a lone `<` stays where it is. */
function behindTag(source: string, at: number, end: number): number {
  const next = source.charCodeAt(at + 1);
  const opens =
    next === 0x2f || next === 0x21 || (next >= 0x41 && next <= 0x5a) || (next >= 0x61 && next <= 0x7a);
  if (!opens) return at;
  for (let to = at + 1; to < Math.min(end, at + 400); to += 1) if (source.charCodeAt(to) === 0x3e) return to;
  return at;
}

const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) => (makesWord(unit) ? 1 : 0));

function isWordUnit(unit: number): boolean {
  return WORD_UNITS[unit] === 1;
}

function makesWord(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return !(
    unit === 0xd7 ||
    unit === 0xf7 ||
    (unit >= 0x2000 && unit <= 0x2bff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    (unit >= 0xfe00 && unit <= 0xfeff)
  );
}

/** Chinese, Japanese and Thai do not part words by spaces: each sign of these counts. */
function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x0e00 && unit <= 0x0e7f)
  );
}

function isJoiner(unit: number): boolean {
  return (
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x2011 ||
    unit === 0xad ||
    unit === 0x200d ||
    unit === 0x5f
  );
}
