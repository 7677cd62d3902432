const FOCUSABLE = 'button';

/** What can have the focus on a card, in order. */
export function focusables(card: Element): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

/** Puts new content on a card. The reader's place on it stays: what has the focus, and how far it is scrolled. */
export function refill(card: HTMLElement, content: DocumentFragment): void {
  const { activeElement } = document;
  const at = focusables(card).findIndex((each) => each === activeElement);
  const name = activeElement instanceof HTMLElement && at >= 0 ? nameOf(activeElement) : undefined;
  const { scrollTop } = card;
  card.replaceChildren(content);
  card.scrollTop = scrollTop;
  if (name === undefined) return;
  (focusables(card).find((each) => nameOf(each) === name) ?? card).focus({ preventScroll: true });
}

function nameOf(element: HTMLElement): string {
  return element.dataset['id'] ?? element.ariaLabel ?? '';
}
