import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';

describe('opening the example article for reading', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
  });
  after(() => window.close());

  it('shows its text in a reading view', async () => {
    const { workbench } = window;
    const view = await workbench.openForReading('isis-k-moscow-attack.txt');
    await view.getByText('Why did ISIS, and ISIS-K in particular, strike Russia?').first().waitFor();
    await workbench.screenshot('reading-light');
  });

  it('asks nobody outside this machine for anything', async () => {
    assert.deepEqual(await window.outside.addresses(), []);
  });
});
