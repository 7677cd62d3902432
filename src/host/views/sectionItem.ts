import * as vscode from 'vscode';
import { minuteCount, statementCount, wordCount } from './counts.ts';
import type { Face } from './tree/faces.ts';
import type { TreeNode } from './tree/model.ts';

export const GO_TO = 'lectern.sections.goTo';

interface Row {
  readonly node: TreeNode;
  readonly face: Face;
  readonly label: string;
  /** How a statement begins whose label says who speaks. */
  readonly beginning: string;
  /** Whether it starts expanded, if there is anything beneath. */
  readonly expanded: boolean;
  readonly wordsPerMinute: number;
}

/** A row as the editor draws it. Its tooltip is made when somebody asks for it. */
export function sectionItem({
  node,
  face,
  label,
  beginning,
  expanded,
  wordsPerMinute,
}: Row): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, face.parent ? (expanded ? Expanded : Collapsed) : None);
  item.id = node.id;
  const counts = describe(node, face, wordsPerMinute);
  item.description = [counts, beginning].filter(Boolean).join(' · ');
  item.iconPath = iconOf(face);
  item.contextValue = [node.kind, ...readFlags(face)].join(' ');
  item.command = { command: GO_TO, title: vscode.l10n.t('Go to Section'), arguments: [node.id] };
  item.accessibilityInformation = {
    label: [label, spokenState(face), counts, beginning].filter(Boolean).join(', '),
  };
  return item;
}

function describe({ kind }: TreeNode, { words, statements }: Face, wordsPerMinute: number): string {
  const first = kind === 'speaker' ? statementCount(statements) : undefined;
  const last = kind === 'speaker' ? undefined : minuteCount(words, wordsPerMinute);
  return [first, wordCount(words), last].filter((part) => part !== undefined).join(' · ');
}

const ICONS: Record<Exclude<Face['icon'], 'statement'>, string> = {
  lead: 'book',
  question: 'question',
  heading: 'bookmark',
  expert: 'person',
  voice: 'comment',
};

function iconOf(face: Face): vscode.ThemeIcon {
  if (face.icon !== 'statement') return new vscode.ThemeIcon(ICONS[face.icon]);
  return face.read > 0
    ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('descriptionForeground'))
    : new vscode.ThemeIcon('circle-filled');
}

/** A row counts as read when everything beneath it is. */
function readFlags({ read, statements }: Face): string[] {
  if (statements === 0) return [];
  return read < statements ? ['unread'] : ['read'];
}

function spokenState({ icon, read, statements }: Face): string {
  if (statements === 0) return '';
  if (icon === 'statement') return read > 0 ? vscode.l10n.t('read') : vscode.l10n.t('unread');
  return vscode.l10n.t('{0} of {1} read', read, statements);
}
