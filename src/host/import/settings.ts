import * as vscode from 'vscode';

export interface ImportSettings {
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes. */
  readonly maximumSize: number;
}

export function importSettings(): ImportSettings {
  const settings = vscode.workspace.getConfiguration('lectern.import');
  return {
    timeout: bounded(settings.get('timeout'), 30, 1, 600) * 1000,
    maximumSize: bounded(settings.get('maximumSize'), 10, 1, 100) * 1_000_000,
  };
}

/** A setting can hold anything: its schema only warns. */
function bounded(value: unknown, usual: number, least: number, most: number): number {
  const number = typeof value === 'number' && Number.isFinite(value) ? value : usual;
  return Math.min(Math.max(number, least), most);
}
