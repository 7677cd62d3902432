import type { NameSpan } from '../model.ts';
import { fold } from './fold.ts';
import { TITLES } from './data/titles.ts';

/** A name's borders, with what was left out before a person's name. */
export interface TidyName extends NameSpan {
  readonly title?: string;
}

const EDGE_BEFORE = /^[\s"“”'‘’«»([{,;:–—-]+/u;
const EDGE_BEHIND = /[\s"“”'‘’«»)\]},;:–—-]+$/u;
const POSSESSIVE = /['’]s$/iu;
const ARTICLE = /^(?:the|an?|la|le|el)\s+(?=\S)/u;
/** `The`, where it opens a sentence as well as where it is a part of the name: left out like any article. */
const THE = /^The\s+(?!Hague\b|Gambia\b|Bahamas\b)(?=\S)/u;
const ABBREVIATED = /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Inc|Corp|Co|Ltd|St)$/u;
const LONGEST_TITLE = 4;

/**
 * Draws a name's borders as the guideline has them: without quotes, an article before it, a possessive behind it, and,
 * for a person, without title. Undefined when nothing is left.
 */
export function tidy(text: string, name: NameSpan): TidyName | undefined {
  let { start, end } = name;
  const within = (): string => text.slice(start, end);
  const works = name.type === 'WORK_OF_ART';
  start += EDGE_BEFORE.exec(within())?.[0].length ?? 0;
  end -= EDGE_BEHIND.exec(within())?.[0].length ?? 0;
  end -= POSSESSIVE.exec(within())?.[0].length ?? 0;
  end -=
    /\.$/u.test(within()) && !/\..*\.$/u.test(within()) && !ABBREVIATED.test(within().slice(0, -1)) ? 1 : 0;
  if (!works) start += (ARTICLE.exec(within()) ?? THE.exec(within()))?.[0].length ?? 0;
  if (name.type === 'PERSON') {
    const title = titleOf(within());
    if (title !== '') {
      start += title.length + (/^\s+/u.exec(text.slice(start + title.length, end))?.[0].length ?? 0);
      return start < end ? { start, end, type: name.type, title } : undefined;
    }
  }
  if (start >= end) return undefined;
  const before = name.type === 'PERSON' ? titleBefore(text.slice(0, start)) : '';
  return before === '' ? { start, end, type: name.type } : { start, end, type: name.type, title: before };
}

/** The longest title that a name opens with, as written; the name must go on behind it. */
function titleOf(name: string): string {
  const words = name.split(/(\s+)/u);
  for (let count = Math.min(LONGEST_TITLE * 2 - 1, words.length - 2); count > 0; count -= 2) {
    const title = words.slice(0, count).join('');
    if (isTitle(title)) return title;
  }
  return '';
}

/** The longest title that a text ends with. */
function titleBefore(text: string): string {
  const near = text.slice(-60);
  if (near.trimEnd() === near) return '';
  const words = near.trimEnd().split(/\s+/u);
  for (let count = Math.min(LONGEST_TITLE, words.length); count > 0; count -= 1) {
    const title = words
      .slice(-count)
      .join(' ')
      .replace(/^["“‘'(]+/u, '');
    // A role in lower case is a role, and no title.
    if (/^\p{Lu}/u.test(title) && isTitle(title)) return title;
  }
  return '';
}

function isTitle(text: string): boolean {
  return TITLES.has(fold(text).replaceAll('.', '').replaceAll('-', ' '));
}
