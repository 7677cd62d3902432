import * as vscode from 'vscode';
import type { ReaderPanel } from './readerPanel.ts';

/** The reading views that are open. */
export class ReaderPanels {
  private readonly open = new Set<ReaderPanel>();
  private readonly opened = new vscode.EventEmitter<ReaderPanel>();
  private readonly closed = new vscode.EventEmitter<ReaderPanel>();

  readonly onDidOpen = this.opened.event;
  readonly onDidClose = this.closed.event;

  get all(): readonly ReaderPanel[] {
    return [...this.open];
  }

  /** The reading view that has the keyboard, or had it last among what its group shows. */
  get active(): ReaderPanel | undefined {
    return this.all.find(({ panel }) => panel.active);
  }

  add(panel: ReaderPanel): void {
    this.open.add(panel);
    this.opened.fire(panel);
  }

  remove(panel: ReaderPanel): void {
    if (this.open.delete(panel)) this.closed.fire(panel);
  }

  dispose(): void {
    this.opened.dispose();
    this.closed.dispose();
  }
}
