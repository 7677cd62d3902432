// What `AuthorFiles` needs of the editor, over Node's files: for programs that are killed while they write.
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

export enum FileType {
  File = 1,
  Directory = 2,
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class Uri {
  private constructor(readonly fsPath: string) {}

  static file(name: string): Uri {
    return new Uri(path.resolve(name));
  }

  static joinPath(uri: Uri, ...names: readonly string[]): Uri {
    return new Uri(path.join(uri.fsPath, ...names));
  }

  get path(): string {
    return this.fsPath;
  }

  toString(): string {
    return `file://${this.fsPath}`;
  }
}

export class RelativePattern {
  constructor(
    readonly base: Uri,
    readonly pattern: string,
  ) {}
}

export class EventEmitter<T> {
  private readonly listeners = new Set<(event: T) => unknown>();
  readonly event = (listener: (event: T) => unknown): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  fire(event: T): void {
    for (const listener of this.listeners) listener(event);
  }

  dispose(): void {
    this.listeners.clear();
  }
}

async function orMissing<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new FileSystemError('FileNotFound') : error;
  });
}

const fs = {
  stat: ({ fsPath }: Uri) => orMissing(stat(fsPath).then(({ size, mtimeMs }) => ({ size, mtime: mtimeMs }))),
  readFile: ({ fsPath }: Uri) => orMissing(readFile(fsPath)),
  readDirectory: async ({ fsPath }: Uri) => {
    const entries = await orMissing(readdir(fsPath, { withFileTypes: true }));
    return entries.map((each) => [each.name, each.isDirectory() ? FileType.Directory : FileType.File]);
  },
  createDirectory: ({ fsPath }: Uri) => mkdir(fsPath, { recursive: true }),
  writeFile: ({ fsPath }: Uri, bytes: Uint8Array) => writeFile(fsPath, bytes),
  /** In two steps, as the editor does: for a moment there is neither. */
  rename: async (from: Uri, to: Uri) => {
    await rm(to.fsPath, { force: true });
    await orMissing(rename(from.fsPath, to.fsPath));
  },
  delete: ({ fsPath }: Uri) => orMissing(rm(fsPath)),
};

function createFileSystemWatcher({ base }: RelativePattern) {
  const changed = new EventEmitter<void>();
  const watcher = watch(base.fsPath, () => changed.fire());
  const never = new EventEmitter<void>();
  return {
    onDidChange: changed.event,
    onDidCreate: never.event,
    onDidDelete: never.event,
    dispose: () => watcher.close(),
  };
}

export const workspace = { fs, createFileSystemWatcher };
export const l10n = { t: (text: string): string => text };
