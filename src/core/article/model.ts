import type { RootContent } from 'mdast';

/**
 * A stretch of the article's source. Offsets are UTF-16 code units into `Article.source`, `end` is exclusive,
 * and a byte order mark at the start of the source counts as one unit.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Markdown is CommonMark with GFM and front matter; `text` is prose without markup. */
export type ArticleFormat = 'markdown' | 'text';

/** What a top-level block looks like before anything is parsed inline. */
export type RawBlockKind = 'frontmatter' | 'heading' | 'paragraph' | 'other';

/**
 * A top-level block as the scanner finds it: its borders never cut a Markdown construct, so that parsing it alone
 * gives the same nodes as parsing the whole source.
 */
export interface RawBlock extends Span {
  readonly kind: RawBlockKind;
  /** Headings only: 1–6. */
  readonly depth?: number;
  /** Headings only: where the heading's own words stand, without `#` or underline. */
  readonly text?: Span;
}

/** What a block is to the reader. `meta` lines carry byline, date, publisher or address. */
export type BlockRole = 'frontmatter' | 'title' | 'meta' | 'heading' | 'question' | 'body';

/** A block with its place in the article. Blocks stand in source order and do not overlap. */
export interface Block extends RawBlock {
  readonly role: BlockRole;
  /** Index into `Article.sections`, or -1 for what stands before or outside every section. */
  readonly section: number;
  /** Index into `Article.statements`, or -1. */
  readonly statement: number;
  /** Set on the block that opens a statement. */
  readonly label?: SpeakerLabel;
}

/** `[00:12:31] Mir (RAND):` as it stands in the source. */
export interface SpeakerLabel extends Span {
  /** The name alone, as written there. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What stood in brackets behind the name. */
  readonly affiliation?: string;
  /** `00:12:31`, as written. */
  readonly timestamp?: string;
  /** Where the words of the statement begin: behind the label and the white space that follows it. */
  readonly textStart: number;
}

export interface Speaker {
  /** The fullest name used in a label. */
  readonly name: string;
  /** Every way the labels write the name, in order of appearance, the canonical one included. */
  readonly aliases: readonly string[];
  readonly affiliation?: string;
  /** More than a letter for a name. */
  readonly expert: boolean;
  /** Indexes into `Article.statements`, ascending. */
  readonly statements: readonly number[];
}

/** What one speaker says under one section. The span begins at the label and ends with the last paragraph. */
export interface Statement extends Span {
  /** Index into `Article.speakers`. */
  readonly speaker: number;
  /** Index into `Article.sections`. */
  readonly section: number;
  readonly label: SpeakerLabel;
  /** Indexes into `Article.blocks`, end exclusive. */
  readonly blocks: Span;
  /** Words, the label not counted. */
  readonly words: number;
}

export interface Section extends Span {
  /** The heading's words, the title's for what stands under the title, undefined where there is no heading at all. */
  readonly heading?: string;
  readonly headingSpan?: Span;
  readonly kind: 'lead' | 'heading' | 'question';
  /** 1–6. Questions are one deeper than the heading they stand under. */
  readonly depth: number;
  /** Indexes into `Article.blocks`, end exclusive. */
  readonly blocks: Span;
  /** Indexes into `Article.statements`, ascending. */
  readonly statements: readonly number[];
  readonly words: number;
}

export interface ArticleMeta {
  readonly title?: string;
  readonly byline?: string;
  /** ISO 8601: `2015-08-21`, `2015-08` or `2015`, or a full instant where the text has one. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

export interface Article {
  readonly source: string;
  readonly format: ArticleFormat;
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly speakers: readonly Speaker[];
  /** What parsing one block needs to know of the others. */
  readonly context: ParseContext;
}

/** Link, image and footnote definitions of the whole article: they decide how any block parses. */
export interface ParseContext {
  /** Normalised identifiers of link reference definitions. */
  readonly definitions: readonly string[];
  /** Normalised identifiers of footnote definitions. */
  readonly footnotes: readonly string[];
}

/** A block parsed. Positions in the nodes are relative to the block's start (line 1, offset 0 there). */
export interface BlockTree {
  readonly nodes: readonly RootContent[];
}

/**
 * Rendered text aligned with its source. `runs` holds triples `[textStart, sourceStart, length]`, ascending in both,
 * each run copying `length` units one to one; text between runs stands for source that reads otherwise (an escape, a
 * character reference: text `&`, source `&amp;`), or has none. Offsets are relative to the block's start.
 */
export interface AlignedText {
  readonly text: string;
  readonly runs: readonly number[];
}
