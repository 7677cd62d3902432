import type { Article, Block, Span } from '../article/model.ts';
import { parseBlock } from '../article/block.ts';
import { renderText, type RenderedText } from './block.ts';
import { interviewersOf, type RenderContext } from './context.ts';
import { isReply } from './dress.ts';
import { complete, type RenderOptions, type Settings } from './options.ts';
import { marksKey, type Mark } from './marks.ts';
import { footnoteNumbers, targetsOf } from './references.ts';

/** One top-level block, ready for the page. */
export interface RenderedBlock extends Span, RenderedText {}

/** Renders articles block by block, and remembers what blocks became, so that an edit renders only what it changed. */
export interface Renderer {
  /**
   * @param index Into `article.blocks`.
   * @param marks The names and figures in this block, in order.
   * @throws RangeError where the article has no such block.
   */
  block: (article: Article, index: number, marks?: readonly Mark[]) => RenderedBlock;
  /** Whether two blocks of two versions of an article look and read the same, wherever they stand. */
  same: (before: Article, i: number, after: Article, j: number) => boolean;
  /** The blocks from `from` up to, not including, `to`. */
  blocks: (article: Article, from: number, to: number) => RenderedBlock[];
}

/**
 * @param options What holds for everything this renderer renders. Make another one when they change.
 * @param capacity How many blocks to remember.
 */
export function createRenderer(options: RenderOptions, capacity = 30_000): Renderer {
  const settings = complete(options);
  const contexts = new WeakMap<Article, RenderContext>();
  const known = new Map<string, RenderedText>();

  const names = new Map<string, string>();
  // A long article may define much: its blocks' keys hold a short name for all of that.
  const shortName = (text: string): string => {
    const name = names.get(text) ?? `c${names.size}`;
    names.set(text, name);
    return name;
  };

  const contextOf = (article: Article): RenderContext => {
    let context = contexts.get(article);
    if (!context) contexts.set(article, (context = contextFor(article, settings, shortName)));
    return context;
  };

  const block: Renderer['block'] = (article, index, marks = []) => {
    const asked = article.blocks[index];
    if (!asked) throw new RangeError(`no block ${index}`);
    const context = contextOf(article);
    const name = cacheKey(article, asked, context, marks);
    let text = known.get(name);
    if (text) known.delete(name);
    else text = renderText(article, asked, context, () => parseBlock(article, index), marks);
    known.set(name, text);
    if (known.size > capacity) known.delete(known.keys().next().value ?? '');
    return { start: asked.start, end: asked.end, html: text.html, runs: text.runs };
  };

  const same: Renderer['same'] = (before, i, after, j) => {
    const one = before.blocks[i];
    const other = after.blocks[j];
    if (!one || !other) return one === other;
    if (one.end - one.start !== other.end - other.start) return false;
    const otherLooks = looks(after, other, contextOf(after));
    if (!looks(before, one, contextOf(before)).every((look, at) => look === otherLooks[at])) return false;
    return textOf(before, one) === textOf(after, other);
  };

  return {
    block,
    same,
    blocks: (article, from, to) =>
      Array.from({ length: Math.max(0, to - from) }, (_, at) => block(article, from + at)),
  };
}

function contextFor(
  article: Article,
  settings: Settings,
  shortName: (text: string) => string,
): RenderContext {
  const targets = targetsOf(article);
  const footnotes = footnoteNumbers(article);
  const titled = article.blocks.some((block) => block.role === 'title');
  const shared = [[...targets].map(([name, { url, title }]) => [name, url, title]), [...footnotes]];
  return {
    settings,
    targets,
    footnotes,
    titled,
    told: article.blocks.some((block) => block.role === 'meta'),
    interviewers: interviewersOf(article),
    fingerprint: targets.size + footnotes.size === 0 ? '' : shortName(JSON.stringify(shared)),
  };
}

/** What a block becomes is decided by its text and by these, beside the options. */
function looks(article: Article, block: Block, context: RenderContext): readonly unknown[] {
  if (block.role === 'frontmatter') return [context.titled, context.told, JSON.stringify(article.meta)];
  const { label } = block;
  const statement = article.statements[block.statement];
  return [
    article.format,
    block.role,
    article.sections[block.section]?.depth,
    context.titled || article.meta.title !== undefined,
    label && label.end - block.start,
    label && label.nameSpan.start - block.start,
    label && label.nameSpan.end - block.start,
    label?.affiliation,
    label?.timestamp,
    isReply(article, block, context),
    statement?.speaker,
    statement && article.speakers[statement.speaker]?.name.length,
    statement && context.interviewers[statement.speaker],
    statement && article.blocks[statement.blocks.end - 1] === block,
    // References need brackets.
    context.fingerprint !== '' && textOf(article, block).includes('[') ? context.fingerprint : '',
  ];
}

const textOf = (article: Article, block: Span): string => article.source.slice(block.start, block.end);

function cacheKey(article: Article, block: Block, context: RenderContext, marks: readonly Mark[]): string {
  const look = JSON.stringify(looks(article, block, context));
  return `${look}\n${marksKey(marks, block.start)}\n${textOf(article, block)}`;
}
