import type { Nodes, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { remarkEntities, type RemarkEntitiesOptions } from '../../../../src/core/entities/index.ts';

/** What remark-gfm and remark-frontmatter set. */
function extensions(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  data['micromarkExtensions'] = [gfm(), frontmatter()];
  data['fromMarkdownExtensions'] = [gfmFromMarkdown(), frontmatterFromMarkdown()];
}

export function parse(source: string): Root {
  return unified().use(remarkParse).use(extensions).parse(source);
}

/** The tree of a document with its names and figures, and the file. */
export function run(source: string, options: RemarkEntitiesOptions): { tree: Root; file: VFile } {
  const file = new VFile(source);
  const tree = parse(source);
  return { tree: again(tree, file, options), file };
}

/** The plugin over a tree. */
export function again(tree: Root, file: VFile, options: RemarkEntitiesOptions): Root {
  return unified().use(remarkEntities, options).runSync(tree, file);
}

/** A tree in short: `«Qassem »0 *«Soleimani»0*` for a mention in two nodes; figures in `‹ ›`. */
export function brief(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(brief).join(SEPARATORS[node.type] ?? '') : '';
  switch (node.type) {
    case 'text':
      return node.value;
    case 'mention':
      return `«${inside}»${node.data.mention}`;
    case 'figure':
      return `‹${inside}›${node.data.figure}`;
    case 'emphasis':
      return `*${inside}*`;
    case 'strong':
      return `**${inside}**`;
    case 'delete':
      return `~${inside}~`;
    case 'link':
    case 'linkReference':
      return `[${inside}]`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return '\\\n';
    case 'html':
      return node.value;
    default:
      return 'children' in node ? inside : `<${node.type}>`;
  }
}

const SEPARATORS: Readonly<Record<string, string>> = {
  root: '\n',
  list: '\n',
  listItem: '\n',
  blockquote: '\n',
  table: '\n',
  tableRow: '|',
  footnoteDefinition: '\n',
};
