import { paced, type Steps } from '../../../core/steps.ts';
import type { Article } from '../../../core/article/model.ts';
import type { Tree, TreeNode } from './model.ts';

/** Everything that a row shows and that can change while the row stays the same. */
export interface Face {
  /** Source of the label, at least as much of it as shows: making a label takes time, and few rows are in view. */
  readonly text: string;
  readonly words: number;
  /** Statements beneath, this one included. */
  readonly statements: number;
  /** How many of them have been read. */
  readonly read: number;
  readonly icon: 'lead' | 'question' | 'heading' | 'expert' | 'voice' | 'statement';
  readonly parent: boolean;
}

export function faceOf(article: Article, node: TreeNode, isRead: (statement: number) => boolean): Face {
  return {
    text: textOf(article, node),
    words: node.words,
    statements: node.statements.length,
    read: node.statements.filter(isRead).length,
    icon: iconOf(article, node),
    parent: node.children.length > 0,
  };
}

export function* facesOf(
  article: Article,
  tree: Tree,
  isRead: (statement: number) => boolean,
): Steps<Map<string, Face>> {
  const faces = new Map<string, Face>();
  yield* paced(tree.nodes.values(), 100, (node) => faces.set(node.id, faceOf(article, node, isRead)));
  return faces;
}

/** Longer than any label with its markup is likely to be. */
const REACH = 160;

function textOf(article: Article, node: TreeNode): string {
  if (node.kind === 'section') return article.sections[node.section]?.heading ?? '';
  if (node.kind === 'speaker') return article.speakers[node.speaker]?.name ?? '';
  const statement = article.statements[node.statement];
  if (!statement) return '';
  const { label, end, speaker } = statement;
  const words = article.source.slice(label.textStart, Math.min(end, label.textStart + REACH));
  return node.named ? `${article.speakers[speaker]?.name ?? ''} ${words}` : words;
}

function iconOf(article: Article, node: TreeNode): Face['icon'] {
  if (node.kind === 'section') return article.sections[node.section]?.kind ?? 'heading';
  if (node.kind === 'speaker') return article.speakers[node.speaker]?.expert ? 'expert' : 'voice';
  return 'statement';
}
