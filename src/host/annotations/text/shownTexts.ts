import * as vscode from 'vscode';
import { isReadable } from '../../session/articles.ts';
import type { Sessions } from '../../session/sessions.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { openAnnotations, type AnnotationsSource } from '../source.ts';

interface Parts {
  readonly sessions: Pick<Sessions, 'acquire'>;
  readonly source: AnnotationsSource;
  readonly failed: (error: unknown) => void;
}

interface Held {
  annotated?: Annotated;
  isOver: boolean;
  dispose(): void;
}

/** Articles that text editors show, with their annotations, for as long as they show them. */
export class ShownTexts {
  private readonly held = new Map<vscode.TextDocument, Held>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly listener: vscode.Disposable;
  private isOn = false;

  /** The annotations of a document are there, or not as they were. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: Parts) {
    this.listener = vscode.window.onDidChangeVisibleTextEditors(() => this.follow());
  }

  /** Whether anybody wants them. */
  set on(on: boolean) {
    this.isOn = on;
    this.follow();
  }

  /** Undefined for what is not shown, or has not been read. */
  of(document: vscode.TextDocument): Annotated | undefined {
    return this.held.get(document)?.annotated;
  }

  dispose(): void {
    this.isOn = false;
    this.follow();
    this.listener.dispose();
    this.changed.dispose();
  }

  private follow(): void {
    const editors = this.isOn ? vscode.window.visibleTextEditors : [];
    const shown = new Set(editors.map(({ document }) => document).filter(isReadable));
    for (const [document, held] of this.held) {
      if (shown.has(document)) continue;
      this.held.delete(document);
      held.isOver = true;
      held.dispose();
      this.changed.fire(document);
    }
    for (const document of shown) if (!this.held.has(document)) this.hold(document);
  }

  private hold(document: vscode.TextDocument): void {
    const { sessions, source, failed } = this.parts;
    const held: Held = { isOver: false, dispose: () => undefined };
    this.held.set(document, held);
    const open = async (): Promise<void> => {
      const reading = sessions.acquire(document);
      const { session } = reading;
      held.dispose = () => reading.dispose();
      const lease = await openAnnotations(source, document);
      if (held.isOver) {
        lease.dispose();
        return;
      }
      const { annotations } = lease;
      const listener = annotations.onDidChange(() => this.changed.fire(document));
      held.annotated = { session, annotations };
      held.dispose = () => {
        listener.dispose();
        lease.dispose();
        reading.dispose();
      };
      this.changed.fire(document);
    };
    open().catch(failed);
  }
}
