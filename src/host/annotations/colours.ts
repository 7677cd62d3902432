import * as vscode from 'vscode';
import { COLOURS, type Colour } from '../../core/annotations/model.ts';

const { l10n } = vscode;

/** Each colour has a shape of its own: nobody has to tell colours apart to tell marks apart. */
const SHAPES: Readonly<Record<Colour, string>> = {
  yellow: 'circle-filled',
  green: 'triangle-up',
  blue: 'primitive-square',
  pink: 'heart-filled',
  orange: 'debug-breakpoint-log',
  purple: 'debug-breakpoint-data',
  red: 'star-full',
  grey: 'circle-outline',
};

const NAMES = 'lectern.annotations.colourNames';
/** Characters of a colour's name. */
const LONGEST = 40;

/** What the reader calls a colour: the setting's word for it, or ours. */
export function colourName(colour: Colour): string {
  const names: unknown = vscode.workspace.getConfiguration().get(NAMES);
  const own: unknown =
    typeof names === 'object' && names !== null ? (names as Record<string, unknown>)[colour] : undefined;
  const name = typeof own === 'string' ? own.replace(/\s+/gu, ' ').trim().slice(0, LONGEST) : '';
  return name || ownName(colour);
}

/** All colours with their names, in the order of the keys 1 to 8. */
export function namedColours(): readonly { readonly colour: Colour; readonly name: string }[] {
  return COLOURS.map((colour) => ({ colour, name: colourName(colour) }));
}

export function onDidChangeColourNames(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(NAMES)) changed();
  });
}

/** A colour's mark, in its shape. */
export function colourIcon(colour: Colour): vscode.ThemeIcon {
  return new vscode.ThemeIcon(SHAPES[colour], themeColour(colour));
}

/** A colour as themes know it. */
export function themeColour(colour: Colour): vscode.ThemeColor {
  return new vscode.ThemeColor(`lectern.annotation.${colour}`);
}

function ownName(colour: Colour): string {
  const names: Readonly<Record<Colour, string>> = {
    yellow: l10n.t('Yellow'),
    green: l10n.t('Green'),
    blue: l10n.t('Blue'),
    pink: l10n.t('Pink'),
    orange: l10n.t('Orange'),
    purple: l10n.t('Purple'),
    red: l10n.t('Red'),
    grey: l10n.t('Grey'),
  };
  return names[colour];
}
