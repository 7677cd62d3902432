import type { Nodes, Root, RootContent, Text } from 'mdast';

/**
 * Takes mentions and figures found before out of a tree, and makes one text node of those that stand side by side, as a
 * parser would have.
 * @param source what the nodes' positions refer to
 */
export function unwrap(tree: Root, source: string): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if (needsWork(node.children)) {
      const parent = node;
      parent.children = merged(parent.children.flatMap(opened), source);
    }
    stack.push(...node.children);
  }
}

function needsWork(children: readonly Nodes[]): boolean {
  return children.some(
    ({ type }, at) =>
      type === 'mention' || type === 'figure' || (type === 'text' && children[at - 1]?.type === 'text'),
  );
}

function opened(node: RootContent): RootContent[] {
  return node.type === 'mention' || node.type === 'figure' ? node.children.flatMap(opened) : [node];
}

function merged(nodes: readonly RootContent[], source: string): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text' && isNext(last, node, source)) {
      const whole: Text = { ...last, value: last.value + node.value };
      if (last.position && node.position)
        whole.position = { start: last.position.start, end: node.position.end };
      result[result.length - 1] = whole;
    } else result.push(node);
  }
  return result;
}

/** Whether nothing that shows stands between two texts in the source. */
function isNext(one: Text, other: Text, source: string): boolean {
  const end = one.position?.end.offset;
  const start = other.position?.start.offset;
  if (end === undefined || start === undefined) return end === start;
  return end <= start && /^[ \t>\\]*$/u.test(source.slice(end, start));
}
