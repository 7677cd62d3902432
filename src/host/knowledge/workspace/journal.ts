import type { ArticleIndex } from '../../../core/knowledge/workspace/articleIndex.ts';
import { HEADER, readLine, writeLine, type Entry } from '../../../core/knowledge/workspace/lines.ts';
import type { Steps } from '../../../core/steps.ts';
import type { Slices } from '../../slices.ts';
import type { Folder } from './folder.ts';
import { filesToMerge, nameAfter, NEW, sequenceOf, type JournalFile } from './journalFiles.ts';

/** Bytes that one file holds, about, when files are merged. */
const FILE_BYTES = 4_000_000;

/**
 * Keeps an index on disk. What is noted is only ever added, a file at a time: an editor's files can't be appended to. A
 * file is written under another name first; a line that was not written whole is none. The last line about an article
 * counts. Many small files are merged into one, which is there before they go. So it is right at every moment, whenever
 * whoever writes is killed, and with two windows writing.
 */
export class Journal {
  private readonly files: JournalFile[] = [];
  private noted = new Map<string, Entry>();
  /** One thing is written after the other. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: Folder,
    private readonly index: ArticleIndex,
    private readonly slices: Slices,
  ) {}

  /** Puts what is on disk into the index. What can't be read is as if it had never been. */
  async load(): Promise<void> {
    for (const name of [...(await this.folder.names())].sort()) {
      if (name.endsWith(NEW)) await this.folder.remove(name).catch(() => undefined);
      else if (sequenceOf(name) !== undefined) await this.loadFile(name);
    }
  }

  /** Remembers that what is known of an article is new, or that it is gone, for the next `flush`. */
  note(uri: string): void {
    this.noted.set(uri, this.index.get(uri) ?? { gone: uri });
  }

  /** How many articles are noted and not written. */
  get pending(): number {
    return this.noted.size;
  }

  /**
   * Writes what is noted.
   *
   * @throws what the folder throws; what was noted stays noted
   */
  flush(): Promise<void> {
    const writing = this.last.then(() => this.flushNoted());
    this.last = writing.catch(() => undefined);
    return writing;
  }

  private async loadFile(name: string): Promise<void> {
    try {
      const bytes = await this.folder.read(name);
      const uris = await this.slices.inSlices(takeLines(bytes, this.index));
      this.files.push({ name, bytes: bytes.length, uris });
    } catch {
      // The other window has just merged it.
    }
  }

  private async flushNoted(): Promise<void> {
    if (this.noted.size === 0) return;
    const { noted } = this;
    this.noted = new Map();
    try {
      await this.write([...noted.values()]);
    } catch (error) {
      this.noted = new Map([...noted, ...this.noted]);
      throw error;
    }
    const merged = filesToMerge(this.files, this.index.size);
    if (merged.length > 0) await this.merge(merged);
  }

  /** Writes today's state of all that files speak of into new ones; then they go, the oldest first. */
  private async merge(merged: readonly JournalFile[]): Promise<void> {
    const all = merged.length === this.files.length;
    const uris = new Set(merged.flatMap((file) => [...file.uris]));
    const entries = [...uris].flatMap((uri): Entry[] => {
      // What is noted meanwhile is written later, and says it again.
      const known = this.index.get(uri);
      if (known) return [known];
      return all ? [] : [{ gone: uri }];
    });
    await this.write(entries);
    for (const file of merged) {
      // Where it can't be removed, it is read once more, to no effect.
      await this.folder.remove(file.name).catch(() => undefined);
      this.files.splice(this.files.indexOf(file), 1);
    }
  }

  private async write(entries: readonly Entry[]): Promise<void> {
    for (let from = 0; from < entries.length;) {
      const { content, uris } = await this.slices.inSlices(contentOf(entries, from));
      from += uris.length;
      const name = nameAfter(this.files.at(-1)?.name);
      await this.folder.write(`${name}${NEW}`, content);
      await this.folder.rename(`${name}${NEW}`, name);
      this.files.push({ name, bytes: content.length, uris });
    }
  }
}

const END = 10;

/** Puts each line of a file into the index, and returns the articles that they speak of. */
function* takeLines(bytes: Uint8Array, index: ArticleIndex): Steps<string[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const uris: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(END, start);
    const end = found < 0 ? bytes.length : found;
    const line = decoder.decode(bytes.subarray(start, end));
    if (start === 0 && line !== HEADER) return uris;
    const entry = start === 0 ? undefined : readLine(line);
    start = end + 1;
    if (!entry) continue;
    if ('gone' in entry) index.remove(entry.gone);
    else index.put(entry);
    uris.push('gone' in entry ? entry.gone : entry.uri);
    yield;
  }
  return uris;
}

/** As many entries as go into one file. */
function* contentOf(
  entries: readonly Entry[],
  from: number,
): Steps<{ readonly content: Uint8Array; readonly uris: string[] }> {
  const encoder = new TextEncoder();
  const lines = [encoder.encode(`${HEADER}\n`)];
  const uris: string[] = [];
  let size = lines[0]?.length ?? 0;
  for (let at = from; at < entries.length && size < FILE_BYTES; at++) {
    const entry = entries[at];
    if (!entry) break;
    const line = encoder.encode(`${writeLine(entry)}\n`);
    lines.push(line);
    size += line.length;
    uris.push('gone' in entry ? entry.gone : entry.uri);
    yield;
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const line of lines) {
    content.set(line, at);
    at += line.length;
  }
  return { content, uris };
}
