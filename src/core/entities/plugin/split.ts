import type { Parents, PhrasingContent, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import { alignNode, toSource } from '../../article/alignment/index.ts';
import type { Span } from '../model.ts';
import type { FlatLeaf, Piece } from './flatten.ts';
import type { FigureNode, Mention, Part } from './nodes.ts';

/** A stretch of a leaf's text that is to be wrapped, and in what. */
export interface Wrapping extends Span {
  readonly wrap: (text: Text, part: Part) => Mention | FigureNode;
}

/** The source of a document and its lines. */
export interface Sheet {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
}

/**
 * Wraps stretches of a leaf's text, however the leaf's inline nodes lie: each text node is cut at their borders. Nodes
 * cut keep exact positions where they had any and the source is known.
 * @param wrappings in order, not overlapping
 */
export function splitLeaf({ pieces }: FlatLeaf, wrappings: readonly Wrapping[], sheet: Sheet): void {
  const cut = new Map<RootContent, PhrasingContent[]>();
  const parents = new Set<Parents>();
  const last = lastPieces(pieces, wrappings);
  const begun = new Set<Wrapping>();
  let from = 0;
  for (const piece of pieces) {
    while ((wrappings[from]?.end ?? Infinity) <= piece.start) from += 1;
    const own: Wrapping[] = [];
    for (let at = from; (wrappings[at]?.start ?? Infinity) < piece.end; at += 1) {
      const wrapping = wrappings[at];
      if (wrapping) own.push(wrapping);
    }
    if (own.length === 0) continue;
    const partOf = (wrapping: Wrapping): Part => {
      const first = !begun.has(wrapping);
      begun.add(wrapping);
      const ends = last.get(wrapping) === piece;
      if (first) return ends ? 'whole' : 'first';
      return ends ? 'last' : 'middle';
    };
    cut.set(piece.node, cutPiece(piece, own, partOf, sheet));
    parents.add(piece.parent);
  }
  for (const parent of parents) {
    const open = parent;
    open.children = open.children.flatMap((child) => cut.get(child) ?? [child]);
  }
}

function lastPieces(pieces: readonly Piece[], wrappings: readonly Wrapping[]): Map<Wrapping, Piece> {
  const last = new Map<Wrapping, Piece>();
  let from = 0;
  for (const piece of pieces) {
    while ((wrappings[from]?.end ?? Infinity) <= piece.start) from += 1;
    for (let at = from; (wrappings[at]?.start ?? Infinity) < piece.end; at += 1) {
      const wrapping = wrappings[at];
      if (wrapping) last.set(wrapping, piece);
    }
  }
  return last;
}

function cutPiece(
  { node, skip, start, end }: Piece,
  wrappings: readonly Wrapping[],
  partOf: (wrapping: Wrapping) => Part,
  sheet: Sheet,
): PhrasingContent[] {
  const slice = slicer(node, sheet);
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const wrapping of wrappings) {
    const from = Math.max(wrapping.start, start) - start + skip;
    const to = Math.min(wrapping.end, end) - start + skip;
    if (from > done) nodes.push(slice(done, from));
    nodes.push(wrapping.wrap(slice(from, to), partOf(wrapping)));
    done = to;
  }
  if (done < node.value.length) nodes.push(slice(done, node.value.length));
  return nodes;
}

/** Cuts a text node from left to right. */
function slicer(node: Text, { source, pointAt }: Sheet): (from: number, to: number) => Text {
  const { position, value } = node;
  const aligned = alignNode(node, source);
  if (!position || aligned.runs.length === 0)
    return (from, to) => ({ type: 'text', value: value.slice(from, to) });
  let written = position.start;
  return (from, to) => {
    const start = from === 0 ? position.start : later(written, pointAt(toSource(aligned, from, 'start')));
    const end = to === value.length ? position.end : later(start, pointAt(toSource(aligned, to, 'end')));
    written = end;
    return { type: 'text', value: value.slice(from, to), position: { start, end } };
  };
}

/** The one further on: half a character reference has no place of its own. */
function later(one: Point, other: Point): Point {
  return (other.offset ?? 0) > (one.offset ?? 0) ? other : one;
}
