import type * as vscode from 'vscode';
import { formatOf, readArticle } from '../../core/article/index.ts';
import type { Article } from '../../core/article/model.ts';

interface Known {
  readonly version: number;
  readonly article: Article;
}

/** Documents as articles: each version of a document is read once, whoever asks. */
export class Articles {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  get(document: vscode.TextDocument): Article {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.article;
    const article = readArticle(document.getText(), formatOf(document.uri.path));
    this.known.set(document, { version: document.version, article });
    return article;
  }
}

const READABLE = /\.(md|markdown|txt)$/i;

/** Whether Lectern reads this document: by its name, and because it is prose and not a diff, an output or a search. */
export function isReadable(document: vscode.TextDocument): boolean {
  return READABLE.test(document.uri.path) && !UNREADABLE_SCHEMES.has(document.uri.scheme);
}

const UNREADABLE_SCHEMES = new Set(['output', 'git', 'search-editor', 'vscode-settings', 'comment']);
