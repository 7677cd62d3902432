/** Desktop and remote entry: what differs from the web host, and nothing else. */
import { createRequire } from 'node:module';
import type * as vscode from 'vscode';
import { activate as start } from './activate.ts';
import type { FeatureName } from './host/features.ts';
import { startNodeThread } from './worker/threadNode.ts';

export function activate(context: vscode.ExtensionContext): void {
  const bundle = (name: FeatureName): string => context.asAbsolutePath(`dist/${name}.cjs`);
  const require = createRequire(bundle('import'));
  start(context, {
    inBrowser: false,
    features: {
      load: (name) => Promise.resolve(require(bundle(name))),
      start: (name) => Promise.resolve(startNodeThread(bundle(name))),
    },
  });
}
