import type * as vscode from 'vscode';
import { formatOf, readArticle, readInSteps } from '../../core/article/index.ts';
import type { Article } from '../../core/article/model.ts';
import { inSlices } from '../slices.ts';

interface Known {
  readonly version: number;
  readonly article: Article;
}

/** A version that is being read, or was the last to be. */
interface Coming {
  readonly version: number;
  readonly article: Promise<Article>;
}

/** Documents as articles: each version of a document is read once, whoever asks. */
export class Articles {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();
  private readonly coming = new WeakMap<vscode.TextDocument, Coming>();

  /** The document as it stands, read at once: for who cannot wait, and for the first time. */
  get(document: vscode.TextDocument): Article {
    const known = this.known.get(document);
    if (known?.version === document.version) return known.article;
    const article = readArticle(document.getText(), formatOf(document.uri.path));
    this.known.set(document, { version: document.version, article });
    return article;
  }

  /** The document as it stands when this is called, read without holding the host's thread for long. */
  async read(document: vscode.TextDocument): Promise<Article> {
    const { version } = document;
    const already = this.known.get(document);
    if (already?.version === version) return already.article;
    const coming = this.coming.get(document);
    if (coming?.version === version) return coming.article;
    const article = inSlices(readInSteps(document.getText(), formatOf(document.uri.path)));
    this.coming.set(document, { version, article });
    const known = await article;
    if (document.version === version) this.known.set(document, { version, article: known });
    return known;
  }
}

const READABLE = /\.(md|markdown|txt)$/i;

/** Whether Lectern reads this document: by its name, and because it is prose and not a diff, an output or a search. */
export function isReadable(document: vscode.TextDocument): boolean {
  return READABLE.test(document.uri.path) && !UNREADABLE_SCHEMES.has(document.uri.scheme);
}

const UNREADABLE_SCHEMES = new Set(['output', 'git', 'search-editor', 'vscode-settings', 'comment']);
