import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openWindow, type Window } from '../harness/session.ts';
import { rest, scrollTo, topOf } from './support.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';
const PASSAGE = 'Tajiks have been involved';

describe('opening the example article for reading', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
  });
  after(() => window.close());

  it('shows its text in a reading view', async () => {
    const { workbench } = window;
    const view = await workbench.openForReading(ARTICLE);
    await view.getByText('Why did ISIS, and ISIS-K in particular, strike Russia?').first().waitFor();
    await workbench.screenshot('reading-light');
  });

  describe('finding words in it', () => {
    const selected = async (): Promise<string> => {
      const frame = await window.workbench.readingFrame();
      return frame.evaluate(() => getSelection()?.toString() ?? '');
    };

    it('finds them one after the other, with the editor’s own widget', async () => {
      const { workbench } = window;
      const frame = await workbench.readingFrame();
      await frame.locator('#article').click({ position: { x: 300, y: 30 } });
      await workbench.page.keyboard.press('ControlOrMeta+F');
      const input = workbench.page.locator('.simple-find-part.visible input').first();
      await input.waitFor();
      await input.fill('Taliban');
      await workbench.eventually('the first', async () => (await selected()) === 'Taliban');
      const first = await frame.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top);
      const at = await frame.evaluate(() => scrollY);
      await input.press('Enter');
      await workbench.eventually('another', async () => {
        const now = await frame.evaluate(() => [
          getSelection()?.getRangeAt(0).getBoundingClientRect().top,
          scrollY,
        ]);
        return now[0] !== first || now[1] !== at;
      });
      assert.equal(await selected(), 'Taliban');
      await workbench.screenshot('find');
    });

    it('finds words far down that have not been on screen yet', async () => {
      const { workbench } = window;
      const input = workbench.page.locator('.simple-find-part.visible input').first();
      await input.fill('turbulence it creates');
      await workbench.eventually('them', async () => (await selected()) === 'turbulence it creates');
      const frame = await workbench.readingFrame();
      const top = await frame.evaluate(
        () => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? NaN,
      );
      assert.ok(top > 0 && top < 800, `at ${top}`);
    });

    it('closes by Escape', async () => {
      const { workbench } = window;
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.simple-find-part.visible').waitFor({ state: 'detached' });
    });
  });

  describe('settings of its type', () => {
    interface Type {
      readonly size: string;
      readonly leading: number;
      readonly measure: number;
    }
    const typeOf = (frame: Frame): Promise<Type> =>
      frame.evaluate(() => {
        const blocks = [...document.querySelectorAll('#article > p')];
        const block = blocks.find(({ textContent }) => textContent.includes('Tajiks have been involved'));
        if (!block) throw new Error('the paragraph is gone');
        const { fontSize, lineHeight, paddingLeft, paddingRight } = getComputedStyle(block);
        const measure = block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return { size: fontSize, leading: parseFloat(lineHeight) / parseFloat(fontSize), measure };
      });

    it('take effect at once, and the place stays', async () => {
      const { workbench } = window;
      const frame = await workbench.readingFrame();
      await scrollTo(frame, PASSAGE);
      const before = await typeOf(frame);
      assert.equal(before.size, '18px');
      workbench.changeSettings({
        'lectern.reader.fontSize': 22,
        'lectern.reader.lineHeight': 2,
        'lectern.reader.measure': 40,
      });
      await workbench.eventually('the new size', async () => (await typeOf(frame)).size === '22px');
      const after = await typeOf(frame);
      assert.ok(Math.abs(after.leading - 2) < 0.01, String(after.leading));
      assert.ok(after.measure < before.measure * 0.9, `${after.measure} after ${before.measure}`);
      await rest(frame);
      assert.match((await topOf(frame)).words, new RegExp(PASSAGE));
      await workbench.screenshot('typography');
    });

    it('leave it readable whatever they hold', async () => {
      const { workbench } = window;
      const frame = await workbench.readingFrame();
      workbench.changeSettings({
        'lectern.reader.fontSize': -3,
        'lectern.reader.lineHeight': 'tall',
        'lectern.reader.measure': 1e9,
        'lectern.reader.fontFamily': 'x;} body{display:none',
      });
      await workbench.eventually('the usual size', async () => (await typeOf(frame)).size === '18px');
      assert.equal((await typeOf(frame)).leading.toFixed(2), '1.60');
      assert.equal(await frame.locator('#article').isVisible(), true);
    });
  });

  describe('from the title bar of the text editor', () => {
    beforeEach(async () => {
      await window.workbench.run('View: Close All Editors');
      await window.workbench.openAsText('korea.md');
    });

    it('by its button', async () => {
      const { workbench } = window;
      await workbench.titleButton('Open for Reading').click();
      const view = await workbench.readingView();
      await view.getByRole('heading').first().waitFor();
      await workbench.titleButton('Show Source Text').waitFor();
      assert.equal(await workbench.titleButton('Open for Reading').count(), 0);
      assert.equal(await workbench.page.locator('.editor-group-container').count(), 1);
    });

    it('and back to the text', async () => {
      const { workbench } = window;
      await workbench.titleButton('Open for Reading').click();
      await workbench.readingView();
      await workbench.titleButton('Show Source Text').click();
      await workbench.titleButton('Open for Reading').waitFor();
      await workbench.page.locator('.monaco-editor .view-line').first().waitFor();
    });

    it('to the side, with Alt', async () => {
      const { workbench } = window;
      await workbench.titleButton('Open for Reading').hover();
      await workbench.titleButton('Open for Reading').click({ modifiers: ['Alt'] });
      await workbench.readingView();
      assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
      assert.ok(await workbench.page.locator('.monaco-editor .view-line').first().isVisible());
    });

    it('to the side, from the menu of its tab', async () => {
      const { workbench } = window;
      await workbench.chooseFromMenu(workbench.tab('korea.md'), 'Open for Reading to the Side');
      await workbench.readingView();
      assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
      await workbench.screenshot('to-the-side');
    });
  });

  it('asks nobody outside this machine for anything', async () => {
    assert.deepEqual(await window.outside.addresses(), []);
  });
});
