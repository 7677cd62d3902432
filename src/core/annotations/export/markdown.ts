import { visibleText } from '../../article/structure/pieces/visible.ts';
import type { Article } from '../../article/model.ts';
import type { Annotation, PlacedAnnotation } from '../model.ts';

/** What a Markdown export says in the reader's language. */
export interface MarkdownWords {
  readonly title: string;
  readonly tags: string;
  /** For those that wait for the reader to place them. */
  readonly states: Readonly<Record<PlacedAnnotation['placement']['state'], string | undefined>>;
}

/** Annotations for people: each with its quote, who says it, the note as it was written, and tags. */
export function toMarkdown(
  placed: readonly PlacedAnnotation[],
  { meta, format }: Pick<Article, 'meta' | 'format'>,
  words: MarkdownWords,
): string {
  const title = meta.title === undefined ? words.title : `${words.title}: ${meta.title}`;
  const said = [meta.byline, meta.publisher, meta.published, meta.url].filter((each) => each !== undefined);
  const head = [`# ${escapeLine(title)}`, ...(said.length > 0 ? [said.map(escapeLine).join(' · ')] : [])];
  const parts = placed.flatMap(({ annotation, placement }) => [
    '---',
    quoted(annotation, format),
    ...(annotation.note === '' ? [] : [annotation.note.trim()]),
    footOf(annotation, words, words.states[placement.state]),
  ]);
  return `${[...head, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A text in Markdown that reads as it is written. Line ends become blanks. */
export function escapeLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|$~&]/gu, '\\$&')
    .replace(/^(?:[-+=#]|\d{1,9}(?=[.)]))/u, (start) => (/\d/u.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

function quoted({ target }: Annotation, format: Article['format']): string {
  switch (target.kind) {
    case 'article':
      return '';
    case 'entity':
    case 'speaker':
      return `**${escapeLine(target.name)}**`;
    case 'passage': {
      const paragraphs = target.quote.exact
        .split(/\n[^\S\n]*\n/u)
        .map((each) => escapeLine(visibleText(each, format)));
      const from = [target.section?.speaker, target.section?.section].filter((each) => each !== undefined);
      const source = from.length > 0 ? [`— ${from.map(escapeLine).join(', ')}`] : [];
      return [...paragraphs.filter((each) => each !== ''), ...source]
        .map((each) => `> ${each}`)
        .join('\n>\n');
    }
  }
}

function footOf(
  { tags, creator, modified }: Annotation,
  words: MarkdownWords,
  state: string | undefined,
): string {
  const day = new Date(modified).toISOString().slice(0, 10);
  const list = tags.length > 0 ? [`${words.tags}: ${tags.map(escapeLine).join(', ')}`] : [];
  return [state, ...list, ...(creator === '' ? [] : [escapeLine(creator)]), day]
    .filter((each) => each !== undefined)
    .join(' · ');
}
