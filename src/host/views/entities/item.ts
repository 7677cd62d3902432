import * as vscode from 'vscode';
import type { Look } from '../../../core/render/index.ts';
import { lookWord, mentionCount, typeWord } from '../../cards/words.ts';
import { visible } from '../tree/excerpt.ts';
import { FIGURE_LOOKS, type Group } from './arrange.ts';
import type { MentionRow } from './mentions.ts';
import type { Row } from './shown.ts';
import type { Thing } from './things.ts';

export const GO_TO = 'lectern.entities.goTo';

const ICONS: Readonly<Record<Look, string>> = {
  person: 'person',
  organisation: 'briefcase',
  place: 'location',
  group: 'organization',
  event: 'megaphone',
  work: 'book',
  date: 'calendar',
  number: 'symbol-numeric',
};

/** A row as the editor draws it. Its tooltip is made when somebody asks for it. */
export function entityItem(id: string, row: Row): vscode.TreeItem {
  const item = itemOf(row);
  item.id = id;
  if (row.kind !== 'group')
    item.command = { command: GO_TO, title: vscode.l10n.t('Go to Mention'), arguments: [id] };
  return item;
}

function itemOf(row: Row): vscode.TreeItem {
  if (row.kind === 'group') return groupItem(row.group);
  return row.kind === 'thing' ? thingItem(row.thing) : mentionItem(row.mention);
}

function groupItem({ look, children, all }: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = lookWord(look);
  const item = new vscode.TreeItem(label, FIGURE_LOOKS.has(look) ? Collapsed : Expanded);
  const count =
    children.length === all ? number(all) : vscode.l10n.t('{0} of {1}', number(children.length), number(all));
  item.description = count;
  item.iconPath = new vscode.ThemeIcon(ICONS[look]);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function thingItem({ name, look, entity, mentions }: Thing): vscode.TreeItem {
  const label = visible(name);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const count = mentionCount(mentions.length);
  item.description = count;
  item.iconPath = new vscode.ThemeIcon(ICONS[look]);
  item.contextValue = entity ? 'entity' : 'figure';
  const type = mentions[0] && typeWord(entity?.type ?? mentions[0].type);
  item.accessibilityInformation = { label: [label, type, count].filter(Boolean).join(', ') };
  return item;
}

/** A mention: who says it, and its sentence, with the name set apart. */
export function mentionItem({ sentence, label, name, speaker }: MentionRow): vscode.TreeItem {
  const says = speaker === undefined ? '' : `${visible(speaker)}: `;
  const highlights: [number, number][] =
    name.end > name.start ? [[says.length + name.start, says.length + name.end]] : [];
  const item = new vscode.TreeItem({ label: says + label, highlights }, vscode.TreeItemCollapsibleState.None);
  item.contextValue = 'mention';
  item.accessibilityInformation = { label: says + sentence };
  return item;
}

function number(value: number): string {
  return value.toLocaleString(vscode.env.language);
}
