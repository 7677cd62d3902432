import * as vscode from 'vscode';
import { Entities } from '../../../src/host/entities/entities.ts';
import { describeError } from '../../../src/host/log.ts';
import { equal, eventually } from '../support/assert.ts';
import { file } from '../support/editor.ts';
import { Reading } from '../support/articles.ts';

describe('finding names in what is shown', () => {
  it('says when it rests', async () => {
    const reading = new Reading();
    const waiting: (() => void)[] = [];
    let calls = 0;
    const log = vscode.window.createOutputChannel('Entities of a test', { log: true });
    const call = (async () => {
      calls++;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return undefined;
    }) as never;
    const entities = new Entities({ call, prepare: () => undefined }, log);
    await entities.rested();
    const session = reading.open(await vscode.workspace.openTextDocument(file('korea.md')));
    const followed = entities.follow(session);
    await eventually('the first question', () => (calls > 0 ? true : undefined));
    let rested = false;
    const resting = entities.rested().then(() => (rested = true));
    while (calls < 2) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      equal(rested, false, describeError('rested', `after ${calls} questions`));
    }
    waiting.shift()?.();
    await resting;
    followed.dispose();
    reading.dispose();
  });
});
