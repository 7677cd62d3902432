import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { HostKind } from '../harness/host-bundle.ts';
import { openWindow, type Window } from '../harness/session.ts';
import { THEMES, type ThemeKind } from '../harness/workbench.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';
/** Milliseconds that the pointer rests before a card shows, and within which it then shows on a machine at rest. */
const DELAY = 300;
const SHOWN_BY = 400;
/** How often the machine may have been at something else. */
const TRIES = 25;

for (const host of ['node', 'web'] as const)
  describe(`cards, with Lectern in the ${host} host`, () => cardsIn(host));

/** The journeys over cards; in the second host those that depend on it: the page is the same in both. */
function cardsIn(host: HostKind): void {
  let window: Window;
  let view: FrameLocator;
  const card = (): Locator => view.locator('[role=dialog]:popover-open');
  const pinned = (): Locator => view.locator('aside:popover-open');
  const mark = (words: string | RegExp, at = 0): Locator =>
    view.locator('.mention, .figure').filter({ hasText: words }).nth(at);

  before(async () => {
    window = await openWindow({ host });
    view = await window.workbench.openForReading(ARTICLE);
    await mark('Taliban').waitFor();
  });
  after(() => window.close());

  /** Takes the pointer off all marks, and waits until no card shows. */
  async function leave(): Promise<void> {
    await window.workbench.page.mouse.move(5, 300);
    await card().waitFor({ state: 'hidden' });
  }

  async function hover(words: string | RegExp, at = 0): Promise<void> {
    await mark(words, at).scrollIntoViewIfNeeded();
    await mark(words, at).hover();
    await card().waitFor();
  }

  it('are made where Lectern runs', () => {
    assert.equal(window.fetched('dist/extension.web.cjs'), host === 'web');
    assert.equal(window.fetched('dist/extension.cjs'), false);
  });

  it('say who it is, where that is from, and who says what about it', async () => {
    await hover('Qassem Soleimani');
    await window.workbench.screenshot(`card-person-${host}`);
    const text = await card().innerText();
    for (const words of ['Qassem Soleimani', 'Quds Force', 'Almanac', 'commander', 'Helf'])
      assert.ok(text.includes(words), `no “${words}” in ${text}`);
    await leave();
  });

  it('say what a figure comes to', async () => {
    await hover('at least 93');
    const text = await card().innerText();
    for (const words of ['≥ 93', 'people', 'Helf']) assert.ok(text.includes(words), text);
    await leave();
  });

  it('show when the pointer has rested for 300 ms, and soon after', async () => {
    await watchCards(await window.workbench.readingFrame());
    const words = ['Moscow', 'Tajikistan', 'Putin', 'Ukraine', 'Iraq'];
    const times: number[] = [];
    while (times.length < TRIES && !times.some((time) => time <= SHOWN_BY)) {
      await leave();
      // Another card must not have closed a moment ago.
      await window.workbench.page.waitForTimeout(DELAY);
      await hover(words[times.length % words.length] ?? '');
      times.push(await view.locator('body').evaluate((body) => Number(body.dataset['shownAfter'])));
    }
    const shown = `shown after ${times.map((time) => time.toFixed(0)).join(', ')} ms`;
    console.log(`      ${shown}`);
    assert.ok(Math.min(...times) >= DELAY, shown);
    assert.ok(Math.min(...times) <= SHOWN_BY, shown);
    await leave();
  });

  if (host === 'node') {
    it('need the keyboard alone: to a mention, into its card, and back', async () => {
      const { page } = window.workbench;
      const marked = view.locator('.mention:focus, .figure:focus');
      const focused = (): Promise<string> => marked.first().innerText();
      // A key pressed while the keyboard goes from one part of the window to another is lost: a person presses it again.
      await window.workbench.eventually('the first mention', async () => {
        await view.locator('#article').focus();
        await page.keyboard.press('n');
        return marked.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      });
      const first = await focused();
      await page.keyboard.press('n');
      await window.workbench.eventually('the next mention', async () => (await focused()) !== first);
      await page.keyboard.press('p');
      await window.workbench.eventually('the mention before', async () => (await focused()) === first);
      await page.keyboard.press('Enter');
      await card().waitFor();
      await window.workbench.eventually(
        'the focus is on the card',
        async () => (await view.locator('[role=dialog] :focus, [role=dialog]:focus').count()) > 0,
      );
      await page.keyboard.press('Tab');
      await window.workbench.screenshot('card-keyboard');
      await page.keyboard.press('Escape');
      await card().waitFor({ state: 'hidden' });
      await window.workbench.eventually(
        'the mention has the focus again',
        async () => (await focused()) === first,
      );
    });

    it('stay beside the article when pinned, while others come and go', async () => {
      await hover('Taliban');
      await card().getByRole('button', { name: 'Keep beside the article' }).click();
      await pinned().waitFor();
      await hover('Moscow');
      await window.workbench.screenshot('card-pinned');
      assert.match(await pinned().innerText(), /Taliban/);
      assert.match(await card().innerText(), /Moscow/);
      await pinned().getByRole('button', { name: 'Close' }).click();
      await pinned().waitFor({ state: 'hidden' });
      await leave();
    });

    it('go where somebody says something of it', async () => {
      await hover('Taliban');
      await card()
        .getByRole('button', { name: /Watkins/ })
        .click();
      await view.locator('.block', { hasText: 'For the Taliban, any publicity' }).waitFor();
      const block = view.locator('.block', { hasText: 'For the Taliban, any publicity' });
      await window.workbench.eventually('what Watkins says is in view', async () => {
        const box = await block.boundingBox();
        return box !== null && box.y > 0 && box.y < 700;
      });
      await window.workbench.page.keyboard.press('Escape');
      await leave();
    });

    for (const kind of Object.keys(THEMES) as ThemeKind[])
      it(`are accessible in ${kind}`, async () => {
        const { workbench } = window;
        await workbench.switchTheme(kind);
        view = await workbench.readingView();
        await hover('Russia', 2);
        assert.deepEqual(await workbench.accessibilityProblems(), []);
        await workbench.screenshot(`card-${kind}`);
        await leave();
      });

    it('leave alone what the legend turns off', async () => {
      const { workbench } = window;
      await view.getByRole('button', { name: 'Legend' }).click();
      const places = view.getByRole('checkbox', { name: /Places/ });
      await places.waitFor();
      await workbench.screenshot('legend');
      // The host decides: the box shows what it says.
      await places.click();
      await workbench.eventually('places are not underlined', async () => {
        const line = await mark('Moscow').evaluate((each) => getComputedStyle(each).textDecorationLine);
        return line === 'none';
      });
      await places.click();
      await workbench.eventually('places are underlined again', async () => {
        const line = await mark('Moscow').evaluate((each) => getComputedStyle(each).textDecorationLine);
        return line === 'underline';
      });
      await workbench.page.keyboard.press('Escape');
    });
  }

  it('take corrections, which hold everywhere at once and stay', async () => {
    const { workbench } = window;
    await workbench.showSections();
    await hover('White House');
    await card().getByRole('button', { name: 'Correct…' }).click();
    await workbench.quickRows('Not a name').click();
    await workbench.quickRows('This article').click();
    await mark('White House').waitFor({ state: 'detached' });
    const entities = workbench.page.locator('.customview-tree .monaco-list-row', { hasText: 'White House' });
    await entities.waitFor({ state: 'detached' });
    const folder = path.join(workbench.folder, '.lectern/corrections');
    const kept = (): string =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith('.jsonl'))
            .map((name) => readFileSync(path.join(folder, name), 'utf8'))
            .join('')
        : '';
    await workbench.eventually('the correction is kept', () =>
      Promise.resolve(kept().includes('White House')),
    );
    await workbench.reload();
    view = await workbench.readingView();
    await mark('Taliban').waitFor();
    assert.equal(await mark('White House').count(), 0);
  });

  it('know what the reader’s dossier says, as soon as it says so', async () => {
    const { workbench } = window;
    const folder = path.join(workbench.folder, '.lectern/dossier');
    await hover('Hibatullah Akhundzada');
    await card().getByRole('button', { name: 'Add to dossier' }).click();
    const file = path.join(folder, 'hibatullah-akhundzada.md');
    await workbench.eventually('the file is there', () => Promise.resolve(existsSync(file)));
    assert.match(readFileSync(file, 'utf8'), /type: PERSON/);
    writeFileSync(file, '---\ntype: PERSON\n---\n\n# Hibatullah Akhundzada\n\nSeldom seen in public.\n');
    await workbench.page.locator('.tab.active', { hasText: 'hibatullah-akhundzada.md' }).waitFor();
    // The article has two tabs: its text, and the reading view.
    await workbench.page.locator('.tabs-container .tab', { hasText: ARTICLE }).last().click();
    view = await workbench.readingView();
    await workbench.eventually('the card says it', async () => {
      await hover('Hibatullah Akhundzada');
      const text = await card().innerText();
      await leave();
      return text.includes('Seldom seen in public.') && text.includes('Dossier');
    });
  });

  it('ask nobody outside this machine for anything', async () => {
    assert.deepEqual(await window.outside.addresses(), []);
  });
}

/** Has a page note how long after the pointer came onto a mark its card shows, by the page’s own clock. */
async function watchCards(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    let from = Infinity;
    document.addEventListener(
      'pointerover',
      ({ target }) => {
        if (target instanceof Element && target.closest('.mention, .figure')) from = performance.now();
      },
      { capture: true },
    );
    setInterval(() => {
      if (from === Infinity || !document.querySelector('[role=dialog]:popover-open')) return;
      document.body.dataset['shownAfter'] = String(performance.now() - from);
      from = Infinity;
    }, 1);
  });
}
