import * as vscode from 'vscode';
import { lookOf } from '../../core/render/index.ts';
import type { Mark } from '../entities/mark.ts';
import type { Findings } from '../entities/findings.ts';
import type { ReaderPanel } from '../reader/readerPanel.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import { markOver, type MentionPlace } from './correct/target.ts';
import type { Legend } from './legend.ts';

/**
 * The next mark behind an offset, or the one before it.
 *
 * @param from offset into the source; a mark that begins there is neither
 */
export function markFrom(
  findings: Findings,
  from: number,
  by: 1 | -1,
  wanted: (mark: Mark) => boolean,
): Mark | undefined {
  let before: Mark | undefined;
  for (const mark of findings.marksWhere(wanted)) {
    if (by === 1 && mark.start > from) return mark;
    if (by === -1 && mark.start >= from) break;
    before = mark;
  }
  return by === -1 ? before : undefined;
}

/** Walks from mention to mention: in the reading view with a cursor of its own, in the text editor with the editor's. */
export class MentionWalk {
  /** Where the cursor is in each page: an offset into the source. */
  private readonly cursors = new WeakMap<ReaderPanel, number>();

  constructor(
    private readonly active: ActiveArticle,
    private readonly legend: Legend,
  ) {}

  /** The reader put the page's cursor on a mark. */
  at(panel: ReaderPanel, offset: number): void {
    this.cursors.set(panel, offset);
  }

  /** The mark that the cursor is on in a page, while it is in view. */
  in(panel: ReaderPanel | undefined): MentionPlace | undefined {
    if (!panel) return undefined;
    const { session } = panel;
    const cursor = this.cursorIn(panel);
    const mark = cursor === undefined ? undefined : markOver(session, cursor);
    return mark && { uri: session.document.uri.toString(), start: mark.start, end: mark.end };
  }

  /** Goes to the next mark that the legend lets through, in the reading view given or the text editor. */
  step(panel: ReaderPanel | undefined, by: 1 | -1): void {
    const editor = panel ? undefined : vscode.window.activeTextEditor;
    const session = panel?.session ?? this.active.session;
    if (!session || (editor && editor.document !== session.document)) return;
    const from = panel ? this.positionIn(panel) : editor?.document.offsetAt(editor.selection.start);
    const wanted = (mark: Mark): boolean => this.legend.isOn(lookOf(mark.type));
    const mark = markFrom(session.findings, from ?? -1, by, wanted);
    if (!mark) {
      const none =
        by === 1 ? vscode.l10n.t('No mention further on.') : vscode.l10n.t('No mention further back.');
      vscode.window.setStatusBarMessage(none, 3_000);
      return;
    }
    if (panel) {
      this.cursors.set(panel, mark.start);
      const { start, end } = mark;
      panel.send({ type: 'cursor', version: panel.shownVersion, start, end });
    } else if (editor) {
      const { document } = editor;
      const range = new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end));
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** The page's cursor while it is in view, else where the view begins. */
  private positionIn(panel: ReaderPanel): number {
    return this.cursorIn(panel) ?? (panel.session.place?.offset ?? 0) - 1;
  }

  private cursorIn(panel: ReaderPanel): number | undefined {
    const { place, bottom } = panel.session;
    const cursor = this.cursors.get(panel);
    const inView = cursor !== undefined && cursor >= (place?.offset ?? 0) && cursor < (bottom ?? Infinity);
    return inView ? cursor : undefined;
  }
}
