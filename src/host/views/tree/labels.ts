import type { Article, Statement } from '../../../core/article/model.ts';
import { excerpt, plain } from './excerpt.ts';
import type { TreeNode } from './model.ts';

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
      const words = firstWords(article, statement);
      return node.named ? `${speakerName(article, statement.speaker)} — ${words}` : words;
    }
  }
}

/** How a statement begins, behind its label. */
export function firstWords(article: Article, { label, end }: Statement): string {
  return excerpt(article.source, label.textStart, end);
}

export function speakerName(article: Article, speaker: number): string {
  return plain(article.speakers[speaker]?.name ?? '');
}
