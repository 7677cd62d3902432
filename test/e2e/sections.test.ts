import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';
import { isInView, scrollTo, untilTop } from './support.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';

describe('the Sections view', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
    await window.workbench.openForReading(ARTICLE);
    await window.workbench.showSections();
  });
  after(() => window.close());

  it('lists the questions, and who answers them', async () => {
    const { workbench } = window;
    await workbench.sectionRows('What does the Moscow attack mean').first().waitFor();
    await workbench.sectionRows(/Mir/).first().waitFor();
    await workbench.screenshot('sections-by-section');
    for (const question of [
      'Why did ISIS',
      'Russian authorities',
      'Putin has blamed',
      'How does the Moscow',
      'What does the Moscow',
    ]) {
      assert.equal(await workbench.sectionRows(question).count(), 1, question);
    }
  });

  it('goes where one clicks', async () => {
    const { workbench } = window;
    await workbench.sectionRows('How does the Moscow attack impact').first().click();
    const frame = await workbench.readingFrame();
    await workbench.eventually('the section to come into view', () =>
      isInView(frame, 'How does the Moscow attack impact'),
    );
  });

  it('follows the reading, and leaves the keyboard where it is', async () => {
    const { workbench } = window;
    const frame = await workbench.readingFrame();
    await frame
      .locator('#article')
      .click({ position: { x: 5, y: 5 } })
      .catch(() => undefined);
    await scrollTo(frame, 'Glantz');
    await untilTop(frame, 'Glantz');
    const selected = workbench.page.locator('.customview-tree .monaco-list-row.selected');
    await workbench.eventually('the tree to follow', async () =>
      /Glantz/.test((await selected.first().textContent()) ?? ''),
    );
    const inTree = await workbench.page.evaluate(
      () => document.activeElement?.closest('.customview-tree') !== null,
    );
    assert.equal(inTree, false);
  });

  it('groups by speaker when asked', async () => {
    const { workbench } = window;
    await workbench.run('Lectern: Show by Speaker');
    await workbench.sectionRows(/^Mir/).first().waitFor();
    await workbench.screenshot('sections-by-speaker');
    const rows = await workbench.sectionRows().allTextContents();
    const speakers = rows.filter((row) => /^(Mir|Helf|Glantz|Watkins)/.test(row.trim()));
    assert.ok(speakers.length >= 4, rows.join(' | '));
    await workbench.run('Lectern: Show by Section');
    await workbench.sectionRows('Why did ISIS').first().waitFor();
  });
});
