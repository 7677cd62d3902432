import * as vscode from 'vscode';
import { COLOURS, type Colour } from '../../../core/annotations/model.ts';
import { finish, paced, type Steps } from '../../../core/steps.ts';
import type { Slices } from '../../slices.ts';
import { Drawing } from '../../views/drawing.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { themeColour } from '../colours.ts';
import type { ShownTexts } from './shownTexts.ts';

/** Each colour has a line of its own under its words. */
const LINES: Readonly<Record<Colour, string>> = {
  yellow: 'solid 2px',
  green: 'dashed 2px',
  blue: 'double 2px',
  pink: 'wavy 1px',
  orange: 'dotted 2px',
  purple: 'solid 4px',
  red: 'wavy 2px',
  grey: 'dotted 1px',
};

/** How a passage shows: in its colour, or as one that is to be confirmed. */
type Look = Colour | 'moved';
const LOOKS: readonly Look[] = [...COLOURS, 'moved'];

/** Annotations looked at in one step. */
const AT_ONCE = 200;

/** Ranges that are handed to the editor at once: it takes its time over each. */
const PAGE = 400;

/** What an editor shows of one page, and since which version of its text. */
interface Page {
  readonly version: number;
  readonly ranges: readonly vscode.Range[];
}

/** Draws highlights into text editors, and onto their overview rulers. */
export class TextHighlights {
  /** As many of each look as there are pages. */
  private readonly types = new Map<Look, vscode.TextEditorDecorationType[]>();
  private readonly shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Page>>();
  private readonly drawings = new Map<vscode.TextDocument, Drawing>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly texts: ShownTexts,
    private readonly slices: Slices,
    private readonly failed: (error: unknown) => void,
  ) {
    this.listeners = vscode.Disposable.from(
      texts.onDidChange((document) => this.draw(document)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (texts.of(document)) this.draw(document);
      }),
    );
  }

  /** Resolves when what shows is up to date. */
  async settled(): Promise<void> {
    for (const drawing of this.drawings.values()) await drawing.settled();
  }

  dispose(): void {
    this.listeners.dispose();
    for (const drawing of this.drawings.values()) drawing.stop();
    for (const types of this.types.values()) for (const type of types) type.dispose();
  }

  private draw(document: vscode.TextDocument): void {
    const { slices, failed } = this;
    if (!this.texts.of(document)) {
      this.drawings.get(document)?.stop();
      this.drawings.delete(document);
      finish(this.show(document, new Map(), () => true));
      return;
    }
    const drawing =
      this.drawings.get(document) ??
      new Drawing({
        slices,
        draw: () => this.redraw(document),
        subject: () => this.texts.of(document),
        failed,
      });
    this.drawings.set(document, drawing);
    drawing.soon();
  }

  private *redraw(document: vscode.TextDocument): Steps<() => void> {
    const annotated = this.texts.of(document);
    const { version } = document;
    // While the session reads an edit, its spans are those of the text before: the editor has moved what shows.
    const holds = (): boolean => document.version === version && annotated?.session.version === version;
    if (annotated && holds()) yield* this.show(document, yield* rangesOf(annotated, document), holds);
    return () => undefined;
  }

  private *show(
    document: vscode.TextDocument,
    ranges: ReadonlyMap<Look, readonly vscode.Range[]>,
    holds: () => boolean,
  ): Steps<void> {
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    for (const look of LOOKS) {
      const list = ranges.get(look) ?? [];
      const types = this.types.get(look) ?? [];
      this.types.set(look, types);
      while (types.length * PAGE < list.length) types.push(decoration(look));
      for (const [at, type] of types.entries()) {
        const page = list.slice(at * PAGE, (at + 1) * PAGE);
        for (const editor of editors) {
          if (!holds()) return;
          if (this.put(editor, type, page)) yield;
        }
      }
    }
  }

  /** @returns whether there was anything to do */
  private put(
    editor: vscode.TextEditor,
    type: vscode.TextEditorDecorationType,
    ranges: readonly vscode.Range[],
  ): boolean {
    const pages = this.shown.get(editor) ?? new Map<vscode.TextEditorDecorationType, Page>();
    this.shown.set(editor, pages);
    const before = pages.get(type);
    const { version } = editor.document;
    const same = before ? before.version === version && alike(before.ranges, ranges) : ranges.length === 0;
    if (same) return false;
    pages.set(type, { version, ranges });
    editor.setDecorations(type, ranges);
    return true;
  }
}

function alike(one: readonly vscode.Range[], other: readonly vscode.Range[]): boolean {
  return one.length === other.length && one.every((range, at) => other[at]?.isEqual(range));
}

/** Where passages stand in a document, by how they show. */
export function* rangesOf(
  { annotations }: Pick<Annotated, 'annotations'>,
  document: vscode.TextDocument,
): Steps<ReadonlyMap<Look, vscode.Range[]>> {
  const ranges = new Map<Look, vscode.Range[]>();
  yield* paced(annotations.all, AT_ONCE, ({ annotation, placement }) => {
    if (annotation.target.kind !== 'passage') return;
    if (placement.state !== 'placed' && placement.state !== 'moved') return;
    const { start, end } = placement.span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const looks: Look[] = placement.state === 'moved' ? [annotation.colour, 'moved'] : [annotation.colour];
    for (const look of looks) {
      const list = ranges.get(look) ?? [];
      list.push(range);
      ranges.set(look, list);
    }
  });
  return ranges;
}

function decoration(look: Look): vscode.TextEditorDecorationType {
  const { ClosedClosed: rangeBehavior } = vscode.DecorationRangeBehavior;
  if (look === 'moved')
    return vscode.window.createTextEditorDecorationType({
      rangeBehavior,
      border: '1px dashed',
      borderColor: new vscode.ThemeColor('editorWarning.foreground'),
    });
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior,
    backgroundColor: new vscode.ThemeColor(`lectern.annotation.${look}Background`),
    textDecoration: `underline ${LINES[look]} var(--vscode-lectern-annotation-${look})`,
    overviewRulerColor: themeColour(look),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
}
