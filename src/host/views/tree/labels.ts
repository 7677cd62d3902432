import type { Article, Statement } from '../../../core/article/model.ts';
import { excerpt, plain } from './excerpt.ts';
import type { TreeNode } from './model.ts';

/** Characters of a label that leaves room for the counts behind it. */
const SHORT = 32;

/** What a row is called; empty for a lead without a heading. */
export function labelOf(article: Article, node: TreeNode): string {
  switch (node.kind) {
    case 'section':
      return plain(article.sections[node.section]?.heading ?? '');
    case 'speaker':
      return speakerName(article, node.speaker);
    case 'statement': {
      const statement = article.statements[node.statement];
      if (!statement) return '';
      return node.named ? speakerName(article, statement.speaker) : firstWords(article, statement, SHORT);
    }
  }
}

/** What stands behind a row's counts: how a statement begins, where its label says who speaks. */
export function beginningOf(article: Article, node: TreeNode): string {
  const statement = node.kind === 'statement' && node.named ? article.statements[node.statement] : undefined;
  return statement ? firstWords(article, statement) : '';
}

/** How a statement begins, behind its label. */
export function firstWords(article: Article, { label, end }: Statement, longest?: number): string {
  return excerpt(article.source, label.textStart, end, longest);
}

export function speakerName(article: Article, speaker: number): string {
  return plain(article.speakers[speaker]?.name ?? '');
}
