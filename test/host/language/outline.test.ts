import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';

describe('articles in the text editor', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  const symbols = (uri: vscode.Uri, enough: number): Promise<vscode.DocumentSymbol[]> =>
    eventually('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return found && found.length >= enough ? found : undefined;
    });

  it('have questions and statements in their outline', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt'));
    const questions = await symbols(uri, 1);
    equal(questions.length, 5);
    deepEqual(
      questions.map(({ children }) => children.map(({ name }) => name).join()),
      ['Mir', 'Helf', 'Glantz', 'Watkins', 'Mir'],
    );
    equal(questions[2]?.name, 'Putin has blamed the Moscow attack on Ukraine. Is that at all credible?');
    ok(
      questions[2]?.children[0]?.detail.startsWith('No. The U.S. National'),
      questions[2]?.children[0]?.detail,
    );
  });

  it('list each heading of a Markdown article once', async () => {
    const { uri } = await vscode.workspace.openTextDocument(file('peace-process.md'));
    const found = await symbols(uri, 3);
    const names = (all: readonly vscode.DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children)]);
    const listed = names(found);
    equal(listed.filter((name) => name.includes('waning importance')).length, 1, listed.join('; '));
    equal(listed.filter((name) => name === 'Shimon Peres').length, 6, listed.join('; '));
  });

  it('fold by question and by statement', async () => {
    const document = await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt'));
    const ranges = await eventually('folding ranges', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found && found.length > 0 ? found : undefined;
    });
    const opening = (line: number): string => document.lineAt(line).text.slice(0, 7);
    const folds = ranges.map(({ start, end }) => `${opening(start)} +${end - start}`).sort();
    deepEqual(folds, [
      'Helf: T +2',
      'How doe +4',
      'Mir: IS +2',
      'Putin h +1',
      'Russian +3',
      'Watkins +3',
      'What do +1',
      'Why did +3',
    ]);
  });
});
