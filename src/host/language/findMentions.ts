import * as vscode from 'vscode';
import { markOver, mentionPlace, type MentionPlace } from '../cards/correct/target.ts';
import type { Mark } from '../entities/mark.ts';
import { goTo } from '../views/place/goTo.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { SessionLease } from '../session/sessions.ts';
import { mentionRows } from '../views/entities/mentions.ts';
import { visible } from '../views/tree/excerpt.ts';
import type { Slices } from '../slices.ts';
import type { KnownNames } from './knownNames.ts';
import { MentionsInput } from './mentionsInput.ts';
import { mentionsLike } from './references.ts';
import { symbolTree } from './symbolTree.ts';

/** Milliseconds that who looks for mentions waits for names that are not known yet. */
const WAIT_MS = 10_000;

interface Parts {
  readonly names: Pick<KnownNames, 'of' | 'lease'>;
  readonly slices: Pick<Slices, 'inSlices'>;
  /** Where the reader is, when a command says no place: on a row, in a page or in a text editor. */
  place(): MentionPlace | undefined;
}

/** Lists all mentions of what is named at a place, and goes to one of them. */
export class FindMentions {
  constructor(private readonly parts: Parts) {}

  /**
   * Lists them in the editor's References view.
   *
   * @param argument - a `MentionPlace`; without one, where the reader is
   */
  async find(argument: unknown): Promise<void> {
    const place = mentionPlace(argument) ?? this.parts.place();
    const session = place && (await this.sessionOf(vscode.Uri.parse(place.uri, true)));
    const mark = session && markOver(session, place.start);
    if (!mark) {
      const none = vscode.l10n.t('There is no name here whose mentions could be listed.');
      void vscode.window.showInformationMessage(none);
      return;
    }
    const { document } = session;
    const start = document.positionAt(mark.start);
    const { activeTextEditor } = vscode.window;
    if (activeTextEditor?.document === document) {
      activeTextEditor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('references-view.findReferences');
      return;
    }
    const tree = await symbolTree();
    if (!tree) return this.pick(session, mark);
    const location = new vscode.Location(document.uri, new vscode.Range(start, start));
    const name = session.entities.get(mark.entity ?? '')?.name ?? mark.detail?.text ?? '';
    const title = vscode.l10n.t('Mentions of {0}', name);
    tree.setInput(new MentionsInput(title, location, { ...this.parts, open: (uri) => this.open(uri) }));
  }

  /** @param argument - a `MentionPlace` */
  async goTo(argument: unknown): Promise<void> {
    const place = mentionPlace(argument);
    if (!place) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri, true));
    const lease = this.parts.names.lease(document);
    await goTo(lease.session, place, false);
    lease.dispose();
  }

  private async sessionOf(uri: vscode.Uri): Promise<ReadingSession | undefined> {
    return this.parts.names.of(await vscode.workspace.openTextDocument(uri), WAIT_MS);
  }

  private async open(uri: vscode.Uri): Promise<SessionLease | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    const lease = this.parts.names.lease(document);
    if (await this.parts.names.of(document, WAIT_MS)) return lease;
    lease.dispose();
    return undefined;
  }

  /** Where there is no References view to be filled. */
  private async pick(session: ReadingSession, named: Mark): Promise<void> {
    const { inSlices } = this.parts.slices;
    const { article } = session;
    const mentions = await inSlices(mentionsLike(session, named));
    const { byId } = await inSlices(mentionRows(article, { id: 'mentions', mentions }));
    const items = [...byId.values()].map(({ sentence, mark, speaker = '' }) => ({
      label: sentence,
      mark,
      description: visible(speaker),
    }));
    const chosen = await vscode.window.showQuickPick(items, { matchOnDescription: true });
    if (chosen) await goTo(session, chosen.mark, false);
  }
}
