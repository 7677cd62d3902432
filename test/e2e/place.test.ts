import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWindow, type Window } from '../harness/session.ts';
import { rest, scrollTo, topOf, untilTop } from './support.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';
const PASSAGE = 'Tajiks have been involved';

describe('the place where one reads', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ settings: { 'lectern.reader.scrollSync': false } });
    await window.workbench.openForReading(ARTICLE);
  });
  after(() => window.close());

  it('stays when the file changes above it', async () => {
    const { workbench } = window;
    const frame = await workbench.readingFrame();
    await scrollTo(frame, PASSAGE);
    const before = await topOf(frame);
    assert.match(before.words, new RegExp(PASSAGE));
    const file = path.join(workbench.folder, ARTICLE);
    const [title = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const added = Array.from(
      { length: 12 },
      (_, i) => `A paragraph that was added, number ${i}, above all others.`,
    );
    writeFileSync(file, [title, ...added, ...rest].join('\n'));
    await frame.locator('#article', { hasText: 'number 11, above all' }).waitFor();
    const after = await topOf(frame);
    assert.equal(after.words, before.words);
    assert.ok(Math.abs(after.top - before.top) <= 2, `moved from ${before.top} to ${after.top}`);
  });

  it('stays when the view is hidden and shown again', async () => {
    const { workbench } = window;
    let frame = await workbench.readingFrame();
    await scrollTo(frame, PASSAGE);
    const before = await topOf(frame);
    await workbench.openAsText('korea.md');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'hidden' });
    await workbench.page.locator('.tabs-container .tab', { hasText: ARTICLE }).last().click();
    frame = await workbench.readingFrame();
    const after = await untilTop(frame, PASSAGE);
    await rest(frame);
    assert.ok(
      Math.abs((await topOf(frame)).top - before.top) <= 2,
      `moved from ${before.top} to ${after.top}`,
    );
  });

  it('stays when the window is loaded anew', async () => {
    const { workbench } = window;
    let frame = await workbench.readingFrame();
    await scrollTo(frame, PASSAGE);
    const before = await topOf(frame);
    await workbench.reload();
    frame = await workbench.readingFrame();
    await untilTop(frame, PASSAGE);
    await rest(frame);
    assert.ok(Math.abs((await topOf(frame)).top - before.top) <= 2);
  });
});
