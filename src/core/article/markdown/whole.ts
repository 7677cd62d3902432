import type { Root, RootContent } from 'mdast';
import type { Node, Point } from 'unist';
import type { BlockTree, RawBlock } from '../model.ts';

/**
 * The whole article as one mdast root, positions absolute.
 * @param source the article's text
 * @param blocks its blocks in source order
 * @param treeOf the tree of a block; it is copied, not changed
 */
export function toMdast(
  source: string,
  blocks: readonly RawBlock[],
  treeOf: (block: RawBlock) => BlockTree,
): Root {
  const children: RootContent[] = [];
  const lines = new LineCounter(source);
  for (const block of blocks) {
    const line = lines.at(block.start);
    for (const node of treeOf(block).nodes) children.push(moved(node, line - 1, block.start));
  }
  return {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: lines.end() },
  };
}

/** A copy of the tree, moved down by `lines` and along by `offset`. */
function moved<T extends Node>(node: T, lines: number, offset: number): T {
  const copy = { ...node };
  if (node.position) {
    copy.position = {
      start: movedPoint(node.position.start, lines, offset),
      end: movedPoint(node.position.end, lines, offset),
    };
  }
  if ('children' in copy && Array.isArray(copy.children)) {
    copy.children = (copy.children as Node[]).map((child) => moved(child, lines, offset));
  }
  return copy;
}

function movedPoint(point: Point, lines: number, offset: number): Point {
  return { line: point.line + lines, column: point.column, offset: (point.offset ?? 0) + offset };
}

/** Line numbers of offsets asked for in ascending order. */
class LineCounter {
  readonly #ends: IterableIterator<RegExpExecArray>;
  readonly #source: string;
  #line = 1;
  #lineStart = 0;
  #next: number | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#ends = source.matchAll(/\r\n|\r|\n/g);
    this.#advance();
  }

  at(offset: number): number {
    while (this.#next !== undefined && this.#next <= offset) {
      this.#line++;
      this.#lineStart = this.#next;
      this.#advance();
    }
    return this.#line;
  }

  end(): Point {
    const offset = this.#source.length;
    return { line: this.at(offset), column: offset - this.#lineStart + 1, offset };
  }

  #advance(): void {
    const found = this.#ends.next();
    this.#next = found.done ? undefined : found.value.index + found.value[0].length;
  }
}
