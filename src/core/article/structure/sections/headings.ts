import { paced, type Steps } from '../../../steps.ts';
import type { ArticleFormat } from '../../model.ts';
import type { Draft } from '../draft.ts';
import { isNonSpeaker } from '../names/lexicon.ts';
import { isOrganisation } from '../../metadata/organisations.ts';
import { readMetaLine } from '../../metadata/lines.ts';

const LONGEST = 90;
const WORDS = 12;
/** Up to so many words need not be in title case. */
const FEW = 7;
const NUMBERED =
  /^(?:(\d{1,2}(?:\.\d{1,2})*)[.)]?(?=\s+["“‘]?\p{Lu})|[IVX]{1,5}\.|(?:[Cc]hapter|[Pp]art|[Ss]ection|[Aa]ppendix|[Aa]nnex|[Aa]ct|[Ss]cene|CHAPTER|PART|SECTION|APPENDIX|ANNEX|ACT|SCENE)\s+(?:\d{1,3}|[IVXLC]+|[A-Z])\b[.:]?)\s*(?=\p{L}|$|["“‘])/u;
const CAPTION =
  /^(?:image|photo|photograph|picture|video|credit|figure|fig|table|source|caption|map|chart|illustration|courtesy|getty|file|from left|above|below|left|right)\b.*|\b(?:from file|file photo|getty images|ap photo|reuters|afp)\)?$/iu;
const LISTED = /^(?:[-*+•‣▪◦–—·]\s|\([a-z\d]{1,3}\)\s|[a-z][.)]\s)/u;
const ASIDE = /^[([].*[)\]]$/u;
const PUNCTUATED = /[.!?…:;,—–-]["'”’»)\]]*$/u;
const SMALL = /^(?:a|an|the|of|for|on|and|or|in|to|at|by|from|with|as|vs\.?|v\.|is|&|–|—|-|de|la|le)$/iu;

/**
 * Makes headings of paragraphs that stand for one: in plain text short lines without closing punctuation that text
 * follows, lines in capitals, numbered lines; in Markdown short paragraphs set whole in bold. Not labels, captions,
 * list items, meta lines, asides in brackets.
 */
export function promoteHeadings(drafts: readonly Draft[], format: ArticleFormat): Steps<void> {
  return paced(drafts, 200, (draft, at) => {
    if (
      draft.role !== 'body' ||
      draft.block.kind !== 'paragraph' ||
      draft.label ||
      draft.length > LONGEST + 6
    )
      return;
    if (format === 'markdown' && !draft.interior) {
      if (draft.raw.startsWith('*') || draft.raw.startsWith('_')) promoteBold(drafts, at, draft);
      return;
    }
    const depth = textHeading(drafts, at, draft);
    if (depth > 0) draft.promote(depth);
  });
}

function promoteBold(drafts: readonly Draft[], at: number, draft: Draft): void {
  if (!draft.looks.setApart || !/^(?:\*\*|__)/u.test(draft.raw) || draft.raw.includes('\n')) return;
  const { text } = draft;
  if (PUNCTUATED.test(text) || text.split(' ').length > WORDS || CAPTION.test(text) || readMetaLine(text))
    return;
  if (!/^["“‘']?[\p{Lu}\p{Lo}\d]/u.test(text)) return;
  const next = drafts[at + 1];
  if (!next || (next.role === 'body' && next.looks.setApart && !next.label)) return;
  draft.promote(Math.min(6, depthAbove(drafts, at) + 1));
}

function depthAbove(drafts: readonly Draft[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const draft = drafts[i];
    if (draft && draft.block.kind === 'heading') return draft.block.depth ?? 1;
  }
  return 1;
}

/** The depth of a heading in plain text, or 0. */
function textHeading(drafts: readonly Draft[], at: number, draft: Draft): number {
  const { text } = draft;
  if (draft.raw.includes('\n') || text.length < 2 || !/\p{L}{2}/u.test(text)) return 0;
  if (LISTED.test(text) || ASIDE.test(text) || CAPTION.test(text) || /https?:|@\w/iu.test(text)) return 0;
  const next = followed(drafts, at);
  if (isListed(drafts[at - 1])) return 0;
  if (!next) return 0;
  const numbered = NUMBERED.exec(text);
  const words = text.split(' ').length;
  if (numbered) {
    if (
      PUNCTUATED.test(text.slice(numbered[0].length)) ||
      words > WORDS ||
      !(hasBody(next) || next.looks.closed)
    )
      return 0;
    return numbered[1] === undefined ? 2 : Math.min(6, 1 + numbered[1].split('.').length);
  }
  if (PUNCTUATED.test(text) || words > WORDS || /^\p{Ll}/u.test(text) || readMetaLine(text)) return 0;
  if (/^["“‘'].*["”’']$/u.test(text) || isField(text)) return 0;
  if (isOrganisation(text) && at <= 2) return 0;
  const capitals = !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
  if (!hasBody(next)) return capitals && isHeadingAfter(drafts, at) ? 2 : 0;
  if (capitals) return 2;
  return words <= FEW || inTitleCase(text) ? 2 : 0;
}

/** `Prep time: 20 minutes`: a key and its value. */
function isField(text: string): boolean {
  const pair = /^([^:]{2,40}):\s+(\S)/u.exec(text);
  return pair?.[1] !== undefined && (isNonSpeaker(pair[1]) || !/\p{Lu}/u.test(pair[2] ?? ''));
}

/** A short line before this one that is no sentence either: the two are a list. */
function isListed(before: Draft | undefined): boolean {
  return (
    before?.role === 'body' &&
    before.block.kind === 'paragraph' &&
    !before.label &&
    !before.looks.closed &&
    before.length <= LONGEST
  );
}

function followed(drafts: readonly Draft[], at: number): Draft | undefined {
  const next = drafts[at + 1];
  return next && next.role !== 'meta' && next.block.kind !== 'other' ? next : undefined;
}

/** Text that a heading can stand above: a labelled paragraph, a question, or something that ends like a sentence. */
function hasBody(next: Draft): boolean {
  if (next.label !== undefined || next.length > 160) return true;
  return next.looks.closed && !(next.length <= LONGEST && next.raw.endsWith(':'));
}

function isHeadingAfter(drafts: readonly Draft[], at: number): boolean {
  const third = drafts[at + 2];
  const next = drafts[at + 1];
  return (
    next !== undefined &&
    third !== undefined &&
    !next.looks.closed &&
    next.length <= LONGEST &&
    hasBody(third)
  );
}

function inTitleCase(text: string): boolean {
  return text.split(' ').every((word) => SMALL.test(word) || !/^["“‘'(]?\p{Ll}/u.test(word));
}
