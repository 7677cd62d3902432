import { frontmatterEnd } from '../../article/markdown/enclosed.ts';
import { LineReader } from '../../article/markdown/lines.ts';
import type { Span } from '../../entities/model.ts';

/** Front matter of a dossier file. Offsets are UTF-16 units into the file's source. */
export interface Matter {
  /** What stands between the fences, line endings included. */
  readonly body: Span;
  /** Where the prose begins. */
  readonly end: number;
  /** The opening `---`. */
  readonly fence: Span;
  readonly kind: 'yaml' | 'toml';
  readonly closed: boolean;
}

/**
 * Finds front matter at the very start. Where no line closes it, it goes to the first blank line, so that what has been
 * written already counts while a file is being written.
 */
export function findMatter(source: string): Matter | undefined {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const line = new LineReader(source);
  if (!line.move(from)) return undefined;
  const opening = line.source.slice(line.start, line.end).trimEnd();
  if (opening !== '---' && opening !== '+++') return undefined;
  const fence = { start: from, end: from + 3 };
  const kind = opening === '---' ? 'yaml' : 'toml';
  const start = line.next;
  const closed = frontmatterEnd(line, from);
  if (closed !== undefined)
    return { body: { start, end: line.start }, end: line.next, fence, kind, closed: true };
  line.move(start);
  // A rule above prose looks the same; front matter has a key right below it.
  if (!/^[\p{L}_-]+[ \t]*[:=]/u.test(source.slice(start, line.end))) return undefined;
  let end = start;
  for (let at = start; line.move(at) && !line.blank; at = line.next) end = line.next;
  return { body: { start, end }, end, fence, kind, closed: false };
}
