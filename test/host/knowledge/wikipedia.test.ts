import * as vscode from 'vscode';
import { answerFile } from '../../../src/host/knowledge/wikipedia/answers.ts';
import { deepEqual, equal } from '../support/assert.ts';
import { file } from '../support/editor.ts';

describe('the file that keeps Wikipedia’s answers', () => {
  const folder = file('wikipedia-answers');
  const kept = answerFile(vscode.workspace.fs, folder, (...parts) => vscode.Uri.joinPath(...parts));

  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('is not there at first, and is whole afterwards', async () => {
    equal(await kept.read(), undefined);
    await kept.write('{"one":"é"}');
    equal(await kept.read(), '{"one":"é"}');
    await kept.write('{"two":2}');
    equal(await kept.read(), '{"two":2}');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    deepEqual(names, ['wikipedia.json']);
  });
});
