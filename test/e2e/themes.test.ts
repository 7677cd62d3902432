import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';
import { THEMES, type ThemeKind } from '../harness/workbench.ts';

describe('the reading view in every kind of theme', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
    await window.workbench.openForReading('peace-process.md');
    await window.workbench.showSections();
  });
  after(() => window.close());

  for (const kind of Object.keys(THEMES) as ThemeKind[]) {
    it(`is accessible in ${kind}, and takes on its colours`, async () => {
      const { workbench } = window;
      await workbench.switchTheme(kind);
      await workbench.screenshot(`theme-${kind}`);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      const frame = await workbench.readingFrame();
      const shown = await frame.evaluate(() => {
        const style = getComputedStyle(document.body);
        const editor = style.getPropertyValue('--vscode-editor-background').trim();
        const probe = document.createElement('i');
        probe.style.color = editor;
        document.body.append(probe);
        const expected = getComputedStyle(probe).color;
        probe.remove();
        return { background: style.backgroundColor, expected };
      });
      assert.equal(shown.background, shown.expected);
    });
  }
});
