import type { BlockList } from '../blocks.ts';
import { mentionsIn, same, wordsOf, type Mention } from './mention.ts';

/**
 * The roving focus: of all mentions one can be reached with Tab. The host's keys take it from mention to mention;
 * where it has not been put yet, or is out of view, Tab finds the first mention in view.
 */
export interface Cursor {
  readonly current: () => Mention | undefined;
  readonly hasFocus: () => boolean;
  readonly put: (mention: Mention) => void;
  readonly focus: () => void;
  /** The page has changed: the mention may have other elements, or none. */
  readonly renew: () => void;
  /** No mention is reached with Tab any more. */
  readonly release: () => void;
  /** Tab is about to move the focus: it shall find a mention that the reader sees. */
  readonly beforeTab: () => void;
}

/** @param isShown whether a mark's look is turned on */
export function createCursor(list: BlockList, isShown: (mark: Element) => boolean): Cursor {
  let mention: Mention | undefined;

  const hasFocus = (): boolean => mention?.elements.some((each) => each === document.activeElement) ?? false;

  const release = (): void => {
    mention?.elements.forEach(undress);
    mention = undefined;
  };

  const renew = (): void => {
    if (mention?.elements.length === 0) mention = undefined;
    else if (mention) dress(mention);
  };

  const put = (next: Mention): void => {
    if (!same(mention, next)) release();
    mention = next;
    renew();
  };

  const firstInView = (): Mention | undefined => {
    let at = list.firstFrom(({ element }) => element.getBoundingClientRect().bottom > 0);
    for (let block = list.at(at); block; block = list.at(++at)) {
      if (block.element.getBoundingClientRect().top > innerHeight) break;
      const found = mentionsIn(block).find(({ elements: [mark] }) => mark && isShown(mark) && inView(mark));
      if (found) return found;
    }
    return undefined;
  };

  const beforeTab = (): void => {
    const mark = mention?.elements[0];
    const first = hasFocus() || (mark && inView(mark)) ? undefined : firstInView();
    if (first) put(first);
  };

  return {
    current: () => mention,
    hasFocus,
    put,
    focus: () => mention?.elements[0]?.focus({ preventScroll: true }),
    renew,
    release,
    beforeTab,
  };
}

const ATTRIBUTES = { tabindex: '0', role: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };

function dress(mention: Mention): void {
  const [first] = mention.elements;
  for (const each of mention.elements) each.classList.add('current');
  if (!first || first.tabIndex === 0) return;
  for (const [name, value] of Object.entries(ATTRIBUTES)) first.setAttribute(name, value);
  if (mention.elements.length > 1) first.ariaLabel = wordsOf(mention);
}

function undress(mark: HTMLElement): void {
  for (const name of [...Object.keys(ATTRIBUTES), 'aria-label']) mark.removeAttribute(name);
  mark.classList.remove('current');
}

/** Whether the reader sees the beginning of a mention. */
export function inView(mark: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
