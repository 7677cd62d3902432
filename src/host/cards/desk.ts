import * as vscode from 'vscode';
import type { Knowledge, Subject } from '../../core/knowledge/model.ts';
import { describeError, detach, type Log } from '../log.ts';
import type { Gesture, ReaderPanel } from '../reader/readerPanel.ts';
import type { Choice, MadeCard } from './card.ts';
import { makeCard, markAt, subjectAt, type CardSources, type Wish } from './maker.ts';

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
  readonly start: number;
  readonly end: number;
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
  private asking: AbortController | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly panel: ReaderPanel,
    private readonly parts: DeskParts,
  ) {
    this.listener = panel.onDidGesture((gesture) => {
      if (gesture.type === 'ask') this.answer(gesture);
      else if (gesture.type === 'choose') this.choose(gesture.request, gesture.id);
    });
  }

  dispose(): void {
    this.asking?.abort();
    this.listener.dispose();
  }

  private answer(ask: Ask): void {
    this.asking?.abort();
    // A page that was loaded again counts its questions anew.
    this.answered.delete(ask.request);
    const { session } = this.panel;
    const mark = ask.version === session.version ? markAt(session, ask) : undefined;
    const subject = mark && subjectAt(session, mark);
    const pending = subject !== undefined && this.parts.canAsk() && this.parts.find(subject) === undefined;
    this.show(ask, { all: false, pending });
    if (subject && pending) this.askFurther(ask, subject);
  }

  /** Makes the card from what is known now, and sends it. */
  private show(ask: Ask, wish: Wish): void {
    const { session } = this.panel;
    const { request } = ask;
    const mark = ask.version === session.version ? markAt(session, ask) : undefined;
    const before = this.answered.get(request)?.choices ?? new Map<string, Choice>();
    const made = mark && makeCard(session, mark, this.parts, { ...wish, given: before.size });
    if (made) {
      const choices = new Map([...before, ...made.choices]);
      this.answered.set(request, { start: ask.start, end: ask.end, wish, choices });
      for (const old of [...this.answered.keys()].slice(0, -MOST)) this.answered.delete(old);
    }
    this.panel.send({ type: 'card', request, card: made?.card ?? null });
  }

  private askFurther(ask: Ask, subject: Subject): void {
    const asking = new AbortController();
    this.asking = asking;
    this.parts.ask(subject, asking.signal).then(
      (late) => {
        if (asking.signal.aborted) return;
        const all = this.answered.get(ask.request)?.wish.all ?? false;
        this.show(ask, { all, pending: false, late });
      },
      (error: unknown) => {
        this.parts.log.error(describeError('Asking further', error));
      },
    );
  }

  private choose(request: number, id: string): void {
    const answered = this.answered.get(request);
    const choice = answered?.choices.get(id);
    if (!answered || !choice) return;
    if (choice.kind === 'all') {
      const { start, end, wish } = answered;
      const ask: Ask = { type: 'ask', request, version: this.panel.session.version, start, end };
      this.show(ask, { ...wish, all: true });
    } else detach(this.parts.log, `Choosing on a card: ${choice.kind}`, this.run(choice));
  }

  private async run(choice: Exclude<Choice, { kind: 'all' }>): Promise<void> {
    switch (choice.kind) {
      case 'jump':
        this.panel.session.requestReveal({ span: choice.span, flash: true, focus: false });
        return;
      case 'open':
        await this.parts.openMention(vscode.Uri.parse(choice.uri, true), choice.names);
        return;
      case 'link':
        await this.follow(choice.address);
        return;
      case 'command':
        await vscode.commands.executeCommand(choice.command, ...choice.args);
    }
  }

  private async follow(address: string): Promise<void> {
    const file = this.parts.uriOf(address);
    if (file) await vscode.window.showTextDocument(file);
    else if (/^https:\/\//u.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}
