import * as vscode from 'vscode';
import { resolveLink } from './links.ts';

const ARTICLE = /\.(md|markdown|txt)$/i;

/** Follows a link the reader clicked in an article; what can't be followed is said in words. */
export async function openLink(href: string, article: vscode.Uri): Promise<void> {
  const target = resolveLink(href, article);
  switch (target.kind) {
    case 'external':
      await vscode.env.openExternal(target.uri);
      return;
    case 'refused':
      void vscode.window.showWarningMessage(target.why);
      return;
    case 'file':
      await openFile(target.uri);
  }
}

async function openFile(uri: vscode.Uri): Promise<void> {
  if (!(await exists(uri))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('There is no file “{0}”.', vscode.workspace.asRelativePath(uri)),
    );
    return;
  }
  if (ARTICLE.test(uri.path)) await vscode.commands.executeCommand('vscode.openWith', uri, 'lectern.reader');
  else await vscode.commands.executeCommand('vscode.open', uri);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
