import type { BlockList, ShownBlock } from '../blocks.ts';
import { BlockText } from '../blockText.ts';
import { sourceToText } from '../runs.ts';
import type { LaidPassage, Passages } from './passages.ts';
import type { Span } from './selection.ts';

/** Views above and below what is seen that are drawn as well. */
const AHEAD = 1;

/** A passage as far as it is drawn. */
export interface Drawn {
  readonly passage: LaidPassage;
  /** One for each block, in order. */
  readonly ranges: readonly Range[];
}

/**
 * Draws passages without touching the document, so that links, names and text in them stay what they are. Only what is
 * near the view is drawn: it makes no difference how many there are.
 */
export interface Drawing {
  /** Draws anew; `quick` leaves it at that where what is in view has been drawn already. */
  readonly draw: (quick?: boolean) => void;
  readonly drawn: () => readonly Drawn[];
}

export function createDrawing(list: BlockList, passages: Passages, after: () => void): Drawing {
  let drawn: readonly Drawn[] = [];
  let near: Span = { start: 0, end: 0 };
  let names: readonly string[] = [];

  const inView = (views: number): readonly ShownBlock[] => {
    const from = list.firstFrom(({ element }) => bottomOf(element) > -views * innerHeight);
    const to = list.firstFrom(({ element }) => topOf(element) > (1 + views) * innerHeight);
    return list.slice(from, to);
  };

  const draw = (quick = false): void => {
    const seen = quick ? around(inView(0)) : undefined;
    if (seen && seen.start >= near.start && seen.end <= near.end) return;
    const blocks = inView(AHEAD);
    near = around(blocks);
    const rangesOf = new Map<LaidPassage, Range[]>();
    for (const block of blocks) {
      const over = passages.over(block.start, block.end);
      const text = over.length > 0 ? new BlockText(block.element) : undefined;
      for (const passage of over) {
        const range = text && rangeIn(block, text, passage);
        if (range) rangesOf.set(passage, [...(rangesOf.get(passage) ?? []), range]);
      }
    }
    drawn = [...rangesOf].map(([passage, ranges]) => ({ passage, ranges }));
    names = paint(drawn, names);
    after();
  };

  return { draw, drawn: () => drawn };
}

/** A span of the source as a range of one block's text. */
export function rangeIn({ start, end, runs }: ShownBlock, text: BlockText, span: Span): Range | undefined {
  const from = text.pointAt(sourceToText(runs, Math.max(0, span.start - start)));
  const to = text.pointAt(span.end >= end ? text.length : sourceToText(runs, span.end - start));
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? undefined : range;
}

/** @returns the names of the highlights that there are now */
function paint(drawn: readonly Drawn[], before: readonly string[]): readonly string[] {
  const highlights = new Map<string, Highlight>();
  for (const { passage, ranges } of drawn) {
    const name = `lectern-${passage.colour}-${passage.layer}`;
    const highlight = highlights.get(name) ?? new Highlight();
    highlight.priority = passage.layer;
    for (const range of ranges) highlight.add(range);
    highlights.set(name, highlight);
  }
  for (const name of before) if (!highlights.has(name)) CSS.highlights.delete(name);
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  return [...highlights.keys()];
}

function around(blocks: readonly ShownBlock[]): Span {
  return { start: blocks[0]?.start ?? 0, end: blocks[blocks.length - 1]?.end ?? 0 };
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom;
}
