import * as vscode from 'vscode';
import { ok } from './support/assert.ts';
import { closeAll, file, readingTab, VIEW_TYPE } from './support/editor.ts';

describe('opening for reading', () => {
  afterEach(closeAll);

  for (const name of ['isis-k-moscow-attack.txt', 'korea.md'])
    it(`opens ${name} in a reading view`, async () => {
      await vscode.commands.executeCommand('vscode.openWith', file(name), VIEW_TYPE);
      ok((await readingTab(file(name))).isActive);
    });

  it('opens what the text editor shows, by the command', async () => {
    await vscode.window.showTextDocument(file('korea.md'));
    await vscode.commands.executeCommand('lectern.openForReading');
    ok((await readingTab(file('korea.md'))).isActive);
  });
});
