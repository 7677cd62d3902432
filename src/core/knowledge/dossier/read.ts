import type { Claim, DossierEntry, DossierProblem, Prose, ProseReader } from './model.ts';
import { readFields, type Fields } from './fields.ts';
import { findMatter, type Matter } from './matter.ts';
import { nameKey, shorten, tidy } from './tidy.ts';

/** UTF-16 units of front matter: nobody writes more by hand. */
const LONGEST_MATTER = 16_384;
/** What a card shows of the first paragraph. */
const LONGEST_SUMMARY = 1_000;
const LONGEST_NAME = 200;

const NOTHING: Fields = { aliases: [], links: [], problems: [] };

/**
 * Reads one dossier file. Every text is one; nothing is thrown, and one mistake costs what it touches alone.
 *
 * @param path - the file's path in the workspace; its last part is the entity's name where the text gives none
 * @param source - its text; every offset in the result is a UTF-16 offset into it, a byte order mark counted
 * @param readProse - the Markdown reader: see `prose.ts`
 */
export function readEntry(path: string, source: string, readProse: ProseReader): DossierEntry {
  const matter = findMatter(source);
  const fields = matter ? fieldsOf(source, matter) : NOTHING;
  const from = matter?.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const prose = readProse(source, from);
  const summary = shorten(tidy(prose.paragraph?.text ?? ''), LONGEST_SUMMARY);
  const name = fields.name ?? named(path, prose);
  const end = { start: source.length, end: source.length };
  const { start, end: last } = prose.paragraph ?? end;
  const none: DossierProblem[] = summary === '' ? [{ kind: 'noText', ...lastLine(source, matter) }] : [];
  return {
    path,
    name: name.name,
    aliases: fields.aliases.map((alias) => alias.name),
    links: fields.links,
    ...(fields.type === undefined ? {} : { type: fields.type }),
    ...(fields.updated === undefined ? {} : { updated: fields.updated }),
    ...(summary === '' ? {} : { summary }),
    summaryAt: { start, end: last },
    claims: [name, ...fields.aliases].filter(({ key }) => key !== ''),
    problems: [...fenceProblems(matter), ...fields.problems, ...none],
  };
}

/** An entry for a file that can't be read: it says so, and nothing else. */
export function unread(path: string, kind: 'tooLarge' | 'unreadable'): DossierEntry {
  const nowhere = { start: 0, end: 0 };
  const problems = [{ kind, ...nowhere }];
  return { path, name: fileNameOf(path), aliases: [], links: [], summaryAt: nowhere, claims: [], problems };
}

function fieldsOf(source: string, { body, kind, fence }: Matter): Fields {
  if (kind === 'toml') return NOTHING;
  if (body.end - body.start > LONGEST_MATTER)
    return { ...NOTHING, problems: [{ kind: 'tooLarge', ...fence }] };
  return readFields(source.slice(body.start, body.end), body.start);
}

function fenceProblems(matter: Matter | undefined): DossierProblem[] {
  if (matter?.kind === 'toml') return [{ kind: 'notYaml', ...matter.fence }];
  return matter?.closed === false ? [{ kind: 'notClosed', ...matter.fence }] : [];
}

/** The first heading's words; the file's name where there is none. */
function named(path: string, { heading }: Prose): Claim {
  const titled = tidy(heading?.text ?? '');
  const key = titled.length > LONGEST_NAME ? '' : nameKey(titled);
  if (heading && key !== '') return { name: titled, key, start: heading.start, end: heading.end };
  const name = fileNameOf(path);
  return { name, key: nameKey(name), start: 0, end: 0 };
}

function fileNameOf(path: string): string {
  return tidy(path.replace(/^.*[/\\]/su, '').replace(/\.md$/iu, '')).slice(0, LONGEST_NAME);
}

/** The line under which a paragraph is missing: front matter's last, or the text's. */
function lastLine(source: string, matter: Matter | undefined): { start: number; end: number } {
  const end = source.slice(0, matter?.closed ? matter.end : source.length).trimEnd().length;
  const start = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1)) + 1;
  return { start: Math.min(start, end), end };
}
