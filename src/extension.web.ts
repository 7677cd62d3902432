/** Web entry: what differs from the Node host, and nothing else. */
import * as vscode from 'vscode';
import { activate as start } from './activate.ts';
import { evaluateBundle, type FeatureName } from './host/features.ts';
import { startWebThread } from './worker/threadWeb.ts';

export function activate(context: vscode.ExtensionContext): void {
  const code = async (name: FeatureName): Promise<string> => {
    const uri = vscode.Uri.joinPath(context.extensionUri, 'dist', `${name}.web.cjs`);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const loaded = new Map<string, unknown>([['vscode', vscode]]);
  start(context, {
    inBrowser: true,
    features: {
      load: async (name) => {
        const bundle = evaluateBundle(await code(name), loaded);
        loaded.set(`./${name}.web.cjs`, bundle);
        return bundle;
      },
      start: async (name) => await startWebThread(await code(name)),
    },
  });
}
