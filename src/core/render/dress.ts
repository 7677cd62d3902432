import type { Element, Root } from 'hast';
import type { Article, Block } from '../article/model.ts';
import type { RenderContext } from './context.ts';
import { element } from './leaves.ts';

/** How many colours speakers take turns at. */
const ACCENTS = 6;

const KINDS: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  pre: 'code',
  hr: 'rule',
  header: 'masthead',
};

/**
 * Gives a block its one root element, with the classes and attributes that say what it is to the reader.
 *
 * @param tree What the block's own text became.
 */
export function dress(article: Article, block: Block, tree: Root, context: RenderContext): Element {
  const root = rootOf(tree);
  const kind = KINDS[root.tagName];
  const own = Array.isArray(root.properties['className']) ? root.properties['className'] : [];
  const classes = ['block', ...own, ...(kind === undefined ? [] : [kind])];
  if (root.tagName !== 'pre' && root.properties['dir'] === undefined) root.properties['dir'] = 'auto';
  if (block.role !== 'body' && block.role !== 'frontmatter') classes.push(block.role);
  const level = levelOf(article, block, context);
  if (level !== undefined && /^(?:p|h[1-6])$/.test(root.tagName)) root.tagName = `h${level}`;
  const statement = article.statements[block.statement];
  if (statement && root.tagName !== 'aside') {
    classes.push('statement');
    if (block.label) classes.push('statement-start');
    if (article.blocks[statement.blocks.end - 1] === block) classes.push('statement-end');
    classes.push(context.interviewers[statement.speaker] ? 'interviewer' : 'answerer');
    if (isReply(article, block, context)) classes.push('reply');
    if ((article.speakers[statement.speaker]?.name.length ?? 0) <= 2) classes.push('terse');
    classes.push(`accent-${statement.speaker % ACCENTS}`);
    root.properties['dataSpeaker'] = statement.speaker;
  }
  if (pictureAlone(root)) classes.push('picture');
  root.properties['className'] = [...new Set(classes)];
  return root;
}

/** A block of which nothing shows still has its element, so that the page's list stays in step. */
export function nothing(): Element {
  return element('div', { className: ['block', 'empty'] });
}

/** Whether a block begins an answer right behind a question. */
export function isReply(article: Article, block: Block, context: RenderContext): boolean {
  const statement = article.statements[block.statement];
  const before = article.statements[block.statement - 1];
  if (!block.label || !statement || !before || context.interviewers[statement.speaker]) return false;
  return context.interviewers[before.speaker] === true && before.blocks.end === statement.blocks.start;
}

function rootOf(tree: Root): Element {
  const children = tree.children.filter((child) => child.type === 'element' || child.type === 'text');
  const only = children.filter((child) => child.type === 'element' || child.value.trim() !== '');
  if (only.length === 0) return nothing();
  const first = only[0];
  if (only.length === 1 && first?.type === 'element' && first.tagName !== 'br') return first;
  return element('div', { className: ['group'] }, children);
}

/** Which heading a block is, or `undefined` for one that is none. There is one `h1`: the title, if there is any. */
function levelOf(article: Article, block: Block, context: RenderContext): number | undefined {
  if (block.role === 'title') return 1;
  if (block.role !== 'question' && block.role !== 'heading') return undefined;
  const depth = article.sections[block.section]?.depth ?? block.depth ?? 2;
  const highest = context.titled || article.meta.title !== undefined ? 2 : 1;
  return Math.min(6, Math.max(highest, depth));
}

function pictureAlone(root: Element): boolean {
  const [only, ...others] = root.children;
  return root.tagName === 'p' && others.length === 0 && only?.type === 'element' && only.tagName === 'img';
}
