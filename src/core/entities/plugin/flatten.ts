import type { Heading, Link, Nodes, Paragraph, Parents, TableCell, Text } from 'mdast';
import { alignNode, toText } from '../../article/alignment/index.ts';
import type { Span } from '../model.ts';

/** A node that holds running text: no name goes beyond it. */
export type Leaf = Paragraph | Heading | TableCell;

/** A text node of a leaf, and where it stands in the leaf's text. */
export interface Piece extends Span {
  readonly node: Text;
  readonly parent: Parents;
  /** How much of the node's value stands before the piece: a speaker's label. */
  readonly skip: number;
}

/** The running text of a leaf as a reader sees it, and what it is made of. */
export interface FlatLeaf {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Stretches of the text that hold no names: code, web addresses. */
  readonly closed: readonly Span[];
}

/** Lists the leaves of a tree in order, those of lists, tables, quotes and footnotes too. */
export function leavesOf(nodes: readonly Nodes[]): Leaf[] {
  const leaves: Leaf[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') leaves.push(node);
    else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return leaves;
}

/**
 * Flattens a leaf: markup taken off, a line feed for a hard break. Code stays, since a sentence reads on through it.
 * @param source what the nodes' positions refer to
 * @param from an offset into the source: text before it is left out
 */
export function flatten(leaf: Leaf, source = '', from = 0): FlatLeaf {
  let text = '';
  const pieces: Piece[] = [];
  const closed: Span[] = [];
  const close = (value: string): void => {
    if (value !== '') closed.push({ start: text.length, end: text.length + value.length });
    text += value;
  };
  const stack: { node: Nodes; parent: Parents }[] = [];
  const open = (parent: Parents): void => {
    for (let at = parent.children.length - 1; at >= 0; at -= 1) {
      const node = parent.children[at];
      if (node) stack.push({ node, parent });
    }
  };
  open(leaf);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent } = next;
    if (node.type === 'text') {
      const skip = skipped(node, source, from);
      const value = node.value.slice(skip);
      if (value === '') continue;
      pieces.push({ node, parent, skip, start: text.length, end: text.length + value.length });
      text += value;
    } else if (node.type === 'break') text += '\n';
    else if (node.type === 'html') text += /^<br\b/iu.test(node.value) ? '\n' : '';
    else if (node.type === 'link' && isAddress(node)) close(wordsOf(node));
    else if ('children' in node) open(node);
    else if ('value' in node && typeof node.value === 'string') close(node.value);
  }
  return { text, pieces, closed };
}

/** How many units of a text node's value stand before an offset of the source. */
function skipped(node: Text, source: string, from: number): number {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || start >= from) return 0;
  return end <= from ? node.value.length : toText(alignNode(node, source), from, 'start');
}

/** A bare web or mail address: its words are its target. */
function isAddress(link: Link): boolean {
  const words = wordsOf(link);
  return (
    words !== '' &&
    (link.url.endsWith(words) || decoded(link.url).endsWith(words)) &&
    /[:@/]|^www\./u.test(words)
  );
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function wordsOf({ children }: Link): string {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' ? only.value : '';
}
