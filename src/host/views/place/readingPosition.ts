import * as vscode from 'vscode';
import type { ActiveArticle } from '../../session/activeArticle.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import { readingViewVisible, textEditorOf } from '../../session/editors.ts';

/** Milliseconds that a view has to arrive where a jump leads; until it has, its moving is the jump's own doing. */
const JUMP_MS = 1_000;
/** The same where the passage is in view already, and the view may not move at all. */
const NEAR_JUMP_MS = 300;
/** Milliseconds between two reports while the reader scrolls. */
const REPORT_MS = 100;
/** How far down the view one reads, as a share of what is in view. */
const READING_LINE = 0.1;

/**
 * Where in the active article the reader is. After a jump that is where the jump led, until the reader moves: the end
 * of an article can't come to the top of the view, and would never be where one is.
 */
export class ReadingPosition {
  private at: number | undefined;
  private jump: { readonly to: number; readonly until: number } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sessionListeners: vscode.Disposable[] = [];
  private readonly listeners: vscode.Disposable[];
  private readonly moved = new vscode.EventEmitter<number>();

  /**
   * The reader moved: while scrolling at most every 100 ms, and at once where a jump led, unless it began at a row that
   * is selected already. Offset into the article's source.
   */
  readonly onDidMove = this.moved.event;

  constructor(private readonly active: ActiveArticle) {
    this.listeners = [
      active.onDidChange(() => this.attach()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.editorMoved(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.editorMoved(textEditor)),
    ];
    this.attach();
  }

  /** Offset into the active article's source; undefined when nobody knows. */
  get offset(): number | undefined {
    return this.at;
  }

  /** We are taking the reader there; `fromRow` where a row of the tree was clicked, which stays the one selected. */
  jumpedTo(offset: number, { fromRow = false } = {}): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.at = offset;
    const near = this.active.session !== undefined && shows(this.active.session, offset);
    this.jump = { to: offset, until: Date.now() + (near ? NEAR_JUMP_MS : JUMP_MS) };
    if (!fromRow) this.moved.fire(offset);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of [...this.listeners, ...this.sessionListeners, this.moved]) each.dispose();
  }

  private attach(): void {
    for (const each of this.sessionListeners) each.dispose();
    const { session } = this.active;
    this.at = session && (inText(session) ?? inPage(session));
    this.jump = undefined;
    this.sessionListeners = session
      ? [
          session.onDidChangePlace(() => this.pageMoved(session)),
          session.onDidChangeArticle(() => (this.at = leads(session) ? inText(session) : inPage(session))),
        ]
      : [];
  }

  private editorMoved(editor: vscode.TextEditor): void {
    const { session } = this.active;
    if (editor.document !== session?.document || !leads(session)) return;
    const offset = inEditor(editor);
    this.report(offset, (to) => to === offset);
  }

  private pageMoved(session: ReadingSession): void {
    const offset = leads(session) ? undefined : inPage(session);
    if (offset !== undefined) this.report(offset, (to) => shows(session, to));
  }

  private report(offset: number, hasArrived: (to: number) => boolean): void {
    if (this.jump && Date.now() < this.jump.until) {
      if (hasArrived(this.jump.to)) this.jump = undefined;
      return;
    }
    this.jump = undefined;
    this.at = offset;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.at !== undefined) this.moved.fire(this.at);
    }, REPORT_MS);
  }
}

/** Whether the text editor says where the reader is: it is active, or there is no reading view to ask. */
function leads({ document }: ReadingSession): boolean {
  return vscode.window.activeTextEditor?.document === document || !readingViewVisible(document.uri);
}

/** Whether the reading view shows this character. */
function shows({ place, bottom }: ReadingSession, offset: number): boolean {
  return place !== undefined && place.offset <= offset && offset < (bottom ?? 0);
}

function inPage({ place, bottom }: ReadingSession): number | undefined {
  if (!place) return undefined;
  return Math.round(place.offset + READING_LINE * Math.max(0, (bottom ?? place.offset) - place.offset));
}

function inText(session: ReadingSession): number | undefined {
  const editor = leads(session) ? textEditorOf(session.document) : undefined;
  return editor && inEditor(editor);
}

/** The cursor while it is in view, otherwise the first character in view. */
function inEditor({ document, selection, visibleRanges }: vscode.TextEditor): number {
  const inView = visibleRanges.some((range) => range.contains(selection.active));
  return document.offsetAt(inView ? selection.active : (visibleRanges[0]?.start ?? selection.active));
}
