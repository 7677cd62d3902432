import * as vscode from 'vscode';

export interface CardSettings {
  /** Cards show when the pointer rests on a name, in reading views and text editors. */
  readonly hover: boolean;
  /** Milliseconds that the pointer rests on a name before its card shows. */
  readonly delay: number;
  /** Cards show only while Alt is held. */
  readonly modifierOnly: boolean;
  /** A screen reader is told of cards that the keyboard opens. */
  readonly announce: boolean;
}

const SECTION = 'lectern.cards';
const DELAY = 300;
const LONGEST = 5000;

/** Reads how cards behave. What is no value of a setting falls back to the usual one. */
export function cardSettings(): CardSettings {
  const config = vscode.workspace.getConfiguration(SECTION);
  const delay: number = config.get<number>('delay', DELAY);
  const fits = Number.isInteger(delay) && delay >= 0 && delay <= LONGEST;
  return {
    hover: flag(config, 'hover', true),
    delay: fits ? delay : DELAY,
    modifierOnly: flag(config, 'modifierOnly', false),
    announce: flag(config, 'announce', true),
  };
}

/** A settings file may hold anything. */
function flag(config: vscode.WorkspaceConfiguration, name: string, usual: boolean): boolean {
  const value = config.get<unknown>(name);
  return typeof value === 'boolean' ? value : usual;
}

export function onDidChangeCardSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
