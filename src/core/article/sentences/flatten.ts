import { visit } from 'unist-util-visit';
import type { AlignedText } from '../model.ts';
import type { Leaf } from './leaves.ts';

/** Flattens a node with running text; where a text reads otherwise than its source, unit by unit as they are found. */
export function flattenLeaf(leaf: Leaf, source: string): AlignedText {
  let text = '';
  const runs: number[] = [];
  visit(leaf, (node) => {
    if (node.type === 'break') text += '\n';
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const start = node.position?.start.offset ?? 0;
    const own = source.slice(start, node.position?.end.offset ?? start);
    if (own === node.value) runs.push(text.length, start, own.length);
    else {
      let from = 0;
      for (let at = 0; at < node.value.length; at += 1) {
        const found = own.indexOf(node.value.charAt(at), from);
        if (found === -1) continue;
        runs.push(text.length + at, start + found, 1);
        from = found + 1;
      }
    }
    text += node.value;
  });
  return { text, runs };
}
