import type { Element, ElementContent, Text } from 'hast';
import type { Span } from '../article/model.ts';
import { splitText, textOffsetAt, type Pieces } from './leaves.ts';

/**
 * Wraps what of a tree's text stands in a span of the source, in one element for each stretch of text: markup that
 * begins or ends inside the span stays as it is. Text that has no source is never wrapped.
 *
 * @param span Offsets from the start of the block.
 */
export function wrapSpan(parent: Element, span: Span, wrap: () => Element, pieces: Pieces): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      wrapSpan(child, span, wrap, pieces);
      return [child];
    }
    return child.type === 'text' ? wrapText(child, span, wrap, pieces) : [child];
  });
}

function wrapText(node: Text, span: Span, wrap: () => Element, pieces: Pieces): ElementContent[] {
  const runs = pieces.get(node);
  if (!runs) return [node];
  const from = textOffsetAt(runs, node.value.length, span.start);
  const to = textOffsetAt(runs, node.value.length, span.end);
  if (from >= to) return [node];
  const [head, tail] = splitText(node, to, pieces);
  const [before, wrapped] = splitText(head, from, pieces);
  const wrapper = wrap();
  wrapper.children = [wrapped];
  return [...(before.value === '' ? [] : [before]), wrapper, ...(tail.value === '' ? [] : [tail])];
}
