import * as vscode from 'vscode';
import { keepSetting } from '../keepSetting.ts';
import type { Order } from './arrange.ts';

const SECTION = 'lectern.entities';

/** How the reader wants the *Entities* view ordered. */
export function entitiesOrder(): Order {
  const order: unknown = vscode.workspace.getConfiguration(SECTION).get('order');
  return order === 'alphabetical' ? 'alphabetical' : 'prominence';
}

export function setEntitiesOrder(order: Order): Promise<void> {
  return keepSetting(SECTION, 'order', order);
}

export function onDidChangeEntitiesSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
