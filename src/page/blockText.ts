/** A place between two characters of the document. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** An element's text, character by character. Good until the element changes. */
export class BlockText {
  readonly length: number;
  private readonly nodes: Text[] = [];
  /** Where each node's text starts. */
  private readonly starts: number[] = [];

  constructor(element: HTMLElement) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      this.nodes.push(node);
      this.starts.push(length);
      length += node.length;
    }
    this.length = length;
  }

  /** The point before a character; at the text's end, the point behind the last. */
  pointAt(offset: number): Point | undefined {
    const at = this.nodeAt(offset);
    const node = this.nodes[at];
    return node && { node, offset: Math.min(Math.max(0, offset - (this.starts[at] ?? 0)), node.length) };
  }

  /** Where a node of this text starts in it. */
  offsetOf(node: Node, offset: number): number | undefined {
    const at = this.nodes.findIndex((each) => each === node);
    return at < 0 ? undefined : (this.starts[at] ?? 0) + offset;
  }

  /** How many characters stand before a point that lies between elements. */
  before(container: Node, offset: number): number {
    const child = container.childNodes[offset];
    const at = this.nodes.findIndex((node) =>
      child
        ? node === child ||
          (child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 ||
          child.contains(node)
        : !container.contains(node) &&
          (container.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    );
    return at < 0 ? this.length : (this.starts[at] ?? 0);
  }

  /**
   * The box of the first character from an offset that has one: line breaks and white space between blocks have none.
   *
   * @param step 1 looks ahead, -1 looks back.
   */
  boxFrom(offset: number, step: 1 | -1): { offset: number; box: DOMRect } | undefined {
    const range = document.createRange();
    for (let at = offset; at >= 0 && at < this.length; at += step) {
      const point = this.pointAt(at);
      if (!point || point.offset >= point.node.length) continue;
      range.setStart(point.node, point.offset);
      range.setEnd(point.node, point.offset + 1);
      const boxes = range.getClientRects();
      // A character at the end of a line may have an empty box there and its own on the next line.
      const box = boxes[boxes.length - 1];
      if (box && box.height > 0) return { offset: at, box };
    }
    return undefined;
  }

  private nodeAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
