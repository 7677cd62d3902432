import fs from 'node:fs';
import path from 'node:path';
import { articles, rows, type Expected } from '../../test/core/entities/figures/table/index.ts';
import type { Example, TypedSpan } from './spans.ts';

function spans(text: string, figures: readonly Expected[]): TypedSpan[] {
  let from = 0;
  return figures.map(([written, type, , , counts = '']) => {
    let start = text.indexOf(written, from);
    // “one” is not in “someone”.
    while (/[\p{L}\d]/u.test(text.charAt(start - 1)) && /\w/.test(written.charAt(0)))
      start = text.indexOf(written, start + 1);
    const near = (at: number): boolean => text.slice(at, at + written.length + 60).includes(counts);
    while (start >= 0 && !near(start)) start = text.indexOf(written, start + 1);
    from = start + written.length;
    return { start, end: from, type };
  });
}

/** The table of the tests. */
export const table: readonly Example[] = rows.map(({ text, published, figures }) => ({
  text,
  ...(published !== undefined && { published }),
  gold: spans(text, figures),
}));

/** The articles of the tests, whole. */
export const wholeArticles: readonly Example[] = articles.map(({ file, published, figures }) => {
  const source = fs.readFileSync(path.join('test/fixtures/articles', file), 'utf8');
  const text = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  return { text, published, gold: spans(text, figures) };
});

interface Sentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
  readonly spaceAfter?: readonly boolean[];
}

/** Sentences of gum-names with their dates and times as DATE: it doesn't tell the two apart as OntoNotes does. */
export function gumDates(file: string): Example[] {
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { tokens, tags, spaceAfter } = JSON.parse(line) as Sentence;
    const gold: TypedSpan[] = [];
    let text = '';
    let open: { start: number; label: string } | null = null;
    const close = (end: number): void => {
      if (open) gold.push({ start: open.start, end, type: 'DATE' });
      open = null;
    };
    let end = 0;
    tokens.forEach((token, at) => {
      const tag = tags[at] ?? 'O';
      const label = tag.slice(2);
      const dated = label === 'date' || label === 'time';
      if (tag.startsWith('B-') || !dated) close(end);
      if (dated && !open) open = { start: text.length, label };
      text += token;
      end = text.length;
      if (spaceAfter?.[at] !== false) text += ' ';
    });
    close(end);
    return { text, gold };
  });
}
