import * as vscode from 'vscode';

/** Composition root: builds every part and hands each what it needs. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider('lectern.reader', {
      resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
        panel.webview.html = `<!doctype html><body data-painted="1">${String(document.lineCount)}</body>`;
      },
    }),
    vscode.commands.registerCommand('lectern.openForReading', async (uri?: vscode.Uri) => {
      const target = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (target) await vscode.commands.executeCommand('vscode.openWith', target, 'lectern.reader');
    }),
  );
}
