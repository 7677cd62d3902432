import type { ArticleFormat, ArticleMeta } from '../model.ts';
import type { Draft } from '../structure/draft.ts';
import { findTitle } from '../structure/sections/title.ts';
import { fromFields } from './fields.ts';
import { readFrontMatter } from './frontmatter.ts';
import { dateInTitle, readMetaLine, type MetaLine } from './lines.ts';
import { isAgency, isOrganisation } from './organisations.ts';

/** So many blocks below the title, and so many at the end, may be meta lines. */
const HEAD = 12;
const TAIL = 6;

type Found = { -readonly [K in keyof MetaLine]: MetaLine[K] };

/**
 * Finds what an article says of itself, and gives the blocks that say it their roles: `title` and `meta`. What front
 * matter says goes before what a line says; a line near the top before one near the end. Nothing is made up.
 */
export function collectMeta(source: string, drafts: readonly Draft[], format: ArticleFormat): ArticleMeta {
  const front =
    drafts[0]?.role === 'frontmatter'
      ? fromFields(readFrontMatter(source.slice(drafts[0].block.start, drafts[0].block.end)))
      : {};
  const title = findTitle(drafts, format);
  const titled = drafts[title];
  if (titled) titled.promote(titled.block.depth ?? 1, 'title');
  const head = readHead(drafts, title);
  const tail = readTail(drafts);
  const own = titled?.text;
  const outlet = own !== undefined && isOrganisation(own) ? own : undefined;
  const found: Found = {};
  const take = <K extends keyof Found>(key: K, ...values: Found[K][]): void => {
    const value = values.find((each) => each !== undefined);
    if (value !== undefined) found[key] = value;
  };
  take('title', front.title, head.title, own);
  take('byline', front.byline, head.byline, tail.byline);
  take(
    'published',
    front.published,
    head.published,
    tail.published,
    dateInTitle(own ?? ''),
    head.updated,
    tail.updated,
  );
  take('publisher', front.publisher, head.publisher, outlet, tail.publisher, datelined(source, drafts));
  take('url', front.url, head.url, tail.url);
  return found;
}

/** Reads the meta lines around the title: those above it, and those below up to the first paragraph of text. */
function readHead(drafts: readonly Draft[], title: number): Found {
  const found: Found = {};
  const first = drafts[0]?.role === 'frontmatter' ? 1 : 0;
  let misses = 0;
  for (let at = first; at < Math.min(drafts.length, Math.max(title, 0) + HEAD); at += 1) {
    const draft = drafts[at];
    if (!draft || at === title) continue;
    if (draft.block.kind === 'other' && /^[-=_*~\s]+$/u.test(draft.raw)) continue;
    if (draft.label || (draft.block.kind !== 'paragraph' && at > title)) break;
    const meta = readBlock(draft) ?? outletLine(drafts, at, title);
    if (meta) {
      draft.role = 'meta';
      Object.assign(found, { ...meta, ...found });
    } else if (at > title) {
      // One standfirst may stand between the title and the byline.
      misses += 1;
      if (misses > 1 || draft.length > 400) break;
    }
  }
  return found;
}

/** An outlet's name on a line of its own, above the title or beside a byline or date. */
function outletLine(drafts: readonly Draft[], at: number, title: number): MetaLine | undefined {
  const draft = drafts[at];
  if (!draft || draft.length > 80 || !isOrganisation(draft.text)) return undefined;
  const next = drafts[at + 1];
  const beside = drafts[at - 1]?.role === 'meta' || (next !== undefined && readBlock(next) !== undefined);
  return at < title || beside ? { publisher: draft.text } : undefined;
}

function readTail(drafts: readonly Draft[]): Found {
  const found: Found = {};
  for (let at = drafts.length - 1; at > Math.max(0, drafts.length - 1 - TAIL); at -= 1) {
    const draft = drafts[at];
    if (!draft || draft.label || draft.role !== 'body') break;
    const meta = readBlock(draft);
    if (meta && Object.keys(meta).length > 0) {
      draft.role = 'meta';
      Object.assign(found, { ...meta, ...found });
    } else if (draft.length > 400) break;
  }
  return found;
}

/** A block whose every line is a meta line. */
function readBlock(draft: Draft): MetaLine | undefined {
  if (draft.length > 600 || draft.block.kind !== 'paragraph') return undefined;
  const found: Found = {};
  for (const line of draft.lines) {
    if (line === '') continue;
    const meta = readMetaLine(line);
    if (!meta) return undefined;
    Object.assign(found, { ...meta, ...found });
  }
  return found;
}

const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ ,/]+\p{Lu}[\p{L}.'’-]*)*,?\s*)(?:[^()]{0,30}?)\(([^()]{2,40})\)\s*[-–—]/u;

/** The agency in a dateline: `KABUL, March 3 (AP) —`. */
function datelined(source: string, drafts: readonly Draft[]): string | undefined {
  const first = drafts.find((draft) => draft.role === 'body' && draft.block.kind === 'paragraph');
  if (!first) return undefined;
  const name = DATELINE.exec(
    source.slice(first.block.start, first.block.start + 120).replace(/^[*_]+/u, ''),
  )?.[1];
  return name !== undefined && isAgency(name.trim()) ? name.trim() : undefined;
}
