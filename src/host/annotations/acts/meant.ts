import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { colourIcon } from '../colours.ts';
import { cursorIn } from '../text/selected.ts';
import { firstLine, subjectOf } from '../words.ts';

const { l10n } = vscode;

/** Annotations whose passage has a character, or begins or ends there; offset into the source. */
export function annotationsAt(all: readonly PlacedAnnotation[], offset: number): PlacedAnnotation[] {
  return all.filter(
    ({ annotation, placement }) =>
      annotation.target.kind === 'passage' &&
      (placement.state === 'placed' || placement.state === 'moved') &&
      placement.span.start <= offset &&
      offset <= placement.span.end,
  );
}

/** The annotation at the cursor of the text editor; where several overlap, the one that the reader chooses. */
export async function annotationAtCursor({ session, annotations }: Annotated): Promise<PlacedAnnotation[]> {
  const at = cursorIn(session.document);
  const here = at === undefined ? [] : annotationsAt(annotations.all, at);
  if (here.length < 2) return here;
  const items = here.map((placed) => ({
    placed,
    label: subjectOf(placed.annotation),
    description: firstLine(placed.annotation.note),
    iconPath: colourIcon(placed.annotation.colour),
  }));
  const title = l10n.t('Which Annotation?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  return chosen ? [chosen.placed] : [];
}

/** Reads the argument of a command that speaks of one annotation by its id. */
export function annotationArgument(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('annotation' in argument)) return undefined;
  return typeof argument.annotation === 'string' ? argument.annotation : undefined;
}
