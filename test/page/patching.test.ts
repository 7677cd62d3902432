import assert from 'node:assert/strict';
import { article, paragraphs } from './support/articles.ts';
import { Stage, type Shown } from './support/stage.ts';

describe('patching the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let shown: Shown;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(() => shown.close());

  const { source } = article('isis-k-moscow-attack.txt');
  const READ = 'Tajiks have been involved';

  /** Opens the example with some words of it at the top of the view. */
  async function openAt(words: string): Promise<number> {
    shown = await stage.show({ source, format: 'text', place: { offset: source.indexOf(words), dy: 8 } });
    await shown.painted();
    await shown.frames();
    const top = await shown.topOf(words);
    assert.ok(Math.abs(top - 8) < 1, `at ${top}`);
    return top;
  }

  async function staysAt(words: string, top: number): Promise<void> {
    const now = await shown.topOf(words);
    assert.ok(Math.abs(now - top) < 1, `${words} moved from ${top} to ${now}`);
    assert.deepEqual(await shown.posted('error'), []);
    assert.deepEqual(await shown.posted('resync'), []);
  }

  it('keeps the place when a paragraph comes in above', async () => {
    const top = await openAt(READ);
    await shown.edit(source.replace('\nWhy did', `\nA new one. ${'Words above. '.repeat(60)}\nWhy did`));
    await staysAt(READ, top);
    assert.match((await shown.page.textContent('#article')) ?? '', /A new one/);
  });

  it('keeps the place when a paragraph above grows', async () => {
    const top = await openAt(READ);
    await shown.edit(source.replace('Video seems', `${'More words. '.repeat(80)}Video seems`));
    await staysAt(READ, top);
  });

  it('keeps the place when everything above goes', async () => {
    const top = await openAt(READ);
    const from = source.indexOf('\nWhy did');
    await shown.edit(source.slice(0, from) + source.slice(source.indexOf('\nRussian authorities')));
    await staysAt(READ, top);
  });

  it('keeps the character when its own paragraph is edited before it', async () => {
    const words = 'The statement also slammed';
    const top = await openAt(words);
    await shown.edit(
      source.replace('explicitly accepted', 'accepted by any word or deed of its own, however small,'),
    );
    const now = await shown.topOf(words);
    // The words may break into other lines: within one line of where they were.
    assert.ok(Math.abs(now - top) <= 30, `moved from ${top} to ${now}`);
  });

  it('keeps the place when an edit in view comes behind it', async () => {
    const top = await openAt(READ);
    await shown.edit(source.replace('The bombing resulted', 'In the end the bombing resulted'));
    await staysAt(READ, top);
  });

  it('leaves what comes next where it is when the paragraph at the top is deleted', async () => {
    await openAt(READ);
    const next = 'There are roughly 1.3';
    const top = await shown.topOf(next);
    const from = source.indexOf(READ);
    await shown.edit(source.slice(0, from) + source.slice(source.indexOf(next)));
    await staysAt(next, top);
  });

  it('shows what comes next when all in view is deleted', async () => {
    await openAt(READ);
    const from = source.indexOf('The four men');
    await shown.edit(source.slice(0, from) + source.slice(source.indexOf('How does the Moscow')));
    const now = await shown.topOf('How does the Moscow');
    assert.ok(now >= 0 && now < 200, `at ${now}`);
  });

  it('keeps the place while blocks are streamed in above and below', async () => {
    const text = paragraphs(400);
    shown = await stage.show({
      source: text,
      held: { from: 200, to: 230 },
      place: { offset: text.indexOf('Paragraph 205'), dy: 10 },
    });
    await shown.painted();
    const send = (at: number, from: number, to: number, done: boolean): Promise<void> =>
      shown.send({ type: 'insert', version: 1, at, blocks: shown.blocks(from, to), done });
    await send(30, 230, 400, false);
    await staysAt('Paragraph 205', 10);
    for (let from = 150; from >= 0; from -= 50) {
      await send(0, from, from + 50, from === 0);
      await staysAt('Paragraph 205', 10);
    }
    assert.equal(await shown.page.locator('#article > *').count(), 400);
  });

  it('goes to a remembered place as soon as it is loaded', async () => {
    const text = paragraphs(300);
    const offset = text.indexOf('Paragraph 250');
    shown = await stage.show({
      source: text,
      held: { from: 0, to: 20 },
      remembered: { place: { offset, dy: 5 } },
    });
    await shown.painted();
    assert.deepEqual((await shown.posted('ready'))[0]?.place, { offset, dy: 5 });
    await shown.send({ type: 'insert', version: 1, at: 20, blocks: shown.blocks(20, 300), done: true });
    await staysAt('Paragraph 250', 5);
  });

  it('leaves a reader who has begun to scroll alone', async () => {
    const text = paragraphs(300);
    const place = { offset: text.indexOf('Paragraph 250'), dy: 5 };
    shown = await stage.show({ source: text, held: { from: 0, to: 40 }, remembered: { place } });
    await shown.painted();
    await shown.page.mouse.move(300, 300);
    await shown.page.mouse.wheel(0, -2000);
    await shown.page.waitForFunction(() =>
      window.posted.some((message) => (message as { settled?: boolean }).settled === true),
    );
    const before = await shown.place();
    await shown.send({ type: 'insert', version: 1, at: 40, blocks: shown.blocks(40, 300), done: true });
    assert.deepEqual(await shown.place(), before);
  });

  it('asks for everything, once, when a change does not fit', async () => {
    shown = await stage.show({ source: 'a\n\nb' });
    await shown.painted();
    const splice = { type: 'splice' as const, version: 9, at: 0, remove: 1, blocks: [], shift: 0 };
    await shown.send({ ...splice, base: 7 });
    await shown.send({ ...splice, base: 1, remove: 5 });
    assert.equal((await shown.posted('resync')).length, 1);
    assert.equal(await shown.page.locator('#article > *').count(), 2);
    await shown.send({ type: 'reset', version: 9, blocks: shown.blocks(1, 2) });
    assert.equal(await shown.page.innerText('#article'), 'b');
    await shown.send({ ...splice, base: 3 });
    assert.equal((await shown.posted('resync')).length, 2);
  });

  it('drops what was made for another version, and reports what it can not understand', async () => {
    shown = await stage.show({ source: 'a\n\nb' });
    await shown.painted();
    await shown.send({ type: 'insert', version: 2, at: 0, blocks: shown.blocks(0, 1), done: true });
    assert.equal(await shown.page.locator('#article > *').count(), 2);
    await shown.page.evaluate(() => window.postMessage({ type: 'nonsense' }, '*'));
    await shown.frames();
    assert.match((await shown.posted('error'))[0]?.message ?? '', /something unknown/);
  });
});
