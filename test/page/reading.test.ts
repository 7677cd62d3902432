import assert from 'node:assert/strict';
import { article, EVERYTHING, paragraphs } from './support/articles.ts';
import { Stage, type Shown } from './support/stage.ts';

describe('reading in the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let shown: Shown;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(async () => {
    assert.deepEqual(shown.failures, []);
    await shown.close();
  });

  async function open(source: string): Promise<void> {
    shown = await stage.show({ source });
    await shown.painted();
  }

  it('hands every link to the host, by mouse and by keyboard', async () => {
    await open('[a](https://example.org/a "t") [b](other.md#x) [c](#nowhere) <me@example.org>');
    const links = shown.page.locator('#article a');
    await links.nth(0).click();
    await links.nth(0).click({ button: 'middle' });
    await links.nth(1).click({ modifiers: ['Control'] });
    await links.nth(2).focus();
    await shown.page.keyboard.press('Enter');
    await links.nth(3).click();
    const hrefs = (await shown.posted('link')).map((message) => message.href);
    const same = 'https://example.org/a';
    assert.deepEqual(hrefs, [same, same, 'other.md#x', '#nowhere', 'mailto:me@example.org']);
    assert.equal(shown.page.context().pages().length, 1);
  });

  it('goes to headings and footnotes in the article by itself', async () => {
    await open(
      `[to](#same-1) [note][^a]\n\n${paragraphs(30)}\n\n# Same\n\n${paragraphs(30)}\n\n# Same\n\n[^a]: Note.`.replace(
        '[note][^a]',
        'x[^a]',
      ),
    );
    await shown.page.locator('#article a').first().click();
    assert.equal(await shown.page.evaluate(() => document.activeElement?.textContent), 'Same');
    const [first, second] = await shown.page
      .locator('h2')
      .evaluateAll((found) => found.map((heading) => heading.getBoundingClientRect().top));
    assert.ok(first! < -500 && second! >= 0 && second! < 700, `${first} ${second}`);
    await shown.page.evaluate(() => scrollTo(0, 0));
    await shown.page.locator('a[role=doc-noteref]').click();
    assert.match((await shown.page.evaluate(() => document.activeElement?.textContent)) ?? '', /Note\./);
    await shown.page.locator('a[role=doc-backlink]').click();
    assert.ok((await shown.topOf('to')) >= 0);
    assert.deepEqual(await shown.posted('link'), []);
  });

  it('shows, announces and takes away messages', async () => {
    await open('a');
    const notice = {
      kind: 'error',
      title: 'Can’t <b>read</b> it',
      detail: 'It is binary.',
      actions: [{ id: 'text', label: 'Open as Text' }],
    } as const;
    await shown.send({ type: 'notice', notice: { ...notice, actions: [...notice.actions] } });
    const box = shown.page.getByRole('alert');
    assert.match(await box.innerText(), /Can’t <b>read<\/b> it\s+It is binary\./);
    await shown.page.getByRole('button', { name: 'Open as Text' }).click();
    assert.deepEqual(await shown.posted('action'), [{ type: 'action', id: 'text' }]);
    await shown.send({ type: 'notice', notice: { ...notice, kind: 'info', actions: [] } });
    assert.equal(await shown.page.getByRole('status').count(), 1);
    await shown.send({ type: 'notice', notice: null });
    assert.equal(await shown.page.locator('#notice').innerText(), '');
  });

  it('reveals a passage, marks it for a moment, and moves focus if asked', async () => {
    const { source } = article('peace-process.md');
    await open(source);
    await shown.stopClock();
    const start = source.indexOf('Darfur is, again');
    const reveal = { type: 'reveal', version: 1, start, end: start + 16, flash: true, focus: true } as const;
    await shown.send(reveal);
    const top = await shown.topOf('Darfur is, again');
    assert.ok(top > 40 && top < 470, `at ${top}`);
    const marked = (): Promise<string[]> =>
      shown.page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((each) => [...each].map((range) => (range as Range).toString())),
      );
    assert.deepEqual(await marked(), ['Darfur is, again']);
    assert.match(
      (await shown.page.evaluate(() => document.activeElement?.textContent)) ?? '',
      /Darfur is, again/,
    );
    await shown.page.clock.runFor(1699);
    assert.deepEqual(await marked(), ['Darfur is, again']);
    await shown.page.clock.runFor(1);
    assert.deepEqual(await marked(), []);
    const before = await shown.page.evaluate(() => scrollY);
    await shown.send({ ...reveal, focus: false });
    assert.equal(await shown.page.evaluate(() => scrollY), before, 'what is in view already stays');
  });

  it('reveals what is still on its way', async () => {
    const text = paragraphs(200);
    shown = await stage.show({ source: text, held: { from: 0, to: 20 } });
    await shown.painted();
    const start = text.indexOf('Paragraph 150');
    await shown.send({ type: 'reveal', version: 1, start, end: start + 5, flash: false, focus: false });
    await shown.send({ type: 'insert', version: 1, at: 20, blocks: shown.blocks(20, 200), done: true });
    const top = await shown.topOf('Paragraph 150');
    assert.ok(top > 0 && top < 500, `at ${top}`);
  });

  it('follows the typography settings without moving the reader', async () => {
    const { source, format } = article('isis-k-moscow-attack.txt');
    const words = 'Tajiks have been';
    shown = await stage.show({ source, format, place: { offset: source.indexOf(words), dy: 5 } });
    await shown.painted();
    await shown.frames();
    const values = [
      { name: '--lectern-size', value: '26px' },
      { name: 'color', value: 'red' },
    ];
    await shown.send({ type: 'typography', values });
    assert.equal(await shown.page.evaluate(() => getComputedStyle(document.body).fontSize), '26px');
    assert.ok(Math.abs((await shown.topOf(words)) - 5) < 1);
  });

  it('gives back the words of the source when they are copied', async () => {
    shown = await stage.show({ source: '**Mir (RAND):** One two.\n\n**Helf:** Three.\n\n**Mir:** Four.' });
    await shown.painted();
    const copied = await shown.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#article')!);
      return getSelection()?.toString();
    });
    assert.match(copied ?? '', /^Mir \(RAND\): One two\.\n+Helf: Three\.\n+Mir: Four\./);
  });

  it('takes 10,000 blocks, and patches them no slower than a few', async () => {
    const time = async (count: number): Promise<number> => {
      const source = paragraphs(count, 1000);
      if ((shown as Shown | undefined) !== undefined && count > 200) await shown.close();
      shown = await stage.show({ source, held: { from: 0, to: Math.min(count, 50) } });
      await shown.painted();
      for (let from = 50; from < count; from += 500) {
        const blocks = shown.blocks(from, Math.min(count, from + 500));
        await shown.send({ type: 'insert', version: 1, at: from, blocks, done: from + 500 >= count }, 1);
      }
      assert.equal(await shown.page.locator('#article > *').count(), count);
      const middle = shown.article.blocks[count >> 1]!;
      await shown.send({ type: 'follow', version: 1, place: { offset: middle.start, dy: 0 } });
      const blocks = shown.blocks((count >> 1) + 1, (count >> 1) + 2);
      return shown.page.evaluate(
        async ({ at, block }) => {
          const times: number[] = [];
          for (let version = 1; version <= 15; version++) {
            const data = {
              type: 'splice',
              base: version,
              version: version + 1,
              at,
              remove: 1,
              blocks: [block],
              shift: 0,
            };
            const start = performance.now();
            dispatchEvent(new MessageEvent('message', { data }));
            times.push(performance.now() - start);
            await new Promise((next) => requestAnimationFrame(next));
          }
          return Math.min(...times);
        },
        { at: (count >> 1) + 1, block: blocks[0]! },
      );
    };
    const few = await time(200);
    const many = await time(10_000);
    console.log(`      patch: ${few.toFixed(1)} ms at 200 blocks, ${many.toFixed(1)} ms at 10,000`);
    assert.ok(many < 20 * few + 20, `${many} ms for ${few} ms`);
  });

  it('is small', () => {
    assert.ok(stage.script.length <= 40_000, `${stage.script.length} characters`);
  });

  it('shows everything that Markdown holds', async () => {
    await open(EVERYTHING);
    for (const selector of [
      'h1',
      'h2',
      'h3',
      'blockquote',
      'ul ul',
      'ol',
      'input:checked',
      'table',
      'pre',
      '.raw',
      'hr',
      '.image-missing',
      '.footnote',
      'b.speaker',
      '.timestamp',
      '.affiliation',
      '.interviewer',
    ])
      assert.ok((await shown.page.locator(selector).count()) > 0, selector);
  });
});
