import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { screenshots } from '../harness/paths.ts';
import { article } from './support/articles.ts';
import { CardPage, FULL, marksOf } from './support/cards.ts';
import { Stage } from './support/stage.ts';
import { THEMES, type ThemeName } from './support/themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = ['person', 'organisation', 'place', 'group', 'event', 'work', 'date', 'number'];
const ROWS = LOOKS.map((look) => ({ look, label: `Label of ${look}`, count: 1200, on: look !== 'work' }));

describe('the look of cards and legend', function () {
  this.timeout(120_000);
  let stage: Stage;
  let page: CardPage;
  before(async () => {
    mkdirSync(screenshots, { recursive: true });
    stage = await Stage.open();
  });
  after(() => stage.close());
  afterEach(() => page.shown.close());

  const { source } = article('isis-k-moscow-attack.txt');
  const MARKS = marksOf(source, { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE' });

  async function open(theme: ThemeName, browser = {}): Promise<void> {
    const showing = {
      source,
      format: 'text',
      theme,
      browser: { viewport: { width: 1200, height: 800 }, ...browser },
    } as const;
    page = await CardPage.open(stage, showing, MARKS, { card: FULL });
    await page.shown.send({ type: 'cards', hover: true, delay: 0, modifierOnly: false, announce: true });
    await page.shown.send({ type: 'legend', rows: ROWS });
  }

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has nothing that axe objects to: ${theme}`, async () => {
      await open(theme);
      await page.cursor('Taliban', 1);
      await page.page.keyboard.press('Enter');
      await page.opened();
      await page.card.getByRole('button', { name: 'Keep beside' }).click();
      await page.page.getByRole('button', { name: 'Legend' }).click();
      await page.cursor('Afghanistan', 1);
      await page.opened();
      await page.page.screenshot({ path: path.join(screenshots, `cards-${theme}.png`) });
      assert.ok(await page.page.locator('.legend-panel').isVisible());
      assert.ok(await page.pinned.isVisible());
      await page.page.clock.resume();
      await page.page.evaluate(AXE);
      const results = await page.page.evaluate<AxeResults>('axe.run()');
      const found = results.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
      );
      assert.deepEqual(found, []);
      assert.ok(results.passes.some(({ id }) => id === 'color-contrast'));
    });

    it(`can be read, and its lines be seen: ${theme}`, async () => {
      await open(theme);
      await page.hover(page.mark('Taliban', 1));
      await page.page.getByRole('button', { name: 'Legend' }).click();
      await page.hover(page.mark('Taliban', 1));
      const seen = await page.page.evaluate((looks) => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const luminance = (colour: string): number => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0, alpha] = canvas.getImageData(0, 0, 1, 1).data;
          if (alpha !== 255) throw new Error(`${colour} is not opaque`);
          const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one: string, other: string): number => {
          const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (light + 0.05) / (dark + 0.05);
        };
        const backgroundOf = (element: Element | null): string => {
          for (let at = element; at; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
          }
          throw new Error('nothing is painted behind it');
        };
        const card = document.getElementById('card')!;
        const type = card.querySelector('.card-type .look')!;
        const measure = (place: string, element: Element) => {
          const { color, textDecorationColor } = getComputedStyle(element);
          const paper = backgroundOf(element);
          return {
            what: `${element.className} ${place}`,
            text: contrast(color, paper),
            line: contrast(textDecorationColor, paper),
          };
        };
        const found = [...document.querySelectorAll('.legend .look')].map((each) =>
          measure('in the legend', each),
        );
        for (const look of looks) {
          type.className = `look ${look}`;
          found.push(measure('on a card', type));
          const mark = document.querySelector('#article .mention')!;
          mark.className = `${look === 'date' || look === 'number' ? 'figure' : 'mention'} ${look}`;
          found.push(measure('in the text', mark));
          mark.className = 'mention organisation';
        }
        const told = document.querySelector('.told')!;
        return { found, told: getComputedStyle(told).backgroundColor };
      }, LOOKS);
      assert.equal(seen.found.length, 3 * LOOKS.length);
      for (const { what, text, line } of seen.found) {
        assert.ok(text >= 4.5, `${what}: text ${text.toFixed(2)}`);
        assert.ok(line >= 3, `${what}: line ${line.toFixed(2)}`);
      }
      assert.notEqual(seen.told, 'rgba(0, 0, 0, 0)', 'the mention of the card is set off');
    });
  }

  it('shows a card without motion to readers who want none', async () => {
    await open('light', { reducedMotion: 'reduce' });
    await page.hover(page.mark('Taliban', 1));
    assert.equal(await page.page.evaluate(() => document.getAnimations().length), 0);
    assert.equal(await page.card.evaluate((card) => getComputedStyle(card).animationName), 'none');
  });

  it('keeps its borders and lines in forced colours', async () => {
    await open('light', { forcedColors: 'active' });
    await page.hover(page.mark('Taliban', 1));
    const { border, outline, line, paper } = await page.page.evaluate(() => {
      const card = getComputedStyle(document.getElementById('card')!);
      const told = getComputedStyle(document.querySelector('.told')!);
      const look = getComputedStyle(document.querySelector('#card .look')!);
      return {
        border: card.borderTopColor,
        paper: card.backgroundColor,
        outline: told.outlineStyle,
        line: look.textDecorationColor,
      };
    });
    assert.notEqual(border, paper);
    assert.equal(outline, 'solid');
    assert.notEqual(line, paper);
  });

  it('shows the keyboard where it is: on a mark, on the card, on its buttons', async () => {
    await open('light');
    const outline = (): Promise<string> =>
      page.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    await page.cursor('Taliban', 1);
    assert.equal(await outline(), 'solid');
    await page.page.keyboard.press('Enter');
    await page.opened();
    assert.equal(await outline(), 'solid');
    await page.page.keyboard.press('Tab');
    assert.equal(await outline(), 'solid');
  });

  it('says enough at a glance: title, type and a summary of two sentences need no scrolling', async () => {
    await open('light');
    await page.hover(page.mark('Taliban', 1));
    const words = await page.page.evaluate(() => {
      const card = document.getElementById('card')!;
      const { bottom } = card.getBoundingClientRect();
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let seen = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        range.selectNodeContents(node);
        if (range.getBoundingClientRect().bottom <= bottom) seen += node.textContent!.length;
      }
      return seen;
    });
    assert.ok(words > 400, `${words} characters in view`);
  });
});
