import type { Article, ArticleFormat, RawBlock } from './model.ts';
import { collectContext } from './markdown/context.ts';
import { scanMarkdown } from './markdown/scan.ts';
import { collectMeta } from './metadata/collect.ts';
import { Draft } from './structure/draft.ts';
import { bearOut } from './structure/speakers/evidence.ts';
import { promoteHeadings } from './structure/sections/headings.ts';
import { partPasted } from './structure/pieces/pasted.ts';
import { piecesOf, rejoin } from './structure/pieces/pieces.ts';
import { findQuestions } from './structure/sections/questions.ts';
import { buildStructure } from './structure/sections/sections.ts';
import { scanText } from './text/scan.ts';

const NO_CONTEXT = { definitions: [], footnotes: [] };

/**
 * Reads an article: its blocks, metadata, sections, speakers and statements. Every string is an article; nothing is
 * thrown. Takes time linear in the length of the source; nothing is parsed inline (see `parseBlock`).
 *
 * @param source - the text of the file; every offset in the result is an offset into it, in UTF-16 units
 */
export function readArticle(source: string, format: ArticleFormat): Article {
  const raw: RawBlock[] = format === 'markdown' ? scanMarkdown(source) : scanText(source);
  const context = format === 'markdown' ? collectContext(source, raw) : NO_CONTEXT;
  const pieces = piecesOf(source, raw);
  const labels = bearOut(source, pieces);
  const settled = rejoin(pieces, (candidate) => labels.has(candidate));
  const parted = format === 'markdown' ? partPasted(source, settled) : settled;
  const drafts = parted.map((piece) => new Draft(source, format, piece));
  const meta = collectMeta(source, drafts, format);
  promoteHeadings(drafts, format);
  findQuestions(drafts, format);
  return { source, format, meta, context, ...buildStructure(source, format, drafts) };
}
