/** What titles can't hold; pages of other kinds than articles have a prefix. */
const UNFIT = /[#<>[\]{}|\u0000-\u001f\u007f\ufffd\p{Cs}]/u;
const SPACE =
  /^:|^(?:talk|user|wikipedia|wp|project|file|image|mediawiki|template|help|category|portal|draft|module|special|media|timedtext|book)(?:[ _]talk)?\s*:/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,10}){0,2}$/u;

/** The language of a Wikipedia as it stands in its address; English where a setting holds something else. */
export function languageOf(setting: unknown): string {
  const code = typeof setting === 'string' ? setting.trim().toLowerCase() : '';
  return LANGUAGE.test(code) || code === 'simple' ? code : 'en';
}

/** Where the Wikipedia of a language is; ends with `/`. */
export function wikipediaOf(language: string): string {
  return `https://${languageOf(language)}.wikipedia.org/`;
}

/** A name as the title of an article; undefined for one that can be none. */
export function titleOf(name: string): string | undefined {
  const title = name
    .normalize('NFC')
    .replace(/[\s_]+/gu, ' ')
    .trim();
  const small =
    title === '' || title.length > 200 || /^\.{1,2}$|^\.{0,2}\/|\/\.{1,2}(?:\/|$)|~{3}/u.test(title);
  if (small || UNFIT.test(title) || SPACE.test(title)) return undefined;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * Where a title's summary is asked for. The title can't lead out of the path.
 *
 * @param base - ends with `/`
 */
export function summaryAddress(base: string, title: string): string {
  return `${base}api/rest_v1/page/summary/${inPath(title)}?redirect=true`;
}

/** Where a reader reads on. */
export function pageAddress(language: string, title: string): string {
  return `${wikipediaOf(language)}wiki/${inPath(title)}`;
}

function inPath(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '_'));
}
