import type { Found } from '../collect.ts';
import { roleOf, type FoundRole } from './model.ts';
import { roleBefore } from './words.ts';

const NEAR = 120;
const LINK = /\s+(?:to|of|for|at|in|from|with)\s+(?:the\s+)?$/u;
/** Between a body and the role behind it. */
const OWNS = /^(?:['’]s?)?\s+(?:\p{Ll}{3,}(?:ed|ing)\s+)?$/u;

/**
 * The role in front of a person's name: `U.S. President Donald Trump`, `the team's coach, Alireza Mehraban`.
 * @param others names of anything but persons, in order
 */
export function roleInFront(text: string, name: Found, others: readonly Found[]): FoundRole | undefined {
  const from = Math.max(0, name.start - NEAR);
  const before = text.slice(from, name.start);
  if (!/\s$/u.test(before)) return undefined;
  let end = from + before.replace(/,?\s+$/u, '').length;
  const behind = others.find((other) => other.end === end);
  if (behind) {
    const link = LINK.exec(text.slice(from, behind.start));
    if (!link) return undefined;
    end = behind.start - link[0].length;
  }
  const nearest = others.findLast((other) => other.end <= end);
  const floor = Math.max(from, nearest?.end ?? 0);
  const at = roleBefore(text.slice(floor, end));
  if (at < 0) return undefined;
  const start = floor + at;
  const owner = nearest && OWNS.test(text.slice(nearest.end, start)) ? nearest : undefined;
  // `Afghan Ambassador to the United States`: whose he is stands before, where he is belongs to the role.
  return roleOf(text.slice(start, owner && behind ? behind.end : end), owner ?? behind);
}
