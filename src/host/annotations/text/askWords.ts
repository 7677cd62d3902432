import * as vscode from 'vscode';
import type { Article, Span } from '../../../core/article/model.ts';
import { visible } from '../../views/tree/excerpt.ts';
import { speakerAt } from '../acts/quotation.ts';
import { findWords, MOST } from './search.ts';

const { l10n } = vscode;

/** Characters around a match that its row shows. */
const BEFORE = 30;
const AFTER = 60;

interface MatchItem extends vscode.QuickPickItem {
  readonly span: Span;
}

/**
 * Lets the reader look for words, and choose one of the places that have them. Each is shown in the article while its row
 * has the focus.
 *
 * @param article as it stands whenever it is asked
 * @param show brings a passage into view without taking the keyboard
 */
export function askWords(
  article: () => Article,
  show: (span: Span) => void,
  pick: vscode.QuickPick<MatchItem> = vscode.window.createQuickPick<MatchItem>(),
): Promise<Span | undefined> {
  pick.title = l10n.t('Annotate by Searching for Words');
  pick.placeholder = l10n.t('Words of the passage');
  // The article scrolls meanwhile.
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    let answer: Span | undefined;
    pick.onDidChangeValue((typed) => {
      const spans = findWords(article(), typed);
      pick.items = spans.map((span) => matchItem(article(), span));
      pick.title = titleOf(spans.length, typed);
    });
    pick.onDidChangeActive(([item]) => {
      if (item) show(item.span);
    });
    pick.onDidAccept(() => {
      answer = pick.selectedItems[0]?.span ?? pick.activeItems[0]?.span;
      if (answer) pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

function titleOf(count: number, typed: string): string {
  const title = l10n.t('Annotate by Searching for Words');
  if (typed.trim() === '') return title;
  if (count === MOST) return l10n.t('{0}: the first {1} places', title, count);
  return count === 1 ? l10n.t('{0}: 1 place', title) : l10n.t('{0}: {1} places', title, count);
}

function matchItem(article: Article, span: Span): MatchItem {
  const { source } = article;
  const line = (text: string): string => visible(text.replace(/\s+/gu, ' '));
  const before = line(source.slice(Math.max(0, span.start - BEFORE), span.start)).replace(/^\S*\s/u, '…');
  const label = before + line(source.slice(span.start, span.end + AFTER)).replace(/\s\S*$/u, '…');
  return { span, label, description: visible(speakerAt(article, span.start) ?? ''), alwaysShow: true };
}
