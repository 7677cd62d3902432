import type { ArticleFormat } from '../../model.ts';
import type { Draft } from '../draft.ts';
import { readMetaLine } from '../../metadata/lines.ts';
import { isOrganisation } from '../../metadata/organisations.ts';

const LONGEST = 200;
const CHAFF =
  /^(?:for immediate release|skip to (?:main )?content|advertisement|menu|breaking(?: news)?|exclusive|transcript|(?:q\s?&\s?a|interview|analysis|opinion|commentary|feature|report|briefing|explainer|news|statement|world|politics)(?:\s*[/|»›·].*)?)$/iu;
const COLUMNS = /\S[ \t\u00a0]{4,}\S/u;
const RULE = /^[-=_*~\s]+$/u;
/** The title is one of the first so many blocks. */
const REACH = 8;
const GENERIC =
  /^(?:executive summary|summary|abstract|introduction|foreword|preface|contents|table of contents|overview|background|key (?:points|findings|takeaways))$/iu;
const LISTED = /^(?:[-*+•‣▪–—]\s|\d{1,3}[.)]\s|\([a-z\d]\)\s)/u;

/**
 * Finds the block that is the article's title: the heading that stands above everything, or, where no heading does, a
 * first line that reads like a title. A question is one too, unless a labelled answer follows it directly.
 *
 * @returns an index into `drafts`, or -1
 */
export function findTitle(drafts: readonly Draft[], format: ArticleFormat): number {
  const first = firstContent(drafts, 0);
  if (first === -1) return -1;
  const head = headingTitle(drafts, first);
  if (head !== -1) return head;
  let outlet = -1;
  for (let at = first; at < Math.min(drafts.length, first + REACH); at += 1) {
    const draft = drafts[at];
    if (!draft || draft.label) break;
    if (draft.block.kind === 'other' && RULE.test(draft.raw)) continue;
    if (draft.block.kind !== 'paragraph') break;
    if (isTitleLike(drafts, at, format)) {
      // A line that only names an outlet gives way to a title under it.
      if (!isOrganisation(draft.text)) return outlet !== -1 && draft.text.split(' ').length < 4 ? outlet : at;
      if (outlet === -1) outlet = at;
    } else if (draft.length > LONGEST || !isAbove(draft)) break;
  }
  return outlet;
}

/** Outlets, dates, bylines, kickers and lines set in columns may stand above the title. */
function isAbove({ text, raw }: Draft): boolean {
  return CHAFF.test(text) || COLUMNS.test(raw) || readMetaLine(text) !== undefined;
}

function firstContent(drafts: readonly Draft[], from: number): number {
  for (let at = from; at < drafts.length; at += 1) if (drafts[at]?.role !== 'frontmatter') return at;
  return -1;
}

/** A heading near the top of whose depth, or above it, there is no other: `# Title`, and nothing but meta lines above. */
function headingTitle(drafts: readonly Draft[], first: number): number {
  for (let at = first; at < Math.min(drafts.length, first + 6); at += 1) {
    const draft = drafts[at];
    if (!draft) return -1;
    if (draft.block.kind === 'heading') {
      const depth = draft.block.depth ?? 1;
      const rivals = drafts.some(
        (other, i) => i > at && other.block.kind === 'heading' && (other.block.depth ?? 1) <= depth,
      );
      return depth === 1 || !rivals ? at : -1;
    }
    if (draft.block.kind === 'other') continue;
    if (draft.length > LONGEST || draft.label || !isAbove(draft)) return -1;
  }
  return -1;
}

function isTitleLike(drafts: readonly Draft[], at: number, format: ArticleFormat): boolean {
  const draft = drafts[at];
  const next = drafts[at + 1];
  if (!draft || !next || draft.label || draft.block.kind !== 'paragraph') return false;
  if (draft.length > LONGEST || (format === 'markdown' && draft.raw.includes('\n'))) return false;
  const { text } = draft;
  if (text.length < 2 || !/\p{L}/u.test(text) || LISTED.test(text) || CHAFF.test(text) || GENERIC.test(text))
    return false;
  if (format === 'text' && COLUMNS.test(draft.raw)) return false;
  if (readMetaLine(text) !== undefined) return false;
  if (draft.looks.asks) return next.label === undefined;
  if (/[!…]["'”’»)]*$/u.test(text)) return text.length <= 120;
  return (
    !/[.:;,]["'”’»)]*$/u.test(text) || /\b(?:[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|vs|etc)\.$/u.test(text)
  );
}
