import type * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import { createRenderer, type Mark } from '../../core/render/index.ts';
import type { PageBlock } from '../../protocol.ts';
import { resolveFile } from './links.ts';
import { readerLanguage } from './strings.ts';

export interface ArticleRenderer {
  block(article: Article, index: number, marks?: readonly Mark[]): PageBlock;
  /** Whether two blocks of two versions of an article look and read the same, wherever they stand. */
  same(before: Article, i: number, after: Article, j: number): boolean;
}

/** Renders an article's blocks for one page, which can show images of the workspace under addresses of its own. */
export function articleRenderer(
  webview: vscode.Webview,
  article: vscode.Uri,
  remoteImages: boolean,
): ArticleRenderer {
  return createRenderer({
    ...readerLanguage(),
    remoteImages,
    resolveImage: (src) => {
      const uri = resolveFile(src, article);
      return uri && webview.asWebviewUri(uri).toString();
    },
  });
}
