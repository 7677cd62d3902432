import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { AttentionItem, PagePassage } from '../../src/protocol/annotating.ts';
import { screenshots } from '../harness/paths.ts';
import { AnnotatePage, COLOURS } from './support/annotate.ts';
import { article } from './support/articles.ts';
import { marksOf } from './support/cards.ts';
import { Stage } from './support/stage.ts';
import { THEMES, type ThemeName } from './support/themes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the look of annotations', function () {
  this.timeout(120_000);
  let stage: Stage;
  let page: AnnotatePage;
  before(async () => {
    mkdirSync(screenshots, { recursive: true });
    stage = await Stage.open();
  });
  after(() => stage.close());
  afterEach(() => page.close());

  const { source, format } = article('isis-k-moscow-attack.txt');
  const from = source.indexOf('This message sheds light');
  const passage = (
    key: number,
    at: number,
    length: number,
    more: Partial<PagePassage> = {},
  ): PagePassage => ({
    key,
    start: from + at,
    end: from + at + length,
    colour: COLOURS[(key - 1) % COLOURS.length]!,
    note: false,
    moved: false,
    ...more,
  });
  /** One of each colour, then overlapping, nested and touching ones. */
  const PASSAGES = [
    ...COLOURS.map((_, at) => passage(at + 1, 40 + at * 75, 60, { note: at % 3 === 0 })),
    passage(9, 700, 200, { colour: 'yellow' }),
    passage(10, 760, 60, { colour: 'yellow', note: true, moved: true }),
    passage(11, 860, 120, { colour: 'blue' }),
    passage(12, 980, 60, { colour: 'blue' }),
  ];
  const ITEMS: AttentionItem[] = [
    {
      key: 10,
      state: 'ambiguous',
      colour: 'green',
      quote: 'the words that were marked, and that stand in two places now',
      note: 'A note on it.',
      why: 'Several places are alike.',
      places: [
        { start: from + 900, end: from + 940 },
        { start: from + 1000, end: from + 1040 },
      ],
    },
    {
      key: 11,
      state: 'orphan',
      colour: 'blue',
      quote: 'gone',
      note: '',
      why: 'The words are gone.',
      places: [],
    },
  ];

  async function open(theme: ThemeName, browser = {}): Promise<void> {
    page = await AnnotatePage.open(
      stage,
      {
        source,
        format,
        theme,
        place: { offset: from, dy: 330 },
        browser: { viewport: { width: 1100, height: 820 }, ...browser },
      },
      PASSAGES,
    );
    await page.shown.mark(
      marksOf(source, { 'ISIS-K': 'ORG', Taliban: 'ORG', Afghanistan: 'GPE', Moscow: 'GPE' }),
    );
  }

  const picture = (name: string): Promise<Buffer> =>
    page.page.screenshot({ path: path.join(screenshots, `annotating-${name}.png`) });

  async function objections(): Promise<string[]> {
    await page.page.evaluate(AXE);
    const results = await page.page.evaluate<AxeResults>('axe.run()');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
    );
  }

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has nothing that axe objects to: ${theme}`, async () => {
      await open(theme);
      await page.select('external attacks');
      await page.toolbar.waitFor();
      await picture(`toolbar-${theme}`);
      assert.deepEqual(await objections(), []);
      await page.page.getByRole('button', { name: 'Note', exact: true }).click();
      await page.popover.waitFor();
      await page.page.locator('.note-field').fill('A note with *Markdown*.');
      await page.page.locator('.tag-input').fill('Kabul');
      await page.page.keyboard.press('Enter');
      await page.page.locator('.tag').waitFor();
      await page.page.locator('.tag-input').fill('k');
      await page.page.locator('.offer').first().waitFor();
      await page.page.keyboard.press('ArrowDown');
      await picture(`popover-${theme}`);
      assert.deepEqual(await objections(), []);
      await page.say({ kind: 'attention', version: 1, items: ITEMS, count: 2 });
      await page.page.getByRole('button', { name: 'Look through' }).click();
      await picture(`attention-${theme}`);
      assert.deepEqual(await objections(), []);
      await page.say({ kind: 'wish', wish: { what: 'help' } });
      await page.page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await picture(`keys-${theme}`);
      assert.deepEqual(await objections(), []);
    });

    it(`can be read, and its lines be seen: ${theme}`, async () => {
      await open(theme);
      const found = await page.page.evaluate((colours) => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const rgb = (...layers: string[]): number[] => {
          canvas.clearRect(0, 0, 1, 1);
          for (const layer of layers) {
            canvas.fillStyle = layer;
            canvas.fillRect(0, 0, 1, 1);
          }
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const luminance = (colour: number[]): number => {
          const [red = 0, green = 0, blue = 0] = colour.map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one: number[], other: number[]): number => {
          const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (light + 0.05) / (dark + 0.05);
        };
        const block = document.querySelector<HTMLElement>('.statement')!;
        const paper = getComputedStyle(document.body).backgroundColor;
        return colours.flatMap((colour) => {
          const layers = [0, 1, 2].map(
            (layer) => getComputedStyle(block, `::highlight(lectern-${colour}-${layer})`).backgroundColor,
          );
          return [0, 1, 2].map((layer) => {
            const style = getComputedStyle(block, `::highlight(lectern-${colour}-${layer})`);
            const under = rgb(paper, style.backgroundColor);
            return {
              what: `${colour} ${layer}`,
              text: contrast(rgb(style.color), under),
              overlapping: contrast(rgb(style.color), rgb(paper, ...layers)),
              line: contrast(rgb(style.textDecorationColor), under),
              cue: [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join(
                ' ',
              ),
            };
          });
        });
      }, COLOURS);
      for (const { what, text, overlapping, line } of found) {
        assert.ok(text >= 4.5, `${what}: text ${text.toFixed(2)}`);
        assert.ok(
          overlapping >= 4.5,
          `${what}: where all layers lie over one another ${overlapping.toFixed(2)}`,
        );
        assert.ok(line >= 3, `${what}: line ${line.toFixed(2)}`);
      }
      const cues = found.filter(({ what }) => what.endsWith('0')).map(({ cue }) => cue);
      assert.equal(
        new Set(cues).size,
        COLOURS.length,
        `each colour has a line of its own: ${cues.join(', ')}`,
      );
    });
  }
});
