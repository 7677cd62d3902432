import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWindow, type Window } from '../harness/session.ts';

const HUGE_BYTES = 11_000_000;

describe('files that are no articles', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({
      settings: { 'workbench.editorAssociations': { '*.txt': 'lectern.reader' } },
    });
    const { folder } = window.workbench;
    const put = (name: string, content: string | Uint8Array): void =>
      writeFileSync(path.join(folder, name), content);
    put('empty.txt', '');
    put(
      'binary.txt',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    );
    put('huge.txt', 'All work and no play makes a dull article, says the editor.\n'.repeat(HUGE_BYTES / 60));
    put(
      'latin.txt',
      Buffer.from(
        'Caf\xe9 society\n\nA paragraph about caf\xe9s and their r\xf4le in public life.',
        'latin1',
      ),
    );
  });
  after(() => window.close());

  for (const [file, said] of [
    ['empty.txt', 'This article is empty'],
    ['huge.txt', 'too large for the reading view'],
    ['latin.txt', 'Some characters could not be read'],
  ] as const) {
    it(`says so in place: ${file}`, async () => {
      const { workbench } = window;
      await workbench.openByName(file);
      const view = await workbench.readingView();
      await view.locator('#notice', { hasText: said }).waitFor();
      await workbench.screenshot(`trouble-${file}`);
      await workbench.run('View: Close All Editors');
    });
  }

  it('says so in place where the editor has no text for us, and leaves the file as it is', async () => {
    const { workbench } = window;
    const file = path.join(workbench.folder, 'binary.txt');
    const before = readFileSync(file);
    await workbench.openByName('binary.txt');
    const view = await workbench.readingView();
    await view.locator('#notice', { hasText: 'This file is not text' }).waitFor();
    assert.equal(await workbench.tab('binary.txt').count(), 1);
    await workbench.screenshot('trouble-binary');
    assert.deepEqual(readFileSync(file), before);
    await workbench.run('View: Close All Editors');
  });

  it('shows text as soon as there is some', async () => {
    const { workbench } = window;
    await workbench.openByName('empty.txt');
    const view = await workbench.readingView();
    await view.locator('#notice', { hasText: 'This article is empty' }).waitFor();
    writeFileSync(
      path.join(workbench.folder, 'empty.txt'),
      'A title\n\nThe first paragraph of an article that was empty.\n',
    );
    await view.locator('#article', { hasText: 'that was empty' }).waitFor();
    assert.equal(await view.locator('#notice', { hasText: 'This article is empty' }).count(), 0);
  });
});
