import * as vscode from 'vscode';
import type { Steps } from '../../core/steps.ts';
import type { Article, Span } from '../../core/article/model.ts';
import { inSlices } from '../slices.ts';
import { isReadable, type Articles } from '../session/articles.ts';
import { foldsOf } from './folds.ts';
import { outlineOf, type OutlineEntry } from './outline.ts';

/** By language, so that `requirements.txt` or `CMakeLists.txt` belong to whoever knows them better. */
const PROSE: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Outline, breadcrumbs and folding for articles in text editors. */
export function registerLanguage(articles: Articles): vscode.Disposable {
  const read = async (document: vscode.TextDocument): Promise<Article | undefined> => {
    if (!isReadable(document)) return undefined;
    const { version } = document;
    const article = await articles.read(document);
    // The editor asks again about a text that changed meanwhile.
    return document.version === version ? article : undefined;
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      PROSE,
      {
        provideDocumentSymbols: async (document) => {
          const article = await read(document);
          return article && inSlices(symbols(document, article));
        },
      },
      { label: 'Lectern' },
    ),
    vscode.languages.registerFoldingRangeProvider(PROSE, {
      provideFoldingRanges: async (document) => {
        const article = await read(document);
        const folds = article ? await inSlices(foldingRanges(document, article)) : [];
        // An empty answer would switch off folding by indentation; none leaves it on.
        return folds.length > 0 ? folds : undefined;
      },
    }),
  );
}

function* symbols(document: vscode.TextDocument, article: Article): Steps<vscode.DocumentSymbol[]> {
  return yield* each(document, yield* outlineOf(article));
}

function* each(
  document: vscode.TextDocument,
  entries: readonly OutlineEntry[],
): Steps<vscode.DocumentSymbol[]> {
  const made: vscode.DocumentSymbol[] = [];
  for (const entry of entries) made.push(yield* symbol(document, entry));
  return made;
}

function* symbol(document: vscode.TextDocument, entry: OutlineEntry): Steps<vscode.DocumentSymbol> {
  const { Object: Statement, String: Section } = vscode.SymbolKind;
  const kind = entry.kind === 'section' ? Section : Statement;
  const [span, head] = [range(document, entry.span), range(document, entry.head)];
  const made = new vscode.DocumentSymbol(entry.name, entry.detail, kind, span, head);
  yield;
  made.children = yield* each(document, entry.children);
  return made;
}

function* foldingRanges(document: vscode.TextDocument, article: Article): Steps<vscode.FoldingRange[]> {
  const folds: vscode.FoldingRange[] = [];
  for (const span of foldsOf(article)) {
    const { start, end } = range(document, span);
    if (end.line > start.line) folds.push(new vscode.FoldingRange(start.line, end.line));
    yield;
  }
  return folds;
}

function range(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
