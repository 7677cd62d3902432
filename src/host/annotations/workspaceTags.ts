import * as vscode from 'vscode';
import { readBodies } from '../../core/annotations/bodies.ts';
import { isObject } from '../../core/records/index.ts';
import { paced, type Steps } from '../../core/steps.ts';
import type { Slices } from '../slices.ts';

interface Parts {
  readonly slices: Pick<Slices, 'inSlices'>;
  readonly failed: (error: unknown) => void;
}

interface Known {
  readonly modified: number;
  readonly tags: ReadonlySet<string>;
}

const FILES = '**/.annotations/*/*.jsonl';
/** Files that are looked into at most. */
const MOST = 1_000;
/** Milliseconds that somebody waits for tags that are not known yet: those that are will do. */
const WAIT_MS = 400;
/** Lines looked at in one step. */
const AT_ONCE = 50;

/** The tags that annotations of the whole workspace have, for completing what is typed. */
export class WorkspaceTags {
  private readonly known = new Map<string, Known>();
  private reading: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  /** What is known of them soon; what takes longer is there the next time. */
  async all(): Promise<ReadonlySet<string>> {
    this.reading ??= this.read()
      .catch(this.parts.failed)
      .finally(() => (this.reading = undefined));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, WAIT_MS)));
    await Promise.race([this.reading, late]);
    clearTimeout(timer);
    return new Set([...this.known.values()].flatMap(({ tags }) => [...tags]));
  }

  dispose(): void {
    this.known.clear();
  }

  private async read(): Promise<void> {
    const files = await vscode.workspace.findFiles(FILES, undefined, MOST);
    const there = new Set(files.map((file) => file.toString()));
    for (const file of this.known.keys()) if (!there.has(file)) this.known.delete(file);
    for (const file of files) {
      const { mtime: modified } = await vscode.workspace.fs.stat(file);
      if (this.known.get(file.toString())?.modified === modified) continue;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      this.known.set(file.toString(), { modified, tags: await this.parts.slices.inSlices(tagsIn(text)) });
    }
  }
}

/** The tags in a file of annotations, versions that are not the newest included; lines that can't be read have none. */
export function* tagsIn(text: string): Steps<ReadonlySet<string>> {
  const tags = new Set<string>();
  // Most annotations have no tags, and need not be read.
  const lines = text.split('\n').filter((line) => line.includes('"tagging"'));
  yield* paced(lines, AT_ONCE, (line) => {
    try {
      const value: unknown = JSON.parse(line);
      if (isObject(value)) for (const tag of readBodies(value).tags) tags.add(tag);
    } catch {
      // Whoever opens the article is told.
    }
  });
  return tags;
}
