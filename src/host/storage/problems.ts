import * as vscode from 'vscode';
import { plain } from '../plain.ts';
import type { FileState, Trouble } from './files.ts';

/** Something about an author's file that its reader should know. */
export type StorageProblem =
  /** It is left alone: neither used nor written over. */
  | { readonly kind: 'unreadable'; readonly file: vscode.Uri; readonly reason: Trouble }
  /** Some of its lines are kept, and not used. */
  | { readonly kind: 'lines'; readonly file: vscode.Uri; readonly lines: readonly string[] }
  /** Conflict markers of git stand in it; both sides are used. */
  | { readonly kind: 'conflict'; readonly file: vscode.Uri }
  /** The reader's file could not be written; the extension keeps what belongs in it. */
  | { readonly kind: 'unsaved'; readonly file: vscode.Uri; readonly error: string; readonly count: number }
  /** It was there and is not any more; what it held still counts until the reader lets it go. */
  | { readonly kind: 'gone'; readonly file: vscode.Uri; readonly count: number };

interface Circumstances {
  /** The name of the reader's file. */
  readonly own: string;
  /** Why it could not be written, and how many records wait. */
  readonly refused: { readonly error: string; readonly count: number } | undefined;
  /** Names of files that were there. */
  readonly gone: ReadonlySet<string>;
}

export function problemsOf(
  folder: vscode.Uri,
  files: ReadonlyMap<string, FileState>,
  { own, refused, gone }: Circumstances,
): StorageProblem[] {
  const problems: StorageProblem[] = [];
  for (const [name, state] of files) {
    const file = vscode.Uri.joinPath(folder, name);
    if (gone.has(name) && state.kind === 'file') {
      problems.push({ kind: 'gone', file, count: state.file.records.length });
      continue;
    }
    if (state.kind === 'unreadable') {
      problems.push({ kind: 'unreadable', file, reason: state.reason });
      continue;
    }
    if (state.conflicts > 0) problems.push({ kind: 'conflict', file });
    const { kept } = state.file;
    if (kept.length > 0) problems.push({ kind: 'lines', file, lines: kept.map(({ text }) => text) });
  }
  if (refused) problems.push({ kind: 'unsaved', file: vscode.Uri.joinPath(folder, own), ...refused });
  return problems;
}

/** A problem with a file of corrections in the reader's words. */
export function describeProblem(problem: StorageProblem): string {
  const name = plain(problem.file.path.split('/').at(-1) ?? '');
  switch (problem.kind) {
    case 'unreadable':
      return vscode.l10n.t('{0} is not used, and left as it is: {1}', name, because(problem.reason));
    case 'conflict':
      return vscode.l10n.t(
        '{0} has conflict markers of a merge. What both sides say is used; the markers go when you next correct something.',
        name,
      );
    case 'lines':
      return vscode.l10n.t(
        'Lines of {0} that Lectern cannot read: {1}. They are kept as they are.',
        name,
        problem.lines.length,
      );
    case 'gone':
      return vscode.l10n.t('{0} is not there any more.', name);
    case 'unsaved':
      return vscode.l10n.t(
        'What you corrected could not be written to {0}: {1}. Lectern keeps it and tries again.',
        name,
        plain(problem.error),
      );
  }
}

/** Why a file is left alone, as the end of a sentence. */
export function because(reason: Trouble): string {
  switch (reason.why) {
    case 'header':
      return vscode.l10n.t('its first line does not say what it is.');
    case 'format':
      return vscode.l10n.t('it holds something else.');
    case 'version':
      return vscode.l10n.t('a newer Lectern made it.');
    case 'encoding':
      return vscode.l10n.t('it is no UTF-8 text.');
    case 'size':
      return vscode.l10n.t('it is too large.');
    case 'access':
      return plain(reason.error);
  }
}
