import * as vscode from 'vscode';
import { Annotations } from '../../../src/host/annotations/annotations.ts';
import { LastTexts } from '../../../src/host/annotations/lastText.ts';
import type { ArticleAnnotations } from '../../../src/host/annotations/model.ts';
import { History } from '../../../src/host/history/history.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import { Memory, Reading, rethrow } from '../support/articles.ts';
import { ok } from '../support/assert.ts';
import { file } from '../support/editor.ts';

export const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
export const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
export const lines = async (uri: vscode.Uri): Promise<string[]> =>
  (await read(uri)).split('\n').filter(Boolean);

/** Where all that these tests write lies. */
export const ROOM = file('annotated');
let made = 0;

/** An article of a name that no other test has: the editor keeps the text of a document that was open a moment ago. */
export async function newArticle(text: string, extension = 'md'): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(ROOM, `article-${(made += 1)}.${extension}`);
  await write(uri, text);
  return uri;
}

export function fileOf(article: vscode.Uri, author = 'anna'): vscode.Uri {
  const name = article.path.split('/').at(-1) ?? '';
  return vscode.Uri.joinPath(article, '..', '.annotations', name, `${author}.jsonl`);
}

export async function clear(): Promise<void> {
  await vscode.workspace.fs.delete(ROOM, { recursive: true }).then(undefined, () => undefined);
}

/** What the extension of one author keeps, and the windows in which it is open. */
export class Desk {
  readonly errors: string[] = [];
  private readonly windows: { dispose(): void }[] = [];

  constructor(
    readonly lastTexts = new LastTexts(
      vscode.Uri.joinPath(ROOM, '.elsewhere'),
      { inSlices, pause },
      { error: rethrow },
    ),
  ) {}

  window(author = 'anna', memory = new Memory()): Window {
    const window = new Window(author, memory, this);
    this.windows.push(window);
    return window;
  }

  close(): void {
    for (const window of this.windows.splice(0)) window.dispose();
    this.errors.length = 0;
  }
}

/** One window: its sessions, its history and the annotations that are open in it. */
export class Window {
  readonly reading = new Reading();
  readonly history: History;
  readonly annotations: Annotations;

  constructor(author: string, memory: Memory, { lastTexts, errors }: Desk) {
    this.history = new History(memory, rethrow);
    this.annotations = new Annotations(this.reading.sessions, {
      author: () => ({ name: author, file: `${author}.jsonl` }),
      storage: vscode.Uri.joinPath(ROOM, '.elsewhere'),
      history: this.history,
      slices: { inSlices, pause },
      log: { error: (message: string | Error) => void errors.push(String(message)) },
      ...{ memory, lastTexts },
    });
  }

  async open(uri: vscode.Uri): Promise<ArticleAnnotations> {
    const document = await vscode.workspace.openTextDocument(uri);
    const { annotations } = this.annotations.acquire(document);
    await annotations.ready;
    return annotations;
  }

  dispose(): void {
    this.annotations.dispose();
    this.history.dispose();
    this.reading.dispose();
  }
}

/** Annotates words that stand in the article once. */
export async function mark(
  annotations: ArticleAnnotations,
  words: string,
  content: { note?: string } = {},
): Promise<string> {
  const document = await vscode.workspace.openTextDocument(annotations.article);
  const start = document.getText().indexOf(words);
  ok(start >= 0, `no ${words}`);
  const marked = { kind: 'passage', span: { start, end: start + words.length } } as const;
  const [annotation] = await annotations.apply({
    label: 'Highlight',
    changes: [{ kind: 'add', marked, content }],
  });
  ok(annotation, 'nothing was made');
  return annotation.id;
}

/** The words at which an annotation stands, and its state. */
export async function standing(annotations: ArticleAnnotations, id: string): Promise<string> {
  const found = annotations.find(id);
  if (!found) return 'none';
  const { placement } = found;
  if (placement.state !== 'placed' && placement.state !== 'moved') return placement.state;
  const document = await vscode.workspace.openTextDocument(annotations.article);
  // The session reads an edit a moment after it.
  if (annotations.version !== document.version) return 'later';
  const { start, end } = placement.span;
  return `${placement.state}: ${document.getText().slice(start, end)}`;
}

/** Puts something in the place of words that stand in the article once. */
export async function replace(uri: vscode.Uri, words: string, by: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(words);
  ok(start >= 0, `no ${words}`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, by);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}
