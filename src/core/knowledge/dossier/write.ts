import type { NameType } from '../../entities/model.ts';
import { slugOf } from '../../import/slug.ts';
import { shorten, tidy } from './tidy.ts';

/** What is known of an entity when its file is begun. */
export interface Beginning {
  readonly name: string;
  readonly type: NameType;
  readonly aliases: readonly string[];
  /** Plain text. */
  readonly summary?: string;
  /** Where the summary is from: an https address becomes a link, words become a paragraph below it. Plain text. */
  readonly source?: string;
}

const LONGEST_NAME = 200;
const LONGEST_SUMMARY = 1_000;

/**
 * A dossier file to begin with: read again, it says what was put in. The file's name is one in every file system: small
 * letters and digits of any script, never a path; whether it is taken is for the caller to see.
 */
export function dossierFile(beginning: Beginning): { readonly fileName: string; readonly text: string } {
  const name = shorten(tidy(beginning.name), LONGEST_NAME);
  const aliases = [...new Set(beginning.aliases.map(tidy))].filter(
    (alias) => alias !== '' && alias !== name && alias.length <= LONGEST_NAME,
  );
  const source = tidy(beginning.source ?? '');
  const isLink = /^https:\/\/\S+$/iu.test(source);
  const summary = escapeMarkdown(shorten(tidy(beginning.summary ?? ''), LONGEST_SUMMARY));
  const words = summary === '' || isLink ? '' : escapeMarkdown(source);
  const lines = [
    '---',
    `type: ${beginning.type}`,
    ...(name === '' ? [] : [`name: ${yamlScalar(name)}`]),
    ...list('aliases', aliases),
    ...list('links', isLink ? [source] : []),
    '---',
    '',
    ...(summary === '' ? [] : [summary]),
    ...(words === '' ? [] : ['', words]),
    '',
  ];
  return { fileName: fileNameOf(name), text: lines.join('\n') };
}

function fileNameOf(name: string): string {
  const slug = slugOf(name, 'entity');
  // A file of that name is about the folder, not an entity.
  return slug === 'readme' ? 'readme-entity.md' : `${slug}.md`;
}

function list(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${yamlScalar(item)}`)];
}

/** Words as a value of YAML: bare where no reader of YAML could take them for anything else. */
export function yamlScalar(text: string): string {
  const bare = /^\p{L}(?:[\p{L}\p{M}\p{N}.'’&()/ -]*[\p{L}\p{M}\p{N}.')])?$/u.test(text);
  return bare && !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(text) ? text : JSON.stringify(text);
}

/** Plain text in one line as Markdown that shows the same. Colons and points keep addresses from becoming links. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~&]|:(?=\/\/)|(?<=www)\./giu, String.raw`\$&`)
    .replace(/^(?=[#+=-])/u, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');
}
