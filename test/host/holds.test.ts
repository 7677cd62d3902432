import * as vscode from 'vscode';
import { ok } from './support/assert.ts';
import { closeAll, extension, file, readingTab, VIEW_TYPE } from './support/editor.ts';
import { longestHold, rest } from './support/heartbeat.ts';

/** Milliseconds. It is 50 that counts, on a machine at rest; reading a long article in one go takes far more than this. */
const MOST = 100;
const PARAGRAPHS = 10_000;
const EDITS = 6;

describe('the host’s thread', function () {
  this.timeout(180_000);
  before(() => extension().activate());
  afterEach(closeAll);

  for (const [name, every] of [
    ['long-interview.md', 10],
    ['long-exchange.txt', 1],
  ] as const)
    it(`is free most of the time while ${name} is open in every way, and edited`, async () => {
      const { fsPath } = vscode.Uri.joinPath(extension().extensionUri, 'dist');
      const text = article(every);
      // What the editor itself takes, for a text that is none of ours.
      const plain = await withFile(`${name}.log`, text, async (uri) => {
        await vscode.window.showTextDocument(uri);
        await rest();
        return longestHold(fsPath, () => edit(uri));
      });
      await closeAll();
      const [opening, editing] = await withFile(name, text, async (uri) => {
        await vscode.window.showTextDocument(uri);
        await rest();
        const opened = await longestHold(fsPath, async () => {
          await vscode.commands.executeCommand('lectern.sections.focus');
          await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, vscode.ViewColumn.Beside);
          await readingTab(uri);
          await rest();
        });
        return [opened, await longestHold(fsPath, () => edit(uri))] as const;
      });
      const ms = (time?: number): string => `${time?.toFixed(0) ?? '?'} ms`;
      console.log(`      longest hold by us: opening ${ms(opening.ours)}, editing ${ms(editing.ours)}`);
      console.log(
        `      by anyone: ${ms(opening.anyone)}, ${ms(editing.anyone)}; without us: ${ms(plain.anyone)}`,
      );
      for (const { ours } of [opening, editing])
        ok(ours === undefined || ours < MOST, `held the thread ${ms(ours)}`);
    });
});

async function withFile<Result>(
  name: string,
  text: string,
  work: (uri: vscode.Uri) => Promise<Result>,
): Promise<Result> {
  const uri = file(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    return await work(uri);
  } finally {
    await vscode.workspace.fs.delete(uri);
  }
}

/** Types into the middle of a text that is open, letters and paragraphs, and saves it. */
async function edit(uri: vscode.Uri): Promise<void> {
  for (let i = 0; i < EDITS; i++) {
    const edits = new vscode.WorkspaceEdit();
    edits.insert(uri, new vscode.Position(PARAGRAPHS + i, 4), i % 4 === 3 ? '\n\n' : 'x');
    await vscode.workspace.applyEdit(edits);
    await rest();
  }
  await vscode.workspace.saveAll(false);
}

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
