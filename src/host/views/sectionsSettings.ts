import * as vscode from 'vscode';
import { keepSetting } from './keepSetting.ts';
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

export function setGrouping(groupBy: Grouping): Promise<void> {
  return keepSetting(SECTION, 'groupBy', groupBy);
}

export function onDidChangeSectionsSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
