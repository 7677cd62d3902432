import assert from 'node:assert/strict';
import { article, paragraphs } from './support/articles.ts';
import { CardPage, FULL, marksOf, SHORT } from './support/cards.ts';
import { Stage, type Showing } from './support/stage.ts';

describe('cards by keyboard and touch', function () {
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
  const WORDS = { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE' } as const;

  async function open(card = FULL, showing: Partial<Showing> = {}): Promise<void> {
    const text = showing.source ?? source;
    const marks = marksOf(text, WORDS);
    page = await CardPage.open(stage, { source: text, format: 'text', ...showing }, marks, { card });
  }

  const press = (key: string): Promise<void> => page.page.keyboard.press(key);

  /** What the focused mark says of itself. */
  const attributes = (): Promise<Record<string, string | null>> =>
    page.page.evaluate(() =>
      Object.fromEntries(
        ['role', 'tabindex', 'aria-haspopup', 'aria-expanded', 'aria-describedby'].map((name) => [
          name,
          document.activeElement?.getAttribute(name) ?? null,
        ]),
      ),
    );

  it('goes where the host puts the cursor, shows the card and leaves the focus on the mark', async () => {
    await open();
    await page.cursor('Taliban', 1);
    assert.equal(await page.focused(), 'Taliban');
    await page.opened();
    assert.equal(await page.focused(), 'Taliban');
    assert.equal(await page.askedFor(0), 'Taliban');
    assert.deepEqual(await attributes(), {
      role: 'button',
      tabindex: '0',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'true',
      'aria-describedby': 'card-type card-summary',
    });
    assert.equal((await page.asks()).length, 1);
    await page.cursor('Taliban', 2);
    assert.equal(await page.card.isVisible(), false, 'one that is left closes at once');
    await page.opened();
    assert.equal(await page.page.locator('#article [tabindex="0"]').count(), 1);
    assert.equal(await page.page.locator('#article [role=button]').count(), 1);
  });

  it('asks once when the cursor goes quickly from mention to mention', async () => {
    await open();
    for (const nth of [0, 1, 2, 3, 4]) await page.cursor('Taliban', nth);
    await page.opened();
    assert.equal((await page.asks()).length, 1);
  });

  it('does not move the view for a mention that is in it, and brings others into it', async () => {
    await open(FULL, { source: `${paragraphs(60)}\n\nTaliban one.\n\n${paragraphs(60)}\n\nTaliban two.` });
    await page.cursor('Taliban', 0);
    const top = await page.shown.topOf(' one.');
    assert.ok(top > 20 && top < 600, `at ${top}`);
    await page.page.evaluate(() => scrollBy(0, -400));
    await page.shown.frames();
    const before = await page.page.evaluate(() => scrollY);
    await page.cursor('Taliban', 0);
    assert.equal(await page.page.evaluate(() => scrollY), before);
    await page.cursor('Taliban', 1);
    assert.ok((await page.shown.topOf(' two.')) < 680);
    assert.equal(await page.focused(), 'Taliban');
  });

  it('ignores a cursor for another version, or where nothing is marked', async () => {
    await open();
    await page.cursor('Taliban', 1, 7);
    await page.cursor('explicitly');
    assert.equal(await page.page.locator('#article [role=button]').count(), 0);
  });

  for (const key of ['Enter', 'Space'])
    it(`takes the focus into the card with ${key}, through it with Tab, and back to the mark`, async () => {
      await open();
      await page.cursor('Taliban', 1);
      await press(key);
      await page.opened();
      assert.equal(await page.focused(), '#card');
      const scrolled = await page.page.evaluate(() => scrollY);
      const count = await page.card.getByRole('button').count();
      const stops: string[] = [];
      for (let at = 0; at < count; at++) {
        await press('Tab');
        stops.push(await page.page.evaluate(() => document.activeElement?.closest('#card')?.id ?? 'outside'));
      }
      assert.deepEqual(new Set(stops), new Set(['card']));
      await press('Tab');
      assert.equal(await page.focused(), 'Taliban');
      assert.ok(await page.card.isVisible());
      assert.equal(await page.page.evaluate(() => scrollY), scrolled);
      await press('Enter');
      assert.equal(await page.focused(), '#card');
      await press('Shift+Tab');
      assert.equal(await page.focused(), 'Taliban');
      assert.equal((await page.asks()).length, 1);
    });

  it('closes with Escape and gives the focus back to the same mark', async () => {
    await open();
    await page.cursor('Taliban', 2);
    await press('Enter');
    await page.opened();
    await press('Tab');
    await press('Escape');
    assert.equal(await page.card.isVisible(), false);
    assert.equal(await page.focused(), 'Taliban');
    assert.equal((await attributes())['aria-expanded'], 'false');
    assert.equal((await attributes())['aria-describedby'], null);
    assert.equal(
      await page.page.evaluate(() =>
        [...document.querySelectorAll('.mention')]
          .filter((each) => each.textContent === 'Taliban')
          .indexOf(document.activeElement!),
      ),
      2,
    );
    await page.pass(450);
    assert.equal(await page.card.isVisible(), false, 'it stays closed');
    await press('Enter');
    await page.opened();
  });

  it('finds the mark again when its block was rendered anew meanwhile', async () => {
    await open();
    await page.cursor('Taliban', 2);
    await press('Enter');
    await page.opened();
    await page.page.evaluate(() => ((document.activeElement as HTMLElement).dataset['old'] = '1'));
    await page.shown.mark(marksOf(source, { ...WORDS, Russia: 'GPE' }));
    assert.ok(await page.card.isVisible());
    assert.equal(await page.focused(), '#card');
    await press('Escape');
    assert.equal(await page.focused(), 'Taliban');
    assert.equal(
      await page.page.evaluate(() =>
        [...document.querySelectorAll('.mention')]
          .filter((each) => each.textContent === 'Taliban')
          .indexOf(document.activeElement!),
      ),
      2,
    );
  });

  it('keeps the focus on a mark whose block is rendered anew', async () => {
    await open();
    await page.cursor('Taliban', 2);
    await page.opened();
    await page.shown.mark(marksOf(source, { ...WORDS, Russia: 'GPE' }));
    assert.equal(await page.focused(), 'Taliban');
    assert.equal((await attributes())['aria-expanded'], 'true');
    assert.ok(await page.card.isVisible());
    assert.equal((await page.asks()).length, 1);
  });

  it('is reached with Tab: the first mark in view, which tells the host', async () => {
    await open();
    await page.page.evaluate(() => scrollTo(0, 900));
    await page.shown.frames();
    await press('Tab');
    const mark = await page.page.evaluate(() => {
      const { top } = document.activeElement!.getBoundingClientRect();
      const before = [...document.querySelectorAll('.mention')].filter(
        (each) => each.getBoundingClientRect().top >= 0 && each.getBoundingClientRect().top < top - 1,
      );
      return { top, before: before.length, role: document.activeElement!.role };
    });
    assert.equal(mark.role, 'button');
    assert.equal(mark.before, 0);
    assert.ok(mark.top >= 0 && mark.top < 700);
    assert.equal((await page.shown.posted('cursor')).length, 1);
    await page.opened();
  });

  it('closes when the focus goes elsewhere', async () => {
    await open();
    await page.cursor('Taliban', 1);
    await page.opened();
    await page.page.evaluate(() => document.getElementById('article')!.focus());
    await page.closed();
  });

  it('can be pointed at when the keyboard opened it', async () => {
    await open();
    await page.cursor('Taliban', 1);
    await page.opened();
    await page.point(page.card);
    await page.page.mouse.move(5, 5);
    await page.pass(600);
    assert.ok(await page.card.isVisible(), 'the focus keeps it');
    await page.hover(page.mark('Afghanistan', 1));
    assert.equal((await page.asks()).length, 2);
    assert.equal(await page.askedFor(1), 'Afghanistan');
  });

  it('says title, type and summary once, politely, when the keyboard opens it', async () => {
    await open();
    const live = page.page.locator('.unseen[aria-live=polite]');
    await page.cursor('Taliban', 1);
    await page.opened();
    assert.equal(await live.textContent(), `${FULL.title}, ${FULL.type}. ${FULL.summary!.text}`);
    await press('Escape');
    assert.equal(await live.textContent(), '');
    await page.page.mouse.move(5, 5);
    await page.hover(page.mark('Taliban', 3));
    assert.equal(await live.textContent(), '', 'not when the pointer does');
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: false, announce: false });
    await page.cursor('Taliban', 4);
    await page.opened();
    assert.equal((await page.asks()).length, 3);
    assert.equal(await live.textContent(), '', 'nor when the reader wants none of it');
  });

  it('names the dialog by its title, and uses no tooltips', async () => {
    await open();
    await page.cursor('Taliban', 1);
    await page.opened();
    assert.equal(await page.page.getByRole('dialog', { name: FULL.title }).count(), 1);
    assert.equal(await page.page.locator('#card [title], .legend [title]').count(), 0);
  });

  it('keeps the place on the card when more is known', async () => {
    await open(FULL);
    await page.cursor('Taliban', 1);
    await press('Enter');
    await page.opened();
    await page.card.getByRole('button', { name: 'Not an entity' }).focus();
    const scrolled = await page.card.evaluate((card) => card.scrollTop);
    assert.ok(scrolled > 0);
    await page.answer(1, { ...FULL, notes: ['More.'] });
    assert.match(await page.card.innerText(), /More\./);
    assert.equal(await page.focused(), 'Not an entity');
    assert.equal(await page.card.evaluate((card) => card.scrollTop), scrolled);
    await page.answer(1, SHORT);
    assert.equal(await page.focused(), '#card', 'what had the focus is gone');
  });

  it('opens by a key alone where pointing needs Alt', async () => {
    await open();
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: true, announce: true });
    await page.cursor('Taliban', 1);
    await page.pass(400);
    assert.equal((await page.asks()).length, 0);
    await press('Enter');
    await page.opened();
  });

  it('opens at a tap, and closes at a tap elsewhere', async () => {
    await open(FULL, { browser: { hasTouch: true, viewport: { width: 420, height: 700 } } });
    const { x, y } = await page.box(page.mark('ISIS-K', 1));
    await page.page.touchscreen.tap(x + 10, y + 10);
    await page.opened();
    await page.pass(700);
    assert.ok(await page.card.isVisible());
    const card = await page.box(page.card);
    await page.page.touchscreen.tap(card.x + 40, card.y + 60);
    assert.ok(await page.card.isVisible());
    await page.page.touchscreen.tap(200, 80);
    await page.closed();
    assert.equal((await page.shown.posted('cursor')).length, 1);
  });

  it('leaves a link around a mention a link', async () => {
    const text = 'Look at [the Taliban, again](https://example.org/taliban) there.';
    await open(FULL, { source: text, format: 'markdown' });
    await page.hover(page.mark('Taliban'));
    assert.equal(await page.askedFor(0), 'Taliban');
    await page.mark('Taliban').click();
    assert.deepEqual(
      (await page.shown.posted('link')).map(({ href }) => href),
      ['https://example.org/taliban'],
    );
    await page.cursor('Taliban');
    await page.page.keyboard.press('Enter');
    await page.opened();
    assert.equal((await page.shown.posted('link')).length, 1);
  });

  it('takes a mention in pieces, across markup, for one', async () => {
    const text = 'Then the *Islamic* [State](https://example.org) &amp; **Co**: said.';
    const start = text.indexOf('*Islamic');
    const shown = await stage.show({ source: text });
    await shown.close();
    page = await CardPage.open(
      stage,
      { source: text },
      [{ start: start + 1, end: text.indexOf('**:'), type: 'ORG', entity: 'x' }],
      { card: FULL },
    );
    assert.ok((await page.page.locator('#article .mention').count()) >= 3);
    await page.hover(page.page.locator('#article .mention').nth(1));
    const [ask] = await page.asks();
    assert.equal(text.slice(ask!.start, ask!.end), 'Islamic* [State](https://example.org) &amp; **Co');
    assert.equal(
      await page.page.locator('.told').count(),
      await page.page.locator('#article .mention').count(),
    );
    await page.shown.send({ type: 'cursor', version: 1, start: ask!.start, end: ask!.end });
    assert.equal(await page.page.evaluate(() => document.activeElement?.ariaLabel), 'Islamic State & Co');
  });

  it('opens over a mention inside a highlight', async () => {
    await open();
    await page.mark('Taliban', 1).evaluate((mark) => {
      const highlight = document.createElement('mark');
      mark.replaceWith(highlight);
      highlight.append(mark);
      const inner = document.createElement('b');
      inner.append(...mark.childNodes);
      mark.append(inner);
    });
    await page.hover(page.mark('Taliban', 1));
    assert.equal(await page.askedFor(0), 'Taliban');
  });
});
