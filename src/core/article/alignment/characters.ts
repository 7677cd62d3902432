import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z\d]{1,31}));/y;

/** The character reference that stands at `at`, if it is one: how long it is, and the text it stands for. */
export function referenceAt(source: string, at: number): { length: number; text: string } | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (!found) return undefined;
  const [{ length }, hexadecimal, decimal, name] = found;
  const text =
    name === undefined
      ? decodeNumericCharacterReference(hexadecimal ?? decimal ?? '', hexadecimal === undefined ? 10 : 16)
      : decodeNamedCharacterReference(name);
  return text === false ? undefined : { length, text };
}

/** ASCII punctuation: what a backslash takes its meaning from. */
export function isEscapable(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
