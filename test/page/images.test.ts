import assert from 'node:assert/strict';
import { screenshots } from '../harness/paths.ts';
import { Stage, type Shown } from './support/stage.ts';
import { THEMES, type ThemeName } from './support/themes.ts';

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LONG = 'One paragraph more.\n\n'.repeat(400);
const SOURCE = `# Pictures

Before ![The quay in spring](pictures/quay.png "Spring") and behind.

![](nothing.png)

![A dot](data:image/png;base64,${DOT})

${LONG}![The far end](far.png)

![A far dot](data:image/png;base64,${DOT})
`;

describe('images that are not there', function () {
  this.timeout(60_000);
  let stage: Stage;
  let shown: Shown | undefined;

  before(async () => (stage = await Stage.open()));
  afterEach(() => shown?.close());
  after(() => stage.close());

  const open = async (theme: ThemeName = 'light'): Promise<Shown> => {
    shown = await stage.show({ source: SOURCE, theme, render: { resolveImage: (src) => `/${src}` } });
    await shown.painted();
    return shown;
  };
  const named = (on: Shown, name: string) => on.page.getByRole('img', { name, exact: true });

  for (const theme of Object.keys(THEMES) as ThemeName[])
    it(`say what they would show, and that they were not found: ${theme}`, async () => {
      const on = await open(theme);
      const words = named(on, 'The quay in spring (Image not found: pictures/quay.png)');
      await words.waitFor();
      const [before, after] = await words.evaluate((element) =>
        ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
      );
      assert.equal(before, '"The quay in spring "');
      assert.equal(after, '"(Image not found: pictures/quay.png)"');
      assert.equal(await words.getAttribute('title'), 'Spring');
      await named(on, '(Image not found: nothing.png)').waitFor();
      await on.page.screenshot({ path: `${screenshots}/page-images-${theme}.png` });
    });

  it('leave the text what it stands for', async () => {
    const on = await open();
    const text = (): Promise<string | null> =>
      on.page.locator('.block', { hasText: 'and behind' }).textContent();
    await named(on, 'The quay in spring (Image not found: pictures/quay.png)').waitFor();
    assert.equal(await text(), 'Before  and behind.');
  });

  it('are told from those that are, and from those not loaded yet', async () => {
    const on = await open();
    await named(on, '(Image not found: nothing.png)').waitFor();
    const images = (): Promise<string[]> =>
      on.page.locator('img').evaluateAll((all) => all.map((each) => each.getAttribute('alt') ?? ''));
    assert.deepEqual(await images(), ['A dot', 'The far end', 'A far dot']);
    await on.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await named(on, 'The far end (Image not found: far.png)').waitFor();
    assert.deepEqual(await images(), ['A dot', 'A far dot']);
  });
});
