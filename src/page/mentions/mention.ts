import type { ShownBlock } from '../blocks.ts';
import { spanInSource } from '../runs.ts';

const MARKS = '.mention, .figure';

/** A name or figure that the page marks. It outlives its elements: see `follow.ts`. */
export interface Mention {
  block: ShownBlock;
  /** Offsets into the text of the block. */
  from: number;
  to: number;
  /** One for each stretch of text, since markup may begin or end inside a mention. None once it has gone. */
  elements: readonly HTMLElement[];
}

/** A mention's place in the article's source. */
export function spanOf({ block, from, to }: Mention): { readonly start: number; readonly end: number } {
  const { start, end } = spanInSource(block.runs, from, to);
  return { start: block.start + start, end: Math.min(block.end, block.start + end) };
}

/** Whether two are the same place in the page. */
export function same(left: Mention | undefined, right: Mention | undefined): boolean {
  return left !== undefined && left.block === right?.block && left.from === right.from;
}

/** What a mention looks like: `person`, `place`, `date` … */
export function lookOf(mark: Element): string {
  return [...mark.classList].find((name) => !['mention', 'figure', 'current', 'told'].includes(name)) ?? '';
}

/** The mark that an element is or stands in. */
export function markAround(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(MARKS)) || undefined;
}

/** All mentions of a block, in order. Marks that touch and name the same are stretches of one mention. */
export function mentionsIn(block: ShownBlock): Mention[] {
  const found: Mention[] = [];
  const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = (node as Text).length;
    const mark = node.parentElement?.closest<HTMLElement>(MARKS) ?? undefined;
    const last = found[found.length - 1];
    if (mark && last?.to === at && alike(last.elements[0], mark)) {
      last.to += length;
      if (!last.elements.includes(mark)) last.elements = [...last.elements, mark];
    } else if (mark) found.push({ block, from: at, to: at + length, elements: [mark] });
    at += length;
  }
  return found;
}

function alike(left: HTMLElement | undefined, right: HTMLElement): boolean {
  return (
    left?.dataset['type'] === right.dataset['type'] && left?.dataset['entity'] === right.dataset['entity']
  );
}

/** The words of a mention, as the page shows them. */
export function wordsOf(mention: Mention): string {
  return mention.elements.map((each) => each.textContent).join('');
}

/** Its line boxes: several where it runs over a line's end. */
export function boxesOf(mention: Mention): DOMRect[] {
  return mention.elements.flatMap((each) => [...each.getClientRects()]).filter(({ width }) => width > 0);
}
