import * as vscode from 'vscode';
import type { Place, ToHost, ToPage } from '../../protocol.ts';
import { describeError, detach, type Log } from '../log.ts';
import type { ReadingSession, RevealRequest } from '../session/readingSession.ts';
import type { PageAssets } from './assets.ts';
import { openChannel, type PageChannel } from './channel.ts';
import { PageFeed } from './pageFeed.ts';
import { problemWith, unreadable, type Problem } from './problems.ts';
import { articleRenderer, type ArticleRenderer } from './renderer.ts';
import { readerSettings, type ReaderSettings } from './settings.ts';
import { createNonce, shell } from './shell.ts';
import { pageWords } from './strings.ts';

/** Milliseconds until a page that has not said it is ready counts as failed. */
const READY_MS = 10_000;
/** Milliseconds of quiet after an edit before a hidden page's HTML is made anew. */
const HIDDEN_REFRESH_MS = 300;

/** What the reader does with what is marked in the page. */
export type Gesture = Extract<ToHost, { type: 'ask' | 'choose' | 'cursor' | 'legend' | 'annotating' }>;

/** One reading view: wires a session to a page. The page never decides; it says what the reader did. */
export class ReaderPanel {
  private readonly channel: PageChannel;
  private readonly feed: PageFeed;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private readonly placed = new vscode.EventEmitter<Place>();
  private readonly linkClicked = new vscode.EventEmitter<string>();
  private readonly gestured = new vscode.EventEmitter<Gesture>();
  private readonly readied = new vscode.EventEmitter<void>();
  private settings: ReaderSettings;
  private renderer: ArticleRenderer;
  private problem: Problem | undefined;
  private ready = false;
  private pendingReveal: RevealRequest | undefined;
  private readyTimer: ReturnType<typeof setTimeout> | undefined;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;

  /** The reader scrolled the page. */
  readonly onDidPlace = this.placed.event;
  /** The reader clicked a link that leads out of what the page holds; as the article writes it. */
  readonly onDidClickLink = this.linkClicked.event;

  /** The reader asks about, or does something with, what is marked in the page. */
  readonly onDidGesture = this.gestured.event;
  /** The page listens, anew after each time that it was hidden or loaded again. */
  readonly onDidBecomeReady = this.readied.event;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly session: ReadingSession,
    private readonly assets: PageAssets,
    private readonly log: Log,
  ) {
    const { uri } = session.document;
    this.settings = readerSettings(uri);
    this.renderer = this.createRenderer();
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      localResourceRoots: [...assets.roots, ...articleRoots(uri)],
    };
    this.channel = openChannel(panel.webview, log, (message) => this.receive(message));
    this.feed = new PageFeed(
      session,
      (message) => this.channel.send(message),
      (error) => log.error(describeError('Sending the article to the page', error)),
      () => this.revealPending(),
      () => this.settings.highlight,
    );
    this.subscriptions = [
      this.channel,
      this.placed,
      this.linkClicked,
      this.gestured,
      this.readied,
      session.onDidChangeArticle(() => this.articleChanged()),
      session.onDidChangeFindings((span) => {
        if (this.ready && this.shown) this.feed.mark(this.renderer, span);
      }),
      session.onDidRequestReveal((request) => this.reveal(request)),
      panel.onDidChangeViewState(() => this.viewStateChanged()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.settingsChanged()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('lectern.reader', uri)) this.settingsChanged();
      }),
    ];
    this.load();
  }

  get scrollSync(): boolean {
    return this.settings.scrollSync;
  }

  /** Puts a character's line at the top of the page, without a mark. */
  follow(place: Place): void {
    if (this.ready) this.channel.send({ type: 'follow', version: this.feed.shownVersion, place });
  }

  /** The version of the article that the page shows. */
  get shownVersion(): number {
    return this.feed.shownVersion;
  }

  get isReady(): boolean {
    return this.ready;
  }

  /** Tells the page something of what is marked in it; a page that does not listen yet is told when it is ready. */
  send(message: ToPage): void {
    if (this.ready) this.channel.send(message);
  }

  dispose(): void {
    this.feed.stop();
    clearTimeout(this.readyTimer);
    clearTimeout(this.refreshTimer);
    for (const each of this.subscriptions) each.dispose();
  }

  private get shown(): boolean {
    return this.problem?.showArticle ?? true;
  }

  /** Sets the page's HTML, with the first screen in it. */
  private load(): void {
    clearTimeout(this.refreshTimer);
    this.ready = false;
    this.problem = this.findProblem();
    const { webview } = this.panel;
    const { blocks, state } = this.feed.firstScreen(this.renderer, this.shown);
    webview.html = shell({
      cspSource: webview.cspSource,
      nonce: createNonce(),
      scriptUri: webview.asWebviewUri(this.assets.script).toString(),
      css: this.assets.css,
      typography: this.settings.typography,
      remoteImages: this.settings.remoteImages,
      title: this.session.article.meta.title ?? this.panel.title,
      lang: vscode.env.language,
      blocks,
      state: { ...state, words: pageWords() },
    });
    if (this.panel.visible) this.expectReady();
  }

  private findProblem(): Problem | undefined {
    try {
      return problemWith(this.session.article.source);
    } catch (error) {
      this.log.error(describeError(`Reading ${this.session.document.uri.toString()}`, error));
      return unreadable();
    }
  }

  private receive(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.pageReady(message.version);
        return;
      case 'place':
        if (message.version !== this.session.version) return;
        this.session.setView({ place: message.place, bottom: message.bottom, settled: message.settled });
        this.placed.fire(message.place);
        return;
      case 'link':
        this.linkClicked.fire(message.href);
        return;
      case 'focus':
        void vscode.commands.executeCommand('setContext', 'lectern.readerFocus', message.focused);
        return;
      case 'action':
        this.act(message.id);
        return;
      case 'resync':
        this.feed.reset(this.renderer, this.shown);
        return;
      case 'error':
        this.log.error(`The page: ${message.message}`);
        return;
      default:
        this.gestured.fire(message);
    }
  }

  private pageReady(version: number): void {
    clearTimeout(this.readyTimer);
    this.ready = true;
    this.sendNotice();
    this.feed.resume(this.renderer, version, this.shown);
    this.readied.fire();
  }

  private articleChanged(): void {
    const hadProblem = this.problem;
    this.problem = this.findProblem();
    if (!this.panel.visible) {
      clearTimeout(this.refreshTimer);
      this.refreshTimer = setTimeout(() => this.load(), HIDDEN_REFRESH_MS);
      return;
    }
    if (!this.ready) return;
    if (hadProblem?.notice.title !== this.problem?.notice.title) this.sendNotice();
    if ((hadProblem?.showArticle ?? true) !== this.shown) this.feed.reset(this.renderer, this.shown);
    else this.feed.change(this.renderer, this.shown);
  }

  private reveal(request: RevealRequest): void {
    this.pendingReveal = request;
    this.revealPending();
  }

  /** A passage can be shown once it is in the page: until the whole article is there, the last wish waits. */
  private revealPending(): void {
    if (!this.pendingReveal || !this.ready || !this.feed.isComplete) return;
    const { span, flash, focus } = this.pendingReveal;
    this.pendingReveal = undefined;
    const version = this.feed.shownVersion;
    this.channel.send({ type: 'reveal', version, start: span.start, end: span.end, flash, focus });
  }

  private viewStateChanged(): void {
    if (!this.panel.visible) {
      // A hidden page is gone, and shows its HTML again when it comes back: that must be today's text at today's place.
      this.load();
    } else if (!this.ready) {
      this.expectReady();
    }
  }

  private settingsChanged(): void {
    const before = this.settings;
    this.settings = readerSettings(this.session.document.uri);
    if (before.remoteImages !== this.settings.remoteImages || before.highlight !== this.settings.highlight) {
      this.renderer = this.createRenderer();
      this.load();
    } else if (this.ready) {
      const values = Object.entries(this.settings.typography).map(([name, value]) => ({ name, value }));
      this.channel.send({ type: 'typography', values });
    }
  }

  private act(id: string): void {
    if (id === 'showSource')
      void vscode.commands.executeCommand('lectern.showSource', this.session.document.uri);
    else if (id === 'showLog') this.log.show();
    else this.log.warn(`The page asked for an unknown action: ${id}`);
  }

  private sendNotice(): void {
    this.channel.send({ type: 'notice', notice: this.problem?.notice ?? null });
  }

  private expectReady(): void {
    clearTimeout(this.readyTimer);
    this.readyTimer = setTimeout(() => {
      if (this.ready || !this.panel.visible) return;
      this.log.error(
        `The page of ${this.session.document.uri.toString()} did not start within ${READY_MS} ms`,
      );
      const again = vscode.l10n.t('Load Again');
      const message = vscode.l10n.t('The reading view did not start. The article itself is unharmed.');
      const asked = vscode.window.showWarningMessage(message, again).then((choice) => {
        if (choice === again) this.load();
      });
      detach(this.log, 'Offering to load the page again', asked);
    }, READY_MS);
  }

  private createRenderer(): ArticleRenderer {
    return articleRenderer(this.panel.webview, this.session.document.uri, this.settings.remoteImages);
  }
}

/** Where images of the workspace may come from. */
function articleRoots(article: vscode.Uri): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  return [...folders, vscode.Uri.joinPath(article, '..')];
}
