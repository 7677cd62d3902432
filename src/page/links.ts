/**
 * Takes every click on a link, so that the page itself never goes anywhere.
 *
 * @param within Goes to a place in this page; false where it has none by that name.
 * @param follow Has the host follow a link.
 */
export function interceptLinks(within: (fragment: string) => boolean, follow: (href: string) => void): void {
  const take = (event: MouseEvent): void => {
    const target =
      event.target instanceof Element ? event.target : (event.target as Node | null)?.parentElement;
    const link = target?.closest('a[href]');
    if (!link) return;
    event.preventDefault();
    // The editor's own handler, further up, would follow the link a second time.
    event.stopPropagation();
    if (event.type === 'auxclick' && event.button !== 1) return;
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') && within(href.slice(1))) return;
    follow(href);
  };
  document.addEventListener('click', take, { capture: true });
  document.addEventListener('auxclick', take, { capture: true });
  document.addEventListener('submit', (event) => event.preventDefault(), { capture: true });
  document.addEventListener('dragstart', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('a[href], img')) event.preventDefault();
  });
}

/** The element that a link's fragment names. `heading-1` is the second heading that reads `heading`. */
export function findAnchor(root: ParentNode, fragment: string): HTMLElement | undefined {
  const exact = anchors(root, fragment)[0] ?? anchors(root, decoded(fragment))[0];
  if (exact) return exact;
  const numbered = /^(.+)-(\d+)$/.exec(decoded(fragment));
  return numbered?.[1] === undefined ? undefined : anchors(root, numbered[1])[Number(numbered[2])];
}

function anchors(root: ParentNode, name: string): readonly HTMLElement[] {
  return name === '' ? [] : [...root.querySelectorAll<HTMLElement>(`[data-anchor="${CSS.escape(name)}"]`)];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
