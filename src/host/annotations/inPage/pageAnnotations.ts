import * as vscode from 'vscode';
import type { Span } from '../../../core/article/model.ts';
import type {
  AnnotatingToHost,
  AnnotatingToPage,
  PageAnnotation,
  Wish,
} from '../../../protocol/annotating.ts';
import { describeError, detach, type Log } from '../../log.ts';
import type { ReaderPanel } from '../../reader/readerPanel.ts';
import type { Slices } from '../../slices.ts';
import { knownTags } from '../acts/tags.ts';
import { namedColours } from '../colours.ts';
import type { ArticleAnnotations } from '../model.ts';
import { dayOf } from '../words.ts';
import { attentionOf } from './attention.ts';
import { editOf, versionOf } from './changes.ts';
import { PassageFeed } from './feed.ts';
import { Keys } from './keys.ts';
import { bySentence } from './sentences.ts';
import { annotatingWords, keyHelp } from './words.ts';

const { l10n } = vscode;

/** What this needs of a reading view. */
export type AnnotatedPanel = Pick<
  ReaderPanel,
  'session' | 'send' | 'isReady' | 'onDidGesture' | 'onDidBecomeReady'
>;

export interface PageParts {
  readonly tagsElsewhere: () => Promise<Iterable<string>>;
  /** Whether screen readers are told of what happened. */
  readonly announces: () => boolean;
  readonly slices: Pick<Slices, 'inSlices'>;
  readonly log: Log;
}

type Opened = Extract<AnnotatingToPage, { kind: 'opened' }>;
type Selected = Extract<AnnotatingToHost, { kind: 'selected' }>;

/** One page's annotations: tells it where they stand, and does what the reader does with them there. */
export class PageAnnotations {
  private readonly keys = new Keys();
  private readonly feed = new PassageFeed(this.keys);
  private open: readonly number[] = [];
  private attention = '';
  private selected: Selected | undefined;
  private listening = false;
  private typing = false;
  private telling = false;
  private again = false;
  private disposed = false;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly panel: AnnotatedPanel,
    private readonly annotations: ArticleAnnotations,
    private readonly parts: PageParts,
  ) {
    this.subscriptions = [
      panel.onDidBecomeReady(() => this.greet()),
      panel.onDidGesture((gesture) => {
        if (gesture.type === 'annotating') this.receive(gesture.did);
      }),
      annotations.onDidChange(() => this.tell()),
    ];
    if (panel.isReady) this.greet();
  }

  /** Has the page do what a command wants. */
  wish(wish: Wish): void {
    this.send({ kind: 'wish', wish });
  }

  /** What is selected in the page; offsets into the source as it stands now. */
  selection(): Span | undefined {
    const { selected } = this;
    if (!selected || selected.version !== this.panel.session.version) return undefined;
    const { start, end } = selected;
    return start < end ? { start, end } : undefined;
  }

  /** The page's words, or the names of colours, are others now. */
  greet(): void {
    this.listening = false;
    this.selected = undefined;
    this.open = [];
    this.setTyping(false);
    this.send({
      kind: 'setup',
      words: annotatingWords(),
      colours: namedColours().map(({ colour, name }) => ({ colour, name })),
      help: keyHelp(),
      announce: this.parts.announces(),
    });
  }

  dispose(): void {
    this.disposed = true;
    this.setTyping(false);
    for (const each of this.subscriptions) each.dispose();
  }

  private send(said: AnnotatingToPage): void {
    this.panel.send({ type: 'annotating', said });
  }

  private receive(did: AnnotatingToHost): void {
    switch (did.kind) {
      case 'ready':
      case 'lost':
        this.feed.clear();
        this.attention = '';
        this.listening = true;
        return this.tell();
      case 'selected':
        this.selected = did;
        return;
      case 'typing':
        return this.setTyping(did.on);
      case 'open':
        this.open = did.keys;
        return this.detach('Opening an annotation', this.show(did.focus, false));
      case 'closed':
        this.open = [];
        return;
      case 'sentence':
        return this.goBySentence(did);
      case 'keys':
        void vscode.commands.executeCommand('workbench.action.openGlobalKeybindings', 'Lectern');
        return;
      default:
        return this.detach('Annotating in the page', this.change(did));
    }
  }

  /** Tells the page what it does not know yet, in slices; what changes meanwhile comes after it. */
  private tell(): void {
    if (!this.listening) return;
    this.again = this.telling;
    if (this.telling) return;
    this.telling = true;
    const { all, version } = this.annotations;
    const steps = this.feed.tell(all, version, (message) => this.send(message));
    const told = this.parts.slices
      .inSlices(steps, () => this.disposed || !this.listening)
      .then(
        () => {
          this.telling = false;
          this.tellAttention();
          if (this.again) this.tell();
        },
        (error: unknown) => {
          this.telling = false;
          this.parts.log.error(describeError('Telling the page of annotations', error));
        },
      );
    this.detach('Telling the page of annotations', told);
    if (this.open.length > 0) this.detach('Showing an annotation again', this.show('none', true));
  }

  private tellAttention(): void {
    const { all, version } = this.annotations;
    const { items, count } = attentionOf(all, this.keys);
    const now = count === 0 ? '' : JSON.stringify([version, items, count]);
    if (now === this.attention) return;
    this.attention = now;
    this.send({ kind: 'attention', version, items, count });
  }

  private async show(focus: Opened['focus'], renew: boolean): Promise<void> {
    const { open } = this;
    const items = open.flatMap((key) => this.shownOf(key));
    const known = renew ? [] : await this.parts.tagsElsewhere();
    if (open !== this.open) return;
    const tags = knownTags(this.annotations.all, known).map(({ tag }) => tag);
    this.send({ kind: 'opened', items, known: tags, focus, renew });
  }

  private shownOf(key: number): PageAnnotation[] {
    const placed = this.annotations.find(this.keys.idOf(key) ?? '');
    if (!placed) return [];
    const { colour, note, tags, creator, modified, target } = placed.annotation;
    const day = dayOf(modified);
    const by = creator === '' ? day : `${creator}, ${day}`;
    return [{ key, colour, note, tags: [...tags], by, passage: target.kind === 'passage' }];
  }

  private async change(did: Parameters<typeof editOf>[0]): Promise<void> {
    const version = versionOf(did);
    const { session } = this.panel;
    if (version !== undefined && (version !== session.version || version !== this.annotations.version)) {
      this.send({ kind: 'say', text: l10n.t('The article was edited meanwhile: select the passage again.') });
      return;
    }
    const edit = editOf(did, this.keys);
    if (!edit) return;
    const [made] = await this.annotations.apply(edit);
    if (did.kind !== 'mark' || did.then === 'none' || !made) return;
    this.open = [this.keys.of(made.id)];
    await this.show(did.then, false);
  }

  private goBySentence({
    version,
    anchor,
    focus,
    by,
    extend,
  }: Extract<AnnotatingToHost, { kind: 'sentence' }>): void {
    const { session } = this.panel;
    if (version !== session.version) return;
    const ends = bySentence(session.article, { anchor, focus }, by, extend);
    if (ends) this.send({ kind: 'select', version, ...ends });
  }

  /** While letters are typed into the page they are no commands. */
  private setTyping(on: boolean): void {
    if (on === this.typing) return;
    this.typing = on;
    void vscode.commands.executeCommand('setContext', 'lectern.readerInput', on);
  }

  private detach(what: string, work: Promise<unknown>): void {
    detach(this.parts.log, what, work);
  }
}
