import * as vscode from 'vscode';
import * as v from 'valibot';
import type { Span } from '../../core/article/model.ts';
import { paced, type Steps } from '../../core/steps.ts';
import { describeError, type Log } from '../log.ts';
import type { Slices } from '../slices.ts';

/**
 * The text in which an article's annotations had their places last, and those places: as files speak of them, with LF
 * line ends, without byte order mark, in Unicode code points.
 */
export interface LastText {
  readonly text: string;
  /** By annotation id. */
  readonly places: ReadonlyMap<string, LastPlace>;
}

export interface LastPlace extends Span {
  /** What the target was when it stood there: `targetKey`. */
  readonly target: string;
}

const VERSION = 2;
/** The first line of a file. Each further line is a place: id, start, end and target, with tabs between. */
const stored = v.object({ version: v.literal(VERSION), uri: v.string(), text: v.string() });
const PLACE = /^([^\t]+)\t(\d+)\t(\d+)\t([^\t]+)$/u;
const AT_ONCE = 500;

/** Units of text, and bytes of all files together. */
const LONGEST = 4_000_000;
const LARGEST = 64_000_000;

/**
 * Keeps texts in the extension's own storage, so that an article that was edited elsewhere meanwhile can be compared with
 * what it was. What is not there any more is fine.
 */
export class LastTexts {
  private pruned = false;

  /** @param folder need not be there yet */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly slices: Slices,
    private readonly log: Pick<Log, 'error'>,
  ) {}

  async get(article: vscode.Uri): Promise<LastText | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.file(article));
      return await this.slices.inSlices(readFile(new TextDecoder().decode(bytes), article.toString()));
    } catch {
      return undefined;
    }
  }

  async set(article: vscode.Uri, { text, places }: LastText): Promise<void> {
    if (text.length > LONGEST) return;
    const head = JSON.stringify({ version: VERSION, uri: article.toString(), text });
    const lines = [head];
    await this.slices.inSlices(
      paced(places, AT_ONCE, ([id, { start, end, target }]) =>
        lines.push([id, start, end, target].join('\t')),
      ),
    );
    const file = `${lines.join('\n')}\n`;
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(this.file(article), new TextEncoder().encode(file));
      if (!this.pruned) await this.prune();
    } catch (error) {
      this.log.error(describeError(`Keeping the text of ${article.toString()}`, error));
    }
  }

  /** Forgets what was kept longest ago, where all together are too large. */
  private async prune(): Promise<void> {
    this.pruned = true;
    const { fs } = vscode.workspace;
    const names = (await fs.readDirectory(this.folder)).map(([name]) => name);
    const uris = names.map((name) => vscode.Uri.joinPath(this.folder, name));
    const stats = await Promise.all(uris.map(async (uri) => ({ uri, ...(await fs.stat(uri)) })));
    let total = 0;
    for (const { uri, size } of stats.sort((a, b) => b.mtime - a.mtime)) {
      total += size;
      if (total > LARGEST) await fs.delete(uri);
    }
  }

  private file(article: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${fingerprint(article.toString())}.json`);
  }
}

function* readFile(file: string, uri: string): Steps<LastText | undefined> {
  const [head = '', ...lines] = file.split('\n');
  const read = v.safeParse(stored, JSON.parse(head));
  if (!read.success || read.output.uri !== uri) return undefined;
  const places = new Map<string, LastPlace>();
  yield* paced(lines, AT_ONCE, (line) => {
    const [, id = '', start, end, target = ''] = PLACE.exec(line) ?? [];
    if (id !== '') places.set(id, { start: Number(start), end: Number(end), target });
  });
  return { text: read.output.text, places };
}

/** A few letters that stand for a text: others that have the same are most unlikely. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixed = (one: number, other: number): string =>
    ((Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)) >>> 0)
      .toString(36)
      .padStart(7, '0');
  return mixed(high, low) + mixed(low, high);
}
