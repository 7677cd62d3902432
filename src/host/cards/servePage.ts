import * as vscode from 'vscode';
import { detach, type Log } from '../log.ts';
import type { ReaderPanel } from '../reader/readerPanel.ts';
import { CardDesk, type DeskParts } from './desk.ts';
import type { Legend } from './legend.ts';
import { cardSettings, onDidChangeCardSettings } from './settings.ts';
import type { MentionWalk } from './walk.ts';

export interface Serving {
  readonly desk: DeskParts;
  readonly legend: Legend;
  readonly walk: MentionWalk;
  readonly log: Log;
}

/** Tells one page how cards behave and what the legend says, and takes what the reader does with them. */
export function servePage(panel: ReaderPanel, { desk, legend, walk, log }: Serving): vscode.Disposable {
  const { session } = panel;
  const sendLegend = (): void => panel.send({ type: 'legend', rows: legend.rows(session.findings) });
  const sendSettings = (): void => panel.send({ type: 'cards', ...cardSettings() });
  const greet = (): void => {
    sendSettings();
    sendLegend();
  };
  if (panel.isReady) greet();
  return vscode.Disposable.from(
    new CardDesk(panel, desk),
    panel.onDidBecomeReady(greet),
    session.onDidChangeEntities(sendLegend),
    legend.onDidChange(sendLegend),
    onDidChangeCardSettings(sendSettings),
    panel.onDidGesture((gesture) => {
      if (gesture.type === 'cursor') walk.at(panel, gesture.start);
      else if (gesture.type === 'legend')
        detach(log, 'Keeping the legend', legend.set(gesture.look, gesture.on));
    }),
  );
}

/** Serves every reading view for as long as it is open. */
export function servePages(
  panels: {
    readonly all: readonly ReaderPanel[];
    readonly onDidOpen: vscode.Event<ReaderPanel>;
    readonly onDidClose: vscode.Event<ReaderPanel>;
  },
  serve: (panel: ReaderPanel) => vscode.Disposable,
): vscode.Disposable {
  const served = new Map<ReaderPanel, vscode.Disposable>();
  const open = (panel: ReaderPanel): void => void served.set(panel, serve(panel));
  for (const panel of panels.all) open(panel);
  return vscode.Disposable.from(
    panels.onDidOpen(open),
    panels.onDidClose((panel) => {
      served.get(panel)?.dispose();
      served.delete(panel);
    }),
    {
      dispose: () => {
        for (const each of served.values()) each.dispose();
      },
    },
  );
}
