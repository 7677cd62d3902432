import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands/registry.ts';
import type { Entities } from '../entities/entities.ts';
import { Knowing } from '../knowledge/knowing.ts';
import { detach, type Log } from '../log.ts';
import type { ReaderPanel } from '../reader/readerPanel.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import { registerNames } from '../language/registerNames.ts';
import type { Merging } from '../views/entities/drag.ts';
import { CardDesk, type DeskParts } from './desk.ts';
import { Legend } from './legend.ts';
import { cardSettings, onDidChangeCardSettings } from './settings.ts';
import { MentionWalk } from './walk.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly log: Log;
  readonly sessions: Sessions;
  readonly entities: Entities;
  readonly slices: Slices;
}

/** Cards, legend and the walk from mention to mention, in every reading view. */
export function registerCards({ context, ...parts }: Parts): vscode.Disposable {
  const { active, panels, commands, log } = parts;
  const legend = new Legend(context.workspaceState);
  const walk = new MentionWalk(active, legend);
  const knowing = new Knowing([], undefined, log);
  const desk: DeskParts = {
    log,
    find: (subject) => knowing.find(subject),
    elsewhere: () => [],
    canAsk: () => knowing.canAsk,
    ask: (subject, signal) => knowing.ask(subject, signal),
  };
  const served = new Map<ReaderPanel, vscode.Disposable>();
  const serve = (panel: ReaderPanel): void => {
    served.set(panel, servePage(panel, { desk, legend, walk, log }));
  };
  for (const panel of panels.all) serve(panel);
  commands.add('lectern.nextMention', () => walk.step(panels.active, 1));
  commands.add('lectern.previousMention', () => walk.step(panels.active, -1));
  const names = registerNames({
    ...parts,
    sources: desk,
    merging: NO_MERGING,
    pageCursor: () => walk.place(panels.active),
  });
  return vscode.Disposable.from(
    names,
    legend,
    panels.onDidOpen(serve),
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

/** Until corrections are kept. */
const NO_MERGING: Merging = { merge: () => Promise.reject(new Error('corrections are not kept yet')) };

interface Serving {
  readonly desk: DeskParts;
  readonly legend: Legend;
  readonly walk: MentionWalk;
  readonly log: Log;
}

/** Tells one page how cards behave and what the legend says, and takes what the reader does with them. */
function servePage(panel: ReaderPanel, { desk, legend, walk, log }: Serving): vscode.Disposable {
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
