import assert from 'node:assert/strict';
import type { LegendRow } from '../../src/protocol.ts';
import { article } from './support/articles.ts';
import { CardPage, FULL, marksOf } from './support/cards.ts';
import { Stage, type Showing } from './support/stage.ts';

describe('the legend', function () {
  this.timeout(60_000);
  let stage: Stage;
  let page: CardPage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(async () => {
    assert.deepEqual(page.shown.failures, []);
    assert.deepEqual(await page.shown.posted('error'), []);
    await page.shown.close();
  });

  const { source } = article('isis-k-moscow-attack.txt');
  const MARKS = marksOf(source, { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE' });
  const ROWS: readonly LegendRow[] = [
    { look: 'organisation', label: 'Organisations', count: 54, on: true },
    { look: 'place', label: 'Places', count: 1204, on: true },
    { look: 'date', label: 'Dates', count: 0, on: false },
  ];

  async function open(showing: Partial<Showing> = {}): Promise<void> {
    page = await CardPage.open(stage, { source, format: 'text', ...showing }, MARKS, { card: FULL });
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: false, announce: true });
  }
  const say = (rows: readonly LegendRow[]): Promise<void> =>
    page.shown.send({ type: 'legend', rows: [...rows] });
  const off = (look: string): LegendRow[] => ROWS.map((row) => ({ ...row, on: row.on && row.look !== look }));
  const opener = () => page.page.getByRole('button', { name: 'Legend' });
  const box = (name: string) => page.page.getByRole('checkbox', { name });
  const underlined = (words: string): Promise<string> =>
    page.mark(words).evaluate((mark) => getComputedStyle(mark).textDecorationLine);

  it('has a button where there is something to say', async () => {
    await open();
    assert.equal(await opener().isVisible(), false);
    await say(ROWS);
    assert.ok(await opener().isVisible());
    assert.equal(await opener().getAttribute('aria-expanded'), 'false');
    await say([]);
    assert.equal(await opener().isVisible(), false);
  });

  it('says of each look what it means, how often it is there, and whether it is marked', async () => {
    await open();
    await say(ROWS);
    await opener().click();
    assert.equal(await opener().getAttribute('aria-expanded'), 'true');
    const rows = await page.page.locator('.legend-row').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/g, ' ')),
      ['Organisations 54', 'Places 1,204', 'Dates 0'],
    );
    assert.ok(await box('Organisations').isChecked());
    assert.equal(await box('Dates').isChecked(), false);
    const styles = await page.page
      .locator('.legend .look')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).textDecorationStyle));
    assert.deepEqual(styles, ['double', 'dotted', 'dotted']);
    await opener().click();
    assert.equal(await box('Organisations').isVisible(), false);
  });

  it('asks the host, and changes nothing before it has answered', async () => {
    await open();
    await say(ROWS);
    await opener().click();
    await box('Places').click();
    assert.deepEqual(await page.shown.posted('legend'), [{ type: 'legend', look: 'place', on: false }]);
    assert.ok(await box('Places').isChecked());
    assert.equal(await underlined('Afghanistan'), 'underline');
    await say(off('place'));
    assert.equal(await box('Places').isChecked(), false);
    assert.equal(await underlined('Afghanistan'), 'none');
    assert.equal(await underlined('Taliban'), 'underline');
    await box('Places').click();
    assert.deepEqual((await page.shown.posted('legend'))[1], { type: 'legend', look: 'place', on: true });
  });

  it('takes cards and focus from a look that is turned off', async () => {
    await open();
    await say(ROWS);
    await page.cursor('Afghanistan');
    await page.opened();
    await say(off('place'));
    await page.closed();
    assert.equal(await page.page.locator('#article [tabindex="0"]').count(), 0);
    await page.cursor('Afghanistan');
    await page.point(page.mark('Afghanistan'));
    await page.mark('Afghanistan').click();
    await page.pass(300);
    assert.equal((await page.asks()).length, 1);
    await page.page.evaluate(() => scrollTo(0, 0));
    await page.page.mouse.click(5, 300);
    await page.page.keyboard.press('Tab');
    assert.notEqual(await page.focused(), 'Afghanistan');
  });

  it('is worked by keyboard alone', async () => {
    await open();
    await say(ROWS);
    await opener().focus();
    await page.page.keyboard.press('Enter');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Space');
    assert.deepEqual(await page.shown.posted('legend'), [{ type: 'legend', look: 'place', on: false }]);
    await say(off('place'));
    assert.ok(await box('Places').evaluate((each) => each === document.activeElement));
    await page.page.keyboard.press('Escape');
    assert.equal(await box('Places').isVisible(), false);
    assert.ok(await opener().evaluate((each) => each === document.activeElement));
  });

  it('closes with a click elsewhere', async () => {
    await open();
    await say(ROWS);
    await opener().click();
    await page.page.mouse.click(300, 500);
    assert.equal(await box('Places').isVisible(), false);
  });

  for (const [width, size] of [
    [320, '18px'],
    [320, '10px'],
    [640, '36px'],
    [1400, '18px'],
  ] as const)
    it(`covers no text: ${width} pixels, letters of ${size}`, async () => {
      await open({ typography: { '--lectern-size': size }, browser: { viewport: { width, height: 700 } } });
      await say(ROWS);
      const { x: button } = await page.box(opener());
      const text = await page.page.evaluate(() => {
        const walker = document.createTreeWalker(document.getElementById('article')!, NodeFilter.SHOW_TEXT);
        let most = 0;
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) most = Math.max(most, rect.right);
        }
        return most;
      });
      assert.ok(text <= button, `text to ${text}, button from ${button}`);
    });
});
