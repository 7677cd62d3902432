import assert from 'node:assert/strict';
import type { PageBlock } from '../../src/protocol.ts';
import { ARTICLES, EVERYTHING, article, type Source } from './support/articles.ts';
import { Stage, type Shown } from './support/stage.ts';

/** How many characters are tried in each article. */
const SAMPLES = 16;

/** More room below than a view is high, so that every character can come to the top. */
const ROOM = `\n\n${'End.\n\n'.repeat(60)}`;

describe('places in the page', function () {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  /** What of a line the page shows at the top: where the line of a character starts and ends in the view. */
  async function sameLine(shown: Shown, left: string, right: string): Promise<boolean> {
    return Math.abs((await shown.topOf(left)) - (await shown.topOf(right))) < 14;
  }

  const sources: [string, Source][] = [
    ...ARTICLES.map((name): [string, Source] => [name, article(name)]),
    ['everything at once', { source: EVERYTHING, format: 'markdown' }],
  ];
  for (const [name, { source, format }] of sources) {
    it(`are true to the character in ${name}`, async () => {
      const shown = await stage.show({ source: source + ROOM, format });
      await shown.painted();
      await shown.stopClock();
      const blocks = shown.blocks(0, shown.article.blocks.length);
      const body = source.startsWith('---') ? source.indexOf('\n---\n') + 6 : 0;
      // From one end of the article to the other and back: what is far away has not been laid out yet.
      let tried = 0;
      for (let sample = 0; sample < SAMPLES; sample++) {
        const offset = body + Math.floor((((sample * 7) % SAMPLES) / SAMPLES) * (source.length - body));
        await shown.send({ type: 'follow', version: 1, place: { offset, dy: 4 } });
        const found = await lineAt(shown, blocks, offset);
        assert.ok(found, `nothing at ${offset}`);
        // Markup and what stands between blocks is nowhere in the page.
        if (found.boxless) continue;
        tried++;
        assert.ok(Math.abs(found.top - 4) <= 1, `${offset} is at ${found.top}`);
        // A character in the second line must not be taken for the line before it.
        const reported = await reportNow(shown);
        const line = await lineAt(shown, blocks, reported);
        assert.ok(line, `reported ${reported} for ${offset}`);
        assert.ok(
          Math.abs(line.top - found.top) <= 14,
          `${offset} is at ${found.top}, ${reported} at ${line.top}`,
        );
      }
      assert.ok(tried > SAMPLES / 3, `only ${tried} characters tried`);
      assert.deepEqual(await shown.posted('error'), []);
      await shown.close();
    });
  }

  it('stay on a reload, and when the pane gets another width', async () => {
    const { source, format } = article('isis-k-moscow-attack.txt');
    const words = 'It shows the significance';
    const shown = await stage.show({ source, format, place: { offset: source.indexOf(words), dy: 30 } });
    await shown.painted();
    await shown.frames();
    assert.ok(Math.abs((await shown.topOf(words)) - 30) < 1);
    await shown.page.mouse.wheel(0, 1);
    await shown.frames();
    const place = await shown.place();
    const before = await shown.page.evaluate(() => scrollY);
    await shown.page.setViewportSize({ width: 500, height: 700 });
    await shown.frames(20);
    const after = await shown.page.evaluate(() => scrollY);
    assert.notEqual(before, after);
    const now = await shown.place();
    assert.ok(Math.abs(now.offset - place.offset) < 80, `${now.offset} for ${place.offset}`);
    assert.ok(await sameLine(shown, words, words));
    await shown.close();
  });

  it('are reported while the reader scrolls, and once more at rest', async () => {
    const { source, format } = article('peace-process.md');
    const shown = await stage.show({ source, format });
    await shown.painted();
    await shown.page.mouse.move(300, 300);
    await shown.page.mouse.wheel(0, 900);
    await shown.page.waitForFunction(
      () => window.posted.filter((message) => (message as { settled?: boolean }).settled === true).length > 0,
    );
    const places = await shown.posted('place');
    const last = places[places.length - 1]!;
    assert.ok(places.some((message) => !message.settled));
    assert.ok(last.settled);
    assert.ok(
      last.place.offset > 500 && last.bottom > last.place.offset + 500 && last.bottom < source.length,
    );
    assert.deepEqual(await shown.page.evaluate(() => window.remembered), { place: last.place });
    await shown.close();
  });

  it('are not reported back to a host that asked for them', async () => {
    const { source, format } = article('peace-process.md');
    const shown = await stage.show({ source, format });
    await shown.painted();
    await shown.page.waitForFunction(() =>
      window.posted.some((message) => (message as { settled?: boolean }).settled === true),
    );
    await shown.stopClock();
    const before = (await shown.posted('place')).length;
    await shown.send({ type: 'follow', version: 1, place: { offset: 3000, dy: 0 } });
    await shown.page.waitForFunction(() => scrollY > 300);
    await shown.frames(20);
    assert.equal((await shown.posted('place')).length, before);
    // Nor at rest; and what the reader does then is told again.
    await shown.page.clock.runFor(5000);
    assert.equal((await shown.posted('place')).length, before);
    await shown.page.mouse.wheel(0, 100);
    await shown.frames(3);
    assert.ok((await shown.posted('place')).length > before);
    await shown.close();
  });
});

interface Line {
  readonly top: number;
  /** The character itself shows nothing: white space between blocks. */
  readonly boxless: boolean;
}

/** Where an offset of the source is in the view, by the blocks' own runs rather than by the page's script. */
async function lineAt(shown: Shown, blocks: readonly PageBlock[], offset: number): Promise<Line | undefined> {
  const index = blocks.findLastIndex((block) => block.start <= offset);
  const block = blocks[Math.max(0, index)]!;
  let text = 0;
  let exact = false;
  for (let i = 0; i < block.runs.length; i += 3) {
    const [textStart, sourceStart, length] = block.runs.slice(i, i + 3) as [number, number, number];
    const within = offset - block.start - sourceStart;
    if (within < 0) break;
    exact = within < length;
    text = textStart + Math.min(within, length);
  }
  return shown.page.evaluate(
    ({ index: at, text: character, exact: copied }) => {
      const element = document.querySelector(`#article > :nth-child(${at + 1})`);
      if (!element) return undefined;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let left = character;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (left < node.length) {
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = [...range.getClientRects()].findLast((each) => each.height > 0);
          if (box) return { top: box.top, boxless: !copied };
          left = 0;
          continue;
        }
        left -= node.length;
      }
      return { top: element.getBoundingClientRect().top, boxless: true };
    },
    { index: Math.max(0, index), text, exact },
  );
}

/** The place that the page reports when the reader moves by nothing, after it has told of what the host did. */
async function reportNow(shown: Shown): Promise<number> {
  await shown.page.clock.runFor(1000);
  await shown.page.evaluate(() => {
    window.posted = [];
    dispatchEvent(new Event('scroll'));
  });
  await shown.page.waitForFunction(() =>
    window.posted.some((message) => (message as { type?: string }).type === 'place'),
  );
  const places = await shown.posted('place');
  return places[places.length - 1]!.place.offset;
}
