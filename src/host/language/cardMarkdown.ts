import * as vscode from 'vscode';
import type { MadeCard } from '../cards/card.ts';
import type { Card } from '../../protocol.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/**
 * A card as text editors show it: the same words, every one of them escaped. Only where a source can be read on the web is
 * there a link; what else a card offers needs a page.
 */
export function cardMarkdown({ card, choices }: MadeCard): vscode.MarkdownString {
  const link = card.summary?.link && choices.get(card.summary.link.id);
  const address = link?.kind === 'link' ? webAddress(link.address) : undefined;
  const more =
    card.summary?.link && address ? ` · [${plainMarkdown(card.summary.link.label)}](${address})` : '';
  const parts = [...headParts(card, more), ...card.facts.map(fact), ...card.lists.flatMap(listParts)];
  return inert([...parts, ...card.notes.map(plainMarkdown)]);
}

/** The head of a card alone: what it is, and what is known of it. */
export function headMarkdown({ card }: MadeCard): vscode.MarkdownString {
  return inert(headParts(card, ''));
}

/** Lines that say nothing but these texts. */
export function lineMarkdown(...lines: readonly string[]): vscode.MarkdownString {
  return inert(lines.filter((line) => line !== '').map(plainMarkdown));
}

function headParts({ title, type, aliases, summary }: Card, more: string): string[] {
  const said = summary && [plainMarkdown(summary.text), `*${plainMarkdown(summary.source)}*${more}`];
  return [
    `**${plainMarkdown(title)}** · ${plainMarkdown(type)}`,
    ...(aliases.length > 0 ? [plainMarkdown(aliases.join(' · '))] : []),
    ...(said ?? []),
  ];
}

function fact({ label, value }: Card['facts'][number]): string {
  return `${plainMarkdown(label)}&#58; ${plainMarkdown(value)}`;
}

function listParts({ title, items, more }: Card['lists'][number]): string[] {
  const rows = items.map(({ label, count, text }) => {
    const who = [label, count].filter((part) => part !== undefined).join(' · ');
    return `- **${plainMarkdown(who)}**${text === undefined ? '' : ` ${plainMarkdown(text)}`}`;
  });
  if (more) rows.push(`- ${plainMarkdown(more.label)}`);
  return [plainMarkdown(title), rows.join('\n')];
}

function inert(parts: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(parts.join('\n\n'));
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  return markdown;
}

/** An https address that can't end the link it stands in; nothing for any other. */
function webAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    if (protocol !== 'https:') return undefined;
    return href.replace(/[()<>\\\s[\]]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}
