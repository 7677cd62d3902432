import type { Element, ElementContent, Nodes, Text } from 'hast';
import type { AlignedText } from '../article/model.ts';

/**
 * Text of the rendered block that comes from the source, by the offset its node starts at. Handlers fill it in while
 * the tree is made; sanitising keeps the offsets.
 */
export type Leaves = Map<number, AlignedText>;

/** Where each text node's characters stand in the source; a node that is missing has no source of its own. */
export type Pieces = Map<Text, readonly number[]>;

/** Ties the text nodes of a sanitised tree to the source. */
export function tie(tree: Nodes, leaves: Leaves): Pieces {
  const pieces: Pieces = new Map();
  eachText(tree, (node) => {
    const offset = node.position?.start.offset;
    const leaf = offset === undefined ? undefined : leaves.get(offset);
    if (!leaf) return;
    // Blanks at the start of a line behind a hard break do not show and are dropped while the tree is made.
    const dropped = leaf.text.length - node.value.length;
    if (dropped < 0 || !leaf.text.endsWith(node.value)) return;
    pieces.set(node, cut(leaf.runs, dropped, leaf.text.length));
  });
  return pieces;
}

/** The runs of the whole tree's text content, neighbours joined. */
export function runsOf(tree: Nodes, pieces: Pieces): number[] {
  const result: number[] = [];
  let length = 0;
  let behind = -1;
  eachText(tree, (node) => {
    const runs = pieces.get(node) ?? [];
    for (let i = 0; i + 2 < runs.length; i += 3) {
      const text = length + (runs[i] ?? 0);
      const source = runs[i + 1] ?? 0;
      const size = runs[i + 2] ?? 0;
      const last = result.length - 3;
      // A run that leads backwards would break every search; leave such text without a source.
      if (size <= 0 || source < behind) continue;
      if (last >= 0 && (result[last] ?? 0) + (result[last + 2] ?? 0) === text && behind === source) {
        result[last + 2] = (result[last + 2] ?? 0) + size;
      } else result.push(text, source, size);
      behind = source + size;
    }
    length += node.value.length;
  });
  return result;
}

/** The runs of the text between two of its offsets, counted from the first. */
export function cut(runs: readonly number[], from: number, to: number): number[] {
  const result: number[] = [];
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const text = runs[i] ?? 0;
    const start = Math.max(text, from);
    const end = Math.min(text + (runs[i + 2] ?? 0), to);
    if (start < end) result.push(start - from, (runs[i + 1] ?? 0) + start - text, end - start);
  }
  return result;
}

/** The first offset in a text whose source stands at `source` or behind it; the text's length where none does. */
export function textOffsetAt(runs: readonly number[], length: number, source: number): number {
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const start = runs[i + 1] ?? 0;
    if (source <= start) return runs[i] ?? 0;
    if (source < start + (runs[i + 2] ?? 0)) return (runs[i] ?? 0) + source - start;
  }
  return length;
}

/** Cuts a text node in two, keeping both halves tied to the source. */
export function splitText(node: Text, at: number, pieces: Pieces): [Text, Text] {
  const left: Text = { type: 'text', value: node.value.slice(0, at) };
  const right: Text = { type: 'text', value: node.value.slice(at) };
  const runs = pieces.get(node);
  if (runs) {
    pieces.set(left, cut(runs, 0, at));
    pieces.set(right, cut(runs, at, node.value.length));
  }
  return [left, right];
}

/**
 * Line endings become `\n`: HTML parsers would change them on the way into the page, and the offsets with them.
 */
export function plainLineEndings(aligned: AlignedText): AlignedText {
  const { text, runs } = aligned;
  if (!text.includes('\r')) return aligned;
  const kept: number[] = [];
  let plain = '';
  let from = 0;
  for (const found of text.matchAll(/\r\n?/g)) {
    const to = found.index;
    const shifted = cut(runs, from, to);
    for (let i = 0; i < shifted.length; i += 3) {
      kept.push(plain.length + (shifted[i] ?? 0), shifted[i + 1] ?? 0, shifted[i + 2] ?? 0);
    }
    plain += `${text.slice(from, to)}\n`;
    from = to + found[0].length;
  }
  const shifted = cut(runs, from, text.length);
  for (let i = 0; i < shifted.length; i += 3) {
    kept.push(plain.length + (shifted[i] ?? 0), shifted[i + 1] ?? 0, shifted[i + 2] ?? 0);
  }
  return { text: plain + text.slice(from), runs: kept };
}

export function eachText(tree: Nodes, visit: (node: Text) => void): void {
  if (tree.type === 'text') visit(tree);
  else if ('children' in tree) for (const child of tree.children) eachText(child, visit);
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
