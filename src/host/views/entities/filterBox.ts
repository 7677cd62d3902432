import * as vscode from 'vscode';

/** What is filtered. */
interface Filtered {
  readonly filter: string;
  want(wanted: { readonly filter: string }): void;
}

/** Asks for a filter, and filters while the reader types. Escape brings the filter back that was there before. */
export function askFilter(target: Filtered, box: vscode.InputBox = vscode.window.createInputBox()): void {
  const before = target.filter;
  let accepted = false;
  box.title = vscode.l10n.t('Filter Entities');
  box.placeholder = vscode.l10n.t('Part of a name; empty shows all');
  box.value = before;
  // The reader may look around in the tree meanwhile.
  box.ignoreFocusOut = true;
  box.onDidChangeValue((filter) => target.want({ filter }));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) target.want({ filter: before });
    box.dispose();
  });
  box.show();
}
