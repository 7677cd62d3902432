import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands/registry.ts';
import type { Entities } from '../entities/entities.ts';
import type { History } from '../history/history.ts';
import type { Log } from '../log.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import { currentAuthor } from '../storage/author.ts';
import { offerStrays } from './adopt.ts';
import { Annotations } from './annotations.ts';
import { LastTexts } from './lastText.ts';
import { registerTools } from './registerTools.ts';
import { followRenames } from './renames.ts';
import { registerTroubles } from './troubles.ts';
import { registerUndo } from './undo.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly sessions: Sessions;
  readonly entities: Pick<Entities, 'follow'>;
  readonly history: History;
  readonly slices: Slices;
  readonly log: Log;
}

/** What the rest of the host needs of annotations. */
export interface AnnotationsHost {
  readonly annotations: Annotations;
  dispose(): void;
}

/** Annotations of the articles that are open, with all that keeps them. */
export function registerAnnotations(parts: Parts): AnnotationsHost {
  const { context, sessions, history, slices, log } = parts;
  const storage = context.globalStorageUri;
  const memory = context.workspaceState;
  const lastTexts = new LastTexts(vscode.Uri.joinPath(storage, 'anchored'), log);
  const annotations = new Annotations(sessions, {
    author: currentAuthor,
    ...{ memory, storage, lastTexts, history, slices, log },
  });
  const disposables = vscode.Disposable.from(
    annotations,
    registerUndo(parts),
    registerTroubles({ ...parts, annotations }),
    registerTools({ ...parts, source: annotations }),
    followRenames({ annotations, history, lastTexts, memory }),
    offerStrays({ ...parts, annotations, memory }),
  );
  return {
    annotations,
    dispose: () => {
      disposables.dispose();
    },
  };
}
