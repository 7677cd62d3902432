/** Notifications turn `[label](address)` into links: text from outside must not. */
export function plain(text: string): string {
  return text.slice(0, 200).replaceAll('](', '] (');
}
