import { countryOf } from '../../joining/countries.ts';
import { DIRECTIONS } from '../../joining/data/words.ts';
import { keyOf } from '../../joining/fold.ts';
import type { NameSpan, NameType } from '../../model.ts';
import { isCapital } from './capitals.ts';
import type { Tagged } from './echoes.ts';
import { namesWithWords } from './words.ts';

/**
 * Adds points of the compass that stand for a name: `South` in `South and Central Asia`, `the North` where `North Korea`
 * is spoken of.
 * @returns for each sentence its names, in order
 */
export function addDirections(sentences: readonly Tagged[]): NameSpan[][] {
  const countries = new Set(sentences.flatMap(quartersOf));
  return sentences.map(({ tokens, names }) => {
    const starts = new Map(names.map((name) => [name.start, name]));
    let passed = 0;
    const added: NameSpan[] = [];
    for (const [at, { text, start, end }] of tokens.entries()) {
      while ((names[passed]?.end ?? Infinity) <= start) passed += 1;
      const taken = (names[passed]?.start ?? Infinity) < end;
      if (taken || !isCapital(text) || !DIRECTIONS.has(text.toLowerCase())) continue;
      const shared = sharedType(tokens.slice(at + 1, at + 4), starts);
      const short = countries.has(text) && standsForCountry(tokens[at - 1]?.text, tokens[at + 1]?.text);
      const type = shared ?? (short ? 'GPE' : undefined);
      if (type) added.push({ start, end, type });
    }
    return added.length === 0 ? [...names] : [...names, ...added].sort((a, b) => a.start - b.start);
  });
}

/** `North` of every `North Korea`. */
function quartersOf(sentence: Tagged): string[] {
  return [...namesWithWords(sentence)].flatMap(([, words]) => {
    const [first = ''] = words;
    const country = words.length > 1 && countryOf(keyOf(words.join(' '))) !== undefined;
    return country && DIRECTIONS.has(first.toLowerCase()) ? [first] : [];
  });
}

/** The type of a name behind `and` that begins with a point of the compass too. */
function sharedType(
  [and, first, second]: readonly Tagged['tokens'][number][],
  starts: ReadonlyMap<number, NameSpan>,
): NameType | undefined {
  const next = first && starts.get(first.start);
  if (!next || !second || second.end > next.end || !/^(?:and|or|&)$/u.test(and?.text ?? '')) return undefined;
  return DIRECTIONS.has(first.text.toLowerCase()) ? next.type : undefined;
}

/** `the North`, with nothing behind that it might be part of. */
function standsForCountry(before = '', behind = ''): boolean {
  return /^the$/iu.test(before) && !isCapital(behind) && !/^[-–]/u.test(behind);
}
