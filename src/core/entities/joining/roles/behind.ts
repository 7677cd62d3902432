import type { Found } from '../collect.ts';
import { roleOf, type FoundRole } from './model.ts';
import { isRoleHead, officeLength } from './words.ts';

const MOST_WORDS = 7;
const OPENING = /^,\s+(?:(?:an?|the|his|her|its|their|then|now)\s+)?/u;
const WORD = /^(\p{L}[\p{L}.-]*?)\.?(?=[\s,.;:)—–]|$)/u;
const OWNED = /^(?:['’]s?)?\s+/u;
/** What the phrase ends before. */
const STOP = /^(?:to|of|for|at|in|from|with|who|and|or|which|on|by|as|that|was|is|has|said)$/u;
const LINK = /^\s+(?:to|of|for|at|in|from|with)\s+(?:the\s+)?$/u;

/**
 * The role behind a person's name: `Asfandyar Mir, a senior expert at USIP`, `Ken Cuccinelli, Virginia's Attorney General`.
 * @param others names of anything but persons, in order
 */
export function roleBehind(text: string, name: Found, others: readonly Found[]): FoundRole | undefined {
  const opening = OPENING.exec(text.slice(name.end, name.end + 20));
  if (!opening) return undefined;
  let at = name.end + opening[0].length;
  let owner: Found | undefined;
  const words: string[] = [];
  let end = at;
  while (words.length < MOST_WORDS) {
    const inside = others.find(({ start }) => start === at);
    if (inside) {
      if (owner) return undefined;
      owner = inside;
      end = inside.end;
    } else {
      const word = WORD.exec(text.slice(at, at + 40))?.[1];
      if (word === undefined || STOP.test(word)) break;
      words.push(word);
      end = at + word.length;
    }
    const space = OWNED.exec(text.slice(end, end + 6));
    if (!space) break;
    at = end + space[0].length;
  }
  // The phrase must end with what one can be.
  if (!isRoleHead(words.at(-1) ?? '') || owner?.end === end) return undefined;
  const office = officeLength(text.slice(end, end + 60));
  if (office > 0) words.push(text.slice(end, (end += office)).trim());
  const behind = others.find(
    ({ start }) => start >= end && start < end + 16 && LINK.test(text.slice(end, start)),
  );
  return roleOf(words.join(' '), owner ?? behind);
}
