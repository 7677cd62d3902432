import * as vscode from 'vscode';
import type { Span } from '../../core/article/model.ts';
import type { CommandRegistry } from '../commands/registry.ts';
import type { Entities } from '../entities/entities.ts';
import { describeError, type Log } from '../log.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import { annotationsMeant, registerAnnotationsView } from '../views/annotations/register.ts';
import { ActiveAnnotations } from './activeAnnotations.ts';
import type { Wish } from './acts/annotate.ts';
import { Attaching } from './acts/attaching.ts';
import { NOTE_SCHEME, NoteFiles } from './acts/noteFiles.ts';
import { registerActs } from './acts/register.ts';
import { exportFile } from './files/exportFile.ts';
import { importFile } from './files/importFile.ts';
import { openAnnotations, type AnnotationsSource } from './source.ts';
import { registerAnnotating } from './text/register.ts';
import { caughtUp, selectedSpans } from './text/selected.ts';
import { showInTexts } from './text/showInTexts.ts';

/** What reading views can do about annotating, for commands that are not their own. */
export interface AnnotatingPages {
  /** Has the reading view in front fulfil a wish; whether there is one. */
  wish(wish: Wish | 'sentence'): boolean;
  /** What is selected in a reading view of this article; offsets into the source as it stands now. */
  selection(session: ReadingSession): Span | undefined;
}

export interface ToolsParts {
  readonly active: ActiveArticle;
  readonly commands: CommandRegistry;
  readonly sessions: Sessions;
  readonly entities: Pick<Entities, 'follow'>;
  readonly source: AnnotationsSource;
  readonly tagsElsewhere: () => Promise<Iterable<string>>;
  /** Missing where no reading view can be asked. */
  readonly pages?: AnnotatingPages;
  readonly slices: Slices;
  readonly log: Log;
}

/** What readers do with annotations outside the page: the *Annotations* view, text editors, files of other tools. */
export function registerTools(parts: ToolsParts): vscode.Disposable {
  const { active, commands, sessions, entities, source, tagsElsewhere, pages, slices, log } = parts;
  const failed =
    (what: string) =>
    (error: unknown): void =>
      log.error(describeError(what, error));
  const annotations = new ActiveAnnotations(active, source, failed('Reading annotations'));
  const notes = new NoteFiles(
    async (article) => openAnnotations(source, await vscode.workspace.openTextDocument(article)),
    failed('Following a note'),
  );
  const attaching = new Attaching({
    ready: () => annotations.ready(),
    selection: async ({ session }) => {
      await caughtUp(session);
      return pages?.selection(session) ?? selectedSpans(session.document)[0];
    },
  });
  const view = registerAnnotationsView({ annotations, attaching, entities, commands, log, slices });
  registerActs({
    ...{ commands, annotations, attaching, notes, tagsElsewhere, log },
    rowsMeant: (clicked, selected) => annotationsMeant(view, clicked, selected),
  });
  registerAnnotating({
    commands,
    annotations,
    tagsElsewhere,
    log,
    inPage: (wish) => pages?.wish(wish) ?? false,
  });
  commands.add('lectern.annotations.import', async () => {
    const annotated = await annotations.ready();
    if (annotated) await importFile(annotated, slices);
  });
  commands.add('lectern.annotations.export', async () => {
    const annotated = await annotations.ready();
    const { filter, found } = view.provider;
    if (annotated) await exportFile(annotated, filter === '' ? undefined : found);
  });
  return vscode.Disposable.from(
    annotations,
    notes,
    attaching,
    view,
    showInTexts({ sessions, source, slices, failed: failed('Showing annotations in text editors') }),
    vscode.workspace.registerFileSystemProvider(NOTE_SCHEME, notes, { isCaseSensitive: true }),
  );
}
