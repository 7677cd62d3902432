import * as vscode from 'vscode';
import { ANNOTATE_NAMED } from '../annotations/commandNames.ts';
import type { CommandRegistry } from '../commands/registry.ts';
import type { Entities } from '../entities/entities.ts';
import { openKnowledge } from '../knowledge/knowledge.ts';
import type { History } from '../history/history.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import type { Corrections } from '../storage/corrections.ts';
import { openCorrections } from '../storage/openCorrections.ts';
import { Correcting } from './correct/correct.ts';
import { markOver, mentionAtCursor, mentionPlace, type MentionPlace } from './correct/target.ts';
import type { DeskParts } from './desk.ts';
import { addMentionToDossier } from './dossier.ts';
import { registerNames } from '../language/registerNames.ts';
import { Legend } from './legend.ts';
import { openMention } from './openMention.ts';
import { servePage, servePages } from './servePage.ts';
import { warmingUp } from './warm.ts';
import { MentionWalk } from './walk.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly sessions: Sessions;
  readonly entities: Entities;
  readonly history: History;
  /** The tagger's model. */
  readonly readModel: () => Thenable<Uint8Array>;
  readonly platform: Platform;
  readonly slices: Slices;
  readonly log: Log;
}

/** What the rest of the host needs of the cards. */
export interface CardsHost {
  /** Readers' corrections: finding names obeys them. */
  readonly corrections: Corrections;
  dispose(): void;
}

/** Cards, legend and the walk from mention to mention, in every reading view, with all that they know. */
export function registerCards(parts: Parts): CardsHost {
  const { context, platform, active, panels, commands, log } = parts;
  const legend = new Legend(context.workspaceState);
  const walk = new MentionWalk(active, legend);
  const knowledge = openKnowledge({
    ...parts,
    features: platform.features,
    inBrowser: platform.inBrowser,
    formsOf: (names) => formsIn(active.session, names),
  });
  const { knowing, dossier, index } = knowledge;
  const corrections = openCorrections(parts);
  const correcting = new Correcting(corrections, parts.history);
  const desk: DeskParts = {
    log,
    find: (subject) => knowing.find(subject),
    elsewhere: (subject, uri) => index.articlesNaming(subject, uri),
    canAsk: () => knowing.canAsk(),
    ask: (subject, signal) => knowing.ask(subject, signal),
    openMention: (uri, names) => openMention(panels, uri, names),
    uriOf: (link) => dossier.files.uriOf(link),
  };

  /** Runs a command about a mention: the one given, or the one at the cursor. */
  const about =
    (work: (session: ReadingSession, place: MentionPlace) => Promise<void>) =>
    async (argument: unknown): Promise<void> => {
      const { session } = active;
      const here = session?.document.uri.toString();
      const place =
        (typeof argument === 'string' ? names.placeOf(argument) : mentionPlace(argument, here)) ??
        (session && (walk.in(panels.active) ?? mentionAtCursor(session)));
      if (!session || place?.uri !== session.document.uri.toString()) {
        const none = vscode.l10n.t('Put the cursor on a name first.');
        void vscode.window.showInformationMessage(none);
      } else await work(session, place);
    };

  commands.add('lectern.nextMention', () => walk.step(panels.active, 1));
  commands.add('lectern.previousMention', () => walk.step(panels.active, -1));
  commands.add(
    'lectern.addToDossier',
    about((session, place) => addMentionToDossier(session, place, dossier, knowing)),
  );
  commands.add(
    'lectern.correct',
    about((session, place) => correcting.correct(session, place)),
  );
  commands.add(
    'lectern.annotate.entity',
    about(async (session, place) => {
      const entity = place.entity ?? markOver(session, place.start)?.entity;
      if (entity !== undefined) await commands.run(ANNOTATE_NAMED, [{ entity }]);
    }),
  );
  commands.add('lectern.undoCorrection', () => correcting.undo());
  commands.add('lectern.workspaceIndex.stop', () => index.stop());
  commands.add('lectern.workspaceIndex.resume', () => index.resume());
  const names = registerNames({
    ...parts,
    sources: { ...desk, ready: () => knowledge.ready() },
    merging: correcting,
    pageCursor: () => walk.in(panels.active),
  });
  const warm = warmingUp({
    ...parts,
    sources: desk,
    idle: () => knowledge.ready().then(() => parts.entities.rested()),
  });
  const disposables = vscode.Disposable.from(
    names,
    correcting,
    legend,
    knowledge,
    servePages(panels, (panel) => {
      knowledge.prepare(panel.session.document.uri);
      return vscode.Disposable.from(servePage(panel, { desk, legend, walk, log }), warm(panel.session));
    }),
  );
  return {
    corrections,
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** Every way in which the active article writes what has one of these names. */
function formsIn(session: ReadingSession | undefined, names: readonly string[]): readonly string[] {
  const entity = [...(session?.entities.values() ?? [])].find(({ name, aliases }) =>
    [name, ...aliases].some((each) => names.includes(each)),
  );
  return entity ? [entity.name, ...entity.aliases] : [];
}
