import { finish, paced, type Steps } from '../steps.ts';
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

const DRAFTS_A_STEP = 500;
const NO_CONTEXT = { definitions: [], footnotes: [] };

/**
 * Reads an article: its blocks, metadata, sections, speakers and statements. Every string is an article; nothing is
 * thrown. Takes time linear in the length of the source; nothing is parsed inline (see `parseBlock`).
 *
 * @param source - the text of the file; every offset in the result is an offset into it, in UTF-16 units
 */
export function readArticle(source: string, format: ArticleFormat): Article {
  return finish(readInSteps(source, format));
}

/** The same as `readArticle`, in steps that take a few milliseconds each, however long the article. */
export function* readInSteps(source: string, format: ArticleFormat): Steps<Article> {
  const raw: RawBlock[] = yield* format === 'markdown' ? scanMarkdown(source) : scanText(source);
  yield;
  const context = format === 'markdown' ? collectContext(source, raw) : NO_CONTEXT;
  yield;
  const pieces = yield* piecesOf(source, raw);
  const labels = yield* bearOut(source, pieces);
  yield;
  const settled = rejoin(pieces, (candidate) => labels.has(candidate));
  yield;
  const parted = format === 'markdown' ? partPasted(source, settled) : settled;
  const drafts: Draft[] = [];
  yield* paced(parted, DRAFTS_A_STEP, (piece) => drafts.push(new Draft(source, format, piece)));
  yield;
  const meta = collectMeta(source, drafts, format);
  yield;
  yield* promoteHeadings(drafts, format);
  yield* findQuestions(drafts, format);
  const structure = yield* buildStructure(source, format, drafts);
  return { source, format, meta, context, ...structure };
}
