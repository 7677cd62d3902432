import * as vscode from 'vscode';
import type { Platform } from './host/platform.ts';
import type { Host, start } from './host/start.ts';
import { REFUSAL_TYPE, VIEW_TYPE } from './host/viewType.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/**
 * Tells the editor what there is, and nothing more: all that does it is one bundle further, loaded when activation is
 * over or when it is first asked for, whichever comes first.
 */
export function activate(context: vscode.ExtensionContext, platform: Platform): void {
  let host: Promise<Host> | undefined;
  const load = async (): Promise<Host> => {
    const bundle = (await platform.features.load('host')) as { readonly start: typeof start };
    return bundle.start(context, platform);
  };
  const started = (): Promise<Host> => {
    host ??= load().catch((error: unknown) => {
      host = undefined;
      throw error;
    });
    return host;
  };
  const reader: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel, token) =>
      (await started()).reader.resolveCustomTextEditor(document, panel, token),
  };
  const refusal: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async (document, panel, token) =>
      (await started()).refusal.resolveCustomEditor(document, panel, token),
  };
  const { contributes } = context.extension.packageJSON as Manifest;
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider(VIEW_TYPE, reader, {
      webviewOptions: { enableFindWidget: true },
      supportsMultipleEditorsPerDocument: true,
    }),
    vscode.window.registerCustomEditorProvider(REFUSAL_TYPE, refusal),
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...args: unknown[]) =>
        (await started()).commands.run(command, args),
      ),
    ),
  );
  const soon = setTimeout(() => {
    started().catch((error: unknown) => {
      void vscode.window.showErrorMessage(vscode.l10n.t('Lectern could not start: {0}', String(error)));
    });
  }, 0);
  context.subscriptions.push({ dispose: () => clearTimeout(soon) });
}
