import * as vscode from 'vscode';
import { equal, match, ok } from '../support/assert.ts';
import { Memory } from '../support/articles.ts';
import { closeAll } from '../support/editor.ts';
import { clear, Desk, lines, mark, standing } from './support.ts';

const TALK = '# A talk\n\nMir: The fence was built in a year, and nobody paid.\n';

/** A disk in memory that may be full, or refuse to be written. */
class Disk implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Uint8Array | undefined>([['/', undefined]]);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  trouble: 'full' | 'locked' | undefined;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (!this.entries.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const bytes = this.entries.get(path);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.byteLength ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.stat(uri);
    const start = uri.path.replace(/\/?$/u, '/');
    return [...this.entries].flatMap(([path, bytes]): [string, vscode.FileType][] => {
      const name = path.startsWith(start) ? path.slice(start.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, bytes ? vscode.FileType.File : vscode.FileType.Directory]];
    });
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return this.entries.get(uri.path) ?? new Uint8Array();
  }

  createDirectory({ path }: vscode.Uri): void {
    this.refuse();
    this.entries.set(path, undefined);
  }

  /** A full disk takes the beginning of a file. */
  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    if (this.trouble === 'full') {
      this.entries.set(path, bytes.slice(0, 10));
      throw new Error('ENOSPC: no space left on device');
    }
    this.refuse();
    this.entries.set(path, bytes.slice());
  }

  delete({ path }: vscode.Uri): void {
    for (const key of [...this.entries.keys()])
      if (key === path || key.startsWith(`${path}/`)) this.entries.delete(key);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.refuse();
    this.entries.set(to.path, this.readFile(from));
    this.entries.delete(from.path);
  }

  private refuse(): void {
    if (this.trouble === 'locked') throw vscode.FileSystemError.NoPermissions('the disk is read-only');
  }
}

describe('annotations on a disk that takes nothing', () => {
  const disk = new Disk();
  const desk = new Desk();
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider('lectern-disk', disk);
  });
  after(() => void registered.dispose());
  afterEach(async () => {
    disk.trouble = undefined;
    await closeAll();
    desk.close();
    await clear();
  });

  for (const [trouble, words] of [
    ['full', /no space left/],
    ['locked', /read-only/],
  ] as const)
    it(`because it is ${trouble} count, are kept, and are written when it takes them`, async () => {
      const article = vscode.Uri.parse(`lectern-disk:/${trouble}.md`);
      await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(TALK));
      const file = vscode.Uri.joinPath(article, '..', '.annotations', `${trouble}.md`, 'anna.jsonl');
      const memory = new Memory();
      const first = await desk.window('anna', memory).open(article);
      await mark(first, 'The fence');
      ok(await first.retry());
      const before = await lines(file);
      disk.trouble = trouble;
      const id = await mark(first, 'nobody paid');
      equal(await first.retry(), false);
      equal(await standing(first, id), 'placed: nobody paid');
      match(first.problems[0]?.message ?? '', words);
      equal((await lines(file)).join(), before.join());
      desk.close();
      const again = await desk.window('anna', memory).open(article);
      equal(await standing(again, id), 'placed: nobody paid');
      await again.undo();
      equal(again.find(id), undefined);
      await again.redo();
      disk.trouble = undefined;
      ok(await again.retry());
      equal(again.problems.length, 0);
      equal((await lines(file)).length, 3);
      const names = disk.readDirectory(vscode.Uri.joinPath(file, '..')).map(([name]) => name);
      equal(names.join(), 'anna.jsonl');
    });
});
