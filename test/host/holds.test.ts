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
    ['long-interview.md', 10],
    ['long-exchange.txt', 1],
  ] as const)
    it(`is free most of the time while ${name} is open in every way, and edited`, async () => {
      const heartbeat = new Heartbeat();
      const text = article(every);
      // What the editor itself takes, for a text that is none of ours.
      const [plainly, editedPlainly] = await withFile(`${name}.log`, text, async (uri) => {
        const opening = await heartbeat.longestDuring(async () => {
          await vscode.window.showTextDocument(uri);
          await heartbeat.rest();
        });
        return [opening, await heartbeat.longestDuring(() => edit(uri, heartbeat))] as const;
      });
      await closeAll();
      const [opened, edited] = await withFile(name, text, async (uri) => {
        await vscode.window.showTextDocument(uri);
        await heartbeat.rest();
        const opening = await heartbeat.longestDuring(async () => {
          await vscode.commands.executeCommand('lectern.sections.focus');
          await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, vscode.ViewColumn.Beside);
          await readingTab(uri);
          await heartbeat.rest();
        });
        return [opening, await heartbeat.longestDuring(() => edit(uri, heartbeat))] as const;
      });
      const say = (hold: number, plain: number): string =>
        `${hold.toFixed(0)} ms (a plain text: ${plain.toFixed(0)} ms)`;
      console.log(
        `      longest hold: opening ${say(opened, plainly)}, editing ${say(edited, editedPlainly)}`,
      );
      ok(opened < MOST, `opening held it ${opened} ms`);
      ok(edited < MOST, `editing held it ${edited} ms`);
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
async function edit(uri: vscode.Uri, heartbeat: Heartbeat): Promise<void> {
  for (let i = 0; i < EDITS; i++) {
    const edits = new vscode.WorkspaceEdit();
    edits.insert(uri, new vscode.Position(PARAGRAPHS + i, 4), i % 4 === 3 ? '\n\n' : 'x');
    await vscode.workspace.applyEdit(edits);
    await heartbeat.rest();
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
