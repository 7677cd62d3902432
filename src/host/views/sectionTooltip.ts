import * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import { minuteCount, statementCount, wordCount } from './counts.ts';
import { excerpt, plain } from './tree/excerpt.ts';
import type { Face } from './tree/faces.ts';
import { labelOf } from './tree/labels.ts';
import type { TreeNode } from './tree/model.ts';

/** Source of a statement that its tooltip begins with. */
const OPENING = 280;

/** The whole of what a row abbreviates. Text of the article goes in escaped. */
export function sectionTooltip(
  article: Article,
  node: TreeNode,
  face: Face,
  wordsPerMinute: number,
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  paragraphs(article, node).forEach((text) => tooltip.appendText(text).appendMarkdown('\n\n'));
  const counts = [wordCount(face.words), minuteCount(face.words, wordsPerMinute)];
  if (node.kind !== 'statement' && face.statements > 0) {
    counts.push(
      statementCount(face.statements),
      vscode.l10n.t('{0} of {1} read', face.read, face.statements),
    );
  }
  return tooltip.appendText(counts.join(' · '));
}

function paragraphs(article: Article, node: TreeNode): string[] {
  switch (node.kind) {
    case 'section':
      return [labelOf(article, node) || vscode.l10n.t('Beginning')];
    case 'speaker':
      return [whoIs(article, node.speaker)];
    case 'statement': {
      const statement = article.statements[node.statement];
      if (!statement) return [];
      const question = article.sections[statement.section]?.heading;
      const opening = excerpt(article.source, statement.label.textStart, statement.end, OPENING);
      return [...(question ? [plain(question)] : []), `${whoIs(article, statement.speaker)}: ${opening}`];
    }
  }
}

function whoIs(article: Article, index: number): string {
  const speaker = article.speakers[index];
  return [speaker?.name, speaker?.affiliation]
    .filter((part) => part !== undefined)
    .map(plain)
    .join(', ');
}
