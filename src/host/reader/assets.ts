import * as vscode from 'vscode';

/** What the page is made of, read once. */
export interface PageAssets {
  readonly css: string;
  readonly script: vscode.Uri;
  /** Folders the page may load from, besides the article's own. */
  readonly roots: readonly vscode.Uri[];
}

export function pageAssets(extension: vscode.Uri): () => Promise<PageAssets> {
  let assets: Promise<PageAssets> | undefined;
  return () => {
    assets ??= load(extension).catch((error: unknown) => {
      assets = undefined;
      throw error;
    });
    return assets;
  };
}

async function load(extension: vscode.Uri): Promise<PageAssets> {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, 'reader.css'));
  return {
    css: new TextDecoder().decode(bytes),
    script: vscode.Uri.joinPath(dist, 'page.js'),
    roots: [dist],
  };
}
