import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Span } from '../../../core/article/model.ts';
import { plain } from '../../plain.ts';
import { excerpt } from '../../views/tree/excerpt.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { subjectOf } from '../words.ts';

const { l10n } = vscode;

/** Characters of old and new words that are shown beside each other. */
const LONGEST = 200;

interface Parts {
  /** The active article, once its annotations have been read. */
  readonly ready: () => Promise<Annotated | undefined>;
  /** What is selected of an article, in a text editor or a reading view. */
  readonly selection: (annotated: Annotated) => Promise<Span | undefined>;
  /** Asks whether these are the words; `old` are those that the annotation was made on. */
  readonly ask?: (old: string, fresh: string) => Promise<boolean>;
}

interface Wanted {
  readonly article: string;
  readonly id: string;
  readonly words: string;
}

/** Attaches an annotation to a passage that the reader selects, in whichever editor, as long as it takes. */
export class Attaching {
  private wanted: Wanted | undefined;
  private readonly status: vscode.StatusBarItem;
  private readonly changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: Parts) {
    this.status = vscode.window.createStatusBarItem('lectern.attaching', vscode.StatusBarAlignment.Left);
    this.status.name = l10n.t('Lectern: the annotation to attach');
    this.status.command = 'lectern.annotations.attachHere';
    this.status.tooltip = l10n.t('Attach Here');
  }

  /** What the reader is asked to do; undefined while nothing is to be attached. */
  get message(): string | undefined {
    return this.wanted && l10n.t('“{0}”: select its passage, then Attach Here.', this.wanted.words);
  }

  begin({ session }: Annotated, { annotation }: PlacedAnnotation): void {
    const article = session.document.uri.toString();
    this.wanted = { article, id: annotation.id, words: subjectOf(annotation) };
    this.announce();
  }

  cancel(): void {
    this.wanted = undefined;
    this.announce();
  }

  /** Attaches to what is selected, if the reader says that it is right. */
  async here(): Promise<void> {
    const { wanted } = this;
    const annotated = await this.parts.ready();
    if (!wanted || !annotated) return;
    const { session, annotations } = annotated;
    const placed = annotations.find(wanted.id);
    if (session.document.uri.toString() !== wanted.article) {
      say(l10n.t('“{0}” is an annotation of another article: go back to it first.', wanted.words));
      return;
    }
    if (!placed) {
      this.cancel();
      return;
    }
    const span = await this.parts.selection(annotated);
    if (!span) {
      say(l10n.t('Select the passage first.'));
      return;
    }
    const { version } = session;
    const fresh = excerpt(session.article.source, span.start, span.end, LONGEST);
    if (!(await (this.parts.ask ?? askAttach)(subjectOf(placed.annotation, LONGEST), fresh))) return;
    if (session.version !== version) {
      say(l10n.t('The article was edited meanwhile: select the passage again.'));
      return;
    }
    this.cancel();
    await annotations.apply({
      label: l10n.t('Attach Annotation'),
      changes: [{ kind: 'attach', id: wanted.id, span }],
    });
  }

  dispose(): void {
    this.status.dispose();
    this.changed.dispose();
  }

  private announce(): void {
    const { message } = this;
    void vscode.commands.executeCommand('setContext', 'lectern.annotations.attaching', message !== undefined);
    if (message === undefined) this.status.hide();
    else {
      this.status.text = `$(link) ${message.replaceAll('$(', '$ (')}`;
      this.status.accessibilityInformation = { label: message, role: 'button' };
      this.status.show();
    }
    this.changed.fire();
  }
}

/** Old words beside the new ones. */
async function askAttach(old: string, fresh: string): Promise<boolean> {
  const attach = { label: l10n.t('Attach to these words'), detail: fresh };
  const keep = { label: l10n.t('Keep looking'), detail: l10n.t('It was made on: {0}', old) };
  const title = l10n.t('Attach the Annotation Here?');
  return (await vscode.window.showQuickPick([attach, keep], { title })) === attach;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(plain(message));
}
