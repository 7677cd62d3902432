import * as vscode from 'vscode';
import type { Statement } from '../../../core/entities/corrections/model.ts';
import { asNamed } from '../../../core/entities/corrections/named.ts';
import { quotePlace } from '../../../core/entities/corrections/place.ts';
import type { History } from '../../history/history.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import type { ChosenReach, CorrectionUndo, Corrections } from '../../storage/corrections.ts';
import { askScope, askStatement } from './ask.ts';
import { readUndos, STEP_KIND, writeUndos } from './steps.ts';
import { correctedAt, markOver, type MentionPlace } from './target.ts';

/** Milliseconds for which taking a correction back is one click away. */
const OFFERED_MS = 15_000;

type Store = Pick<Corrections, 'add' | 'undo'>;

/** Takes what the reader says of names, and takes the last of it back. */
export class Correcting {
  private readonly status = vscode.window.createStatusBarItem(
    'lectern.corrected',
    vscode.StatusBarAlignment.Left,
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store,
    private readonly history: Pick<History, 'handle' | 'record' | 'undoLast'>,
  ) {
    history.handle(STEP_KIND, (_article, data) => this.takeBack(readUndos(data)));
    this.status.name = vscode.l10n.t('Lectern: the last correction');
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.status.dispose();
  }

  /** Asks what is wrong with a name, and for where that holds; nothing happens where the reader thinks better of it. */
  async correct(session: ReadingSession, place: MentionPlace): Promise<void> {
    const corrected = correctedAt(session, place);
    if (!corrected) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No name is marked here.'));
      return;
    }
    const statement = await askStatement(corrected);
    const scope = statement && (await askScope(corrected, statement.kind));
    if (!scope) return;
    const reach = reachOf(session, place, scope);
    if (!reach) {
      const nowhere = vscode.l10n.t('This mention can’t be told from others: choose the whole article.');
      void vscode.window.showWarningMessage(nowhere);
      return;
    }
    await this.add(session, [statement], reach);
    this.offer(vscode.l10n.t('“{0}” is corrected.', corrected.text));
  }

  /**
   * Takes entities of an article for one.
   *
   * @param from `Entity.id`s
   * @param into `Entity.id` of the one whose name the others take
   */
  async merge(session: ReadingSession, from: readonly string[], into: string): Promise<void> {
    const entity = session.entities.get(into);
    if (!entity) return;
    const others = from.flatMap((id) => (id === into ? [] : (session.entities.get(id) ?? [])));
    if (others.length === 0) return;
    const statements = others.map((other): Statement => {
      return { kind: 'same', entity: asNamed(entity), other: asNamed(other) };
    });
    await this.add(session, statements, { scope: 'article' });
    const names = others.map(({ name }) => name).join(', ');
    this.offer(
      others.length === 1
        ? vscode.l10n.t('{0} is {1} now.', names, entity.name)
        : vscode.l10n.t('{0} are {1} now.', names, entity.name),
    );
  }

  /** Takes back the last correction, whatever else was done since. */
  async undo(): Promise<void> {
    this.status.hide();
    const undone = await this.history.undoLast(STEP_KIND);
    if (undone === undefined)
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no correction to take back.'));
  }

  private async add(
    session: ReadingSession,
    statements: readonly Statement[],
    reach: ChosenReach,
  ): Promise<void> {
    const { uri } = session.document;
    const made: CorrectionUndo[] = [];
    try {
      for (const statement of statements) made.push(await this.store.add(uri, statement, reach));
    } finally {
      // What has been kept can be taken back, even where the rest can't be kept.
      const step = { label: vscode.l10n.t('Correct'), kind: STEP_KIND, data: writeUndos(made) };
      if (made.length > 0) this.history.record(uri, step);
    }
  }

  /** @returns what takes that back again */
  private async takeBack(made: readonly CorrectionUndo[]): Promise<string | undefined> {
    this.status.hide();
    const again: CorrectionUndo[] = [];
    for (const each of [...made].reverse()) again.push(await this.store.undo(each));
    return again.length > 0 ? writeUndos(again) : undefined;
  }

  /** Says what was done, in the status bar, where a click takes it back. */
  private offer(done: string): void {
    clearTimeout(this.timer);
    this.status.text = `$(discard) ${done}`;
    this.status.tooltip = vscode.l10n.t('Undo');
    this.status.accessibilityInformation = { label: `${done} ${vscode.l10n.t('Undo')}`, role: 'button' };
    this.status.command = 'lectern.undoCorrection';
    this.status.show();
    this.timer = setTimeout(() => this.status.hide(), OFFERED_MS);
  }
}

function reachOf(
  session: ReadingSession,
  place: MentionPlace,
  scope: ChosenReach['scope'],
): ChosenReach | undefined {
  if (scope !== 'mention') return { scope };
  const mark = markOver(session, place.start);
  const quoted = mark && quotePlace(session.article.source, mark);
  return quoted && { scope, place: quoted };
}
