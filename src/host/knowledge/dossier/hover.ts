import * as vscode from 'vscode';
import { typeOf, whereIn } from '../../../core/knowledge/dossier/index.ts';
import { typeWords } from './words.ts';

/** Says what a type means. */
export class TypeHover implements vscode.HoverProvider {
  provideHover(document: vscode.TextDocument, at: vscode.Position): vscode.Hover | undefined {
    const where = whereIn(document.getText(), document.offsetAt(at));
    if (where?.at !== 'value' || where.field !== 'type') return undefined;
    const { start, end } = where.span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const type = typeOf(document.getText(range).replace(/^(["'])(.*)\1$/u, '$2'));
    if (!type) return undefined;
    const { word, explanation } = typeWords(type);
    return new vscode.Hover(new vscode.MarkdownString().appendText(`${word}: ${explanation}`), range);
  }
}
