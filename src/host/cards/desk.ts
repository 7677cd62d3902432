import * as vscode from 'vscode';
import type { Knowledge, Subject } from '../../core/knowledge/model.ts';
import type { Span } from '../../core/article/model.ts';
import type { Mark } from '../entities/mark.ts';
import { describeError, detach, type Log } from '../log.ts';
import type { Gesture, ReaderPanel } from '../reader/readerPanel.ts';
import { EditLog } from '../session/editLog.ts';
import type { Choice, MadeCard } from './card.ts';
import { knows, makeCard, markAt, subjectAt, type CardSources, type Wish } from './maker.ts';

export interface DeskParts extends CardSources {
  readonly log: Log;
  /** Whether there is a source that takes its time. */
  readonly canAsk: () => boolean;
  /** Opens another article where it names something by one of these names. */
  openMention(uri: vscode.Uri, names: readonly string[]): Promise<void>;
  /** The file in the workspace that a link of the dossier means. */
  uriOf(link: string): vscode.Uri | undefined;
  ask(subject: Subject, signal: AbortSignal): Promise<Knowledge | undefined>;
}

/** An answered question whose card may still be in the page: shown, or pinned. */
interface Answered {
  /** Where the mark stood, and in which version: see `EditLog`. So do the places that its choices lead to. */
  readonly span: Span;
  readonly since: number;
  readonly wish: Wish;
  /** All that the card has offered: one that has changed meanwhile may still be the old one in the page. */
  readonly choices: MadeCard['choices'];
}

/** Questions whose cards are remembered: a pinned card stays while many others come and go. */
const MOST = 200;

type Ask = Extract<Gesture, { type: 'ask' }>;

/** Answers one page's questions about its marks, and does what is chosen on their cards. */
export class CardDesk {
  private readonly answered = new Map<number, Answered>();
  private asking: { readonly ask: Ask; readonly end: AbortController } | undefined;
  private readonly edits: EditLog;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly panel: ReaderPanel,
    private readonly parts: DeskParts,
  ) {
    this.edits = new EditLog(panel.session);
    this.listener = panel.onDidGesture((gesture) => {
      if (gesture.type === 'ask') this.answer(gesture);
      else if (gesture.type === 'choose') this.choose(gesture.request, gesture.id);
    });
  }

  dispose(): void {
    this.asking?.end.abort();
    this.edits.dispose();
    this.listener.dispose();
  }

  private answer(ask: Ask): void {
    this.askNoFurther();
    // A page that was loaded again counts its questions anew.
    this.answered.delete(ask.request);
    const { session } = this.panel;
    const mark = ask.version === session.version ? markAt(session, ask) : undefined;
    const subject = mark && subjectAt(session, mark);
    const pending =
      mark !== undefined && subject !== undefined && this.parts.canAsk() && !knows(session, mark, this.parts);
    this.show(ask.request, mark, { all: false, pending });
    if (subject && pending) this.askFurther(ask, subject);
  }

  /** Makes the card of a mark from what is known now, and sends it. */
  private show(request: number, mark: Mark | undefined, wish: Wish): void {
    const { session } = this.panel;
    const before = this.answered.get(request)?.choices ?? new Map<string, Choice>();
    const made = mark && makeCard(session, mark, this.parts, { ...wish, given: before.size });
    if (made) {
      const choices = new Map([...before, ...made.choices]);
      const { start, end } = mark;
      this.answered.set(request, { span: { start, end }, since: this.edits.now, wish, choices });
      for (const old of [...this.answered.keys()].slice(0, -MOST)) this.answered.delete(old);
    }
    this.panel.send({ type: 'card', request, card: made?.card ?? null });
  }

  /** Shows a card once more that may still be in the page; one whose mark has gone is left as it is. */
  private showAgain(request: number, change: (wish: Wish) => Wish): void {
    const answered = this.answered.get(request);
    const mark = answered && markAt(this.panel.session, this.edits.move(answered.span, answered.since));
    if (mark) this.show(request, mark, change(answered.wish));
  }

  private askFurther(ask: Ask, subject: Subject): void {
    const end = new AbortController();
    this.asking = { ask, end };
    this.parts.ask(subject, end.signal).then(
      (late) => {
        if (end.signal.aborted) return;
        this.asking = undefined;
        this.showAgain(ask.request, ({ all }) => ({ all, pending: false, late }));
      },
      (error: unknown) => {
        this.parts.log.error(describeError('Asking further', error));
      },
    );
  }

  /** Another question was asked: a card that waits, and may be pinned, waits no longer. */
  private askNoFurther(): void {
    const { asking } = this;
    if (!asking) return;
    this.asking = undefined;
    asking.end.abort();
    this.showAgain(asking.ask.request, ({ all }) => ({ all, pending: false }));
  }

  private choose(request: number, id: string): void {
    const answered = this.answered.get(request);
    const choice = answered?.choices.get(id);
    if (!answered || !choice) return;
    if (choice.kind === 'all') this.showAgain(request, (wish) => ({ ...wish, all: true }));
    else detach(this.parts.log, `Choosing on a card: ${choice.kind}`, this.run(choice, answered.since));
  }

  /** @param since the version that the choice's places are of */
  private async run(choice: Exclude<Choice, { kind: 'all' }>, since: number): Promise<void> {
    switch (choice.kind) {
      case 'jump':
        this.panel.session.requestReveal({
          span: this.edits.move(choice.span, since),
          flash: true,
          focus: false,
        });
        return;
      case 'open':
        await this.parts.openMention(vscode.Uri.parse(choice.uri, true), choice.names);
        return;
      case 'link':
        await this.follow(choice.address);
        return;
      case 'command':
        await vscode.commands.executeCommand(choice.command, {
          ...choice.place,
          ...this.edits.move(choice.place, since),
        });
    }
  }

  private async follow(address: string): Promise<void> {
    const file = this.parts.uriOf(address);
    if (file) await vscode.window.showTextDocument(file);
    else if (/^https:\/\//u.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}
