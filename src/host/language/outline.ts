import type { Steps } from '../../core/steps.ts';
import type { Article, Span } from '../../core/article/model.ts';
import { plain } from '../views/tree/excerpt.ts';
import { firstWords } from '../views/tree/labels.ts';
import { parentSections, sectionEnds } from '../views/tree/nesting.ts';
import { hasOutline, isOurs } from './prose.ts';

/** An entry of the outline; spans are offsets into the source. */
export interface OutlineEntry {
  readonly kind: 'section' | 'statement';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** The heading, or the speaker's label. */
  readonly head: Span;
  readonly children: OutlineEntry[];
}

/** An outline of more entries than this is of no use, and takes the editor long to take over after every edit. */
const MOST_STATEMENTS = 2000;

/**
 * Sections nested by depth, and who speaks in them. Headings that the editor lists by itself are left out: what stands
 * under them moves up. In articles of very many statements only sections are listed.
 */
export function* outlineOf(article: Article): Steps<OutlineEntry[]> {
  if (!hasOutline(article)) return [];
  const { sections } = article;
  const listed = article.statements.length <= MOST_STATEMENTS;
  const parents = parentSections(sections);
  const ends = sectionEnds(sections, parents);
  const top: OutlineEntry[] = [];
  const listOf: OutlineEntry[][] = [];
  for (const [index, section] of sections.entries()) {
    const above = listOf[parents[index] ?? -1] ?? top;
    const name = plain(section.heading ?? '');
    const statements: OutlineEntry[] = [];
    for (const each of listed ? section.statements : []) {
      statements.push(...statementEntry(article, each));
      yield;
    }
    listOf[index] = above;
    if (name === '' || !isOurs(article, section)) {
      for (const each of statements) above.push(each);
      continue;
    }
    const span = { start: section.start, end: ends[index] ?? section.end };
    const entry: OutlineEntry = {
      kind: 'section',
      name,
      detail: '',
      span,
      head: section.headingSpan ?? { start: span.start, end: span.start },
      children: statements,
    };
    above.push(entry);
    listOf[index] = entry.children;
    yield;
  }
  return top;
}

function statementEntry(article: Article, index: number): OutlineEntry[] {
  const statement = article.statements[index];
  if (!statement) return [];
  const { start, end, label } = statement;
  const name = plain(article.speakers[statement.speaker]?.name ?? label.name);
  if (name === '') return [];
  const detail = firstWords(article, statement);
  return [{ kind: 'statement', name, detail, span: { start, end }, head: label, children: [] }];
}
