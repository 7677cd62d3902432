import type { Element, ElementContent } from 'hast';
import type { ArticleMeta } from '../article/model.ts';
import type { RenderContext } from './context.ts';
import { element } from './leaves.ts';
import { safeHref } from './urls.ts';

/**
 * Front matter as a reader wants it: publisher, author and date, and the title where the text itself shows none.
 *
 * @returns `undefined` where there is nothing to say.
 */
export function masthead(meta: ArticleMeta, context: RenderContext): Element | undefined {
  // What the text says itself is not said twice.
  const further = context.told
    ? []
    : [words('byline', meta.byline), date(meta.published, context.settings.locale)];
  const said = [publisher(meta), ...further].filter((fact) => fact !== undefined);
  const title = context.titled ? undefined : words('masthead-title', meta.title, 'h1');
  if (!title && said.length === 0) return undefined;
  const line = element('p', { className: ['facts'] }, said.flatMap(separated));
  return element('header', {}, [...(title ? [title] : []), ...(said.length > 0 ? [line] : [])]);
}

function words(className: string, value: string | undefined, tagName = 'span'): Element | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  return element(tagName, { className: [className], dir: 'auto' }, [{ type: 'text', value }]);
}

function publisher(meta: ArticleMeta): Element | undefined {
  const href = meta.url === undefined ? undefined : safeHref(meta.url);
  const known = href !== undefined && /^https?:/i.test(href) ? href : undefined;
  const host = known && /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(known)?.[1];
  const name = meta.publisher ?? host;
  if (name === undefined || known === undefined) return words('publisher', name);
  return element('a', { className: ['publisher'], href: known, dir: 'auto' }, [
    { type: 'text', value: name },
  ]);
}

function date(published: string | undefined, locale: string): Element | undefined {
  if (published === undefined) return undefined;
  return element('time', { dateTime: published }, [{ type: 'text', value: longDate(published, locale) }]);
}

/** `2015-08-21` → `21 August 2015`, `2015-08` → `August 2015`; whatever is no date is shown as it is. */
export function longDate(published: string, locale: string): string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published);
  const instant = Date.parse(parts?.[0] ?? '');
  if (!parts || Number.isNaN(instant)) return published;
  const [, year, month, day] = parts;
  const format: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (year !== undefined && month !== undefined) format.month = 'long';
  if (day !== undefined) format.day = 'numeric';
  try {
    return new Intl.DateTimeFormat(locale, format).format(instant);
  } catch {
    return published;
  }
}

function separated(fact: Element, at: number): ElementContent[] {
  return at === 0 ? [fact] : [{ type: 'text', value: ' · ' }, fact];
}
