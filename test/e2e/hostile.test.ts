import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { fixtures } from '../harness/paths.ts';
import { openWindow, type Window } from '../harness/session.ts';

interface Input {
  readonly source: string;
  readonly format?: string;
}

const inputs = JSON.parse(
  readFileSync(path.join(fixtures, 'injection/inputs.json'), 'utf8'),
) as readonly Input[];

const LAST = 'The last paragraph of them all.';

/** All that one file can hold: front matter goes to the top, and a file with a NUL in it is not shown at all. */
function joined(format: string): string {
  const sources = inputs
    .filter((input) => (input.format ?? 'markdown') === format && !input.source.includes('\0'))
    .map(({ source }) => source);
  const front = sources.filter((source) => source.startsWith('---'));
  const rest = sources.filter((source) => !source.startsWith('---'));
  return [...front.slice(0, 1), ...rest, LAST].join('\n\n');
}

/** What in the article could run, or lead elsewhere than a link of an article may. */
function dangers(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('#article, #article *')].flatMap((element) => {
      const found: string[] = [];
      if (/^(script|style|iframe|object|embed|svg|math|form|base|meta|link|template)$/i.test(element.tagName))
        found.push(`<${element.tagName}>`);
      for (const { name, value } of element.attributes) {
        if (/^on|^(srcdoc|style|formaction|action|ping|srcset|id)$/i.test(name) && element.id !== 'article')
          found.push(`${element.tagName} ${name}=${value}`);
        if (name === 'href' && !/^(https?:\/\/|mailto:|#|[^:]*$|[^:]*[/?#])/i.test(value)) found.push(value);
      }
      return found;
    }),
  );
}

describe('hostile articles in a folder that is not trusted', () => {
  let window: Window;
  const signs: string[] = [];

  before(async () => {
    window = await openWindow({
      restricted: true,
      settings: { 'editor.unusualLineTerminators': 'off', 'lectern.reader.remoteImages': true },
      files: { 'hostile.md': joined('markdown'), 'hostile.txt': joined('text') },
    });
    const { page } = window.workbench;
    page.on('dialog', (dialog) => {
      signs.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.context().on('page', (other) => signs.push(`another window: ${other.url()}`));
    const run = `document.documentElement.setAttribute('data-ran', 'yes')`;
    await page.context().addInitScript(`globalThis.run = () => ${run}`);
  });
  after(() => window.close());

  for (const name of ['hostile.md', 'hostile.txt'])
    it(`are shown, and run nothing: ${name}`, async () => {
      const { workbench } = window;
      await workbench.openForReading(name);
      const frame = await workbench.readingFrame();
      await frame.locator('#article', { hasText: LAST }).waitFor();
      await workbench.screenshot(`restricted-${name}`);
      assert.equal(await frame.evaluate(() => typeof Reflect.get(globalThis, 'run')), 'function');
      assert.deepEqual(await dangers(frame), []);
      // As a reader would, and all at once: no link of these may act by itself, before the host is asked.
      const links = frame.locator('#article').locator('.link-dead, input, summary, [tabindex]');
      for (const link of await links.all()) await link.dispatchEvent('click');
      for (const each of workbench.page.frames())
        assert.equal(await each.evaluate(() => document.documentElement.hasAttribute('data-ran')), false);
      assert.deepEqual(signs, []);
      await workbench.run('View: Close All Editors');
    });

  it('ask nobody for anything, whatever the folder’s settings say', async () => {
    assert.deepEqual(await window.outside.addresses(), []);
  });

  it('leave the folder untrusted', async () => {
    const { page } = window.workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    assert.equal(await window.workbench.dialog.count(), 0);
  });
});
