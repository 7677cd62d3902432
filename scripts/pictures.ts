import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../test/harness/missing.ts';
import { fixtures, root } from '../test/harness/paths.ts';
import { endSession, openWindow } from '../test/harness/session.ts';
import type { Workbench } from '../test/harness/workbench.ts';

const SAMPLE = 'after-the-flood.txt';
const WALKTHROUGH = path.join(root, 'media/walkthrough');
const DOCS = path.join(root, 'docs/pictures');
const SIZE = { width: 1180, height: 720 };

/** `npm run pictures`: takes the pictures of README and walkthrough anew, in a real VS Code with the packaged extension. */
await main(async () => {
  for (const folder of [WALKTHROUGH, DOCS]) mkdirSync(folder, { recursive: true });
  const { workbench } = await openWindow({ size: SIZE });
  cpSync(path.join(root, 'media/sample', SAMPLE), path.join(workbench.folder, SAMPLE));
  try {
    await workbench.openForReading(SAMPLE);
    await workbench.showSections();
    await workbench.sectionRows('Lindqvist').first().waitFor();
    await picture(workbench, path.join(DOCS, 'reading.png'));
    await picture(workbench, path.join(WALKTHROUGH, 'open.png'), '.editor-group-container.active');
    await picture(workbench, path.join(WALKTHROUGH, 'sections.png'), '.part.sidebar');
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
  await workbench.page.mouse.move(SIZE.width / 2, SIZE.height - 30);
  await workbench.page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
  writeFileSync(file, await workbench.page.locator(selector).first().screenshot({ animations: 'disabled' }));
}

/** A saved page beside the Markdown that it became. */
async function importAPage(workbench: Workbench): Promise<void> {
  cpSync(path.join(fixtures, 'articles/korea.md'), path.join(workbench.folder, 'imported.md'));
  await workbench.run('View: Close All Editors');
  await workbench.openAsText('imported.md');
  await workbench.run('Lectern: Open for Reading to the Side');
  await workbench.readingView();
}
