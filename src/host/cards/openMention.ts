import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/index.ts';
import { VIEW_TYPE } from '../viewType.ts';
import type { ReaderPanel } from '../reader/readerPanel.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';

/** Milliseconds after which nobody waits any more for an article's names. */
const PATIENCE = 15_000;

/** Opens another article for reading, at the first mention of what has one of these names. */
export async function openMention(
  panels: ReaderPanels,
  uri: vscode.Uri,
  names: readonly string[],
): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
  const panel = panels.all.find(({ session }) => session.document.uri.toString() === uri.toString());
  if (!panel) return;
  const entity = await entityIn(panel, names);
  if (!entity) return;
  const [first] = panel.session.findings.marksWhere((mark) => mark.entity === entity.id);
  if (first) panel.session.requestReveal({ span: first, flash: true, focus: false });
}

/** The entity with one of the names, once the article's names have been joined. */
async function entityIn(panel: ReaderPanel, names: readonly string[]): Promise<Entity | undefined> {
  const { session } = panel;
  const find = (): Entity | undefined =>
    [...session.entities.values()].find(({ name, aliases }) =>
      [name, ...aliases].some((each) => names.includes(each)),
    );
  if (session.entities.size > 0) return find();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(find());
    };
    const listener = session.onDidChangeEntities(done);
    const timer = setTimeout(done, PATIENCE);
  });
}
