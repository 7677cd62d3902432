import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { screenshots } from '../harness/paths.ts';
import { article, EVERYTHING, type Source } from './support/articles.ts';
import { Stage } from './support/stage.ts';
import { THEMES, type ThemeName } from './support/themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SHOWN: Readonly<Record<string, Source>> = {
  interview: article('isis-k-moscow-attack.txt'),
  transcript: article('wheelchair-basketball.md'),
  everything: { source: EVERYTHING, format: 'markdown' },
};

describe('the look of the page', function () {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    mkdirSync(screenshots, { recursive: true });
    stage = await Stage.open();
  });
  after(() => stage.close());

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has nothing that axe objects to: ${theme}`, async () => {
      for (const [name, source] of Object.entries(SHOWN)) {
        const shown = await stage.show({
          ...source,
          theme,
          browser: { viewport: { width: 1280, height: 900 } },
        });
        await shown.painted();
        await shown.send({
          type: 'notice',
          notice: {
            kind: 'warning',
            title: 'Title',
            detail: 'Detail',
            actions: [
              { id: 'a', label: 'Do' },
              { id: 'b', label: 'Do not' },
            ],
          },
        });
        await shown.page.evaluate(() => {
          for (const block of document.querySelectorAll<HTMLElement>('.block'))
            block.style.contentVisibility = 'visible';
        });
        await shown.page.evaluate(AXE);
        const results = await shown.page.evaluate<AxeResults>('axe.run()');
        const found = results.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${name}: ${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
        );
        assert.deepEqual(found, []);
        assert.ok(results.passes.some(({ id }) => id === 'color-contrast'));
        await shown.send({ type: 'notice', notice: null });
        await shown.page.screenshot({ path: path.join(screenshots, `page-${name}-${theme}.png`) });
        await shown.close();
      }
    });
  }

  for (const [what, width, size] of [
    ['a pane 320 pixels wide', 320, '18px'],
    ['text at 200 %', 640, '36px'],
    ['a wide pane', 1600, '18px'],
  ] as const) {
    it(`never scrolls sideways: ${what}`, async () => {
      for (const [name, source] of Object.entries(SHOWN)) {
        const shown = await stage.show({
          ...source,
          typography: { '--lectern-size': size },
          browser: { viewport: { width, height: 800 } },
        });
        await shown.painted();
        const wide = await shown.page.evaluate(() => {
          for (const block of document.querySelectorAll<HTMLElement>('.block'))
            block.style.contentVisibility = 'visible';
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        });
        assert.ok(wide <= 0, `${name}: ${wide} pixels too wide`);
        await shown.page.screenshot({ path: path.join(screenshots, `page-${name}-${width}.png`) });
        await shown.close();
      }
    });
  }

  it('moves nothing for readers who want no motion', async () => {
    const shown = await stage.show({ ...SHOWN['everything']!, browser: { reducedMotion: 'reduce' } });
    await shown.painted();
    await shown.stopClock();
    await shown.send({ type: 'reveal', version: 1, start: 400, end: 420, flash: true, focus: true });
    assert.equal(await shown.page.evaluate(() => document.getAnimations().length), 0);
    assert.deepEqual(await shown.page.evaluate(() => [...CSS.highlights.keys()]), ['lectern-flash']);
    await shown.page.clock.runFor(1699);
    assert.deepEqual(await shown.page.evaluate(() => [...CSS.highlights.keys()]), ['lectern-flash']);
    await shown.page.clock.runFor(1);
    assert.equal(await shown.page.evaluate(() => CSS.highlights.size), 0);
    await shown.close();
  });

  it('prints black on white, with the addresses of links', async () => {
    const shown = await stage.show({ ...SHOWN['everything']!, theme: 'dark' });
    await shown.painted();
    await shown.page.emulateMedia({ media: 'print' });
    const look = await shown.page.evaluate(() => {
      const link = document.querySelector('a[href="https://example.org"]')!;
      return {
        ink: getComputedStyle(document.body).color,
        paper: getComputedStyle(document.body).backgroundColor,
        address: getComputedStyle(link, '::after').content,
        skipped: getComputedStyle(document.querySelector('.block')!).contentVisibility,
      };
    });
    assert.equal(look.ink, 'rgb(0, 0, 0)');
    assert.equal(look.paper, 'rgb(255, 255, 255)');
    assert.match(look.address, /https:\/\/example\.org|attr\(href\)/);
    assert.equal(look.skipped, 'visible');
    await shown.page.screenshot({ path: path.join(screenshots, 'page-print.png') });
    await shown.close();
  });

  it('shows where the keyboard is', async () => {
    const shown = await stage.show({ ...SHOWN['everything']!, theme: 'light' });
    await shown.painted();
    await shown.page.keyboard.press('Tab');
    await shown.page.keyboard.press('Tab');
    const outline = await shown.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(outline, 'solid');
    await shown.close();
  });
});
