import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOnTheWay, nearest, overlap, placeCard, type Box } from '../../src/page/card/geometry.ts';
import { CardPage, FULL, marksOf, SHORT } from './support/cards.ts';
import { Stage, type Showing } from './support/stage.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where a card goes', () => {
  const view = box(0, 0, 800, 600);
  const size = { width: 400, height: 200 };

  it('under the line, and above where there is no room under it', () => {
    const line = box(100, 100, 60, 20);
    assert.deepEqual(placeCard([line], line, size, view), { left: 95, top: 125, side: 'below', room: 467 });
    const low = box(100, 500, 60, 20);
    assert.deepEqual(placeCard([low], low, size, view), { left: 95, top: 295, side: 'above', room: 487 });
  });

  it('where there is more room, if there is not enough anywhere', () => {
    const line = box(100, 250, 60, 20);
    const placing = placeCard([line], line, { width: 400, height: 900 }, view);
    assert.deepEqual(placing, { left: 95, top: 275, side: 'below', room: 317 });
  });

  it('on the side that it is on already', () => {
    const line = box(100, 300, 60, 20);
    const grown = placeCard([line], line, { width: 400, height: 500 }, view, 'above');
    assert.deepEqual(grown, { left: 95, top: 8, side: 'above', room: 287 });
  });

  it('beside the line that is pointed at, of a mention that is broken over two', () => {
    const lines = [box(700, 100, 90, 20), box(20, 130, 90, 20)];
    assert.equal(nearest(lines, { x: 30, y: 140 }), 1);
    assert.equal(nearest(lines, { x: 760, y: 99 }), 0);
    assert.equal(nearest(lines, undefined), 0);
    assert.deepEqual(placeCard(lines, lines[0]!, size, view), {
      left: 392,
      top: 125,
      side: 'below',
      room: 467,
    });
    assert.deepEqual(placeCard(lines, lines[1]!, size, view), {
      left: 15,
      top: 155,
      side: 'below',
      room: 437,
    });
    // Too wide to stand between the two: it goes under both.
    const wide = { width: 780, height: 200 };
    assert.deepEqual(placeCard(lines, lines[0]!, wide, view), {
      left: 12,
      top: 155,
      side: 'below',
      room: 437,
    });
  });

  it('never on the mention, never out of the view', () => {
    const lines = fc
      .record({
        x: fc.integer({ min: 10, max: 700 }),
        y: fc.integer({ min: 10, max: 540 }),
        width: fc.integer({ min: 5, max: 80 }),
        broken: fc.boolean(),
      })
      .map(({ x, y, width, broken }) =>
        broken ? [box(x, y, width, 18), box(10, y + 28, width, 18)] : [box(x, y, width, 18)],
      );
    fc.assert(
      fc.property(
        lines,
        fc.nat(1),
        fc.integer({ min: 50, max: 780 }),
        fc.integer({ min: 20, max: 900 }),
        (all, at, width, height) => {
          const line = all[at] ?? all[0]!;
          const { left, top, room } = placeCard(all, line, { width, height }, view);
          const card = box(left, top, width, Math.min(height, room));
          assert.ok(
            card.left >= 8 && card.right <= 792 && card.top >= 8 && card.bottom <= 592,
            JSON.stringify(card),
          );
          assert.ok(!all.some((each) => overlap(each, card)));
        },
      ),
    );
  });

  it('knows a pointer on its way to the card', () => {
    const card = box(100, 200, 400, 200);
    const from = { x: 150, y: 190 };
    assert.ok(isOnTheWay(from, { x: 300, y: 194 }, card));
    assert.ok(isOnTheWay(from, { x: 110, y: 197 }, card));
    assert.ok(!isOnTheWay(from, { x: 300, y: 180 }, card));
    assert.ok(!isOnTheWay(from, { x: 20, y: 190 }, card));
    const under = { x: 150, y: 410 };
    assert.ok(isOnTheWay(under, { x: 300, y: 406 }, card));
    assert.ok(!isOnTheWay(under, { x: 300, y: 425 }, card));
    assert.ok(isOnTheWay({ x: 50, y: 300 }, { x: 80, y: 310 }, card));
    assert.ok(!isOnTheWay({ x: 50, y: 300 }, { x: 40, y: 300 }, card));
  });
});

describe('cards at the borders of the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let page: CardPage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(async () => {
    assert.deepEqual(page.shown.failures, []);
    await page.shown.close();
  });

  /** Names all over a page: at the ends of lines, at the top, at the bottom. */
  const SOURCE = Array.from(
    { length: 40 },
    () => 'Alpha is with Beta Gamma and then there comes a Delta.',
  ).join(' ');
  const MARKS = marksOf(SOURCE, { Alpha: 'PERSON', 'Beta Gamma': 'ORG', Delta: 'GPE' });

  async function open(
    width: number,
    height: number,
    showing: Partial<Showing> = {},
    card = FULL,
  ): Promise<void> {
    const browser = { viewport: { width, height } };
    page = await CardPage.open(stage, { source: SOURCE, browser, ...showing }, MARKS, { card });
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: false, announce: true });
  }

  interface Seen {
    readonly card: Box;
    readonly lines: readonly Box[];
    readonly view: Box;
  }

  async function seen(): Promise<Seen> {
    return page.page.evaluate(() => {
      const plain = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
      return {
        card: plain(document.getElementById('card')!.getBoundingClientRect()),
        lines: [...document.querySelectorAll('.told')].flatMap((each) =>
          [...each.getClientRects()].map(plain),
        ),
        view: { left: 0, top: 0, right: document.documentElement.offsetWidth, bottom: innerHeight },
      };
    });
  }

  /** Opens the card of every mark in view, and looks where it is. */
  async function everywhere(): Promise<Seen[]> {
    const places = await page.page.evaluate(() =>
      [...document.querySelectorAll('#article .mention')].flatMap((mark) =>
        [...mark.getClientRects()]
          .filter(({ top, bottom }) => top > 2 && bottom < innerHeight - 2)
          .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })),
      ),
    );
    assert.ok(places.length > 8, `${places.length} in view`);
    const all: Seen[] = [];
    const some = places.filter((_, at) => at % Math.ceil(places.length / 14) === 0 || at > places.length - 3);
    for (const { x, y } of some) {
      await page.page.keyboard.press('Escape');
      await page.page.mouse.move(x, y);
      await page.opened();
      const now = await seen();
      assert.ok(
        now.lines.some((line) => overlap(line, box(x - 1, y - 1, 2, 2))),
        'the card of what is pointed at',
      );
      all.push(now);
    }
    return all;
  }

  for (const [what, width, height, showing] of [
    ['a pane', 900, 700, {}],
    ['a panel 320 pixels wide', 320, 640, {}],
    ['a low pane', 700, 320, {}],
    [
      'a pane at 200 % zoom',
      450,
      350,
      { browser: { viewport: { width: 450, height: 350 }, deviceScaleFactor: 2 } },
    ],
    ['text at 200 %', 900, 700, { typography: { '--lectern-size': '36px' } }],
  ] as const)
    it(`never covers the mention and never leaves the view: ${what}`, async () => {
      await open(width, height, showing);
      for (const { card, lines, view } of await everywhere()) {
        const where = JSON.stringify({ card, lines, view });
        assert.ok(!lines.some((line) => overlap(line, card)), where);
        assert.ok(card.left >= 7.5 && card.right <= view.right - 7.5, where);
        assert.ok(card.top >= 7.5 && card.bottom <= view.bottom - 7.5, where);
        assert.ok(card.right - card.left <= 26 * 36 && card.bottom - card.top > 20, where);
      }
      const wide = await page.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 0);
    });

  it('stands under its mention, and above it at the bottom', async () => {
    await open(900, 700, {}, SHORT);
    const all = await everywhere();
    assert.ok(all.some(({ card, lines }) => card.top > lines[0]!.bottom));
    assert.ok(all.some(({ card, lines }) => card.bottom < lines[0]!.top));
    for (const { card, lines, view } of all)
      if (card.bottom < lines[0]!.top)
        assert.ok(lines.at(-1)!.bottom + card.bottom - card.top > view.bottom - 20);
  });

  it('stands beside the part that is pointed at, of a mention broken over two lines', async () => {
    await open(700, 700, {}, SHORT);
    const broken = await page.page.evaluate(() => {
      for (const mark of document.querySelectorAll('.mention')) {
        const [first, second] = mark.getClientRects();
        if (first && second && first.top < innerHeight / 3 && first.top > 60)
          return [first, second].map(({ left, top, width }) => ({
            left,
            top,
            x: left + width / 2,
            y: top + 9,
          }));
      }
      return [];
    });
    assert.equal(broken.length, 2, 'a mention is broken');
    const lefts: number[] = [];
    for (const { x, y } of broken) {
      await page.page.keyboard.press('Escape');
      await page.page.mouse.move(5, 5);
      await page.page.mouse.move(x, y);
      await page.opened();
      const { card, lines } = await seen();
      assert.ok(!lines.some((line) => overlap(line, card)));
      lefts.push(card.left);
    }
    assert.ok(lefts[0]! > lefts[1]! + 100, String(lefts));
    assert.ok(Math.abs(lefts[1]! - (broken[1]!.left - 5)) < 1, String(lefts));
  });

  it('follows its mention when the page scrolls, and closes when it leaves the view', async () => {
    await open(900, 500);
    await page.hover(page.mark('Delta', 3));
    const distance = async (): Promise<number> => {
      const { card, lines } = await seen();
      return Math.min(Math.abs(card.top - lines[0]!.bottom), Math.abs(lines[0]!.top - card.bottom));
    };
    // Other cards must not come because the page moves under the pointer.
    await page.point(page.card);
    const before = await distance();
    await page.page.evaluate(() => scrollBy(0, 40));
    await page.shown.frames(3);
    assert.ok(await page.card.isVisible());
    assert.ok(Math.abs((await distance()) - before) < 1);
    await page.page.evaluate(() => scrollBy(0, 2000));
    await page.closed();
    await page.pass(400);
    assert.equal((await page.asks()).length, 1);
  });

  it('scrolls inside where it is longer than its room', async () => {
    await open(900, 500);
    await page.hover(page.mark('Alpha', 1));
    const { inside, height } = await page.card.evaluate((card) => ({
      inside: card.scrollHeight,
      height: card.clientHeight,
    }));
    assert.ok(inside > height);
    await page.point(page.card);
    await page.page.mouse.wheel(0, 300);
    await page.page.waitForFunction(() => document.getElementById('card')!.scrollTop > 50);
    assert.ok(await page.card.getByRole('button', { name: 'Close' }).isVisible());
    assert.equal(await page.page.evaluate(() => scrollY), 0);
  });
});
