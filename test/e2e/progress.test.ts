import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { openWindow, type Window } from '../harness/session.ts';
import { storedByLectern } from '../harness/stored.ts';
import { isInView, rest, scrollTo, topOf, untilTop, type Top } from './support.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';
/** A question with an answer of 73 words: both fit on the screen. */
const SHORT = 'Putin has blamed the Moscow attack';

describe('what has been read', () => {
  let window: Window;
  let frame: Frame;
  let left: Top;

  before(async () => {
    window = await openWindow({ size: { width: 1280, height: 500 } });
    await window.workbench.openForReading(ARTICLE);
    await window.workbench.showSections();
    await window.workbench.foldOtherViews();
    frame = await window.workbench.readingFrame();
  });
  after(() => window.close());

  /** Statements in the tree, in order, as a screen reader hears them: read or not. */
  const states = async (): Promise<string> => {
    const rows = window.workbench.sectionRows();
    const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    return labels.flatMap((label) => /, (read|unread), \d/.exec(label)?.[1] ?? []).join(' ');
  };
  const untilStates = async (expected: string): Promise<void> => {
    let seen = '';
    await window.workbench
      .eventually('the tree', async () => (seen = await states()) === expected)
      .catch(() => assert.equal(seen, expected));
  };
  const statement = (name: RegExp): Locator =>
    window.workbench.page.locator('.customview-tree').getByRole('treeitem', { name });
  const selected = (name: RegExp): Promise<void> =>
    window.workbench.page
      .locator('.customview-tree')
      .getByRole('treeitem', { name, selected: true })
      .waitFor({ timeout: 20_000 });
  const says = (text: string): Promise<void> =>
    window.workbench.page.locator('.pane-body').getByText(text).first().waitFor();

  it('is nothing at first', async () => {
    await untilStates('unread unread unread unread unread');
    await says('0 of 5 read');
  });

  it('is what has been on screen from its first word to its last', async () => {
    await scrollTo(frame, SHORT);
    await untilStates('unread unread read unread unread');
    await says('1 of 5 read');
    await window.workbench.screenshot('progress');
  });

  it('is what the reader says', async () => {
    const mark = async (name: RegExp, action: string): Promise<void> => {
      const row = statement(name);
      await row.hover();
      await row.getByRole('button', { name: action }).click();
    };
    await mark(/^Mir, unread, 334/, 'Mark as Read');
    await untilStates('read unread read unread unread');
    await mark(/^Glantz, read/, 'Mark as Unread');
    await untilStates('read unread unread unread unread');
    await mark(/^Glantz, unread/, 'Mark as Read');
  });

  it('stays so when the article is closed and the window loaded anew', async () => {
    const { workbench } = window;
    await scrollTo(frame, 'Tajiks have been involved');
    left = await topOf(frame);
    const line = await frame.evaluate(() => scrollY);
    assert.ok(line > 0);
    await workbench.openAsText('korea.md');
    await workbench.run('View: Close Other Editors in Group');
    await workbench.eventually('the reading to be stored', async () => {
      const stored = await storedByLectern(workbench.page);
      return stored.includes('"Mir|') && stored.includes('"Glantz|') && stored.includes('"place"');
    });
    await workbench.reload();
    await workbench.openForReading(ARTICLE);
    await workbench.showSections();
    await untilStates('read unread read unread unread');
  });

  it('and the article opens where it was left', async () => {
    frame = await window.workbench.readingFrame();
    await untilTop(frame, left.words);
    await rest(frame);
    assert.ok(
      Math.abs((await topOf(frame)).top - left.top) <= 2,
      `${(await topOf(frame)).top} for ${left.top}`,
    );
  });

  it('resumes at the first statement that is not read', async () => {
    const { workbench } = window;
    await scrollTo(frame, 'What does the Moscow attack mean');
    await workbench.run('Lectern: Resume Reading');
    await workbench.eventually('the statement', () => isInView(frame, 'The four men who were captured'));
    await selected(/^Helf, unread/);
    await workbench.screenshot('resumed');
  });

  it('and the tree goes along from statement to statement', async () => {
    const { workbench } = window;
    await workbench.run('Lectern: Next Statement');
    await selected(/^Glantz, read/);
    await workbench.run('Lectern: Previous Statement');
    await selected(/^Helf, unread/);
  });

  it('is nothing again when the reader wants it so', async () => {
    await window.workbench.run('Lectern: Mark All as Unread');
    await untilStates('unread unread unread unread unread');
    assert.equal(await statement(/, read, /).count(), 0);
  });
});
