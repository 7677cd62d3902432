import * as vscode from 'vscode';

export interface CardSettings {
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

/** Reads how cards behave. A delay out of range falls back to the usual one. */
export function cardSettings(): CardSettings {
  const config = vscode.workspace.getConfiguration(SECTION);
  const delay: number = config.get<number>('delay', DELAY);
  const fits = Number.isInteger(delay) && delay >= 0 && delay <= LONGEST;
  return {
    delay: fits ? delay : DELAY,
    modifierOnly: config.get('modifierOnly', false),
    announce: config.get('announce', true),
  };
}

export function onDidChangeCardSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
