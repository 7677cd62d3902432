import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isPhrasing } from './phrasing.ts';

/** How elements become Markdown where the usual way loses something that articles need. */
export const handlers: Record<string, Handle> = {
  figcaption,
  dl,
  sup,
  aside: (state, node) => state.toFlow(children(state, node)),
  // An underline is no link, and Markdown has none.
  u: (state, node) => state.all(node),
};

/** A caption reads as one: in italics, under its picture. */
function figcaption(state: State, node: Element): Nodes[] {
  const flow = state.toFlow(children(state, node));
  return flow.flatMap((each): Nodes[] => {
    if (each.type !== 'paragraph' || toString(each).trim() === '') return [each];
    return [{ type: 'paragraph', children: [{ type: 'emphasis', children: flatten(each.children) }] }];
  });
}

function flatten(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'emphasis' ? flatten(node.children) : [node]));
}

/** A dialogue kept as a definition list becomes labelled paragraphs, like any other interview. */
function dl(state: State, node: Element): Nodes[] | ReturnType<Handle> {
  const parts = node.children
    .flatMap((child) => (isElement(child, 'div') ? child.children : [child]))
    .filter(isTag);
  const terms = parts.filter((part) => part.tagName === 'dt').map((term) => hastText(term));
  const dialogue = terms.some((term) => term.endsWith(':')) || new Set(terms).size < terms.length;
  if (!dialogue) return defaultHandlers.dl(state, node);
  const flow: RootContent[] = [];
  let label: string | undefined;
  for (const part of parts) {
    if (part.tagName === 'dt') {
      label = hastText(part).replace(/\s*:$/, '');
      continue;
    }
    const blocks = state.toFlow(children(state, part));
    if (label !== undefined) say(label, blocks);
    label = undefined;
    flow.push(...blocks);
  }
  return flow;
}

function say(label: string, blocks: RootContent[]): void {
  const words: PhrasingContent[] = [
    { type: 'strong', children: [{ type: 'text', value: `${label}:` }] },
    { type: 'text', value: ' ' },
  ];
  const [first] = blocks;
  if (first?.type === 'paragraph') first.children.unshift(...words);
  else blocks.unshift({ type: 'paragraph', children: words.slice(0, 1) } satisfies Paragraph);
}

function sup(state: State, node: Element): Nodes | Nodes[] {
  const label = node.properties['dataNote'];
  if (label === undefined) return state.all(node);
  return { type: 'footnoteReference', identifier: String(label), label: String(label) };
}

/** Children as the root's content: blocks where there are blocks, one paragraph otherwise. */
function children(state: State, node: Element): RootContent[] {
  const nodes = state.all(node);
  return nodes.every(isPhrasing) && nodes.length > 0 ? [{ type: 'paragraph', children: nodes }] : nodes;
}

function hastText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children.map(hastText).join('').replace(/\s+/g, ' ').trim();
}

function isTag(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isElement(node: ElementContent, name: string): node is Element {
  return isTag(node) && node.tagName === name;
}
