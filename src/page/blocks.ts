import type { PageBlock } from '../protocol.ts';

/** A block that the page shows: its element, and where its text stands in the source. */
export interface ShownBlock {
  /** Offsets into the article's source; they move when something before them is edited. */
  start: number;
  end: number;
  readonly runs: readonly number[];
  readonly element: HTMLElement;
}

/** The article's blocks in order. Each is a child of `root`, in the same order. */
export class BlockList {
  private blocks: ShownBlock[] = [];

  constructor(readonly root: HTMLElement) {}

  get length(): number {
    return this.blocks.length;
  }

  at(index: number): ShownBlock | undefined {
    return this.blocks[index];
  }

  slice(from: number, to: number): readonly ShownBlock[] {
    return this.blocks.slice(from, to);
  }

  /**
   * Takes over the blocks that the page was delivered with.
   *
   * @returns whether there is an element for each of them.
   */
  adopt(blocks: readonly PageBlock[]): boolean {
    const elements = [...this.root.children].filter((child) => child instanceof HTMLElement);
    if (elements.length !== blocks.length) return false;
    this.blocks = blocks.flatMap((block, at) => shown(block, elements[at]));
    return true;
  }

  /**
   * Puts new blocks in the place of some old ones.
   *
   * @param shift How far every block behind them moves in the source.
   * @throws RangeError where the blocks' HTML is not one element each; nothing has changed then.
   */
  replace(at: number, remove: number, blocks: readonly PageBlock[], shift: number): void {
    const template = document.createElement('template');
    template.innerHTML = blocks.map((block) => block.html).join('');
    const elements = [...template.content.children].filter((child) => child instanceof HTMLElement);
    if (elements.length !== blocks.length) throw new RangeError('blocks and elements differ in number');
    const next = this.blocks[at + remove]?.element ?? null;
    const added = blocks.flatMap((block, index) => shown(block, elements[index]));
    for (const block of this.blocks.slice(at, at + remove)) block.element.remove();
    this.root.insertBefore(template.content, next);
    const behind = this.blocks.slice(at + remove);
    if (shift !== 0) {
      for (const block of behind) {
        block.start += shift;
        block.end += shift;
      }
    }
    this.blocks = [...this.blocks.slice(0, at), ...added, ...behind];
  }

  /** Index of the block that holds an offset, or of the last before it; -1 where there is none. */
  indexOf(offset: number): number {
    return this.firstFrom((block) => block.start > offset) - 1;
  }

  /** The block whose element holds a node. */
  holding(node: Node): ShownBlock | undefined {
    const at = this.firstFrom(
      ({ element }) =>
        element.contains(node) ||
        (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
    );
    const block = this.blocks[at];
    return block?.element.contains(node) ? block : undefined;
  }

  /** Index of the first block that `reached` holds for, given that it holds for all behind it; else the length. */
  firstFrom(reached: (block: ShownBlock) => boolean): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && !reached(block)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function shown(block: PageBlock, element: HTMLElement | undefined): ShownBlock[] {
  return element ? [{ start: block.start, end: block.end, runs: block.runs, element }] : [];
}
