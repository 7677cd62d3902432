import { certainNames } from '../../joining/known-names.ts';
import type { NameSpan, NameType, Token } from '../../model.ts';
import { tokenize } from '../../tokens/index.ts';
import { isCapital, isHeadline } from './capitals.ts';
import { addDirections } from './directions.ts';
import { echoesOf, type Tagged } from './echoes.ts';
import { partPairs } from './pairs.ts';
import { phraseAt, phrasesOf, type Phrase, type Phrases } from './phrases.ts';

let known: Phrases | undefined;

/**
 * Adds what a tagger has overlooked in a document: countries and peoples that can't be anything else, and names that it
 * found elsewhere in the document. A name with another capitalised word beside it is left alone: it may be part of a
 * longer one.
 * @returns for each sentence its names, in order
 */
export function addOverlooked(sentences: readonly Tagged[]): NameSpan[][] {
  const certain = (known ??= phrasesOf(
    [...certainNames()].map(([name, type]): Phrase => ({
      words: tokenize(name).map(({ text }) => text),
      type,
    })),
  ));
  const parted = sentences.map((sentence) => ({ ...sentence, names: partPairs(sentence, certain) }));
  const lists = [phrasesOf(echoesOf(parted)), certain];
  const added = parted.map(({ tokens, names }) => ({
    tokens,
    names: isHeadline(tokens) ? names : namesIn({ tokens, names }, lists),
  }));
  return addDirections(added);
}

function namesIn({ tokens, names }: Tagged, lists: readonly Phrases[]): NameSpan[] {
  const result: NameSpan[] = [];
  const owners = ownersOf(tokens, names);
  let at = 0;
  while (at < tokens.length) {
    const phrase = isCapital(tokens[at]?.text ?? '') ? phraseFor(tokens, owners, at, lists) : undefined;
    if (phrase) {
      const end = at + phrase.words.length;
      const type = spoken(tokens, at, end, phrase.type);
      result.push({ start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, type });
      at = end;
      continue;
    }
    const owner = owners[at];
    if (owner && owner !== owners[at - 1]) result.push(owner);
    at += 1;
  }
  return result;
}

/** The phrase at a token that is no name yet, or more than the names in it: `South Korean` for `Korean`. */
function phraseFor(
  tokens: readonly Token[],
  owners: readonly (NameSpan | undefined)[],
  at: number,
  lists: readonly Phrases[],
): Phrase | undefined {
  for (const phrases of lists) {
    const phrase = phraseAt(phrases, tokens, at);
    if (!phrase) continue;
    const end = at + phrase.words.length;
    const start = tokens[at]?.start ?? 0;
    const stop = tokens[end - 1]?.end ?? 0;
    const inside = owners
      .slice(at, end)
      .every(
        (name) => !name || (name.start >= start && name.end <= stop && name.end - name.start < stop - start),
      );
    if (inside && standsAlone(tokens, owners, at, end)) return phrase;
  }
  return undefined;
}

/** For each token the name it is in. */
function ownersOf(tokens: readonly Token[], names: readonly NameSpan[]): (NameSpan | undefined)[] {
  let at = 0;
  return tokens.map((token) => {
    while ((names[at]?.end ?? Infinity) <= token.start) at += 1;
    const name = names[at];
    return name && name.start < token.end ? name : undefined;
  });
}

/** Whether neither neighbour is a capitalised word of no other name; the first word of a sentence is no such thing. */
function standsAlone(
  tokens: readonly Token[],
  owners: readonly (NameSpan | undefined)[],
  at: number,
  end: number,
): boolean {
  const beside = (index: number): boolean =>
    isCapital(tokens[index]?.text ?? '') && owners[index] === undefined;
  return !(at > 1 && beside(at - 1)) && !beside(end);
}

const SPEAKING =
  /^(?:in|into|speak|speaks|spoke|speaking|spoken|fluent|learn|learns|learnt|learned|learning)$/u;

/** `in Russian.` is a language, `in Russian towns` is not. */
function spoken(tokens: readonly Token[], at: number, end: number, type: NameType): NameType {
  if (type !== 'NORP' || !SPEAKING.test(tokens[at - 1]?.text ?? '')) return type;
  return /^\p{L}/u.test(tokens[end]?.text ?? '') &&
    !/^(?:and|or|for|to|by|at|but)$/u.test(tokens[end]?.text ?? '')
    ? type
    : 'LANGUAGE';
}
