import type { Definition } from 'mdast';
import type { Article } from '../article/model.ts';
import type { Settings } from './options.ts';

/** Where a link or image reference leads. */
export type Target = Pick<Definition, 'url' | 'title'>;

/** What rendering one block needs to know of the whole article. */
export interface RenderContext {
  readonly settings: Settings;
  /** By identifier in upper case. */
  readonly targets: ReadonlyMap<string, Target>;
  /** By identifier in upper case: the number a footnote shows, from 1, in the order of the definitions. */
  readonly footnotes: ReadonlyMap<string, number>;
  /** Whether the text itself shows its title. */
  readonly titled: boolean;
  /** Whether the text itself says when, where or by whom it was published. */
  readonly told: boolean;
  /** By index into `Article.speakers`: whether this one asks rather than answers. */
  readonly interviewers: readonly boolean[];
  /** Stands for all of the above in cache keys of blocks that may depend on it. */
  readonly fingerprint: string;
}

/** The name that definitions and references share. */
export function key(identifier: string): string {
  return identifier.toUpperCase();
}

/**
 * Who asks: a lone `Q`, a role that says so, the publisher's name, or someone whose statements mostly end in a
 * question while another's do not.
 */
export function interviewersOf(article: Article): boolean[] {
  const publisher = article.meta.publisher?.toLowerCase();
  return article.speakers.map((speaker) => {
    const name = speaker.name.toLowerCase();
    if (/^(?:q|question|interviewer|moderator|host|reporter)$/.test(name)) return true;
    if (publisher !== undefined && name === publisher) return true;
    if (article.speakers.length < 2 || speaker.statements.length < 2) return false;
    const asked = speaker.statements.filter((at) => endsAsking(article, at)).length;
    return asked / speaker.statements.length >= 0.6;
  });
}

function endsAsking(article: Article, at: number): boolean {
  const statement = article.statements[at];
  if (!statement) return false;
  const tail = article.source.slice(Math.max(statement.start, statement.end - 40), statement.end);
  return /[?？؟]["'”’»)\]*_\s]*$/.test(tail);
}
