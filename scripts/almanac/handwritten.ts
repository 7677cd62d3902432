import * as v from 'valibot';
import { NAME_TYPES, type NameType } from '../../src/core/entities/model.ts';

/** An entry as it stands in a file of `almanac/`. */
export interface Handwritten {
  readonly file: string;
  /** Of its heading, from 1. */
  readonly line: number;
  readonly title: string;
  readonly type: NameType;
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Title of the English Wikipedia's article. */
  readonly article: string;
  /** `2025-01`. */
  readonly date: string;
  readonly text: string;
}

export interface ReadEntries {
  readonly entries: readonly Handwritten[];
  /** What is wrong, one line each: `agencies.md:12: …`. */
  readonly problems: readonly string[];
}

/** The longest text, in UTF-16 code units. */
export const LONGEST_TEXT = 320;

const FIELDS = ['type', 'kind', 'also', 'id', 'as of'] as const;

const tidy = (message: string): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.regex(/^\S(?:.*\S)?$/u, message),
    v.regex(/^[^\t|*_<>`]*$/u, `${message}, plain text`),
  );

const form = v.strictObject({
  title: v.pipe(tidy('a title'), v.regex(/^[^;]+$/u, 'a title without semicolon')),
  type: v.picklist(NAME_TYPES, 'type must be one of OntoNotes’ names'),
  kind: v.pipe(tidy('kind'), v.regex(/^\p{L}[^\s.;]*(?: [^\s.;]+){0,4}$/u, 'kind has one to five words')),
  also: v.optional(
    v.pipe(tidy('also'), v.regex(/^[^;]*[^;\s](?:; [^;\s][^;]*)*$/u, 'also: names with “; ” between them')),
  ),
  id: v.pipe(v.string(), v.regex(/^enwiki:\p{L}?[^\s_#<>[\]{}|][^_#<>[\]{}|]*$/u, 'id must be enwiki:Title')),
  'as of': v.pipe(v.string(), v.regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/u, 'as of must be YYYY-MM')),
  text: v.pipe(
    tidy('a text'),
    v.maxLength(
      LONGEST_TEXT,
      ({ received }) => `the text is longer than ${LONGEST_TEXT} characters: ${received}`,
    ),
    v.regex(/^[\p{Lu}\p{N}“‘"'].*[.!?”’"')]$/su, 'the text must be sentences'),
  ),
});

/** Reads a file of entries, strictly: what is not as almanac/README.md has it is a problem. */
export function readHandwritten(file: string, source: string): ReadEntries {
  const problems: string[] = [];
  const entries: Handwritten[] = [];
  if (source.includes('\r')) problems.push(`${file}:1: lines must end in LF`);
  const lines = source.split(/\r?\n/u);
  const starts = lines.flatMap((line, at) => (line.startsWith('#') ? [at] : []));
  const before = lines.slice(0, starts[0]).findIndex((line) => line.trim() !== '');
  if (before !== -1) problems.push(`${file}:${before + 1}: nothing may stand before the first entry`);
  starts.forEach((start, index) => {
    const complain = (problem: string): number => problems.push(`${file}:${start + 1}: ${problem}`);
    const raw = cut(lines.slice(start, starts[index + 1]), complain);
    const { success, output, issues } = v.safeParse(form, raw);
    if (!success)
      for (const { message, path } of issues) complain(path ? `${pathOf(path)}: ${message}` : message);
    else {
      const { title, type, kind, text } = output;
      const aliases = output.also?.split('; ') ?? [];
      entries.push({
        ...{ file, line: start + 1, title, type, kind, aliases, text },
        article: output.id.slice('enwiki:'.length),
        date: output['as of'],
      });
    }
  });
  return { entries, problems };
}

/** An entry's lines as a record of its fields. */
function cut(lines: readonly string[], complain: (problem: string) => void): Record<string, string> {
  const [heading = '', ...rest] = lines;
  const fields = new Map<string, string>();
  if (!/^## \S/u.test(heading)) complain('an entry starts with “## ” and its name');
  fields.set('title', heading.slice(3));
  const empty = rest.findIndex((line) => !line.startsWith('- '));
  const list = rest.slice(0, empty === -1 ? undefined : empty);
  const body = empty === -1 ? [] : rest.slice(empty);
  const order: number[] = [];
  for (const line of list) {
    const [, name = '', value = ''] = /^- ([a-z ]+): (.*)$/u.exec(line) ?? [];
    const at = FIELDS.findIndex((field) => field === name);
    if (at === -1) complain(`no line of an entry: “${line}”`);
    else if (fields.has(name)) complain(`${name} stands there twice`);
    else fields.set(name, value);
    order.push(at);
  }
  if (order.some((at, index) => at < (order[index - 1] ?? 0))) complain(`the order is ${FIELDS.join(', ')}`);
  if (body[0]?.trim() !== '') complain('an empty line must stand before the text');
  const text = body.join('\n').trim();
  if (/\n\s*\n/u.test(text)) complain('the text must be one paragraph');
  fields.set('text', text.replace(/\n/gu, ' '));
  return Object.fromEntries(fields);
}

const pathOf = (path: readonly { readonly key: unknown }[]): string =>
  path.map(({ key }) => String(key)).join('.');
