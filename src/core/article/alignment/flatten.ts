import type { Nodes } from 'mdast';
import type { AlignedText } from '../model.ts';
import { alignNode } from './align.ts';
import { htmlText } from './html-text.ts';

/** What stands for no text: metadata, and pictures. */
const SILENT = new Set([
  'definition',
  'yaml',
  'toml',
  'image',
  'imageReference',
  'footnoteReference',
  'thematicBreak',
]);
/** Nodes whose children are blocks, each on a line of its own. */
const STACKS = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition', 'table']);

/**
 * The text of a block as a reader sees it: markup taken off, escapes and references decoded, a line feed for each hard
 * break and between blocks inside the block, a tab between the cells of a table. Comments, pictures, definitions and
 * front matter show no text.
 * @param nodes the block's tree
 * @param blockSource the block's source, which the nodes' positions refer to
 */
export function flattenBlock(nodes: readonly Nodes[], blockSource: string): AlignedText {
  const flat = new Flat(blockSource);
  flat.stack(nodes, '\n');
  return { text: flat.text, runs: flat.runs };
}

class Flat {
  text = '';
  readonly runs: number[] = [];
  readonly #source: string;
  /** Put before the next text: the end of what stands before it. */
  #separator = '';

  constructor(source: string) {
    this.#source = source;
  }

  stack(nodes: readonly Nodes[], separator: string): void {
    for (const node of nodes) {
      if (this.text !== '' && this.#separator !== '\n') this.#separator = separator;
      this.#add(node);
    }
  }

  #add(node: Nodes): void {
    if (SILENT.has(node.type)) return;
    if (node.type === 'break') this.#break(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    else if (node.type === 'html') this.#html(node);
    else if (!('children' in node)) this.#append(alignNode(node, this.#source));
    else if (node.type === 'tableRow') this.stack(node.children, '\t');
    else if (STACKS.has(node.type)) this.stack(node.children, '\n');
    else for (const child of node.children) this.#add(child);
  }

  #break(start: number, end: number): void {
    this.#append({ text: '\n', runs: [0, start, 0, 1, end, 0] });
  }

  #html(node: Extract<Nodes, { type: 'html' }>): void {
    const aligned = alignNode(node, this.#source);
    for (const piece of htmlText(aligned)) this.#append(piece);
  }

  #append({ text, runs }: AlignedText): void {
    if (text === '') return;
    if (this.#separator !== '' && this.text !== '') this.text += this.#separator;
    this.#separator = '';
    const shift = this.text.length;
    this.text += text;
    for (let index = 0; index + 2 < runs.length; index += 3) {
      this.runs.push((runs[index] ?? 0) + shift, runs[index + 1] ?? 0, runs[index + 2] ?? 0);
    }
  }
}
