import * as vscode from 'vscode';
import type { Colour, PlacedAnnotation } from '../../../core/annotations/model.ts';
import { colourIcon, namedColours } from '../colours.ts';
import type { ArticleAnnotations } from '../model.ts';

const { l10n } = vscode;

interface ColourItem extends vscode.QuickPickItem {
  readonly colour: Colour;
}

/** Asks for one of the eight colours, by the reader's own names for them. */
export async function askColour(current: Colour | undefined): Promise<Colour | undefined> {
  const items = namedColours().map(({ colour, name }, index): ColourItem => {
    const description = colour === current ? l10n.t('{0}, now', index + 1) : String(index + 1);
    return { colour, label: name, description, iconPath: colourIcon(colour) };
  });
  const title = l10n.t('Colour of the Annotation');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.colour;
}

/** Gives annotations another colour, as one step. */
export async function recolour(
  annotations: ArticleAnnotations,
  meant: readonly PlacedAnnotation[],
  colour: Colour,
): Promise<void> {
  const changes = meant
    .filter(({ annotation }) => annotation.colour !== colour)
    .map(({ annotation: { id } }) => ({ kind: 'edit', id, content: { colour } }) as const);
  if (changes.length > 0) await annotations.apply({ label: l10n.t('Change Colour'), changes });
}
