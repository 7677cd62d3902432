import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

/** A node that holds running text: no sentence goes beyond it. */
export type Leaf = Paragraph | Heading | TableCell;

/** Lists the nodes with running text in source order. Code, raw HTML, definitions and front matter have none. */
export function leavesOf(nodes: readonly Nodes[]): Leaf[] {
  const leaves: Leaf[] = [];
  const stack: Nodes[] = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') leaves.push(node);
    else if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child) stack.push(child);
      }
  }
  return leaves;
}
