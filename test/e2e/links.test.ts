import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Locator } from 'playwright-core';
import { screenshots } from '../harness/paths.ts';
import { openWindow, type Window } from '../harness/session.ts';
import { isInView, rest, untilTop } from './support.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what an article leads to', () => {
  let window: Window;
  let frame: Frame;
  const asked: string[] = [];

  before(async () => {
    window = await openWindow({ fixture: 'linked', size: { width: 1280, height: 600 } });
    const { workbench } = window;
    await workbench.page.context().route('https://pictures.example/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'image/png', body: PICTURE });
    });
    await workbench.openForReading('start.md');
    frame = await workbench.readingFrame();
  });
  after(() => window.close());

  const link = (name: string): Locator => frame.getByRole('link', { name, exact: true });
  const tabs = (): Locator => window.workbench.page.locator('.tabs-container .tab');
  const image = (alt: string): Locator => frame.getByRole('img', { name: alt, exact: true });
  const width = (alt: string): Promise<number> =>
    image(alt).evaluate((element) => (element as HTMLImageElement).naturalWidth);

  it('images of the workspace are shown', async () => {
    await window.workbench.eventually('the image', async () => (await width('The quay in spring')) === 240);
    await window.workbench.screenshot('linked-article');
  });

  it('images from the web are not asked for, and say where they would come from', async () => {
    await frame.getByText('(Image not loaded: pictures.example)').waitFor();
    assert.equal(await image('A picture from the web').count(), 0);
    assert.deepEqual(asked, []);
  });

  it('a web address is opened by the editor, which asks first', async () => {
    const { dialog } = window.workbench;
    await link('the harbour office').click();
    await dialog.getByText('https://office.example/reports?year=2024').waitFor();
    await window.workbench.screenshot('link-outside');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(window.workbench.page.context().pages().length, 1);
    assert.deepEqual(await window.outside.addresses(), []);
  });

  it('a heading in the same article comes to the top; traps do nothing', async () => {
    const { workbench } = window;
    const before = await tabs().count();
    await frame.getByText('a trap').click();
    await frame.getByText('a second one').click();
    assert.equal(await link('a trap').count(), 0);
    assert.equal(await link('a second one').count(), 0);
    await link('further down').click();
    await untilTop(frame, 'Why it took so long');
    assert.equal(await tabs().count(), before);
    assert.equal(await workbench.dialog.count(), 0);
    assert.equal(await workbench.notifications().count(), 0);
  });

  it('what is outside the workspace, or not there, is said', async () => {
    const { workbench } = window;
    await link('a third').click();
    await workbench.notifications('lies outside the workspace').waitFor();
    await link('never written').click();
    await workbench.notifications('There is no file “notes/pilots.md”').waitFor();
    await link('the rest').click();
    await workbench.notifications('There is no section “the-rest” in the article').waitFor();
    await workbench.run('Notifications: Clear All Notifications');
    assert.equal(await tabs().count(), 2);
  });

  it('another article opens for reading', async () => {
    const { workbench } = window;
    await link('the notes').click();
    await workbench.tab('costs.md').waitFor();
    const other = await workbench.readingFrame();
    await other.getByText('Eleven million, of which nine were budgeted').waitFor();
    assert.equal(await isInView(other, 'They were paid as always'), false);
  });

  it('and at the heading that a link names', async () => {
    const { workbench } = window;
    await workbench.run('View: Close Editor');
    frame = await workbench.readingFrame();
    await link('a page of their own').click();
    await workbench.tab('costs.md').waitFor();
    const other = await workbench.readingFrame();
    await other.getByText('Eleven million, of which nine were budgeted').waitFor();
    await workbench.eventually('the heading to come into view', () =>
      isInView(other, 'They were paid as always'),
    );
    await rest(other);
  });

  it('printing keeps its images and its links to headings, in one file', async () => {
    const { workbench } = window;
    await workbench.run('View: Close Editor');
    await workbench.readingFrame();
    await workbench.run('Lectern: Print Article…');
    await workbench.eventually('a name for the file', async () =>
      (await workbench.quickInput.inputValue()).endsWith('/start.html'),
    );
    await workbench.screenshot('print-save');
    await workbench.page.keyboard.press('Enter');
    await workbench.notifications('Saved “start.html”').waitFor();
    await workbench.run('Notifications: Clear All Notifications');

    const context = await workbench.page
      .context()
      .browser()!
      .newContext({ viewport: { width: 900, height: 500 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(workbench.folder, 'start.html')).href);
    const quay = page.getByRole('img', { name: 'The quay in spring' });
    assert.equal(await quay.evaluate((element) => (element as HTMLImageElement).naturalWidth), 240);
    await page.getByText('(Image not loaded: pictures.example)').waitFor();
    await page.getByText('(Image not loaded: pictures/lost.png)').waitFor();
    await page.getByRole('link', { name: 'further down' }).click();
    await untilTop(page.mainFrame(), 'Why it took so long');
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: path.join(screenshots, 'printable.png'), fullPage: true });
    await context.close();
  });

  it('images from the web are shown once the reader wants them', async () => {
    const { workbench } = window;
    workbench.changeSettings({ 'lectern.reader.remoteImages': true });
    await workbench.eventually('the image', async () => {
      const view = workbench.webview().getByRole('img', { name: 'A picture from the web' });
      if ((await view.count()) === 0) return false;
      await view.scrollIntoViewIfNeeded();
      return (await view.evaluate((element) => (element as HTMLImageElement).naturalWidth)) === 1;
    });
    assert.deepEqual([...new Set(asked)], ['https://pictures.example/mole.png']);
  });
});
