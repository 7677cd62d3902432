import * as vscode from 'vscode';
import { likelyTypes } from '../../../core/knowledge/dossier/index.ts';
import { SOURCE } from './problems.ts';
import { typeWords } from './words.ts';

/** Puts a type in the place of a word that is none: the likeliest first. */
export class TypeMends implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics
      .filter(({ source, code }) => source === SOURCE && code === 'unknownType')
      .flatMap((diagnostic) =>
        likelyTypes(document.getText(diagnostic.range)).map((type, index) => {
          const title = vscode.l10n.t('Change the type to {0} ({1})', type, typeWords(type).word);
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.diagnostics = [diagnostic];
          action.isPreferred = index === 0;
          action.edit = new vscode.WorkspaceEdit();
          action.edit.replace(document.uri, diagnostic.range, type);
          return action;
        }),
      );
  }
}
