const TRAILING = /[.,;:!?'*_~)\]}]$/u;

/** A web address that stands alone in `text`, angle brackets taken off; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const plain = text.trim().replace(/^<(.*)>$/u, '$1');
  return /^https?:\/\/[^\s<>"]{3,}$/iu.test(plain) ? plain : undefined;
}

/** Punctuation behind an address is the sentence's; a bracket only where the address did not open it. */
export function withoutTrailing(address: string): string {
  let kept = address;
  while (TRAILING.test(kept)) {
    if (kept.endsWith(')') && count(kept, '(') >= count(kept, ')')) break;
    kept = kept.slice(0, -1);
  }
  return kept;
}

function count(text: string, unit: string): number {
  return text.split(unit).length - 1;
}
