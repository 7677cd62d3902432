import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { openWindow, type Window } from '../harness/session.ts';
import { THEMES, type ThemeKind } from '../harness/workbench.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';
const WORDS = 'have been involved in a number';

describe('annotating in the reading view', () => {
  let window: Window;
  let view: FrameLocator;
  let frame: Frame;
  before(async () => {
    window = await openWindow();
    view = await window.workbench.openForReading(ARTICLE);
    frame = await window.workbench.readingFrame();
    await toolbar().waitFor({ state: 'attached' });
  });
  after(() => window.close());

  const toolbar = (): Locator => view.locator('.toolbar-row');
  const popover = (): Locator => view.locator('.annotation:popover-open');
  const button = (name: string): Locator => view.getByRole('button', { name, exact: true });
  const press = (key: string): Promise<void> => window.workbench.page.keyboard.press(key);

  /** What is drawn: colours and the words under them. */
  async function drawn(): Promise<string[]> {
    return frame.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        [...highlight].map(
          (range) => `${name.replace(/^lectern-|-\d$/g, '')}: ${(range as Range).toString()}`,
        ),
      ),
    );
  }
  const untilDrawn = (...wanted: string[]): Promise<void> =>
    window.workbench.eventually(`drawn: ${wanted.join(', ')}`, async () => {
      const now = await drawn();
      return now.length === wanted.length && wanted.every((each) => now.includes(each));
    });

  async function drawnWith(wanted: string): Promise<string[]> {
    let now: string[] = [];
    await window.workbench.eventually(`drawn: ${wanted}`, async () => {
      now = await drawn();
      return now.includes(wanted);
    });
    return now;
  }
  const focus = (name: string): Locator =>
    view.getByRole('button', { name, exact: true }).and(view.locator(':focus'));
  const focused = (name: string): Promise<void> => focus(name).waitFor();
  const isFocused = async (name: string): Promise<boolean> => (await focus(name).count()) === 1;

  /** Scrolls to some words and gives their box in the window. */
  async function boxOf(words: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await frame.evaluate((text) => {
      const walker = document.createTreeWalker(document.getElementById('article')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(text);
        if (at < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { x, y, width, height } = range.getClientRects()[0]!;
        return { x, y, width, height };
      }
      throw new Error(`no “${text}” in the page`);
    }, words);
    const outer = await window.workbench.page.locator('iframe.webview.ready').first().boundingBox();
    return { ...box, x: box.x + (outer?.x ?? 0), y: box.y + (outer?.y ?? 0) };
  }

  async function dragOver(words: string): Promise<void> {
    const { mouse } = window.workbench.page;
    const { x, y, width, height } = await boxOf(words);
    await mouse.move(x + 0.5, y + height / 2);
    await mouse.down();
    await mouse.move(x + width - 0.5, y + height / 2, { steps: 4 });
    await mouse.up();
  }

  async function selectWithMouse(words: string): Promise<void> {
    await dragOver(words);
    await toolbar().waitFor();
  }

  /** Another program writes the article anew. */
  function rewrite(words: string, others: string): void {
    const file = path.join(window.workbench.folder, ARTICLE);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(words));
    writeFileSync(file, text.replace(words, others));
  }

  const attentionBar = (): Locator =>
    view.getByRole('region', { name: 'Annotations that need attention: 1', exact: true });

  /** The article's records on disk. */
  function records(): string[] {
    const folder = path.join(window.workbench.folder, '.annotations', ARTICLE);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trim().split('\n'));
  }

  it('goes from selecting to undoing with the mouse', async () => {
    await selectWithMouse(WORDS);
    await window.workbench.screenshot('annotate-toolbar');
    await button('Highlight').click();
    await untilDrawn(`yellow: ${WORDS}`);
    const { x, y } = await boxOf(WORDS);
    await window.workbench.page.mouse.click(x + 20, y + 8);
    await popover().waitFor();
    await view.locator('.note-field').click();
    await window.workbench.page.keyboard.type('hat 1 note with letters that are keys');
    await view.locator('.tag-input').click();
    await window.workbench.page.keyboard.type('Tajikistan');
    await press('Enter');
    await view.locator('.tag', { hasText: 'Tajikistan' }).waitFor();
    await view.getByRole('radio', { name: 'Purple' }).click();
    await untilDrawn(`purple: ${WORDS}`);
    await window.workbench.screenshot('annotate-popover');
    await view.locator('.margin-mark').waitFor();
    await window.workbench.eventually('it is on disk', async () => {
      const all = records().join('\n');
      return Promise.resolve(
        all.includes(WORDS) && all.includes('letters that are keys') && all.includes('Tajikistan'),
      );
    });
    await button('Close').first().click();
    await popover().waitFor({ state: 'hidden' });
    await press('Control+z');
    await untilDrawn(`yellow: ${WORDS}`);
    // The tag, the note, the highlight itself.
    for (let step = 0; step < 3; step++) await press('Control+z');
    await untilDrawn();
  });

  it('goes the same way by keyboard alone', async () => {
    await view.locator('#article').focus();
    await press('F7');
    await view.locator('.caret').waitFor();
    await press('Control+Home');
    await press('ArrowDown');
    await press('s');
    await toolbar().waitFor();
    await press('h');
    await window.workbench.eventually('a highlight', async () => (await drawn()).length === 1);
    const [first = ''] = await drawn();
    await press('a');
    await popover().waitFor();
    await window.workbench.eventually(
      'the keyboard is in the note',
      async () => (await view.locator('.note-field:focus').count()) === 1,
    );
    await window.workbench.page.keyboard.type('By keyboard.');
    await press('Control+Enter');
    await popover().waitFor({ state: 'hidden' });
    await view.locator('.margin-mark').waitFor();
    await press('t');
    await window.workbench.eventually(
      'the keyboard is in the tags',
      async () => (await view.locator('.tag-input:focus').count()) === 1,
    );
    await window.workbench.page.keyboard.type('keyboard');
    await press('Enter');
    await view.locator('.tag', { hasText: 'keyboard' }).waitFor();
    await press('Escape');
    await popover().waitFor({ state: 'hidden' });
    await press('3');
    await untilDrawn(first.replace('yellow', 'blue'));
    await press('Control+z');
    await untilDrawn(first);
    await press('Control+y');
    await untilDrawn(first.replace('yellow', 'blue'));
  });

  for (const kind of Object.keys(THEMES) as ThemeKind[]) {
    it(`has nothing that axe objects to: ${kind}`, async () => {
      await window.workbench.switchTheme(kind);
      await view.locator('#article').focus();
      await press('a');
      await popover().waitFor();
      await window.workbench.screenshot(`annotate-${kind}`);
      assert.deepEqual(await window.workbench.accessibilityProblems(), []);
      await press('Escape');
      await popover().waitFor({ state: 'hidden' });
    });
  }

  it('shows its keys, and goes back to the text', async () => {
    await view.locator('#article').focus();
    await press('Shift+?');
    await view.getByRole('dialog', { name: 'Keys in the Reading View' }).waitFor();
    await window.workbench.screenshot('annotate-keys');
    await press('Escape');
    await window.workbench.eventually(
      'the keyboard is in the text',
      async () => (await view.locator('#article:focus').count()) === 1,
    );
  });

  it('is attached again, with the mouse, where its words are gone', async () => {
    await selectWithMouse(WORDS);
    await button('Highlight').click();
    const before = await drawnWith(`yellow: ${WORDS}`);
    rewrite(WORDS, 'took part in several');
    await attentionBar().waitFor();
    await untilDrawn(...before.filter((each) => !each.includes(WORDS)));
    await attentionBar().getByRole('button', { name: 'Look Through Them' }).click();
    await attentionBar().getByText(WORDS).waitFor();
    await window.workbench.screenshot('annotate-orphan');
    await attentionBar().getByRole('button', { name: 'Attach Elsewhere…' }).click();
    await dragOver('took part in several');
    await window.workbench.screenshot('annotate-attaching');
    await button('Attach Here').click();
    await drawnWith('yellow: took part in several');
    await attentionBar().waitFor({ state: 'hidden' });
  });

  it('is confirmed, and attached again, by keyboard alone', async () => {
    rewrite('took part in several', 'took part in seven');
    await drawnWith('yellow: took part in seven');
    await attentionBar().waitFor();
    await window.workbench.run('Lectern: Look Through Annotations That Need Attention');
    await focused('Look Through Them');
    await press('Enter');
    await focused('It Stays Here');
    await press('Enter');
    await attentionBar().waitFor({ state: 'hidden' });
    await drawnWith('yellow: took part in seven');
    rewrite('took part in seven', 'were seen near');
    await attentionBar().waitFor();
    await window.workbench.run('Lectern: Look Through Annotations That Need Attention');
    await focused('Look Through Them');
    await press('Enter');
    // A place is shown where they may have been: the reader knows better.
    await attentionBar().getByRole('button', { name: 'This Place' }).waitFor();
    await window.workbench.eventually('going to the button for another place', async () => {
      if (await isFocused('Attach Elsewhere…')) return true;
      await press('Tab');
      return false;
    });
    await press('Enter');
    await view.locator('.caret').waitFor();
    await press('Control+Home');
    await press('Shift+Control+ArrowRight');
    await press('Enter');
    await attentionBar().waitFor({ state: 'hidden' });
    await window.workbench.eventually('the first word is marked', async () =>
      (await drawn()).some((each) => each.startsWith('yellow: ')),
    );
  });
});
