import type { Fact } from '../model.ts';

/** An entry of the compiled almanac. */
export interface Entry {
  readonly title: string;
  /** What it is, in a few words; empty where not known. */
  readonly kind: string;
  /** ISO 8601: up to when the text is known to hold; empty where the origin's own date says so. */
  readonly date: string;
  /** Title of the English Wikipedia's article; empty where not known. */
  readonly article: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly facts: readonly Fact[];
}

const FACTS = ['capital', 'region', 'languages', 'demonym'] as const;

/** Cuts out the entry whose line starts at `at`, a UTF-16 offset; undefined where none can start. */
export function readEntry(entries: string, at: number): Entry | undefined {
  if (at !== 0 && entries.charAt(at - 1) !== '\n') return undefined;
  const end = entries.indexOf('\n', at);
  if (end === -1) return undefined;
  const [title, kind = '', date = '', article = '', aliases = '', summary, ...values] = entries
    .slice(at, end)
    .split('\t');
  if (title === undefined || summary === undefined) return undefined;
  const facts = FACTS.flatMap((name, index) => {
    const value = values[index] ?? '';
    return value === '' ? [] : [{ name, value }];
  });
  return { title, kind, date, article, aliases: aliases === '' ? [] : aliases.split('; '), summary, facts };
}

/** An entry's line: the fields, separated by tabs. */
export function writeEntry(entry: Entry): string {
  const facts = FACTS.map((name) => entry.facts.find((fact) => fact.name === name)?.value ?? '');
  const fields = [
    entry.title,
    entry.kind,
    entry.date,
    entry.article,
    entry.aliases.join('; '),
    entry.summary,
    ...facts,
  ];
  return `${fields
    .map((field) => field.replace(/\s+/gu, ' '))
    .join('\t')
    .replace(/\t+$/u, '')}\n`;
}
