import { isRoleModifier } from '../../entities/joining/roles/words.ts';

const WORD = /([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*?)(['’]s|s['’])?\s+$/u;
const DETERMINER = /^(?:an?|the|another)$/iu;
/** What a noun phrase may follow: it begins behind it. */
const PREPOSITION =
  /^(?:of|in|for|from|with|at|on|by|near|against|between|among|behind|under|like|and|or|but|as|than|via|over|into|including|about|because|that|while|when|said|says|told|is|was|are|were|then|now|later|today|yesterday|meanwhile|earlier|quoting|citing|joining|meeting|following)$/iu;
const CLOSED =
  /^(?:to|who|which|whose|it|he|she|they|we|you|i|his|her|its|their|our|my|this|these|those|some|any|each|every|no|not|will|would|can|could|may|might|must|should|has|have|had|do|does|did|be|been|called|named|joined|attacked|met|accused)$/iu;
const ADJECTIVE =
  /^(?:armed|banned|outlawed|exiled|renowned|so-called|largest|biggest|main|old|big|small|new|news|sports|arms)$|-/u;
/** What a verb looks like; in front of a noun it ends the phrase. */
const VERB_LIKE = /^\p{Ll}.*(?:ed|[^s]s)$/u;
const MOST_WORDS = 8;

interface Word {
  readonly start: number;
  readonly sure: boolean;
  readonly verb: boolean;
}

/**
 * How far a noun phrase reaches to the left of its last word: `the Afghan team's coach` from `coach`.
 *
 * @param text - what stands before the last word
 * @returns where it begins in the text, and how many words there are besides an article
 */
export function walkLeft(text: string): { start: number; words: number } {
  const words: Word[] = [];
  const upTo = (count: number): { start: number; words: number } => ({
    start: words[count - 1]?.start ?? text.length,
    words: count,
  });
  /** How many words belong to it where nothing says where it begins. */
  const sure = (): number => {
    const open = words.findIndex((word) => !word.sure);
    return open < 0 ? words.length : open;
  };
  const withoutVerb = (most: number): number => {
    const verb = words.findIndex((word, index) => word.verb && index < most);
    return verb < 0 ? words.length : verb;
  };
  let at = text.length;
  let owned = false;
  while (words.length < MOST_WORDS) {
    const match = WORD.exec(text.slice(Math.max(0, at - 60), at));
    if (!match) {
      const opens = /(?:^|[,;:—("“])\s*["“'‘(]*$/u.test(text.slice(Math.max(0, at - 6), at));
      return upTo(opens ? withoutVerb(words.length) : sure());
    }
    const [whole, word = '', owns] = match;
    if (DETERMINER.test(word) && owns === undefined) {
      const count = withoutVerb(words.length - 1);
      return count < words.length ? upTo(count) : { start: at - whole.length, words: count };
    }
    if (owned && owns === undefined && !/^[\p{Lu}\p{N}]/u.test(word)) return upTo(words.length);
    if (PREPOSITION.test(word)) return upTo(withoutVerb(words.length));
    if (CLOSED.test(word)) return upTo(sure());
    // `quoting North Korea's main agency`: to the left of an owner's own name nothing belongs to it.
    owned ||= owns !== undefined && /^\p{Lu}/u.test(word);
    at -= whole.length;
    const certain =
      owns !== undefined || /^[\p{Lu}\p{N}]/u.test(word) || isRoleModifier(word) || ADJECTIVE.test(word);
    words.push({ start: at, sure: certain, verb: !certain && VERB_LIKE.test(word) });
  }
  return upTo(sure());
}
