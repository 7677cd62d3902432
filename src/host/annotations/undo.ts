import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands/registry.ts';
import type { History } from '../history/history.ts';
import { plain } from '../plain.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';

interface Parts {
  readonly commands: CommandRegistry;
  readonly history: History;
  readonly active: ActiveArticle;
}

/** Milliseconds for which the status bar says what was undone. */
const SAID_MS = 4_000;

/**
 * Undo and redo over all that readers do to an article: annotations and corrections, in the order in which they were made.
 * The editor takes no titles of commands from an extension while it runs, so the status bar says what was undone.
 */
export function registerUndo({ commands, history, active }: Parts): vscode.Disposable {
  const say = (words: string): void => void vscode.window.setStatusBarMessage(words, SAID_MS);
  const current = (): vscode.Uri | undefined => active.session?.document.uri;
  commands.add('lectern.annotations.undo', async () => {
    const article = current();
    const label = article && (await history.undo(article));
    say(
      label === undefined
        ? vscode.l10n.t('There is nothing to undo in this article.')
        : vscode.l10n.t('Undone: {0}', plain(label)),
    );
    return label;
  });
  commands.add('lectern.annotations.redo', async () => {
    const article = current();
    const label = article && (await history.redo(article));
    say(
      label === undefined
        ? vscode.l10n.t('There is nothing to do again in this article.')
        : vscode.l10n.t('Done again: {0}', plain(label)),
    );
    return label;
  });
  /** What `when` clauses ask for. */
  const tell = (): void => {
    const article = current();
    const can = (label: string | undefined): boolean => label !== undefined;
    const set = (key: string, value: boolean): void =>
      void vscode.commands.executeCommand('setContext', `lectern.annotations.${key}`, value);
    set('canUndo', article !== undefined && can(history.undoable(article)));
    set('canRedo', article !== undefined && can(history.redoable(article)));
  };
  tell();
  return vscode.Disposable.from(active.onDidChange(tell), history.onDidChange(tell));
}
