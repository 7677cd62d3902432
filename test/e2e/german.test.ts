import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';

/** The editor's own words stay English: it has no language pack here. */
describe('Lectern in German', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ language: 'de' });
    const { workbench } = window;
    await workbench.openAsText('isis-k-moscow-attack.txt');
    await workbench.run('Lectern: Zum Lesen öffnen');
    await workbench.readingView();
    await workbench.showSections();
  });
  after(() => window.close());

  it('names its view, and says in it what has been read and how long it takes', async () => {
    const { workbench } = window;
    await workbench
      .sectionRows(/334 Wörter · 1 Min/)
      .first()
      .waitFor();
    await workbench.page.getByText('0 von 5 gelesen').waitFor();
    const bar = await workbench.page.locator('.sidebar').innerText();
    assert.match(bar, /Abschnitte/i);
    await workbench.screenshot('german');
  });
});
