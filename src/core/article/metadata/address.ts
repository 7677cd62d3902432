/** A web address that stands alone in `text`, angle brackets taken off; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const plain = text.trim().replace(/^<(.*)>$/u, '$1');
  return /^https?:\/\/[^\s<>"]{3,}$/iu.test(plain) ? plain : undefined;
}
