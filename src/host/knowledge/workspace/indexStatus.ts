import * as vscode from 'vscode';

/** The command that ends looking through the workspace, until the window is loaded anew or it is begun again. */
export const STOP_INDEXING = 'lectern.workspaceIndex.stop';

/** Articles left from which on it is worth saying that there are some, and milliseconds before it is said. */
const MANY = 20;
const SOON_MS = 3_000;

/** Says in the status bar how far the workspace has been looked through, when that takes long; a click ends it. */
export class IndexStatus {
  private item: vscode.StatusBarItem | undefined;
  private since: number | undefined;

  /** Articles done and all that were to do; the same once all are done. */
  show({ done, total }: { readonly done: number; readonly total: number }): void {
    if (done === total) {
      this.dispose();
      return;
    }
    this.since ??= performance.now();
    if (!this.item && (total - done < MANY || performance.now() - this.since < SOON_MS)) return;
    this.item ??= newItem();
    this.item.text = `$(book) ${done.toLocaleString()} / ${total.toLocaleString()}`;
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('Lectern has looked through {0} of {1} articles. Activate to stop.', done, total),
    };
    this.item.show();
  }

  dispose(): void {
    this.item?.dispose();
    this.item = undefined;
    this.since = undefined;
  }
}

function newItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('lectern.workspaceIndex', vscode.StatusBarAlignment.Right);
  item.name = vscode.l10n.t('Lectern: names in the workspace');
  item.tooltip = vscode.l10n.t(
    'Lectern looks through the articles of this workspace for names, so that cards can say where else they are named. Click to stop.',
  );
  item.command = STOP_INDEXING;
  return item;
}
