import type { Emphasis, Heading, Nodes, Parents, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { isoDate } from './date.ts';
import { toString } from 'mdast-util-to-string';

/** Quotes and lists nested deeper than this give way to their contents. */
const DEEPEST = 8;

/** What an article says of itself: what repeats it in the text is dropped. */
export interface Known {
  readonly title?: string;
  readonly date?: string;
}

/**
 * Puts a tree made from HTML into the shape that a person would write: no empty nodes, no white space inside emphasis,
 * one first-level heading at most (the article's title, which stands above the tree), labels whole.
 * @param root The tree, changed in place.
 * @param known Title and date: a heading or a line near the start that only repeats them is dropped.
 */
export function tidyMdast(root: Root, known: Known): void {
  tidy(root, 0);
  root.children = root.children.filter((node, at) => at > 3 || !repeats(node, known));
  while (isLoose(root.children.at(-1))) root.children.pop();
  for (const node of root.children) if (node.type === 'heading' && node.depth === 1) node.depth = 2;
}

function tidy(parent: Parents, nesting: number): void {
  const children: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'html') continue;
    if ('children' in child) {
      const deeper = nesting + (child.type === 'blockquote' || child.type === 'list' ? 1 : 0);
      tidy(child, deeper);
      if (deeper > DEEPEST && (child.type === 'blockquote' || child.type === 'list')) {
        children.push(
          ...(child.children as Nodes[]).flatMap((each) =>
            each.type === 'listItem' ? each.children : [each],
          ),
        );
        continue;
      }
      if (isHollow(child)) continue;
      if (child.type === 'heading') unwrapStrong(child);
      if (child.type === 'emphasis' || child.type === 'strong') {
        children.push(...hoist(child));
        continue;
      }
    }
    children.push(child);
  }
  parent.children = join(children) as typeof parent.children;
  if (parent.type === 'paragraph' || parent.type === 'heading') trim(parent.children);
  if (parent.type === 'paragraph') mendLabel(parent.children);
}

/** Nothing in it to read or to see. Cells and rows keep their place, lists go when their items went. */
function isHollow(node: Parents): boolean {
  if (node.type === 'tableCell' || node.type === 'tableRow' || node.type === 'footnoteDefinition')
    return false;
  if (
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'link' ||
    node.type === 'delete'
  ) {
    return !node.children.some(isVisible);
  }
  return node.children.length === 0;
}

function isVisible(node: PhrasingContent): boolean {
  if (node.type === 'text') return /[^\s\u00a0]/.test(node.value);
  if (node.type === 'break') return false;
  return !('children' in node) || node.children.some(isVisible);
}

function unwrapStrong(heading: Heading): void {
  heading.children = heading.children.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
}

/** White space at the ends of emphasis goes outside, or Markdown would not take it for emphasis. */
function hoist(node: Emphasis | Strong): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let first = node.children[0];
  while (first && (first.type === 'break' || (first.type === 'text' && /^\s/.test(first.value)))) {
    before.push(first.type === 'break' ? first : { type: 'text', value: ' ' });
    if (first.type === 'text') first.value = first.value.trimStart();
    if (first.type === 'break' || first.value === '') node.children.shift();
    first = node.children[0];
  }
  let last = node.children.at(-1);
  while (last && (last.type === 'break' || (last.type === 'text' && /\s$/.test(last.value)))) {
    after.unshift(last.type === 'break' ? last : { type: 'text', value: ' ' });
    if (last.type === 'text') last.value = last.value.trimEnd();
    if (last.type === 'break' || last.value === '') node.children.pop();
    last = node.children.at(-1);
  }
  return node.children.some(isVisible)
    ? [...before, node, ...after]
    : [...before, ...node.children, ...after];
}

/** Neighbours of one kind become one: `**Mi****r:**` is no emphasis at all. */
function join(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (
      (last?.type === 'strong' && node.type === 'strong') ||
      (last?.type === 'emphasis' && node.type === 'emphasis')
    ) {
      last.children = join([...last.children, ...node.children]) as PhrasingContent[];
    } else joined.push(node);
  }
  return joined;
}

function trim(children: PhrasingContent[]): void {
  while (children[0]?.type === 'break') children.shift();
  while (children.at(-1)?.type === 'break') children.pop();
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

/** `**Mir**: yes` and `**Mir:**yes` both become `**Mir:** yes`. */
function mendLabel(children: PhrasingContent[]): void {
  const [label, words] = children;
  if (label?.type !== 'strong' || words?.type !== 'text') return;
  const colon = /^\s*[:：]\s*/.exec(words.value);
  const name = toString(label);
  if (colon && name.length <= 80 && !/[.?!:]$/.test(name)) {
    label.children = join([...label.children, { type: 'text', value: ':' }]) as PhrasingContent[];
    words.value = ` ${words.value.slice(colon[0].length)}`;
  } else if (/[:：]$/.test(name) && /^[^\s]/.test(words.value)) words.value = ` ${words.value}`;
}

function repeats(node: RootContent, { title, date }: Known): boolean {
  if (node.type === 'heading') return sameWords(toString(node), title);
  const words = node.type === 'paragraph' ? toString(node) : '';
  const bold = node.type === 'paragraph' && node.children.every((child) => child.type === 'strong');
  if (bold && title !== undefined && (sameWords(words, title) || title.startsWith(`${words}:`))) return true;
  return date !== undefined && words.length <= 40 && isoDate(words) === date;
}

/** A heading or a rule with nothing left underneath. */
function isLoose(node: RootContent | undefined): boolean {
  return node?.type === 'heading' || node?.type === 'thematicBreak';
}

function sameWords(text: string, title: string | undefined): boolean {
  const words = (each: string): string =>
    each
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return title !== undefined && words(text) !== '' && words(text) === words(title);
}

/** Letters in the text of a tree. */
export function lettersIn(nodes: readonly RootContent[]): number {
  const count = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
  return nodes.reduce((sum, node) => sum + count(toString(node, { includeImageAlt: false })), 0);
}
