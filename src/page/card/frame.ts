import { element } from '../element.ts';

/** An empty card, not shown yet. */
export function cardElement(tag: 'div' | 'aside', className: string, labelledBy: string): HTMLElement {
  const made = element(tag, className);
  made.popover = 'manual';
  made.tabIndex = -1;
  made.setAttribute('aria-labelledby', labelledBy);
  document.body.append(made);
  return made;
}

export function hasFocus(element: Element): boolean {
  return element.contains(document.activeElement);
}

/** What can have the focus on a card, in order. */
export function focusables(card: Element): HTMLElement[] {
  return [...card.querySelectorAll('button')];
}

/** Puts new content on a card. The reader's place on it stays: what has the focus, and how far it is scrolled. */
export function refill(card: HTMLElement, content: DocumentFragment): void {
  const had = focusables(card).find(hasFocus);
  const { scrollTop } = card;
  card.replaceChildren(content);
  card.scrollTop = scrollTop;
  if (had)
    (focusables(card).find((each) => nameOf(each) === nameOf(had)) ?? card).focus({ preventScroll: true });
}

function nameOf(button: HTMLElement): string | null {
  return button.dataset['id'] ?? button.ariaLabel;
}
