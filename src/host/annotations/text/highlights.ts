import * as vscode from 'vscode';
import { COLOURS, type Colour } from '../../../core/annotations/model.ts';
import { paced, type Steps } from '../../../core/steps.ts';
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

/** Draws highlights into text editors, and onto their overview rulers. */
export class TextHighlights {
  private readonly types: Readonly<Record<Look, vscode.TextEditorDecorationType>>;
  private readonly drawings = new Map<vscode.TextDocument, Drawing>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly texts: ShownTexts,
    private readonly slices: Slices,
    private readonly failed: (error: unknown) => void,
  ) {
    this.types = Object.fromEntries(LOOKS.map((look) => [look, decoration(look)])) as Record<
      Look,
      vscode.TextEditorDecorationType
    >;
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
    for (const type of Object.values(this.types)) type.dispose();
  }

  private draw(document: vscode.TextDocument): void {
    const annotated = this.texts.of(document);
    if (!annotated) {
      this.drawings.get(document)?.stop();
      this.drawings.delete(document);
      this.show(document, new Map());
      return;
    }
    const { slices, failed } = this;
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
    const ranges = annotated ? yield* rangesOf(annotated, document) : new Map<Look, vscode.Range[]>();
    return () => {
      // While the session reads an edit, its spans are those of the text before: the editor has moved what shows.
      if (document.version === version && annotated?.session.version === version) this.show(document, ranges);
    };
  }

  private show(document: vscode.TextDocument, ranges: ReadonlyMap<Look, readonly vscode.Range[]>): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document)
        for (const look of LOOKS) editor.setDecorations(this.types[look], ranges.get(look) ?? []);
  }
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
