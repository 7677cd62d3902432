import * as vscode from 'vscode';
import type { Grouping } from './tree/model.ts';

const SECTION = 'lectern.sections';

export interface SectionsSettings {
  readonly groupBy: Grouping;
  readonly follow: boolean;
  readonly wordsPerMinute: number;
}

export function sectionsSettings(): SectionsSettings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const pace = Number(settings.get('wordsPerMinute'));
  return {
    groupBy: settings.get('groupBy') === 'speaker' ? 'speaker' : 'section',
    follow: settings.get('follow') !== false,
    wordsPerMinute: pace >= 1 ? pace : 230,
  };
}

/** Keeps the choice where one was made before: in the workspace if it has its own, otherwise for the user. */
export async function setGrouping(groupBy: Grouping): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = settings.inspect('groupBy')?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('groupBy', groupBy, target);
}

export function onDidChangeSectionsSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
