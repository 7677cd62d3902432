import * as vscode from 'vscode';
import { wikipediaOf } from '../../../core/knowledge/wikipedia/index.ts';
import type { ConsentParts } from './consent.ts';

const SECTION = 'lectern.wikipedia';

/** The setting, whatever it holds: the reader's own, never the workspace's. */
export function wikipediaLanguage(): unknown {
  return own('language');
}

/**
 * The editor's side of the reader's consent.
 *
 * @param memento - kept for all workspaces
 */
export function consentParts(memento: vscode.Memento): ConsentParts {
  return {
    enabled: () => own('enabled') === true,
    onDidChangeEnabled: (heard) =>
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.enabled`)) heard();
      }),
    isTrusted: () => vscode.workspace.isTrusted,
    memento,
    prompt,
    turnOff: () =>
      vscode.workspace.getConfiguration(SECTION).update('enabled', false, vscode.ConfigurationTarget.Global),
  };
}

async function prompt(): Promise<'yes' | 'off' | undefined> {
  const yes = vscode.l10n.t('Ask Wikipedia');
  const off = vscode.l10n.t('Turn Off');
  const words = vscode.l10n.t(
    'May Lectern ask Wikipedia about the names you look up? Each such name is sent to {0}, and nothing else of the article.',
    new URL(wikipediaOf(String(wikipediaLanguage()))).host,
  );
  const chosen = await vscode.window.showInformationMessage(words, yes, vscode.l10n.t('Not Now'), off);
  if (chosen === yes) return 'yes';
  return chosen === off ? 'off' : undefined;
}

function own(name: string): unknown {
  const all = vscode.workspace.getConfiguration(SECTION).inspect<unknown>(name);
  return all?.globalValue ?? all?.defaultValue;
}
