import assert from 'node:assert/strict';
import type { AttentionItem, PagePassage } from '../../src/protocol/annotating.ts';
import { AnnotatePage } from './support/annotate.ts';
import { article } from './support/articles.ts';
import { marksOf } from './support/cards.ts';
import { Stage } from './support/stage.ts';

describe('annotations in the page', function () {
  this.timeout(60_000);
  let stage: Stage;
  let page: AnnotatePage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  afterEach(async () => {
    assert.deepEqual(await page.shown.posted('error'), []);
    assert.deepEqual(page.shown.failures, []);
    await page.close();
  });

  const { source, format } = article('isis-k-moscow-attack.txt');
  const START = source.indexOf('Tajiks have been involved');
  const passage = (key: number, words: string, more: Partial<PagePassage> = {}): PagePassage => {
    const start = source.indexOf(words, START);
    return { key, start, end: start + words.length, colour: 'yellow', note: false, moved: false, ...more };
  };
  const open = async (...passages: PagePassage[]): Promise<void> => {
    page = await AnnotatePage.open(stage, { source, format, place: { offset: START, dy: 200 } }, passages);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.page.keyboard.press(key);
    await page.shown.frames(2);
  };
  const wish = async (what: 'highlight' | 'note' | 'tag' | 'caret' | 'attention' | 'help'): Promise<void> =>
    page.say({ kind: 'wish', wish: { what } });
  const selected = (): Promise<string> => page.page.evaluate(() => getSelection()!.toString());
  /** Puts the caret before some words. */
  const caretBefore = async (words: string): Promise<void> => {
    const { x, y, height } = await page.boxOf(words);
    await page.page.mouse.click(x + 0.5, y + height / 2);
    if (!(await page.page.locator('.caret').isVisible())) await wish('caret');
    await page.page.locator('.caret').waitFor();
  };
  const clickOn = async (words: string): Promise<void> => {
    const { x, y, height } = await page.boxOf(words);
    await page.page.mouse.click(x + 6, y + height / 2);
  };

  it('have a caret that selects by character, word, line and to the line’s ends', async () => {
    await open();
    await caretBefore('have been involved');
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    assert.equal(await selected(), 'ha');
    await press('Shift+Control+ArrowRight', 'Shift+Alt+ArrowRight');
    assert.equal((await selected()).trim(), 'have been');
    await press('ArrowLeft', 'Home', 'Shift+End');
    assert.match(await selected(), /^Tajiks have been involved/);
    await press('Escape');
    assert.equal(await selected(), '');
    assert.ok(await page.page.locator('.caret').isVisible(), 'Escape gives up the selection first');
    await press('ArrowDown', 'Shift+ArrowDown');
    assert.ok((await selected()).length > 40, 'a line is selected');
    await press('Control+End', 'Shift+Control+ArrowLeft');
    assert.ok(source.trimEnd().endsWith((await selected()).trim()));
    await press('Escape', 'Escape');
    assert.equal(await page.page.locator('.caret').isVisible(), false);
    assert.equal(await page.page.locator('.said').textContent(), 'Caret hidden.');
  });

  it('scroll with the arrow keys where there is no caret', async () => {
    await open();
    await page.page.locator('#article').focus();
    const before = await page.page.evaluate(() => scrollY);
    await press('ArrowDown');
    await page.page.waitForFunction((top) => scrollY > top, before);
  });

  it('ask the host for sentences, and select what it says', async () => {
    await open();
    await caretBefore('have been involved');
    await press('Control+ArrowDown');
    assert.deepEqual(await page.did('sentence'), {
      kind: 'sentence',
      version: 1,
      anchor: START + 7,
      focus: START + 7,
      by: 1,
      extend: false,
    });
    await press('Shift+Control+ArrowUp');
    const { by, extend } = await page.did('sentence', 2);
    assert.deepEqual({ by, extend }, { by: -1, extend: true });
    await page.say({ kind: 'select', version: 1, anchor: START, focus: START + 25 });
    assert.equal(await selected(), 'Tajiks have been involved');
    await page.toolbar.waitFor();
    await page.say({ kind: 'select', version: 2, anchor: START, focus: START + 6 });
    assert.equal(await selected(), 'Tajiks have been involved', 'what is for another version is dropped');
  });

  it('are made from the toolbar by keyboard, and the focus goes back to the text', async () => {
    await open();
    await caretBefore('have been involved');
    await press('Shift+Control+ArrowRight');
    await page.toolbar.waitFor();
    await press('Tab');
    const focused = (): Promise<string | null> =>
      page.page.evaluate(
        () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.id,
      );
    assert.equal(await focused(), 'Highlight');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    assert.equal(await focused(), 'Blue');
    await press('End');
    assert.equal(await focused(), 'Grey');
    await press('ArrowLeft', 'Enter');
    assert.equal((await page.did('mark')).colour, 'red');
    await page.shown.frames(2);
    assert.equal(await focused(), 'article');
    assert.deepEqual(Object.keys(await page.drawn()), ['lectern-red-0']);
    await press('Shift+Control+ArrowRight');
    await page.toolbar.waitFor();
    await press('Tab', 'Escape');
    assert.equal(await focused(), 'article');
    assert.notEqual(await selected(), '', 'Escape in the toolbar leaves the selection');
  });

  it('open with Enter at the caret, and with a click; Escape gives the place back', async () => {
    await open(passage(1, 'have been involved', { note: true }));
    await caretBefore('been involved');
    await press('Enter');
    await page.popover.waitFor();
    await press('Escape');
    await page.popover.waitFor({ state: 'hidden' });
    assert.equal(await page.page.evaluate(() => document.activeElement!.id), 'article');
    await press('Shift+Control+ArrowRight');
    assert.equal((await selected()).trim(), 'been');
    await press('Escape');
    await clickOn('involved');
    await page.popover.waitFor();
    await page.did('open', 2);
    await clickOn('The bombing resulted');
    await page.popover.waitFor({ state: 'hidden' });
    await page.page.locator('.margin-mark').click();
    await page.popover.waitFor();
  });

  it('keep a note when the field is left, or with Ctrl+Enter; Escape gives it up', async () => {
    await open(passage(1, 'have been involved'));
    await clickOn('been involved');
    await page.popover.waitFor();
    const note = page.page.locator('.note-field');
    await note.fill('First.');
    await press('Tab');
    assert.equal((await page.did('edit')).note, 'First.');
    await note.fill('Second.');
    await press('Control+Enter');
    assert.equal((await page.did('edit', 2)).note, 'Second.');
    await page.popover.waitFor({ state: 'hidden' });
    await clickOn('been involved');
    await note.fill('Third.');
    await press('Escape');
    await page.popover.waitFor({ state: 'hidden' });
    assert.equal((await page.all('edit')).length, 2);
    await clickOn('been involved');
    assert.equal(await note.inputValue(), 'Second.');
  });

  it('leave what is being typed alone when they are told anew', async () => {
    await open(passage(1, 'have been involved'));
    await clickOn('been involved');
    await page.popover.waitFor();
    const item = { key: 1, colour: 'blue' as const, note: '', tags: [], by: 'You, today', passage: true };
    const anew = async (): Promise<void> => {
      await page.say({ kind: 'opened', items: [item], known: ['Tajikistan'], focus: 'none', renew: true });
      await page.shown.frames(2);
    };
    await page.page.locator('.note-field').focus();
    await page.page.keyboard.type('Half a n');
    await anew();
    await page.page.keyboard.type('ote');
    assert.equal(await page.page.locator('.note-field').inputValue(), 'Half a note');
    await page.page.locator('.tag-input').focus();
    await page.did('edit');
    await page.page.keyboard.type('Taji');
    await anew();
    await page.page.keyboard.type('k');
    assert.equal(await page.page.locator('.tag-input').inputValue(), 'Tajik');
    assert.equal(await page.page.locator('.offer').innerText(), 'Tajikistan');
    await press('Enter');
    const edits = await page.all('edit');
    assert.deepEqual(
      edits.map(({ note, tags }) => note ?? tags),
      ['Half a note', ['Tajik']],
    );
  });

  it('keep letters typed in a field from being commands, and say that there is typing', async () => {
    await open(passage(1, 'have been involved'));
    await page.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener('keydown', ({ key }) => heard.push(key));
    });
    await clickOn('been involved');
    await page.page.locator('.note-field').click();
    await page.page.keyboard.type('hat1]');
    await press('Control+z');
    assert.deepEqual(await page.page.evaluate('window.heard'), ['Control']);
    assert.equal((await page.did('typing')).on, true);
    await press('Escape');
    assert.equal((await page.did('typing', 2)).on, false);
  });

  it('complete tags, each once, and lose them again', async () => {
    await open(passage(1, 'have been involved'));
    await clickOn('been involved');
    const field = page.page.locator('.tag-input');
    await field.fill('ka');
    assert.deepEqual(await page.page.locator('.offer').allTextContents(), ['Kabul', 'Kandahar']);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    assert.deepEqual((await page.did('edit')).tags, ['Kandahar']);
    await page.page.locator('.tag').waitFor();
    assert.equal(await page.page.evaluate(() => document.activeElement!.className), 'tag-input');
    await page.page.keyboard.type('#new,');
    assert.deepEqual((await page.did('edit', 2)).tags, ['Kandahar', 'new']);
    await page.page.locator('.tag').nth(1).waitFor();
    await page.page.keyboard.type('kandahar');
    await press('Enter');
    assert.equal((await page.all('edit')).length, 2, 'it is there, in whatever case');
    await press('Backspace');
    assert.deepEqual((await page.did('edit', 3)).tags, ['Kandahar']);
  });

  it('that overlap, nest or touch stay apart, and a click lists those under it', async () => {
    await open(
      passage(1, 'have been involved in a number'),
      passage(2, 'been involved'),
      passage(3, ' of other', { colour: 'green' }),
    );
    assert.deepEqual(await page.drawn(), {
      'lectern-yellow-0': ['have been involved in a number'],
      'lectern-yellow-1': ['been involved'],
      'lectern-green-1': [' of other'],
    });
    await clickOn('been involved');
    const rows = page.page.locator('.annotation-list button');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 2);
    await rows.nth(1).click();
    await page.page.getByRole('radio', { name: 'Pink' }).click();
    const { key, colour } = await page.did('edit');
    assert.deepEqual({ key, colour }, { key: 2, colour: 'pink' });
  });

  it('leave names their cards', async () => {
    await open(passage(1, 'Tajiks have been involved'), passage(2, 'Tajiks', { colour: 'blue' }));
    await page.shown.mark(marksOf(source, { Tajiks: 'NORP' }));
    assert.deepEqual(await page.drawn(), {
      'lectern-yellow-0': ['Tajiks have been involved'],
      'lectern-blue-1': ['Tajiks'],
    });
    await clickOn('Tajiks');
    assert.equal((await page.shown.posted('ask')).length > 0, true);
    assert.equal((await page.all('open')).length, 0);
    // What is a name and nothing else is opened by a mark beside it.
    await page.page.locator('.margin-mark').click();
    assert.deepEqual((await page.did('open')).keys, [2]);
  });

  it('stay on their words through an edit before them, and while marks come', async () => {
    await open(passage(1, 'have been involved'));
    await page.shown.edit(`New words. ${source}`);
    await page.say({
      kind: 'passages',
      version: 2,
      base: 1,
      state: 2,
      moved: { from: 0, by: 11 },
      put: [],
      gone: [],
    });
    assert.deepEqual(await page.drawn(), { 'lectern-yellow-0': ['have been involved'] });
    await page.say({ kind: 'passages', version: 2, base: 9, state: 10, moved: null, put: [], gone: [1] });
    await page.did('lost');
  });

  it('get other ends with Shift and arrow keys, or with the handles', async () => {
    await open(passage(1, 'have been involved'));
    await clickOn('been involved');
    await page.page.getByRole('button', { name: 'Move ends' }).click();
    assert.equal(await selected(), 'have been involved');
    await press('Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Enter');
    const { start, end } = await page.did('attach');
    assert.equal(source.slice(start, end), 'have been involved in a');
    await page.shown.frames(3);
    await clickOn('been involved');
    await page.page.getByRole('button', { name: 'Move ends' }).click();
    const handle = (await page.page.locator('.handle-start').boundingBox())!;
    const to = await page.boxOf('been involved');
    await page.page.mouse.move(handle.x + 6, handle.y + handle.height / 2);
    await page.page.mouse.down();
    await page.page.mouse.move(to.x + 0.5, to.y + to.height / 2, { steps: 4 });
    await page.page.mouse.up();
    assert.equal(await selected(), 'been involved in a');
    await press('Escape');
    assert.equal((await page.all('attach')).length, 1, 'Escape gives it up');
  });

  it('that need attention are gone through without stopping the reader', async () => {
    await open(passage(1, 'have been involved', { moved: true }));
    const at = source.indexOf('The bombing resulted');
    const items: AttentionItem[] = [
      {
        ...{ key: 1, state: 'moved', colour: 'yellow', quote: 'had been involved', note: '' },
        ...{ why: 'Reworded.', places: [{ start: START + 7, end: START + 25 }] },
      },
      {
        ...{ key: 2, state: 'ambiguous', colour: 'blue', quote: 'The', note: 'Which?', why: 'Several.' },
        places: [
          { start: at, end: at + 3 },
          { start: at + 4, end: at + 11 },
        ],
      },
      { key: 3, state: 'orphan', colour: 'pink', quote: 'gone words', note: '', why: 'Gone.', places: [] },
    ];
    const focusBefore = await page.page.evaluate(() => document.activeElement!.tagName);
    await page.say({ kind: 'attention', version: 1, items, count: 3 });
    assert.equal(await page.page.evaluate(() => document.activeElement!.tagName), focusBefore);
    const bar = page.page.locator('.bar:popover-open');
    assert.match((await bar.textContent())!, /3 annotations need attention/);
    await bar.getByRole('button', { name: 'Look through' }).click();
    assert.match((await bar.textContent())!, /Reworded\..*had been involved/);
    await bar.getByRole('button', { name: 'Stays here' }).click();
    assert.equal((await page.did('confirm')).key, 1);
    await page.say({ kind: 'attention', version: 1, items: items.slice(1), count: 2 });
    await bar.getByRole('button', { name: 'Next place' }).click();
    assert.deepEqual((await page.drawn())['lectern-candidate'], ['bombing']);
    await bar.getByRole('button', { name: 'This one' }).click();
    const chosen = await page.did('attach');
    assert.equal(source.slice(chosen.start, chosen.end), 'bombing');
    await page.say({ kind: 'attention', version: 1, items: items.slice(2), count: 1 });
    await bar.getByRole('button', { name: 'Attach elsewhere' }).click();
    assert.match((await bar.textContent())!, /gone words/);
    await page.select('have been');
    assert.match((await bar.textContent())!, /Selected: have been/);
    await bar.getByRole('button', { name: 'Attach here' }).click();
    const attached = await page.did('attach', 2);
    assert.deepEqual([attached.key, source.slice(attached.start, attached.end)], [3, 'have been']);
    await page.say({ kind: 'attention', version: 1, items: [], count: 0 });
    await bar.waitFor({ state: 'hidden' });
    assert.equal((await page.drawn())['lectern-candidate'], undefined);
  });

  it('are drawn near the view only, however many there are', async () => {
    const many = Array.from({ length: 20_000 }, (_, at): PagePassage => {
      const start = Math.floor((at / 20_000) * (source.length - 10));
      return { key: at + 1, start, end: start + 8, colour: 'green', note: false, moved: false };
    });
    await open(...many);
    const ranges = await page.page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    );
    assert.ok(ranges > 100 && ranges < 16_000, `${ranges} ranges`);
  });
});
