import * as vscode from 'vscode';
import { Entities } from '../../../src/host/entities/entities.ts';
import * as feature from '../../../src/host/entities/feature.ts';
import { FinderThread } from '../../../src/host/entities/finderThread.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { Reading } from './articles.ts';
import { eventually, ok } from './assert.ts';
import { extension } from './editor.ts';

/** Sessions of our own whose names are found, in the host itself. */
export class NamedReading extends Reading {
  readonly log = vscode.window.createOutputChannel('finding names', { log: true });
  private readonly finder = new FinderThread(
    { start: () => Promise.reject(new Error('no thread here')), load: () => Promise.resolve(feature) },
    () =>
      vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extension().extensionUri, 'media/model/lectern-en.bin'),
      ),
    () => undefined,
  );
  readonly entities = new Entities(this.finder, this.log);
  private readonly followed: vscode.Disposable[] = [];

  /** A session with its names, kept up to date. */
  async openNamed(document: vscode.TextDocument): Promise<ReadingSession> {
    const session = this.open(document);
    this.followed.push(this.entities.follow(session));
    await named(session);
    return session;
  }

  override dispose(): void {
    for (const each of this.followed) each.dispose();
    this.finder.dispose();
    this.log.dispose();
    super.dispose();
  }
}

/** Until the names of a session's text, as it stands, are joined. */
export function named(session: ReadingSession): Promise<true> {
  return eventually('the names', () => {
    const { document, version, entitiesVersion } = session;
    return version === document.version && entitiesVersion === version ? true : undefined;
  });
}

/** Where words stand in a document. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, `${words} is not in the text`);
  return document.positionAt(offset);
}

/** Undoes what a test wrote into a fixture. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
