import * as vscode from 'vscode';
import { visible } from '../views/tree/excerpt.ts';

/** What `appendText` leaves as it is, and Markdown may still take for an address, a list, a table or a tag. */
const LIVELY = /([.:@|<>&"=])/;

/**
 * Any text as one line of Markdown that shows just this text: nothing in it is markup, and nothing becomes a link. Unlike
 * what `appendText` alone makes of it, it can be broken between its words.
 */
export function plainMarkdown(text: string): string {
  return visible(text.replace(/\s+/gu, ' '))
    .trim()
    .split(' ')
    .map((word) => word.split(LIVELY).map(inert).join(''))
    .join(' ');
}

function inert(part: string): string {
  return LIVELY.test(part) ? `&#${part.charCodeAt(0)};` : new vscode.MarkdownString().appendText(part).value;
}
