import * as vscode from 'vscode';
import { keepSetting } from '../keepSetting.ts';

const SECTION = 'lectern.annotations';

/** What the *Annotations* view groups by. */
export const GROUPINGS = ['order', 'speaker', 'tag', 'entity', 'colour', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How the reader wants the *Annotations* view grouped. */
export function annotationsGrouping(): Grouping {
  const by: unknown = vscode.workspace.getConfiguration(SECTION).get('groupBy');
  return GROUPINGS.find((each) => each === by) ?? 'order';
}

export function setAnnotationsGrouping(by: Grouping): Promise<void> {
  return keepSetting(SECTION, 'groupBy', by);
}

export function onDidChangeAnnotationsSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
