import assert from 'node:assert/strict';
import { injections as inputs } from '../harness/injections.ts';
import { Stage } from './support/stage.ts';

describe('articles that try to run something, in the page', function () {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());

  for (const kind of new Set(inputs.map((input) => input.kind))) {
    it(`run nothing, load nothing, go nowhere: ${kind}`, async () => {
      const shown = await stage.show({
        source: 'Begin.',
        browser: { viewport: { width: 800, height: 600 } },
      });
      await shown.painted();
      const { page } = shown;
      const signs: string[] = [];
      const address = page.url();
      page.on('dialog', (dialog) => {
        signs.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => signs.push(`request: ${request.url()}`));
      page.on('framenavigated', (frame) => signs.push(`navigation: ${frame.url()}`));
      page.context().on('page', () => signs.push('another page'));
      await page.evaluate(() => {
        Object.assign(window, { run: () => (document.documentElement.dataset['ran'] = 'yes') });
        document.addEventListener('securitypolicyviolation', (event) =>
          window.posted.push({ type: 'violation', violatedDirective: event.violatedDirective }),
        );
      });
      for (const { name, source, format } of inputs.filter((input) => input.kind === kind)) {
        await shown.replace(source, format ?? 'markdown');
        await shown.frames(2);
        // As a reader would: every link, and whatever can be pressed.
        const { ran, violations } = await page.evaluate(() => {
          for (const link of document.querySelectorAll('#article a, #article input'))
            for (const [type, button] of [
              ['click', 0],
              ['auxclick', 1],
              ['mouseover', 0],
            ] as const)
              link.dispatchEvent(
                new MouseEvent(type, { button, bubbles: true, cancelable: true, composed: true }),
              );
          return new Promise<{ ran: string | undefined; violations: unknown[] }>((done) =>
            requestAnimationFrame(() =>
              done({
                ran: document.documentElement.dataset['ran'],
                violations: window.posted.filter(
                  (message) => (message as { type?: string }).type === 'violation',
                ),
              }),
            ),
          );
        });
        assert.deepEqual(signs, [], name);
        assert.equal(ran, undefined, name);
        assert.equal(page.url(), address, name);
        assert.deepEqual(violations, [], name);
        const followed = (await shown.posted('link')).map((message) => message.href);
        for (const href of followed)
          assert.match(href, /^(?:https?:\/\/|mailto:|#|[^:]+$|[^:]*[/?#])/i, name);
        assert.equal(await page.locator('#article > *').count(), shown.article.blocks.length, name);
      }
      await shown.frames();
      assert.deepEqual(signs, []);
      await shown.close();
    });
  }

  it('run nothing when they are in the page from the start', async () => {
    const source = inputs
      .filter((input) => input.format !== 'text' && !input.source.startsWith('---'))
      .map((input) => input.source)
      .join('\n\n');
    const shown = await stage.show({ source });
    await shown.painted();
    assert.deepEqual(shown.failures, []);
    assert.deepEqual(
      shown.requests.filter((url) => url.includes('evil')),
      [],
    );
    assert.equal(await shown.page.locator('#article > *').count(), shown.article.blocks.length);
    await shown.close();
  });

  it('would be noticed if they did', async () => {
    const shown = await stage.show({ source: 'Begin.' });
    await shown.painted();
    const blocked = await shown.page.evaluate(async () => {
      const violation = new Promise((heard) => document.addEventListener('securitypolicyviolation', heard));
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.documentElement.dataset.ran = "yes"');
      image.src = 'data:image/png;base64,AAAA';
      document.body.append(image);
      await violation;
      return document.documentElement.dataset['ran'];
    });
    assert.equal(blocked, undefined, 'the policy alone stops handlers');
    await shown.close();
  });
});
