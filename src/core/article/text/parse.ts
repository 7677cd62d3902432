import type { Link, PhrasingContent, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import { withoutTrailing } from '../metadata/address.ts';
import type { BlockTree, RawBlock } from '../model.ts';

const ADDRESS = /https?:\/\/[^\s<>"“”‘’«»]+/giu;

/**
 * Parses a block of plain text to mdast. A bare web address becomes a link; nothing else is markup. Every text node's
 * value is its source to the letter. Offsets in positions are relative to the block's start.
 */
export function parseTextBlock(source: string, block: RawBlock): BlockTree {
  const own = source.slice(block.start, block.end);
  const place = placer(own);
  const position = place(0, own.length);
  if (block.kind === 'other') return { nodes: [{ type: 'thematicBreak', position }] };
  const from = block.text ? block.text.start - block.start : 0;
  const to = block.text ? block.text.end - block.start : own.length;
  const children = phrasing(own, from, to, place);
  const node: RootContent =
    block.kind === 'heading'
      ? { type: 'heading', depth: headingDepth(block.depth), children, position }
      : { type: 'paragraph', children, position };
  return { nodes: [node] };
}

function headingDepth(depth = 2): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, Math.round(depth))) as 1 | 2 | 3 | 4 | 5 | 6;
}

type Place = (start: number, end: number) => Position;

function phrasing(own: string, from: number, to: number, place: Place): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  const text = (start: number, end: number): Text => ({
    type: 'text',
    value: own.slice(start, end),
    position: place(start, end),
  });
  let done = from;
  for (const found of own.slice(from, to).matchAll(ADDRESS)) {
    const start = from + found.index;
    const end = start + withoutTrailing(found[0]).length;
    if (end - start <= 'https://'.length) continue;
    if (start > done) children.push(text(done, start));
    const link: Link = {
      type: 'link',
      url: own.slice(start, end),
      children: [text(start, end)],
      position: place(start, end),
    };
    children.push(link);
    done = end;
  }
  if (done < to) children.push(text(done, to));
  return children;
}

/** Makes unist positions out of offsets. */
function placer(own: string): Place {
  const breaks: number[] = [0];
  for (const found of own.matchAll(/\r\n|\r|\n/gu)) breaks.push(found.index + found[0].length);
  const point = (offset: number): Position['start'] => {
    let line = breaks.length;
    while (line > 1 && (breaks[line - 1] ?? 0) > offset) line -= 1;
    return { line, column: offset - (breaks[line - 1] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}
