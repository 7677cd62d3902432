import * as vscode from 'vscode';
import { annotationTooltip } from '../../views/annotations/tooltip.ts';
import type { ShownTexts } from './shownTexts.ts';

/** Annotations that a hover shows at most. */
const MOST = 5;

/** What is noted at a place of a text editor, each annotation by itself where several overlap. */
export class NoteHover implements vscode.HoverProvider {
  constructor(private readonly texts: Pick<ShownTexts, 'of'>) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const annotated = this.texts.of(document);
    if (!annotated) return undefined;
    const at = document.offsetAt(position);
    const here = annotated.annotations.all.filter(({ annotation: { target, note, tags }, placement }) => {
      if (target.kind !== 'passage' || (note === '' && tags.length === 0)) return false;
      if (placement.state !== 'placed' && placement.state !== 'moved') return false;
      return placement.span.start <= at && at <= placement.span.end;
    });
    return here.length > 0 ? new vscode.Hover(here.slice(0, MOST).map(annotationTooltip)) : undefined;
  }
}
