import { oneLine } from './dom.ts';

const LONGEST_LINE = 400;
const LONGEST_NAME = 100;
const BEHIND_NAMES = /\s[|·•–—]\s.*|\s*\/.*|\b(?:published|updated|posted)\b.*/i;

/**
 * Names in a line that credits authors: `By Ann Lee and Bob Ray | March 3, 2024`. Split only where a whole name stands
 * on either side, so that `Department of Trade and Industry` and `Ann Lee, PhD` stay whole.
 */
export function splitNames(written: string): string[] {
  const line = oneLine(written)
    .replace(/^(?:(?:written|posted|published|story|text|reported) )?by:?\s+/i, '')
    .replace(BEHIND_NAMES, '')
    .trim();
  if (line.length > LONGEST_LINE) return [];
  return line
    .split(/\s*;\s*/)
    .flatMap((part) => splitWhole(part, /,?\s+(?:and|&)\s+|,\s+/))
    .flatMap((part) => splitWhole(part, /,?\s+(?:and|&)\s+/))
    .map((name) => lastNameFirst(name.trim()))
    .filter(isName);
}

function splitWhole(text: string, separator: RegExp): string[] {
  const parts = text.split(separator);
  const whole = parts.every((part) => /^\S+\s+\S/.test(part) && !/\b(?:of|for|the)\b/i.test(part));
  return whole ? parts : [text];
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false;
  return /\p{L}/u.test(name) && !/[<>{}@]|^https?:/.test(name);
}

/** `Lee, Ann` → `Ann Lee`, as citation tags write it. */
function lastNameFirst(name: string): string {
  const [, last, first] = /^([\p{L}'’-]+), ([\p{L}. ]+)$/u.exec(name) ?? [];
  if (last === undefined || first === undefined) return name;
  return /^(?:jr|sr|ph\.?d|md|esq|i{1,3})\.?$/i.test(first) ? name : `${first} ${last}`;
}
