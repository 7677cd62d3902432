import { NAME_TYPES, type NameType } from '../../entities/model.ts';
import type { IndexedArticle, IndexedEntity } from './model.ts';

/** What a line of the journal says: what is known of an article, or that the article is gone. */
export type Entry = IndexedArticle | { readonly gone: string };

const CHECK_LENGTH = 8;

/** The first line of each of the journal's files. A file that begins otherwise is another version's. */
export const HEADER = sealed({ format: 'lectern-index', version: 1 });

/** An entry as a line, without the line's end. */
export function writeLine(entry: Entry): string {
  if ('gone' in entry) return sealed({ gone: entry.gone });
  const { uri, title, seen, entities } = entry;
  const names = entities.map(({ name, type, count, keys }) => [name, type, count, ...keys]);
  return sealed({ uri, seen, title, names });
}

/** @returns undefined for a line that was not written whole, or by somebody else */
export function readLine(line: string): Entry | undefined {
  const text = line.slice(CHECK_LENGTH + 1);
  if (line.charAt(CHECK_LENGTH) !== ' ' || line.slice(0, CHECK_LENGTH) !== check(text)) return undefined;
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('gone' in value) return typeof value.gone === 'string' ? { gone: value.gone } : undefined;
  if (!('uri' in value && 'seen' in value && 'title' in value && 'names' in value)) return undefined;
  const { uri, seen, title, names } = value;
  if (typeof uri !== 'string' || typeof seen !== 'string' || typeof title !== 'string') return undefined;
  if (!Array.isArray(names)) return undefined;
  const entities: IndexedEntity[] = [];
  for (const name of names as readonly unknown[]) {
    const entity = readEntity(name);
    if (!entity) return undefined;
    entities.push(entity);
  }
  return { uri, title, seen, entities };
}

function readEntity(value: unknown): IndexedEntity | undefined {
  if (!Array.isArray(value)) return undefined;
  const [name, type, count, ...keys] = value as readonly unknown[];
  if (typeof name !== 'string' || !isType(type) || typeof count !== 'number') return undefined;
  if (!keys.every((key) => typeof key === 'string')) return undefined;
  return { name, type, count, keys };
}

const TYPES: ReadonlySet<unknown> = new Set(NAME_TYPES);
const isType = (value: unknown): value is NameType => TYPES.has(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sealed(value: object): string {
  const text = JSON.stringify(value);
  return `${check(text)} ${text}`;
}

/** FNV-1a over UTF-16 units: enough to tell a line that was cut off, or that the disk gave back wrong. */
function check(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(CHECK_LENGTH, '0');
}
