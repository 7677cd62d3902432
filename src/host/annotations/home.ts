import * as vscode from 'vscode';

/** Where the annotations of the articles in a folder lie: a folder for each article in it. */
export const ANNOTATIONS_FOLDER = '.annotations';

/**
 * The folder of an article's annotations: beside the article, by its file's name.
 *
 * @param storage the extension's own storage, for articles that lie in no folder yet
 */
export function annotationsFolder(article: vscode.Uri, storage: vscode.Uri): vscode.Uri {
  const name = fileNameOf(article);
  if (article.scheme === 'untitled')
    return vscode.Uri.joinPath(storage, 'annotations', encodeURIComponent(article.path.replace(/^\/+/u, '')));
  return vscode.Uri.joinPath(article, '..', ANNOTATIONS_FOLDER, name);
}

export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
