import type { ArticleFormat } from '../../model.ts';

/** Longer than any heading: beyond this, marks are left where they stand. */
const LONGEST = 2000;
const MARKUP = /[*_`[\]<&\\~!]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * What a reader sees of one line or paragraph, white space collapsed: Markdown's marks, link targets, tags, escapes and
 * character references resolved well enough for a heading, a title or a byline.
 */
export function visibleText(raw: string, format: ArticleFormat): string {
  const text = format === 'markdown' && raw.length <= LONGEST && MARKUP.test(raw) ? withoutMarkup(raw) : raw;
  return text.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim();
}

function withoutMarkup(raw: string): string {
  return raw
    .replaceAll(
      /\\([!-/:-@[-`{-~])/gu,
      (_, unit: string) => `\ue000${String.fromCharCode(0xe100 + unit.charCodeAt(0))}`,
    )
    .replaceAll(/!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/gu, '$1')
    .replaceAll(/\[\^[^\]\s]+\]/gu, '')
    .replaceAll(/\[([^[\]]+)\]\[[^[\]]*\]/gu, '$1')
    .replaceAll(/<(https?:\/\/[^\s<>]+)>/giu, '$1')
    .replaceAll(/<\/?[a-z][^<>]*>/giu, '')
    .replaceAll(/(`+)(.+?)\1/gu, '$2')
    .replaceAll(/(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(\*{1,2})(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (whole, name: string) => reference(name) ?? whole)
    .replaceAll(/\ue000([\ue100-\ue1ff])/gu, (_, unit: string) =>
      String.fromCharCode(unit.charCodeAt(0) - 0xe100),
    );
}

function reference(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
