import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { main } from '../test/harness/missing.ts';
import { fixtures, root } from '../test/harness/paths.ts';
import { endSession, openWindow } from '../test/harness/session.ts';
import type { Workbench } from '../test/harness/workbench.ts';

const SAMPLE = 'after-the-flood.txt';
const IMPORTED = 'river-towns-agree-on-shared-flood-defences.md';
/** A name on the sample's first screen that the almanac knows. */
const NAMED = /^Germany$/;
const WALKTHROUGH = path.join(root, 'media/walkthrough');
const DOCS = path.join(root, 'docs/pictures');
const SIZE = { width: 1180, height: 720 };

/** `npm run pictures`: takes the pictures of README and walkthrough anew, in a real VS Code with the packaged extension. */
await main(async () => {
  for (const folder of [WALKTHROUGH, DOCS]) mkdirSync(folder, { recursive: true });
  const { workbench } = await openWindow({ size: SIZE });
  cpSync(path.join(root, 'media/sample', SAMPLE), path.join(workbench.folder, SAMPLE));
  try {
    const view = await workbench.openForReading(SAMPLE);
    await workbench.showSections();
    await workbench.sectionRows('Lindqvist').first().waitFor();
    await picture(workbench, path.join(DOCS, 'reading.png'));
    await picture(workbench, path.join(WALKTHROUGH, 'open.png'), '.editor-group-container.active');
    await picture(workbench, path.join(WALKTHROUGH, 'sections.png'), '.part.sidebar');
    await cardPicture(workbench, view, path.join(WALKTHROUGH, 'cards.png'));
    await workbench.switchTheme('dark');
    await picture(workbench, path.join(DOCS, 'reading-dark.png'));
    await workbench.switchTheme('light');
    await importAPage(workbench);
    await picture(workbench, path.join(WALKTHROUGH, 'import.png'));
  } finally {
    await endSession();
  }
  return 0;
});

async function picture(workbench: Workbench, file: string, selector = 'body'): Promise<void> {
  await restPointer(workbench);
  await shoot(workbench, file, selector);
}

/** The card of a name, opened by the pointer, in the reading view. */
async function cardPicture(workbench: Workbench, view: FrameLocator, file: string): Promise<void> {
  const card = view.locator('[role=dialog]:popover-open');
  await view.locator('.mention').filter({ hasText: NAMED }).first().hover();
  await card.waitFor();
  await shoot(workbench, file, '.editor-group-container.active');
  await restPointer(workbench);
  await card.waitFor({ state: 'hidden' });
}

async function restPointer({ page }: Workbench): Promise<void> {
  await page.mouse.move(SIZE.width / 2, SIZE.height - 8);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
}

async function shoot({ page }: Workbench, file: string, selector: string): Promise<void> {
  writeFileSync(file, await page.locator(selector).first().screenshot({ animations: 'disabled' }));
}

/** Imports a page in the style of a news site, and shows the Markdown that it became beside the reading view. */
async function importAPage(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const html = readFileSync(path.join(fixtures, 'pages/news-jsonld.html'), 'utf8');
  // What stands on the page's own server would have another address in each run.
  const news = html
    .replace(/<figure[^]*?<\/figure>/, '')
    .replaceAll('href="/', 'href="https://www.meridian.example/');
  const site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(news);
  });
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  try {
    await workbench.run('View: Close All Editors');
    await workbench.run('Lectern: Import Article…');
    const { port } = site.address() as AddressInfo;
    await page.getByPlaceholder('Web address of the article').fill(`http://127.0.0.1:${port}/`);
    await workbench.quickRows('Import This Address').click();
    await workbench.eventually('a name for the article', async () =>
      (await workbench.quickInput.inputValue()).endsWith(`/${IMPORTED}`),
    );
    await page.keyboard.press('Enter');
    await workbench.readingView();
  } finally {
    site.closeAllConnections();
    site.close();
  }
  await workbench.run('View: Close All Editors');
  await workbench.openAsText(IMPORTED);
  await workbench.run('View: Toggle Primary Side Bar Visibility');
  await workbench.run('Lectern: Open for Reading to the Side');
  await workbench.readingView();
  await page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' });
}
