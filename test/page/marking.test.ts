import assert from 'node:assert/strict';
import type { Mark } from '../../src/core/render/index.ts';
import { article } from './support/articles.ts';
import { Stage, type Shown } from './support/stage.ts';
import { THEMES, type ThemeName } from './support/themes.ts';

describe('marking names and figures in the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let shown: Shown;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(() => shown.close());

  const { source } = article('isis-k-moscow-attack.txt');

  /** Every place where some words stand, as marks. */
  const every = (words: string, type: Mark['type']): Mark[] =>
    [...source.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      type,
      entity: words,
    }));
  const MARKS = [...every('Tajikistan', 'GPE'), ...every('Taliban', 'ORG')].sort((a, b) => a.start - b.start);

  async function open(words?: string): Promise<void> {
    const place = words === undefined ? undefined : { offset: source.indexOf(words), dy: 8 };
    shown = await stage.show({ source, format: 'text', ...(place && { place }) });
    await shown.painted();
    await shown.frames();
  }

  it('marks every one, and leaves the text as it was', async () => {
    await open();
    const before = await shown.page.textContent('#article');
    await shown.mark(MARKS);
    assert.equal(await shown.page.textContent('#article'), before);
    assert.equal(await shown.page.locator('.mention.place').count(), every('Tajikistan', 'GPE').length);
    assert.equal(await shown.page.locator('.mention.organisation').count(), every('Taliban', 'ORG').length);
    await shown.mark([]);
    assert.equal(await shown.page.locator('.mention').count(), 0);
  });

  it('moves nothing', async () => {
    const words = 'Tajiks have been involved';
    await open(words);
    const height = await shown.page.evaluate(() => document.documentElement.scrollHeight);
    const top = await shown.topOf(words);
    await shown.mark(MARKS);
    assert.ok(Math.abs((await shown.topOf(words)) - top) < 1);
    assert.equal(await shown.page.evaluate(() => document.documentElement.scrollHeight), height);
  });

  it('leaves the selection where it is, across blocks too', async () => {
    await open();
    const select = (): string => {
      const blocks = [...document.querySelectorAll('.block')].filter((each) =>
        each.textContent.includes('Taliban'),
      );
      const text = (block: Element | undefined): Text => {
        const node = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
        if (!(node instanceof Text)) throw new Error('no text');
        return node;
      };
      getSelection()?.setBaseAndExtent(text(blocks[0]), 2, text(blocks[1]), 3);
      return String(getSelection());
    };
    const selected = await shown.page.evaluate(select);
    assert.ok(selected.length > 20, selected);
    await shown.mark(MARKS);
    assert.equal(await shown.page.evaluate(() => String(getSelection())), selected);
  });

  it('copies as plain text', async () => {
    await open();
    await shown.mark(MARKS);
    const copied = await shown.page.evaluate(() => {
      const mention = [...document.querySelectorAll('.mention')][0];
      const block = mention?.closest('.block');
      if (block) getSelection()?.selectAllChildren(block);
      return { selected: String(getSelection()).trim(), text: block?.textContent.trim() };
    });
    assert.equal(copied.selected.replace(/\s+/g, ' '), copied.text?.replace(/\s+/g, ' '));
  });

  it('does nothing to blocks of another version', async () => {
    await open();
    await shown.mark(MARKS, 7);
    assert.equal(await shown.page.locator('.mention').count(), 0);
  });

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`draws lines that stand out from the page: ${theme}`, async () => {
      shown = await stage.show({ source: 'A b c d e f g h.', format: 'text', theme });
      const types: Mark['type'][] = ['PERSON', 'ORG', 'GPE', 'NORP', 'EVENT', 'LAW', 'DATE', 'MONEY'];
      await shown.mark(types.map((type, at) => ({ start: at * 2, end: at * 2 + 1, type })));
      const lines = await shown.page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const luminance = (colour: string): number => {
          if (!canvas) return 0;
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = luminance(getComputedStyle(document.body).backgroundColor);
        return [...document.querySelectorAll('.mention, .figure')].map((each) => {
          const style = getComputedStyle(each);
          const line = luminance(style.textDecorationColor);
          const contrast = (Math.max(line, paper) + 0.05) / (Math.min(line, paper) + 0.05);
          const look = `${style.textDecorationStyle} ${style.textDecorationThickness}`;
          return { type: each.getAttribute('data-type'), contrast, look };
        });
      });
      assert.equal(lines.length, types.length);
      for (const { type, contrast } of lines)
        assert.ok(contrast >= 3, `${String(type)} has a contrast of ${contrast.toFixed(2)}`);
      assert.equal(new Set(lines.map(({ look }) => look)).size, types.length, JSON.stringify(lines));
    });
});
