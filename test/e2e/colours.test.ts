import assert from 'node:assert/strict';
import { openWindow, type Window } from '../harness/session.ts';

/** Colours of a line of the text editor, piece by piece: `text → colour`. */
async function coloursOf({ workbench }: Window, words: string): Promise<Map<string, string>> {
  const line = workbench.page.locator('.monaco-editor .view-line', { hasText: words }).first();
  await line.waitFor();
  const pieces = await line
    .locator('span > span')
    .evaluateAll((spans) =>
      spans.map((span): [string, string] => [span.textContent || '', getComputedStyle(span).color]),
    );
  return new Map(pieces.map(([text, colour]) => [text.replace(/\u00a0/g, ' '), colour]));
}

describe('colours in the text editor', () => {
  let window: Window;

  before(async () => {
    window = await openWindow();
  });
  after(() => window.close());

  for (const [name, speaker, words] of [
    ['isis-k-moscow-attack.txt', 'Mir', 'hasn’t explicitly'],
    ['peace-process.md', 'Shimon Peres', 'The future is only peace'],
  ] as const)
    it(`sets speakers apart in ${name}`, async () => {
      const { workbench } = window;
      await workbench.openAsText(name);
      await workbench.eventually('colours', async () => (await coloursOf(window, words)).has(speaker));
      const colours = await coloursOf(window, words);
      const text = [...colours].find(([piece]) => piece.includes(words.slice(0, 8)));
      assert.ok(text, [...colours.keys()].join('|'));
      assert.notEqual(colours.get(speaker), text[1]);
    });
});
