import assert from 'node:assert/strict';
import { AnnotatePage } from './support/annotate.ts';
import { article } from './support/articles.ts';
import { Stage } from './support/stage.ts';

describe('marking passages in the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let page: AnnotatePage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(async () => {
    assert.deepEqual(await page.shown.posted('error'), []);
    assert.deepEqual(page.shown.failures, []);
    await page.close();
  });

  const { source, format } = article('isis-k-moscow-attack.txt');
  const WORDS = 'Tajiks have been involved';

  it('selects with the mouse, and draws what the toolbar marks', async () => {
    const place = { offset: source.indexOf(WORDS), dy: 300 };
    page = await AnnotatePage.open(stage, { source, format, place });
    const { x, y, width, height } = await page.boxOf(WORDS);
    await page.page.mouse.move(x, y + height / 2);
    await page.page.mouse.down();
    await page.page.mouse.move(x + width + 1, y + height / 2, { steps: 3 });
    assert.equal(await page.toolbar.isVisible(), false, 'not while the mouse is down');
    await page.page.mouse.up();
    await page.toolbar.waitFor();
    await page.page.getByRole('button', { name: 'Highlight' }).click();
    const { start, end } = await page.did('mark');
    assert.equal(source.slice(start, end), WORDS);
    await page.shown.frames(3);
    assert.deepEqual(await page.drawn(), { 'lectern-yellow-0': [WORDS] });
    assert.equal(await page.toolbar.isVisible(), false);
  });
});
