import type { Article, Speaker } from '../../article/model.ts';
import { fold } from '../../entities/joining/fold.ts';
import type { Entity } from '../../entities/joining/model.ts';
import type { OwnWords } from './model.ts';

/** The article's speaker that an entity is: an index into `Article.speakers`, or -1. */
export function speakerOf(article: Article, { name, aliases, type }: Entity): number {
  if (type !== 'PERSON' && type !== 'ORG') return -1;
  const names = new Set([name, ...aliases].map(fold));
  const same = article.speakers.findIndex((speaker) => names.has(fold(speaker.name)));
  if (same >= 0) return same;
  // Labels often have the family name alone: `SARVIS:`. It must be nobody else's.
  const partial = article.speakers.flatMap((speaker, index) =>
    speaker.aliases.some((alias) => names.has(fold(alias)) || isFamilyName(speaker, alias, name, type))
      ? [index]
      : [],
  );
  return partial.length === 1 ? (partial[0] ?? -1) : -1;
}

function isFamilyName({ expert }: Speaker, alias: string, name: string, type: Entity['type']): boolean {
  return expert && type === 'PERSON' && !/\s/u.test(alias.trim()) && fold(name).endsWith(` ${fold(alias)}`);
}

/** What the label says of a speaker, its affiliation, else the name there: as it is written. */
export function wordsOfLabel(article: Article, speaker: number): OwnWords | undefined {
  const { statements = [], affiliation } = article.speakers[speaker] ?? {};
  const labels = statements.flatMap((index) => article.statements[index]?.label ?? []);
  for (const label of labels) {
    if (affiliation === undefined || label.affiliation !== affiliation) continue;
    const at = article.source.indexOf(affiliation, label.nameSpan.end);
    if (at >= 0 && at < label.textStart)
      return { kind: 'speaker', text: affiliation, start: at, end: at + affiliation.length };
  }
  const [label] = labels;
  return (
    label && {
      kind: 'speaker',
      text: article.source.slice(label.nameSpan.start, label.nameSpan.end),
      ...spanOf(label.nameSpan),
    }
  );
}

/** A person's whole name in the article's byline. */
export function wordsOfByline(article: Article, { name, type }: Entity): OwnWords | undefined {
  const { byline } = article.meta;
  if (type !== 'PERSON' || byline === undefined || !isIn(fold(name), fold(byline))) return undefined;
  for (const block of article.blocks) {
    if (block.role !== 'meta' && block.role !== 'frontmatter') continue;
    const at = article.source.slice(block.start, block.end).indexOf(name);
    if (at >= 0)
      return { kind: 'author', text: name, start: block.start + at, end: block.start + at + name.length };
  }
  return undefined;
}

function isIn(name: string, byline: string): boolean {
  return (
    name === byline || (name.includes(' ') && ` ${byline.replace(/[,;]/gu, ' ')} `.includes(` ${name} `))
  );
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}
