import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { alignNode, flattenBlock } from '../../../src/core/article/alignment/index.ts';
import { collectContext } from '../../../src/core/article/markdown/context.ts';
import { createPlainParser } from '../../../src/core/article/markdown/parse.ts';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { SEED } from '../seed.ts';
import { assertAligned, withText } from '../alignment/check.ts';
import { finish } from '../../../src/core/steps.ts';
import { parseInBlocks, parseWhole } from './compare.ts';
import { random, randomDocument } from './documents.ts';

/** `FUZZ_RUNS=20000` for the long run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
/** Far more than any of these documents takes, even on a busy machine. */
const LONGEST_MS = 5000;

const parse = createPlainParser();

function assertDocument(source: string): void {
  const comparable = (root: ReturnType<typeof parseWhole>): unknown =>
    JSON.parse(JSON.stringify(root.children));
  assert.deepEqual(comparable(parseInBlocks(source)), comparable(parseWhole(source)));
  const blocks = finish(scanMarkdown(source));
  const context = collectContext(source, blocks);
  for (const { start, end, kind } of blocks) {
    const slice = source.slice(start, end);
    const { nodes } = parse(slice, context, { frontmatter: kind === 'frontmatter' });
    for (const node of withText(nodes)) assertAligned(alignNode(node, slice), slice, node);
    assertFlat(nodes, slice);
  }
}

function assertFlat(nodes: Parameters<typeof flattenBlock>[0], slice: string): void {
  const { text, runs } = flattenBlock(nodes, slice);
  for (let index = 0; index < runs.length; index += 3) {
    const [at, from, length] = runs.slice(index, index + 3) as [number, number, number];
    assert.equal(text.slice(at, at + length), slice.slice(from, from + length));
  }
}

describe(`${RUNS} random documents`, function () {
  this.timeout(RUNS * 200);

  it('parse in blocks as in one, with every character in its place, and none hangs', () => {
    const next = random(SEED);
    for (let run = 0; run < RUNS; run++) {
      const source = randomDocument(next);
      const began = performance.now();
      try {
        assertDocument(source);
      } catch (error) {
        throw new Error(`run ${run} of seed ${SEED}: ${JSON.stringify(source)}`, { cause: error });
      }
      assert.ok(performance.now() - began < LONGEST_MS, `run ${run} hangs: ${JSON.stringify(source)}`);
    }
  });
});
