import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { Element, Root as HastRoot } from 'hast';
import type { BlockContent, FootnoteDefinition, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as stringify } from 'mdast-util-to-markdown';
import type { DomElement } from './dom.ts';
import { handlers } from './handlers.ts';
import type { Note } from './notes.ts';
import { isPhrasing } from './phrasing.ts';
import { tidyHast, type Place } from './tidyHast.ts';
import { tidyMdast, type Known } from './tidyMdast.ts';

/** Typed anew, over our own DOM types. */
const toHast = fromDom as unknown as (node: DomElement) => HastRoot | Element;

/**
 * Turns the readable part of a page into a Markdown tree.
 * @param body The readable part.
 * @param notes Footnotes taken out of the page; those that the part refers to are put at its end.
 * @param place What addresses are resolved against.
 * @param known What need not be repeated in the text.
 */
export function toTree(body: DomElement, notes: readonly Note[], place: Place, known: Known): Root {
  const root = convert(body, place);
  tidyMdast(root, known);
  const wanted = references(root);
  for (const { label, body: note } of notes) {
    if (!wanted.has(label)) continue;
    const content = convert(note, place);
    tidyMdast(content, {});
    root.children.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: content.children.flatMap(itemsAside) as BlockContent[],
    } satisfies FootnoteDefinition);
  }
  return root;
}

/** Markdown as a person would write it: CommonMark with GFM. */
export function write(root: Root): string {
  return stringify(root, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

function convert(element: DomElement, place: Place): Root {
  const hast = toHast(element);
  tidyHast(hast, place);
  const tree = toMdast({ type: 'root', children: hast.children as Element[] }, { document: true, handlers });
  const nodes = tree.type === 'root' ? tree.children : [tree];
  return { type: 'root', children: paragraphs(nodes) };
}

/** A root whose children are all phrasing comes without a paragraph around them. */
function paragraphs(nodes: RootContent[]): RootContent[] {
  return nodes.length > 0 && nodes.every(isPhrasing) ? [{ type: 'paragraph', children: nodes }] : nodes;
}

function references(root: Root): Set<string> {
  const found = new Set<string>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'footnoteReference') found.add(node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** A note that was an item of a list comes as that list. */
function itemsAside(node: RootContent): RootContent[] {
  return node.type === 'list' && node.children.length === 1 ? (node.children[0]?.children ?? []) : [node];
}
