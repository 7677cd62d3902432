import * as vscode from 'vscode';

/** An article ready to be written. */
export interface Draft {
  readonly text: string;
  /** File name without extension. */
  readonly slug: string;
  readonly extension: 'md' | 'txt';
}

/**
 * Writes an article where the reader wants it. Nothing is ever overwritten unless the reader, asked by the editor's own
 * dialog, says so.
 * @param target Where to write without asking; a name that is taken gets a number.
 * @returns Where the article is now; an untitled document where it could not be written; undefined if the reader
 *   thought better of it.
 */
export async function save(draft: Draft, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (target) return write(await free(target), draft);
  const folder = folderForArticles();
  if (folder && vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return untitled(draft);
  const wanted = folder && (await free(vscode.Uri.joinPath(folder, `${draft.slug}.${draft.extension}`)));
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Imported Article'),
    filters:
      draft.extension === 'md' ? { Markdown: ['md', 'markdown'] } : { [vscode.l10n.t('Text')]: ['txt'] },
    ...(wanted ? { defaultUri: wanted } : {}),
  });
  if (chosen) return write(chosen, draft);
  return folder ? undefined : untitled(draft);
}

/** The article as a document that is not saved yet: it can be read, and kept later. */
export async function untitled({ text, extension }: Draft): Promise<vscode.Uri> {
  const language = extension === 'md' ? 'markdown' : 'plaintext';
  return (await vscode.workspace.openTextDocument({ language, content: text })).uri;
}

async function write(uri: vscode.Uri, draft: Draft): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft.text));
  return uri;
}

function folderForArticles(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** The same name, or the next of `name-2`, `name-3`, … that no file has. */
async function free(uri: vscode.Uri): Promise<vscode.Uri> {
  const [, stem = uri.path, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(uri.path) ?? [];
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? uri.path : `${stem}-${number}${extension}`;
    const candidate = uri.with({ path });
    if (!(await exists(candidate))) return candidate;
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
