import * as vscode from 'vscode';
import { dossierFile, readEntry, type ProseReader } from '../../../core/knowledge/dossier/index.ts';
import type { Subject } from '../../../core/knowledge/model.ts';
import type { DossierFiles } from './files.ts';
import { dossierFolder } from './places.ts';

/** What a dossier file is begun with. */
export interface Addition {
  readonly subject: Subject;
  /** What another source says, and which: an https address, or its name. Plain text. */
  readonly summary?: string;
  readonly source?: string;
  /** The article that it comes from: its workspace folder gets the file. */
  readonly article?: vscode.Uri;
}

/** Names that are tried before giving up. */
const TRIES = 100;

/**
 * Opens the dossier file about a subject, made first where there is none, with the cursor where the summary goes. No file
 * is ever overwritten.
 *
 * @returns the file; undefined where there can't be one, which the reader has been told then
 */
export async function addToDossier(
  files: DossierFiles,
  readProse: ProseReader,
  addition: Addition,
): Promise<vscode.Uri | undefined> {
  await files.settled();
  const uri = files.about(addition.subject) ?? (await create(files, addition));
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const { summaryAt } = readEntry(uri.path, document.getText(), readProse);
  const at = document.positionAt(summaryAt.end);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
  files.refresh(uri);
  return uri;
}

async function create(files: DossierFiles, addition: Addition): Promise<vscode.Uri | undefined> {
  const { subject, summary, source, article } = addition;
  const folder =
    (article && vscode.workspace.getWorkspaceFolder(article)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    const none = vscode.l10n.t('A dossier is kept in files of the workspace: open a folder first.');
    void vscode.window.showWarningMessage(none);
    return undefined;
  }
  const [name = '', ...aliases] = subject.names;
  const begun = dossierFile({
    name,
    type: subject.type,
    aliases,
    ...(summary === undefined ? {} : { summary }),
    ...(source === undefined ? {} : { source: wordsFor(source) }),
  });
  const made = await write(files, dossierFolder(folder), begun);
  if (made) return made;
  const failed = vscode.l10n.t('The dossier file could not be written: this folder takes no new files.');
  void vscode.window.showErrorMessage(failed);
  return undefined;
}

function wordsFor(source: string): string {
  return /^https:\/\/\S+$/iu.test(source)
    ? source
    : vscode.l10n.t('Source: {0}.', source.replace(/\.$/u, ''));
}

async function write(
  files: DossierFiles,
  folder: vscode.Uri,
  { fileName, text }: { readonly fileName: string; readonly text: string },
): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return undefined;
  const stem = fileName.replace(/\.md$/u, '');
  // Names that differ in case alone are one on other people's disks.
  const taken = new Set(files.all().map(({ uri }) => uri.path.toLowerCase()));
  for (let number = 1; number <= TRIES; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? fileName : `${stem}-${number}.md`);
    if (taken.has(uri.path.toLowerCase()) || (await exists(uri))) continue;
    const edit = new vscode.WorkspaceEdit();
    // Unlike writing a file, this fails where one has come to be meanwhile; and it can be undone.
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    return (await applied(edit)) ? uri : undefined;
  }
  return undefined;
}

async function applied(edit: vscode.WorkspaceEdit): Promise<boolean> {
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
