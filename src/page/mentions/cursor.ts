import type { BlockList } from '../blocks.ts';
import { mentionsIn, same, wordsOf, type Mention } from './mention.ts';

/**
 * The roving focus: of all mentions one can be reached with Tab. The host's keys take it from mention to mention;
 * where it has not been put yet, or is out of view, Tab finds the first mention in view.
 */
export class Cursor {
  private mention: Mention | undefined;

  constructor(
    private readonly list: BlockList,
    private readonly marked: (mark: Element) => boolean,
  ) {}

  get current(): Mention | undefined {
    return this.mention;
  }

  get hasFocus(): boolean {
    return this.mention?.elements.some((each) => each === document.activeElement) ?? false;
  }

  put(mention: Mention): void {
    if (!same(this.mention, mention)) this.release();
    this.mention = mention;
    this.dress();
  }

  focus(): void {
    this.mention?.elements[0]?.focus({ preventScroll: true });
  }

  /** The page has changed: the mention may have other elements, or none. */
  renew(): void {
    if (this.mention?.elements.length === 0) this.mention = undefined;
    else this.dress();
  }

  /** No mention is reached with Tab any more. */
  release(): void {
    for (const each of this.mention?.elements ?? []) undress(each);
    this.mention = undefined;
  }

  /** Tab is about to move the focus: it shall find a mention that the reader sees. */
  beforeTab(): void {
    if (this.hasFocus || (this.mention?.elements[0] && inView(this.mention.elements[0]))) return;
    const first = this.firstInView();
    if (first) this.put(first);
  }

  private firstInView(): Mention | undefined {
    let at = this.list.firstFrom(({ element }) => element.getBoundingClientRect().bottom > 0);
    for (let block = this.list.at(at); block; block = this.list.at(++at)) {
      if (block.element.getBoundingClientRect().top > innerHeight) return undefined;
      const found = mentionsIn(block).find(
        ({ elements: [mark] }) => mark && this.marked(mark) && inView(mark),
      );
      if (found) return found;
    }
    return undefined;
  }

  private dress(): void {
    const { mention } = this;
    const first = mention?.elements[0];
    if (!mention || !first) return;
    first.tabIndex = 0;
    first.role = 'button';
    first.ariaHasPopup = 'dialog';
    first.ariaExpanded ??= 'false';
    if (mention.elements.length > 1) first.ariaLabel = wordsOf(mention);
    for (const each of mention.elements) each.classList.add('current');
  }
}

function undress(mark: HTMLElement): void {
  for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-expanded', 'aria-label'])
    mark.removeAttribute(name);
  mark.classList.remove('current');
}

/** Whether the reader sees the beginning of a mention. */
export function inView(mark: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
