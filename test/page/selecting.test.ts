import assert from 'node:assert/strict';
import { AnnotatePage } from './support/annotate.ts';
import { Stage } from './support/stage.ts';

const SOURCE = `# A title & more

An *opening* paragraph with a [link](https://example.org) &amp; an escaped \\* star. Family: 👩‍👩‍👧‍👦, wave: 👋🏽, e\u0301nd.

## A heading

**Mir:** The first statement of Mir. It has **bold** words.

A second paragraph of the same.

**Munter:** What Munter says.

- one item
- another item

> A quotation.
`;

describe('what is selected', function () {
  this.timeout(60_000);
  let stage: Stage;
  let page: AnnotatePage;
  before(async () => {
    stage = await Stage.open();
    page = await AnnotatePage.open(stage, { source: SOURCE });
  });
  after(async () => {
    assert.deepEqual(await page.shown.posted('error'), []);
    await page.close();
    await stage.close();
  });

  let marks = 0;
  /** The source that a highlight of the selection would be about; undefined where there would be none. */
  async function marked(): Promise<string | undefined> {
    await page.say({ kind: 'wish', wish: { what: 'highlight' } });
    const all = await page.all('mark');
    if (all.length === marks) return undefined;
    marks = all.length;
    const { start, end } = all[all.length - 1]!;
    return SOURCE.slice(start, end);
  }

  /** Selects from some characters into some words to some characters into others. */
  async function between(from: string, plus: number, to: string, more: number): Promise<void> {
    await page.page.evaluate(
      (ends) => {
        const [start] = window.find2(ends.from, 0);
        const [end] = window.find2(ends.to, 0);
        const at = (point: { node: Text; offset: number }, by: number): [Text, number] => {
          const walker = document.createTreeWalker(document.getElementById('article')!, NodeFilter.SHOW_TEXT);
          walker.currentNode = point.node;
          let { node } = point;
          let left = point.offset + by;
          while (left > node.length) {
            left -= node.length;
            node = walker.nextNode() as Text;
          }
          return [node, left];
        };
        getSelection()!.setBaseAndExtent(...at(start, ends.plus), ...at(end, ends.more));
      },
      { from, plus, to, more },
    );
  }

  it('is nothing where the selection is empty, and the reader is told', async () => {
    await between('opening', 2, 'opening', 2);
    assert.equal(await marked(), undefined);
    assert.equal(await page.page.locator('.said').textContent(), 'Select a passage first.');
  });

  it('is nothing where the selection is blank', async () => {
    await between('An opening', 2, 'An opening', 3);
    assert.equal(await marked(), undefined);
  });

  it('is without white space at its ends', async () => {
    await between('An opening', 2, 'paragraph', 10);
    assert.equal(await marked(), 'opening* paragraph');
  });

  it('is true to the character in markup, escapes and references', async () => {
    await between('opening', 2, 'opening', 5);
    assert.equal(await marked(), 'eni');
    await between('link', 0, '& an escaped', 1);
    assert.equal(await marked(), 'link](https://example.org) &amp;');
    await between('* star', 0, '* star', 1);
    assert.equal(await marked(), '*');
    await between('link', 0, 'link', 4);
    assert.equal(await marked(), 'link');
  });

  it('is everything', async () => {
    await page.page.keyboard.press('Control+a');
    const all = await marked();
    assert.equal(all, SOURCE.slice(2).trim());
  });

  it('takes in a whole emoji of which it has a part', async () => {
    await between('👩', 3, 'Family', 8 + 4);
    assert.equal(await marked(), '👩‍👩‍👧‍👦');
    await between('Family', 0, 'Family', 8 + 1);
    assert.equal(await marked(), 'Family: 👩‍👩‍👧‍👦');
    await between('👋', 1, 'nd.', 0);
    assert.equal(await marked(), '👋🏽, e\u0301');
    await between('wave', 0, 'nd.', -1);
    assert.equal(await marked(), 'wave: 👋🏽, e\u0301');
  });

  it('is the same backwards', async () => {
    await between('paragraph', 9, 'An opening', 0);
    assert.equal(await marked(), 'An *opening* paragraph');
  });

  it('runs across two statements', async () => {
    await between('bold', 2, 'What Munter', 4);
    assert.equal(await marked(), 'ld** words.\n\nA second paragraph of the same.\n\n**Munter:** What');
  });

  it('runs across a heading and a paragraph', async () => {
    await between('heading', 0, 'The first', 3);
    assert.equal(await marked(), 'heading\n\n**Mir:** The');
  });

  it('begins and ends inside a label', async () => {
    await between('Munter', 1, 'Munter', 4);
    assert.equal(await marked(), 'unt');
  });

  it('runs over items of a list', async () => {
    await between('one item', 4, 'another', 7);
    assert.equal(await marked(), 'item\n- another');
  });

  it('is one paragraph by a triple click, though the browser selects up to the next', async () => {
    const { x, y } = await page.boxOf('A second paragraph');
    await page.page.mouse.click(x + 10, y + 5, { clickCount: 3 });
    assert.equal(await marked(), 'A second paragraph of the same.');
  });

  it('ends with the article where the selection goes beyond', async () => {
    await page.page.evaluate(() => {
      const [start] = window.find2('quotation', 0);
      getSelection()!.setBaseAndExtent(
        start.node,
        start.offset,
        document.body,
        document.body.childNodes.length,
      );
    });
    assert.equal(await marked(), 'quotation.');
  });

  it('is nothing where the selection is elsewhere in the page', async () => {
    await page.page.evaluate(() => {
      const outside = document.createElement('p');
      outside.textContent = 'outside';
      document.body.append(outside);
      getSelection()!.selectAllChildren(outside);
    });
    assert.equal(await marked(), undefined);
    await page.page.evaluate(() => document.body.lastElementChild!.remove());
  });
});
