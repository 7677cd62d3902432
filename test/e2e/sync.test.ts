import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';
import { rest, scrollTo, untilTop } from './support.ts';

const ARTICLE = 'isis-k-moscow-attack.txt';

describe('reading view and text editor side by side', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ size: { width: 1500, height: 700 }, settings: { 'editor.wordWrap': 'on' } });
    await window.workbench.openAsText(ARTICLE);
    await window.workbench.run('Lectern: Open for Reading to the Side');
    await window.workbench.readingView();
  });
  after(() => window.close());

  const editorShows = async (words: string): Promise<boolean> => {
    const lines = await window.workbench.page.locator('.monaco-editor .view-line').allTextContents();
    return lines.some((line) => line.replaceAll('\u00a0', ' ').includes(words));
  };

  it('the text editor follows the page into the middle of a paragraph', async () => {
    const { workbench } = window;
    const frame = await workbench.readingFrame();
    assert.equal(await editorShows('turbulence it creates'), false);
    await scrollTo(frame, 'The greatest impact of the attack');
    await workbench.eventually('the text editor to follow', () => editorShows('turbulence it creates'));
    await workbench.screenshot('side-by-side');
  });

  it('the page follows the text editor', async () => {
    const { workbench } = window;
    const frame = await workbench.readingFrame();
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await untilTop(frame, 'United States Institute of Peace');
    await rest(frame);
  });

  it('shows at once what is typed beside it', async () => {
    const { workbench } = window;
    const frame = await workbench.readingFrame();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(', Washington');
    await frame.locator('#article', { hasText: 'United States Institute of Peace, Washington' }).waitFor();
  });
});
