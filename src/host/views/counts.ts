import * as vscode from 'vscode';

/** `1 word`, `1,204 words`. */
export function wordCount(words: number): string {
  return words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', number(words));
}

/** How long so many words take to read, a minute at least. */
export function minuteCount(words: number, wordsPerMinute: number): string {
  return vscode.l10n.t('{0} min', number(minutes(words, wordsPerMinute)));
}

/** `1 statement`, `12 statements`. */
export function statementCount(statements: number): string {
  return statements === 1
    ? vscode.l10n.t('1 statement')
    : vscode.l10n.t('{0} statements', number(statements));
}

/** Whole minutes, rounded to the nearest, one at least. */
export function minutes(words: number, wordsPerMinute: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function number(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
