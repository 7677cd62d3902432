import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { flattenBlock } from '../../../src/core/article/alignment/index.ts';
import { collectContext } from '../../../src/core/article/markdown/context.ts';
import { createPlainParser } from '../../../src/core/article/markdown/parse.ts';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { finish } from '../../../src/core/steps.ts';
import { articles } from './documents.ts';
import { hostile } from './hostile.ts';
import { leastTime } from '../cost.ts';

const parse = createPlainParser();

/** Milliseconds of the processor's time: what else the machine does counts little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Cost {
  /** Milliseconds for what is done to an article at once. */
  readonly whole: number;
  /** Milliseconds for the dearest block. */
  readonly block: number;
}

/** Scans everything, and parses and flattens it block by block. */
function readAll(source: string): Cost {
  const start = processorTime();
  const blocks = finish(scanMarkdown(source));
  const context = collectContext(source, blocks);
  const whole = processorTime() - start;
  let block = 0;
  for (const { start, end, kind } of blocks) {
    const began = processorTime();
    const slice = source.slice(start, end);
    flattenBlock(parse(slice, context, { frontmatter: kind === 'frontmatter' }).nodes, slice);
    block = Math.max(block, processorTime() - began);
  }
  return { whole, block };
}

/** Prose with markup at every turn, the dearest that has to be parsed. */
const prose = (size: number): string =>
  'Some *words* with a [link](/to) and `code`, and a good deal of text that has none of it at all. '.repeat(
    size / 97,
  );

describe('The cost of reading', function () {
  this.timeout(60_000);

  it('grows with the length of what is scanned, no faster', () => {
    const text = articles()
      .map(({ source }) => source)
      .join('\n\n');
    const scan = (copies: number) => {
      const source = text.repeat(copies);
      return () => finish(scanMarkdown(source));
    };
    const once = leastTime(scan(80), { runs: 9 });
    const most = 12 * once;
    const more = leastTime(scan(320), { runs: 20, enough: most });
    assert.ok(more <= most, `${once} ms, and ${more} ms for 4 times the text`);
  });

  it('is a small part of parsing, for the scan', () => {
    const text = articles()
      .map(({ source }) => source)
      .join('\n\n')
      .repeat(4);
    const scan = leastTime(() => finish(scanMarkdown(text)));
    const all = leastTime(() => readAll(text), { runs: 1 });
    assert.ok(scan * 10 < all, `scan ${scan.toFixed(2)} ms, everything ${all.toFixed(0)} ms`);
  });

  it('stays near that of prose for every tangle', () => {
    const benign = prose(12_000);
    const dearest = (source: string): number => {
      const { whole, block } = readAll(source);
      return Math.max(whole, block);
    };
    const paragraph = Math.min(...[1, 2, 3, 4, 5].map(() => readAll(benign).block));
    for (const [name, make] of Object.entries(hostile)) {
      const source = make(24_000);
      let ratio = Infinity;
      // The least counts: compiling, collecting garbage and what else the machine does only ever add to a run.
      for (let run = 0; run < 15 && ratio > 4; run++) ratio = Math.min(ratio, dearest(source) / paragraph);
      assert.ok(ratio < 8, `${name} took ${ratio.toFixed(1)} times as long as a long paragraph`);
    }
  });

  it('does not overflow the stack, however deep', () => {
    for (const make of [
      hostile['quotes'],
      hostile['lists'],
      hostile['nested emphasis'],
      hostile['nested links'],
    ]) {
      assert.ok(make);
      readAll(make(400_000));
    }
  });

  it('shows a tangle as it is written, every character in its place', () => {
    const source = `${'['.repeat(4000)}\n\n${'](a)'.repeat(4000)}`;
    for (const { start, end } of finish(scanMarkdown(source))) {
      const slice = source.slice(start, end);
      const { text } = flattenBlock(parse(slice, { definitions: [], footnotes: [] }).nodes, slice);
      assert.equal(text, slice);
    }
  });
});
