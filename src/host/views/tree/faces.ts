import type { Article } from '../../../core/article/model.ts';
import type { Tree, TreeNode } from './model.ts';

/** Everything that a row shows and that can change while the row stays the same. */
export interface Face {
  readonly label: string;
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
    label: node.label,
    words: node.words,
    statements: node.statements.length,
    read: node.statements.filter(isRead).length,
    icon: iconOf(article, node),
    parent: node.children.length > 0,
  };
}

export function facesOf(
  article: Article,
  tree: Tree,
  isRead: (statement: number) => boolean,
): Map<string, Face> {
  return new Map([...tree.nodes.values()].map((node) => [node.id, faceOf(article, node, isRead)]));
}

function iconOf(article: Article, node: TreeNode): Face['icon'] {
  if (node.kind === 'section') return article.sections[node.section]?.kind ?? 'heading';
  if (node.kind === 'speaker') return article.speakers[node.speaker]?.expert ? 'expert' : 'voice';
  return 'statement';
}
