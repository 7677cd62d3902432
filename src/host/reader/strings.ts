import * as vscode from 'vscode';

/** Strings that the page shows, in the editor's language. */
export function pageStrings(): Record<string, string> {
  return {
    flashed: vscode.l10n.t('Here'),
  };
}
