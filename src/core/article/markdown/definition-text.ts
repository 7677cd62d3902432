/** Link reference definitions at the head of a paragraph, read without a parser. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

const LABEL = /\[((?:[^[\]\\]|\\[[\]\\]|\\(?![[\]\\])){1,1000})\]:[ \t\r\n]*/y;
const ANGLED = /<(?:[^<>\\\r\n]|\\[<>\\]|\\(?![<>\\]))*>/y;
/** Titles longer than this are not looked for: unclosed ones would be searched for again and again. */
const TITLE =
  /[ \t\r\n]+(?:"(?:[^"\\]|\\["\\]|\\(?!["\\])){0,4096}"|'(?:[^'\\]|\\['\\]|\\(?!['\\])){0,4096}'|\((?:[^)\\]|\\[)\\]|\\(?![)\\])){0,4096}\))[ \t]*(?=[\r\n]|$)/y;
const LINE_END = /[ \t]*(?:\r\n|\r|\n|$)[ \t]*/y;

export interface DefinitionHead {
  /** Normalised identifiers in order of appearance. */
  readonly identifiers: readonly string[];
  /** Where each begins. */
  readonly borders: readonly number[];
  /** The length of what the definitions take of the text, up to the first character behind that is no space. */
  readonly end: number;
}

/** The definitions that `text`, a paragraph without blank lines, begins with. */
export function readDefinitions(text: string): DefinitionHead {
  const identifiers: string[] = [];
  const borders: number[] = [];
  let at = text.search(/[^ \t]|$/);
  while (at < text.length) {
    const found = readDefinition(text, at);
    if (!found) return { identifiers, borders, end: identifiers.length === 0 ? 0 : at };
    identifiers.push(found.identifier);
    borders.push(at);
    at = found.end;
  }
  return { identifiers, borders, end: at };
}

function readDefinition(text: string, start: number): { identifier: string; end: number } | undefined {
  const label = match(LABEL, text, start);
  if (!label?.[1] || label[1].length > 999 || !/[^ \t\r\n]/.test(label[1])) return undefined;
  const after = destinationEnd(text, LABEL.lastIndex);
  if (after === undefined) return undefined;
  const end = match(TITLE, text, after) ? TITLE.lastIndex : after;
  if (!match(LINE_END, text, end)) return undefined;
  return { identifier: normalizeIdentifier(label[1].replaceAll('\0', '\uFFFD')), end: LINE_END.lastIndex };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function destinationEnd(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) === 60) return match(ANGLED, text, start) ? ANGLED.lastIndex : undefined;
  let balance = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 127 || (code < 32 && code !== 0)) break;
    if (code === 40) balance++;
    else if (code === 41 && balance-- === 0) return undefined;
    else if (code === 92 && '()\\'.includes(text.charAt(at + 1)) && at + 1 < text.length) at++;
  }
  return at === start || balance !== 0 ? undefined : at;
}
