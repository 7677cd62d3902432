import * as vscode from 'vscode';
import type { Annotation, PlacedAnnotation } from '../../../core/annotations/model.ts';
import { colourIcon, colourName } from '../../annotations/colours.ts';
import { annotationCount, firstLine, needsAttention, stateWord, subjectOf } from '../../annotations/words.ts';
import { visible } from '../tree/excerpt.ts';
import type { Group } from './arrange.ts';
import type { Row } from './shown.ts';

const { l10n } = vscode;

export const GO_TO = 'lectern.annotations.goTo';

/**
 * A row as the editor draws it. Its tooltip is made when somebody asks for it.
 *
 * @param several whether more than one person annotates the article: only then it is said who
 */
export function annotationItem(id: string, row: Row, several: boolean): vscode.TreeItem {
  const item = row.kind === 'group' ? groupItem(row.group) : itemOf(row.placed, several);
  item.id = id;
  if (row.kind === 'annotation')
    item.command = { command: GO_TO, title: l10n.t('Go to Annotation'), arguments: [id] };
  return item;
}

function groupItem({ label, icon, children, all }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const count =
    children.length === all ? number(all) : l10n.t('{0} of {1}', number(children.length), number(all));
  item.description = count;
  item.iconPath = icon;
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${annotationCount(children.length)}` };
  return item;
}

function itemOf({ annotation, placement }: PlacedAnnotation, several: boolean): vscode.TreeItem {
  const { colour, note, tags, creator, target } = annotation;
  const subject = subjectOf(annotation);
  const item = new vscode.TreeItem(subject || l10n.t('(nothing visible)'));
  const state = needsAttention(placement) ? stateWord(placement.state) : '';
  const author = several ? visible(creator) : '';
  const line = firstLine(note);
  item.description = [state, author, hashes(tags), line].filter(Boolean).join(' · ');
  item.iconPath = colourIcon(colour);
  item.contextValue = `annotation ${target.kind} ${placement.state}`;
  const parts = [spokenKind(annotation), subject, state, line, hashes(tags), author];
  item.accessibilityInformation = { label: parts.filter(Boolean).join(', ') };
  return item;
}

/** What a screen reader says first: the colour with what is annotated. */
function spokenKind({ colour, note, target }: Annotation): string {
  const name = colourName(colour);
  if (target.kind !== 'passage') return l10n.t('Note, {0}', name);
  return note === '' ? l10n.t('Highlight, {0}', name) : l10n.t('Highlight with note, {0}', name);
}

function hashes(tags: readonly string[]): string {
  return tags.map((tag) => `#${visible(tag)}`).join(' ');
}

function number(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
