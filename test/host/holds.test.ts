import * as vscode from 'vscode';
import { ok } from './support/assert.ts';
import { closeAll, extension, file, readingTab, VIEW_TYPE } from './support/editor.ts';
import { Heartbeat } from './support/heartbeat.ts';

/** Milliseconds. It is 50 that counts, on a machine at rest; reading a long article in one go takes far more than this. */
const MOST = 200;
const PARAGRAPHS = 10_000;
const EDITS = 12;

describe('the host’s thread', function () {
  this.timeout(180_000);
  before(() => extension().activate());
  afterEach(closeAll);

  for (const [name, every] of [
    ['long-interview.txt', 10],
    ['long-exchange.txt', 1],
  ] as const)
    it(`is free most of the time while ${name} is open in every way, and edited`, async () => {
      const uri = file(name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(article(every)));
      try {
        const heartbeat = new Heartbeat();
        const editor = await vscode.window.showTextDocument(uri);
        await heartbeat.rest();
        const opening = await heartbeat.longestDuring(async () => {
          await vscode.commands.executeCommand('lectern.sections.focus');
          await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, vscode.ViewColumn.Beside);
          await readingTab(uri);
          await heartbeat.rest();
        });
        const editing = await heartbeat.longestDuring(async () => {
          for (let i = 0; i < EDITS; i++) {
            const at = new vscode.Position(PARAGRAPHS + i, 4);
            await editor.edit((edit) => edit.insert(at, i % 4 === 3 ? '\n\n' : 'x'));
            await heartbeat.rest();
          }
        });
        console.log(`      longest hold: opening ${opening.toFixed(0)} ms, editing ${editing.toFixed(0)} ms`);
        ok(opening < MOST, `opening held it ${opening} ms`);
        ok(editing < MOST, `editing held it ${editing} ms`);
        await vscode.commands.executeCommand('workbench.action.files.saveAll');
      } finally {
        await vscode.workspace.fs.delete(uri);
      }
    });
});

/** 1 MB of text; a speaker's label stands on each `every`th paragraph. */
function article(every: number): string {
  const parts = ['A long interview'];
  for (let i = 1; i < PARAGRAPHS; i++) {
    const label = i % every === 0 ? `${i % (2 * every) === 0 ? 'Mir' : 'Watkins'}: ` : '';
    if (i % 500 === 0) parts.push(`What follows from part ${i / 500}?`);
    else
      parts.push(
        `${label}Paragraph ${i} says that nothing is to be had from the ministry, and that ${i} left.`,
      );
  }
  return parts.join('\n\n');
}
