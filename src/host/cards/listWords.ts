import * as vscode from 'vscode';

/** Who speaks where nobody is named. */
export function articleVoice(): string {
  return vscode.l10n.t('The article');
}

/** `3 more`. */
export function moreWord(count: number): string {
  return vscode.l10n.t('{0} more', count.toLocaleString(vscode.env.language));
}

/** How often, beside a name. */
export function timesWord(count: number): string {
  return `${count.toLocaleString(vscode.env.language)} ×`;
}
