import type { Article, Block, Span } from '../article/model.ts';
import { parseBlock } from '../article/block.ts';
import { renderText, type RenderedText } from './block.ts';
import { interviewersOf, type RenderContext } from './context.ts';
import { isReply } from './dress.ts';
import { complete, type RenderOptions, type Settings } from './options.ts';
import { footnoteNumbers, targetsOf } from './references.ts';

/** One top-level block, ready for the page. */
export interface RenderedBlock extends Span, RenderedText {}

/** Renders articles block by block, and remembers what blocks became, so that an edit renders only what it changed. */
export interface Renderer {
  /**
   * @param index Into `article.blocks`.
   * @throws RangeError where the article has no such block.
   */
  block: (article: Article, index: number) => RenderedBlock;
  /** Whether two blocks of two versions of an article look and read the same, wherever they stand. */
  same: (before: Article, i: number, after: Article, j: number) => boolean;
  /** The blocks from `from` up to, not including, `to`. */
  blocks: (article: Article, from: number, to: number) => RenderedBlock[];
}

/**
 * @param options What holds for everything this renderer renders. Make another one when they change.
 * @param capacity How many blocks to remember.
 */
export function createRenderer(options: RenderOptions = {}, capacity = 30_000): Renderer {
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

  const block = (article: Article, index: number): RenderedBlock => {
    const asked = article.blocks[index];
    if (!asked) throw new RangeError(`no block ${index}`);
    const context = contextOf(article);
    const name = cacheKey(article, asked, context);
    let text = known.get(name);
    if (text) known.delete(name);
    else text = renderText(article, asked, context, () => parseBlock(article, index));
    known.set(name, text);
    if (known.size > capacity) known.delete(known.keys().next().value ?? '');
    return { start: asked.start, end: asked.end, html: text.html, runs: text.runs };
  };

  const keyOf = (article: Article, index: number): string | undefined => {
    const asked = article.blocks[index];
    return asked && cacheKey(article, asked, contextOf(article));
  };

  return {
    block,
    same: (before, i, after, j) => keyOf(before, i) === keyOf(after, j),
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

/** Everything that what a block becomes depends on, beside the options. */
function cacheKey(article: Article, block: Block, context: RenderContext): string {
  const text = article.source.slice(block.start, block.end);
  if (block.role === 'frontmatter') return JSON.stringify([context.titled, context.told, article.meta, text]);
  const statement = article.statements[block.statement];
  const told = [
    article.format,
    block.role,
    article.sections[block.section]?.depth,
    context.titled || article.meta.title !== undefined,
    block.label &&
      [block.label.end, block.label.nameSpan.start, block.label.nameSpan.end].map((at) => at - block.start),
    block.label && [block.label.affiliation, block.label.timestamp],
    isReply(article, block, context),
    statement && [
      statement.speaker,
      article.speakers[statement.speaker]?.name.length,
      context.interviewers[statement.speaker],
      article.blocks[statement.blocks.end - 1] === block,
    ],
    // References need brackets.
    text.includes('[') ? context.fingerprint : '',
  ];
  return `${JSON.stringify(told)}\n${text}`;
}
