/** Longer ones end with a part before. */
const LONGEST = 320;
/** Words by which a dictionary judges. Whom it calls so is left to entries written by hand. */
const JUDGING =
  /\b(?:terroris\w*|fanatic\w*|savage\w*|notorious\w*|infamous\w*|evil|cruel\w*|ruthless\w*|brutal\w*|primitive)\b/iu;

/**
 * A dictionary's gloss as a sentence, without examples; undefined where it says too little, or judges.
 * `a city in Iran; "he was born there"` becomes `A city in Iran.`
 */
export function sentenceOf(gloss: string): string | undefined {
  const said = gloss
    .replace(/[;:,.]?\s*"[^"]*"(?:\s*-\s*[^;"]*)?/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s;:,.]+$/u, '')
    .trim();
  if (JUDGING.test(said)) return undefined;
  const text = said.length < LONGEST ? said : said.slice(0, LONGEST).replace(/; (?:(?!; ).)*$|$/u, '');
  if (text.length >= LONGEST || text.split(' ').length < 4) return undefined;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
