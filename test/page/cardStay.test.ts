import assert from 'node:assert/strict';
import { article } from './support/articles.ts';
import { CardPage, FULL, marksOf } from './support/cards.ts';
import { Stage, type Showing } from './support/stage.ts';

describe('cards that stay', function () {
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
  const WORDS = { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE', Russia: 'GPE' } as const;

  async function open(showing: Partial<Showing> = {}): Promise<void> {
    page = await CardPage.open(stage, { source, format: 'text', ...showing }, marksOf(source, WORDS), {
      card: FULL,
    });
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: false, announce: true });
  }

  /** Shows a card and keeps the pointer on it, so that only an edit can close it. */
  async function openAndStay(words: string, nth: number): Promise<void> {
    await page.hover(page.mark(words, nth));
    await page.point(page.card);
  }

  const edit = async (text: string, words: Partial<typeof WORDS> = WORDS): Promise<void> =>
    page.shown.edit(text, marksOf(text, words));

  describe('while the article is edited', () => {
    it('above their mention, and behind it in its own paragraph', async () => {
      await open();
      await openAndStay('Taliban', 2);
      const told = (): Promise<number> =>
        page.page.evaluate(() =>
          [...document.querySelectorAll('#article .mention')]
            .filter((each) => each.textContent === 'Taliban')
            .findIndex((each) => each.classList.contains('told')),
        );
      assert.equal(await told(), 2);
      const longer = source.replace('Why did', 'A line more.\n\nWhy did');
      await edit(longer);
      assert.ok(await page.card.isVisible());
      assert.equal(await told(), 2);
      const behind = longer.replace('external attacks.', 'external attacks, it says.');
      await edit(behind);
      assert.ok(await page.card.isVisible());
      assert.equal(await told(), 2);
      await edit(behind.replace('hasn’t explicitly', 'has not yet explicitly'));
      assert.ok(await page.card.isVisible());
      assert.equal(await told(), 2);
      const { card, mark } = await page.page.evaluate(() => ({
        card: document.getElementById('card')!.getBoundingClientRect().toJSON() as DOMRect,
        mark: document.querySelector('.told')!.getBoundingClientRect().toJSON() as DOMRect,
      }));
      assert.ok(Math.abs(card.top - mark.bottom) < 8 || Math.abs(mark.top - card.bottom) < 8);
      assert.equal((await page.asks()).length, 1);
    });

    it('but not when their mention is edited away, or marked no longer', async () => {
      await open();
      await openAndStay('Taliban', 0);
      await edit(source.replace('Taliban', 'Talib'));
      await page.closed();
      await page.page.mouse.move(5, 5);
      await openAndStay('Russia', 0);
      await page.shown.mark(marksOf(page.shown.article.source, { Taliban: 'ORG' }), 2);
      await page.closed();
    });

    it('and so does the focus: on the mark, or in the article where the mark has gone', async () => {
      await open();
      await page.cursor('Taliban', 1);
      await page.opened();
      const longer = source.replace('hasn’t explicitly', 'has not yet explicitly');
      await edit(longer);
      assert.equal(await page.focused(), 'Taliban');
      assert.ok(await page.card.isVisible());
      await page.page.keyboard.press('Enter');
      assert.equal(await page.focused(), '#card');
      await edit(
        longer
          .replace('Taliban. Its central', 'Talib. Its central')
          .replace('the Taliban’s failure', 'their failure'),
      );
      await page.closed();
      assert.equal(await page.focused(), '#article');
    });

    it('also when everything is sent anew', async () => {
      await open();
      await openAndStay('Taliban', 2);
      await page.shown.replace(source, 'text', marksOf(source, WORDS));
      assert.ok(await page.card.isVisible());
      await page.shown.replace('Another article.', 'text');
      await page.closed();
    });
  });

  describe('pinned', () => {
    const pin = async (): Promise<void> => page.card.getByRole('button', { name: 'Keep beside' }).click();
    const unpin = async (): Promise<void> => page.pinned.getByRole('button', { name: 'Put back' }).click();

    it('beside the article, which makes room and stays where it is', async () => {
      await open({ browser: { viewport: { width: 1100, height: 800 } } });
      await page.hover(page.mark('Taliban', 1));
      const words = 'explicitly accepted';
      await page.page.evaluate(() => scrollBy(0, 150));
      await page.shown.frames(3);
      await pin();
      assert.equal(await page.card.isVisible(), false);
      const aside = page.page.getByRole('complementary', { name: FULL.title });
      assert.equal(await aside.count(), 1);
      const box = await page.box(page.pinned);
      const text = await page.box(page.page.locator('#article'));
      assert.ok(text.x + text.width <= box.x + 0.5, 'it covers no text');
      assert.ok(Math.abs(box.y) < 1 && Math.abs(box.height - 800) < 1);
      assert.ok((await page.shown.topOf(words)) < 200);
    });

    it('at the bottom of a narrow panel', async () => {
      await open({ browser: { viewport: { width: 320, height: 640 } } });
      await page.hover(page.mark('ISIS-K', 1));
      await pin();
      const box = await page.box(page.pinned);
      assert.ok(Math.abs(box.y + box.height - 640) < 1 && box.height < 260);
      await page.shown.frames(9);
      // The article's last words can be scrolled above it.
      for (let before = -1, now = 0; now > before;) {
        before = now;
        await page.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.shown.frames();
        now = await page.page.evaluate(() => scrollY);
      }
      const last = await page.page.evaluate(
        () => document.getElementById('article')!.lastElementChild!.getBoundingClientRect().bottom,
      );
      assert.ok(last < box.y, `${last}`);
    });

    it('while other cards come and go beside it, and never over it', async () => {
      await open({ browser: { viewport: { width: 1100, height: 800 } } });
      await page.hover(page.mark('Taliban', 1));
      await pin();
      await page.hover(page.mark('Afghanistan', 1));
      assert.ok(await page.pinned.isVisible());
      const card = await page.box(page.card);
      const aside = await page.box(page.pinned);
      assert.ok(card.x + card.width <= aside.x);
      await page.card.getByRole('button', { name: 'Note' }).click();
      await page.pinned.getByRole('button', { name: 'Note' }).click();
      assert.deepEqual(
        (await page.shown.posted('choose')).map(({ request }) => request),
        [2, 1],
      );
      await page.answer(1, { ...FULL, title: 'More of the first' });
      assert.match(await page.pinned.innerText(), /More of the first/);
    });

    it('one at a time', async () => {
      await open();
      await page.hover(page.mark('Taliban', 1));
      await pin();
      await page.hover(page.mark('Afghanistan', 0));
      await page.answer(2, { ...FULL, title: 'Afghanistan' });
      await pin();
      assert.equal(await page.page.locator('.pinned').count(), 1);
      assert.match(await page.pinned.innerText(), /Afghanistan/);
      await page.answer(1, { ...FULL, title: 'Forgotten' });
      assert.doesNotMatch(await page.pinned.innerText(), /Forgotten/);
    });

    it('does not show its own mention a second time', async () => {
      await open();
      await page.hover(page.mark('Taliban', 1));
      await pin();
      await page.page.mouse.move(5, 5);
      await page.point(page.mark('Taliban', 1));
      await page.pass(400);
      assert.equal((await page.asks()).length, 1);
      await page.cursor('Taliban', 1);
      await page.page.keyboard.press('Enter');
      assert.equal(await page.page.evaluate(() => document.activeElement?.closest('.pinned') !== null), true);
      await page.page.keyboard.press('Escape');
      assert.equal(await page.focused(), 'Taliban');
      assert.ok(await page.pinned.isVisible());
    });

    it('until it is put back, or closed', async () => {
      await open();
      await page.cursor('Taliban', 1);
      await page.page.keyboard.press('Enter');
      await page.opened();
      await page.card.getByRole('button', { name: 'Keep beside' }).focus();
      await page.page.keyboard.press('Enter');
      assert.equal(
        await page.page.evaluate(() => document.activeElement?.ariaLabel),
        'Put back into the text',
      );
      await page.page.keyboard.press('Enter');
      await page.opened();
      assert.equal(await page.pinned.isVisible(), false);
      assert.equal(await page.focused(), '#card');
      await pin();
      await page.pinned.getByRole('button', { name: 'Close' }).click();
      assert.equal(await page.pinned.isVisible(), false);
      assert.equal(await page.focused(), 'Taliban');
      assert.equal(await page.page.evaluate(() => getComputedStyle(document.body).paddingRight), '0px');
    });

    it('through edits, even when its mention goes', async () => {
      await open();
      await page.hover(page.mark('Taliban', 0));
      await pin();
      await edit(source.replace('Taliban', 'Talib'));
      assert.ok(await page.pinned.isVisible());
      await unpin();
      assert.equal(await page.pinned.isVisible(), false);
      assert.equal(await page.card.isVisible(), false);
    });
  });

  it('is not printed, nor is the legend', async () => {
    await open();
    await page.shown.send({ type: 'legend', rows: [{ look: 'place', label: 'Places', count: 4, on: true }] });
    await page.hover(page.mark('Taliban', 1));
    await page.card.getByRole('button', { name: 'Keep beside' }).click();
    await page.hover(page.mark('Afghanistan', 0));
    await page.page.emulateMedia({ media: 'print' });
    for (const each of ['#card', '.pinned', '.legend'])
      assert.equal(await page.page.locator(each).isVisible(), false, each);
    assert.equal(await page.page.evaluate(() => getComputedStyle(document.body).paddingRight), '0px');
  });
});
