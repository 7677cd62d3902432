import * as vscode from 'vscode';

/*
 * What the editor's own References view wants of who fills it: the API of its built-in extension, as far as we use it
 * (`extensions/references-view/src/references-view.d.ts` in the editor's source).
 */

/** What to list, and where that was asked. */
export interface SymbolTreeInput<Item> {
  /** Value of the context key `reference-list.source`. */
  readonly contextValue: string;
  readonly title: string;
  /** Must be on a word of a text that the editor can open. */
  readonly location: vscode.Location;
  resolve(): vscode.ProviderResult<SymbolTreeModel<Item>>;
  /** The same, asked anew at another place: from the history, after edits. */
  with(location: vscode.Location): SymbolTreeInput<Item>;
}

export interface SymbolTreeModel<Item> {
  readonly provider: vscode.TreeDataProvider<Item>;
  readonly message: string | undefined;
  readonly navigation: {
    nearest(uri: vscode.Uri, position: vscode.Position): Item | undefined;
    next(from: Item): Item;
    previous(from: Item): Item;
    location(item: Item): vscode.Location | undefined;
  };
  readonly highlights: {
    getEditorHighlights(item: Item, uri: vscode.Uri): vscode.Range[] | undefined;
  };
  dispose(): void;
}

interface SymbolTree {
  setInput(input: SymbolTreeInput<unknown>): void;
}

const EXTENSION = 'vscode.references-view';

/** The References view, where it runs in the same extension host as we do; nothing where it does not, or is disabled. */
export async function symbolTree(): Promise<SymbolTree | undefined> {
  const api: unknown = await vscode.extensions.getExtension(EXTENSION)?.activate();
  return isSymbolTree(api) ? api : undefined;
}

function isSymbolTree(api: unknown): api is SymbolTree {
  return typeof api === 'object' && api !== null && 'setInput' in api && typeof api.setInput === 'function';
}
