import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWindow, type Window } from '../harness/session.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';

describe('names and figures in the reading view', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
    await window.workbench.openForReading(ARTICLE);
  });
  after(() => window.close());

  it('are marked by what they are', async () => {
    const view = await window.workbench.readingView();
    await view.locator('.mention.place', { hasText: 'Moscow' }).first().waitFor();
    await view.locator('.mention.person', { hasText: 'Qassem Soleimani' }).first().waitFor();
    await view.locator('.figure.number', { hasText: 'nearly 300' }).first().waitFor();
    await window.workbench.screenshot('entities');
    assert.equal(await view.locator('.label .mention').count(), 0);
  });

  it('are one entity however they are written', async () => {
    const view = await window.workbench.readingView();
    const country = view.locator('[data-type="GPE"]', { hasText: /^(U\.S\.|United States)$/ });
    await country.first().waitFor();
    const ids = await country.evaluateAll((all) => all.map((each) => each.getAttribute('data-entity')));
    assert.ok(ids.length > 1);
    assert.equal(new Set(ids).size, 1, ids.join());
  });

  it('stay through an edit, and come to what is new', async () => {
    const { workbench } = window;
    const view = await workbench.readingView();
    const file = path.join(workbench.folder, ARTICLE);
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('\n', '\nChancellor Angela Merkel flew to Berlin with 40 guests.\n'));
    await view.locator('.mention.person', { hasText: 'Angela Merkel' }).waitFor();
    await view.locator('.mention.place', { hasText: 'Moscow' }).first().waitFor();
  });

  it('go when the reader wants none', async () => {
    const { workbench } = window;
    workbench.changeSettings({ 'lectern.reader.highlight': false });
    const view = await workbench.readingView();
    await view.locator('#article', { hasText: 'Angela Merkel' }).waitFor();
    await workbench.eventually(
      'the marks are gone',
      async () => (await (await workbench.readingView()).locator('.mention, .figure').count()) === 0,
    );
  });
});
