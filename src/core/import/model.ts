/** What the importer found out about a page. Every text is one line, trimmed; nothing is made up. */
export interface PageMeta {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** ISO 8601 calendar date, as precise as the page has it: `2024-03-26`, `2024-03` or `2024`. */
  readonly date?: string;
  /** The page's own address for itself, tracking parameters taken off. */
  readonly url?: string;
  /** False where the page says that readers without a subscription get a part only. */
  readonly complete: boolean;
}

/** A page turned into an article. */
export interface ImportedPage {
  readonly meta: PageMeta;
  /** Front matter, a first-level heading with the title, then the article. Ends with one line feed. */
  readonly markdown: string;
  /** File name without extension: letters, digits and hyphens, never empty, safe on every file system. */
  readonly slug: string;
}

/** How much of a page is read before giving up. */
export interface ImportLimits {
  /** Longest page, in UTF-16 units. */
  readonly length: number;
  /** Elements are kept down to this depth; deeper ones give way to their text. */
  readonly depth: number;
  /** A page that nests elements deeper than this is refused. */
  readonly hardDepth: number;
  /** Most elements in what remains of a page without scripts, styles and the like. */
  readonly elements: number;
  /** Milliseconds after which no further step is begun. */
  readonly time: number;
}

export const LIMITS: ImportLimits = {
  length: 100_000_000,
  depth: 120,
  hardDepth: 4_000,
  elements: 60_000,
  time: 15_000,
};

/** Why a page could not be turned into an article. The host puts it in words. */
export type ImportFailure = 'empty' | 'noArticle' | 'tooLong' | 'tooDeep' | 'tooManyElements' | 'tooSlow';

/** Thrown by {@link importPage} for pages that can't be turned into an article. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure);
    this.failure = failure;
  }
}
