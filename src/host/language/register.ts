import * as vscode from 'vscode';
import type { Article, Span } from '../../core/article/model.ts';
import { isReadable, type Articles } from '../session/articles.ts';
import { foldsOf } from './folds.ts';
import { outlineOf, type OutlineEntry } from './outline.ts';

/** By language, so that `requirements.txt` or `CMakeLists.txt` belong to whoever knows them better. */
const PROSE: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Outline, breadcrumbs and folding for articles in text editors. */
export function registerLanguage(articles: Articles): vscode.Disposable {
  const read = (document: vscode.TextDocument): Article | undefined =>
    isReadable(document) ? articles.get(document) : undefined;
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      PROSE,
      {
        provideDocumentSymbols: (document) => {
          const article = read(document);
          return article && outlineOf(article).map((entry) => symbol(document, entry));
        },
      },
      { label: 'Lectern' },
    ),
    vscode.languages.registerFoldingRangeProvider(PROSE, {
      provideFoldingRanges: (document) => {
        const article = read(document);
        const folds = article ? foldsOf(article).flatMap((span) => foldingRange(document, span)) : [];
        // An empty answer would switch off folding by indentation; none leaves it on.
        return folds.length > 0 ? folds : undefined;
      },
    }),
  );
}

function symbol(document: vscode.TextDocument, entry: OutlineEntry): vscode.DocumentSymbol {
  const { Object: Statement, String: Section } = vscode.SymbolKind;
  const kind = entry.kind === 'section' ? Section : Statement;
  const [span, head] = [range(document, entry.span), range(document, entry.head)];
  const made = new vscode.DocumentSymbol(entry.name, entry.detail, kind, span, head);
  made.children = entry.children.map((child) => symbol(document, child));
  return made;
}

function foldingRange(document: vscode.TextDocument, span: Span): vscode.FoldingRange[] {
  const { start, end } = range(document, span);
  return end.line > start.line ? [new vscode.FoldingRange(start.line, end.line)] : [];
}

function range(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
