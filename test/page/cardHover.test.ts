import assert from 'node:assert/strict';
import { article } from './support/articles.ts';
import { CardPage, FULL, marksOf, SHORT } from './support/cards.ts';
import { Stage } from './support/stage.ts';

describe('cards under the pointer', function () {
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
  const MARKS = marksOf(source, { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE', Russia: 'GPE' });

  async function open(when: 'at once' | 'never' = 'at once'): Promise<void> {
    page = await CardPage.open(stage, { source, format: 'text' }, MARKS, { card: FULL, when });
  }

  const away = (): Promise<void> => page.page.mouse.move(5, 5);

  /** Puts the pointer on a mark, which is not asked about a millisecond before some time has passed, and then is. */
  async function pointFor(milliseconds: number, words: string, nth = 0): Promise<void> {
    const before = (await page.asks()).length;
    await page.point(page.mark(words, nth));
    if (milliseconds > 0) {
      await page.pass(milliseconds - 1);
      assert.equal((await page.asks()).length, before, `asked before ${milliseconds} ms`);
      await page.pass(1);
    }
    assert.equal((await page.asks()).length, before + 1, `not asked after ${milliseconds} ms`);
    assert.equal(await page.askedFor(before), words);
  }

  it('asks 300 ms after the pointer came to a mark, for the place that it stands at', async () => {
    await open();
    await pointFor(300, 'Taliban', 1);
    await page.card.waitFor();
    const start = [...source.matchAll(/Taliban/g)][1]!.index;
    assert.equal((await page.asks())[0]!.start, start);
  });

  it('waits as long as the reader has set', async () => {
    await open();
    await page.shown.send({ type: 'cards', hover: true, delay: 600, modifierOnly: false, announce: true });
    await pointFor(600, 'Taliban', 1);
    await page.card.waitFor();
  });

  it('waits for nothing when another card has just closed', async () => {
    await open();
    await page.hover(page.mark('Afghanistan'));
    // The grace of the first card is all the wait there is.
    await pointFor(300, 'Russia', 1);
    await page.card.waitFor();
    await away();
    await page.closed();
    await page.pass(199);
    await pointFor(0, 'Taliban', 1);
    await page.card.waitFor();
    await away();
    await page.closed();
    await page.pass(200);
    await pointFor(300, 'Taliban', 1);
  });

  it('asks once when five mentions are crossed quickly', async () => {
    await open();
    for (const nth of [0, 1, 2, 3, 4]) {
      await page.pass(299);
      await page.point(page.mark('Taliban', nth));
    }
    await page.opened();
    assert.equal((await page.asks()).length, 1);
    const start = [...source.matchAll(/Taliban/g)][4]!.index;
    assert.equal((await page.asks())[0]!.start, start);
  });

  it('shows nothing when the pointer has gone before the answer came', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await away();
    await page.answer(1, FULL);
    assert.equal(await page.card.isVisible(), false);
  });

  it('ignores an answer to a question that is not the last', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await pointFor(300, 'Russia', 1);
    await page.answer(1, { ...FULL, title: 'Late' });
    assert.equal(await page.card.isVisible(), false);
    await page.answer(2, { ...FULL, title: 'In time' });
    assert.match(await page.card.innerText(), /In time/);
    await page.answer(1, { ...FULL, title: 'Later still' });
    assert.match(await page.card.innerText(), /In time/);
  });

  it('shows nothing where there is nothing to show', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await page.answer(1, null);
    assert.equal(await page.card.isVisible(), false);
  });

  it('takes in what comes to be known later, and stays where it is', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await page.answer(1, SHORT);
    const before = await page.box(page.card);
    await page.answer(1, FULL);
    assert.match(await page.card.innerText(), /Amira Jadoon/);
    const now = await page.box(page.card);
    assert.equal(now.y, before.y);
    assert.ok(now.height > before.height);
    await page.answer(1, null);
    await page.closed();
  });

  it('closes 300 ms after the pointer left, not before', async () => {
    await open();
    await page.hover(page.mark('Taliban', 1));
    await away();
    await page.pass(299);
    assert.ok(await page.card.isVisible());
    await page.pass(1);
    assert.equal(await page.card.isVisible(), false);
  });

  it('stays for a pointer that comes back in time, and as long as it is on the card', async () => {
    await open();
    const mark = page.mark('Taliban', 1);
    await page.hover(mark);
    await away();
    await page.pass(299);
    await page.point(mark);
    await page.pass(500);
    assert.ok(await page.card.isVisible());
    await page.point(page.card);
    await page.pass(900);
    assert.ok(await page.card.isVisible());
    assert.equal((await page.asks()).length, 1);
    await away();
    await page.closed();
  });

  it('survives a slow diagonal from the mark into the card, across other marks', async () => {
    await open();
    const mark = page.mark('ISIS-K', 1);
    await page.hover(mark);
    const from = await page.box(mark);
    const card = await page.box(page.card);
    assert.ok(card.y > from.y, 'the card stands under its mention');
    // A mark right on the way: from the first one's end on, down to the card.
    await mark.evaluate(
      (first, { x, y }) => {
        const block = first.closest<HTMLElement>('.block')!;
        const { left, top } = block.getBoundingClientRect();
        const other = document.createElement('span');
        other.className = 'mention person';
        other.textContent = 'On the way';
        block.append(other);
        Object.assign(other.style, {
          position: 'absolute',
          width: '300px',
          height: '14px',
          overflow: 'hidden',
        });
        Object.assign(other.style, { left: `${x - left}px`, top: `${y - top}px` });
      },
      { x: from.x + from.width, y: from.y + 10 },
    );
    const end = { x: card.x + card.width - 20, y: card.y + 4 };
    const start = { x: from.x + from.width - 4, y: from.y + 8 };
    let crossed = 0;
    for (let step = 0; step <= 12; step++) {
      const x = start.x + ((end.x - start.x) * step) / 12;
      const y = start.y + ((end.y - start.y) * step) / 12;
      await page.page.mouse.move(x, y);
      await page.pass(60);
      const on = await page.page.evaluate(
        ([left, top]) => document.elementFromPoint(left!, top!)?.textContent,
        [x, y],
      );
      if (on === 'On the way') crossed++;
    }
    assert.ok(crossed > 2, `crossed it in ${crossed} steps`);
    await page.pass(400);
    assert.ok(await page.card.isVisible());
    assert.equal((await page.asks()).length, 1);
  });

  it('gives way to another mark that the pointer rests on', async () => {
    await open();
    await page.hover(page.mark('Taliban', 1));
    await pointFor(300, 'Russia', 1);
    assert.equal(await page.askedFor(1), 'Russia');
    await page.opened();
  });

  it('closes on Escape, and does not come back until the pointer has left the mark', async () => {
    await open();
    const mark = page.mark('Taliban', 1);
    await page.hover(mark);
    await page.page.keyboard.press('Escape');
    assert.equal(await page.card.isVisible(), false);
    const { x, y } = await page.box(mark);
    await page.page.mouse.move(x + 4, y + 10);
    await page.page.mouse.move(x + 8, y + 10);
    await page.pass(500);
    assert.equal((await page.asks()).length, 1);
    await away();
    await page.hover(mark);
  });

  it('leaves Escape to the editor where no card shows', async () => {
    await open();
    await page.page.evaluate(() => addEventListener('keydown', ({ key }) => (document.title = key)));
    await page.hover(page.mark('Taliban', 1));
    await page.page.keyboard.press('Escape');
    assert.notEqual(await page.page.title(), 'Escape');
    await page.page.keyboard.press('Escape');
    assert.equal(await page.page.title(), 'Escape');
  });

  it('opens only while Alt is held, if the reader wants it so', async () => {
    await open();
    await page.shown.send({ type: 'cards', hover: true, delay: 100, modifierOnly: true, announce: true });
    const mark = page.mark('Taliban', 1);
    await page.point(mark);
    await page.pass(500);
    assert.equal((await page.asks()).length, 0);
    await page.page.keyboard.down('Alt');
    await page.opened();
    await page.page.keyboard.up('Alt');
    await page.closed();
    await page.page.keyboard.down('Alt');
    await page.opened();
    await page.point(page.card);
    await page.page.keyboard.up('Alt');
    await page.pass(400);
    assert.ok(await page.card.isVisible(), 'a card that is pointed at can be read without the key');
  });

  it('opens by click and by key alone, if the reader wants no hovering', async () => {
    await open();
    await page.shown.send({ type: 'cards', hover: false, delay: 0, modifierOnly: false, announce: true });
    const mark = page.mark('Taliban', 1);
    await page.point(mark);
    await page.page.keyboard.down('Alt');
    await page.pass(500);
    await page.page.keyboard.up('Alt');
    assert.equal((await page.asks()).length, 0);
    await mark.click();
    await page.opened();
    await page.page.mouse.move(5, 5);
    await page.closed();
    await mark.focus();
    await page.page.keyboard.press('Enter');
    await page.opened();
    assert.equal((await page.asks()).length, 2);
  });

  it('does not open while the reader selects text, or over a look that is turned off', async () => {
    await open();
    const { x, y } = await page.box(page.mark('Taliban', 1));
    await page.page.mouse.move(x - 60, y + 10);
    await page.page.mouse.down();
    await page.page.mouse.move(x + 10, y + 10);
    await page.pass(500);
    await page.page.mouse.up();
    assert.equal((await page.asks()).length, 0);
    await page.page.mouse.click(5, 5);
    const row = { look: 'organisation', label: 'Organisations', count: 4, on: false };
    await page.shown.send({ type: 'legend', rows: [row] });
    await page.point(page.mark('Taliban', 1));
    await page.pass(500);
    assert.equal((await page.asks()).length, 0);
    await page.shown.send({ type: 'legend', rows: [{ ...row, on: true }] });
    await away();
    await page.hover(page.mark('Taliban', 1));
  });

  it('posts what is chosen: items, links, actions', async () => {
    await open();
    await page.hover(page.mark('Taliban', 1));
    await page.card.getByRole('button', { name: /Amira Jadoon 12×/ }).click();
    await page.card.getByRole('button', { name: 'Read on' }).click();
    await page.card.getByRole('button', { name: '2 more' }).click();
    await page.card.getByRole('button', { name: 'Not an entity' }).click();
    const chosen = (await page.shown.posted('choose')).map(({ request, id }) => `${request} ${id}`);
    assert.deepEqual(chosen, ['1 said:0', '1 summary', '1 said:more', '1 not']);
  });

  it('says everything as text, whatever it is', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await page.answer(1, {
      ...FULL,
      title: evil,
      type: evil,
      aliases: [evil],
      summary: { text: evil, source: evil },
      notes: [evil],
      facts: [{ label: evil, value: evil }],
      lists: [{ title: evil, items: [{ id: 'x', label: evil, count: evil, text: evil }] }],
      actions: [{ id: 'y', label: evil }],
    });
    assert.equal((await page.card.innerText()).split(evil).length - 1, 13);
    assert.equal(await page.card.locator('img').count(), 0);
  });

  it('shows six other names, and the rest on demand', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    const aliases = Array.from({ length: 40 }, (_, at) => `Name ${at + 1}`);
    await page.answer(1, { ...FULL, aliases });
    const line = page.card.locator('.card-aliases');
    assert.match(await line.innerText(), /^also Name 1 · .*Name 6 \+34$/);
    await page.card.getByRole('button', { name: 'Show all names' }).click();
    assert.match(await line.innerText(), /Name 6 · Name 7 .* Name 40$/);
  });

  it('says plainly that nothing is known', async () => {
    await open('never');
    await pointFor(300, 'Taliban', 1);
    await page.answer(1, SHORT);
    assert.match(await page.card.innerText(), /Nothing is known of it\.$/);
  });
});
