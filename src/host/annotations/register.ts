import * as vscode from 'vscode';
import { cardSettings } from '../cards/settings.ts';
import type { CommandRegistry } from '../commands/registry.ts';
import type { Entities } from '../entities/entities.ts';
import type { History } from '../history/history.ts';
import { describeError, type Log } from '../log.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import { currentAuthor } from '../storage/author.ts';
import { offerStrays } from './adopt.ts';
import { Annotations } from './annotations.ts';
import { LastTexts } from './lastText.ts';
import { registerPages } from './inPage/register.ts';
import { registerTools } from './registerTools.ts';
import { followRenames } from './renames.ts';
import { registerTroubles } from './troubles.ts';
import { registerUndo } from './undo.ts';
import { WorkspaceTags } from './workspaceTags.ts';

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
  const lastTexts = new LastTexts(vscode.Uri.joinPath(storage, 'anchored'), slices, log);
  const annotations = new Annotations(sessions, {
    author: currentAuthor,
    ...{ memory, storage, lastTexts, history, slices, log },
  });
  const tags = new WorkspaceTags({
    slices,
    failed: (error) => log.error(describeError('Reading the tags of other articles', error)),
  });
  const shared = { ...parts, source: annotations, tagsElsewhere: () => tags.all() };
  const pages = registerPages({ ...shared, announces: () => cardSettings().announce });
  const disposables = vscode.Disposable.from(
    annotations,
    tags,
    pages,
    registerUndo(parts),
    registerTroubles({ ...parts, annotations }),
    registerTools({ ...shared, pages }),
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
