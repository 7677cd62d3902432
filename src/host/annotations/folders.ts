import * as vscode from 'vscode';

/** Whether there is such a file or folder. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Names in a folder, of folders or of all else; none where there is no such folder. */
export async function namesOf(folder: vscode.Uri, type: vscode.FileType): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, each]) => (each & type) !== 0).map(([name]) => name);
  } catch {
    return [];
  }
}
