import * as vscode from 'vscode';
import { isReadable } from '../session/articles.ts';
import { VIEW_TYPE } from '../viewType.ts';
import type { CommandRegistry } from './registry.ts';

const NAME = /\.(md|markdown|txt)$/i;

/** Commands that take an article from one editor to the other. */
export function addOpening(commands: CommandRegistry): void {
  commands.add('lectern.openForReading', (uri) => open(uri, vscode.ViewColumn.Active));
  commands.add('lectern.openToSide', (uri) => open(uri, vscode.ViewColumn.Beside));
  commands.add('lectern.showSource', showSource);
}

async function open(argument: unknown, column: vscode.ViewColumn): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : currentArticle();
  if (!uri) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a Markdown or plain text file first: Lectern shows the file of the active editor.'),
    );
    return;
  }
  if (!NAME.test(uri.path) && uri.scheme !== 'untitled') {
    void vscode.window.showWarningMessage(vscode.l10n.t('Lectern reads .md, .markdown and .txt files.'));
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, column);
}

/** The text editor of an article, at the place where the reading view stands. */
async function showSource(argument?: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : activeCustomUri();
  if (uri) await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
}

function currentArticle(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && (isReadable(document) || document.isUntitled)) return document.uri;
  return activeCustomUri();
}

function activeCustomUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE ? input.uri : undefined;
}
