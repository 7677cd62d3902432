import type { Steps } from '../../core/steps.ts';
import type { Article } from '../../core/article/model.ts';
import type { ArticleRenderer } from './renderer.ts';

/** `remove` blocks at `at` gave way to `insert` blocks; every block behind them moved by `shift` units. */
export interface BlockDiff {
  readonly at: number;
  readonly remove: number;
  readonly insert: number;
  readonly shift: number;
}

/** Blocks compared between two pauses. */
const A_STEP = 256;

/** The one stretch of blocks outside of which two versions of an article show the same. */
export function* diffBlocks(
  before: Article,
  after: Article,
  renderer: Pick<ArticleRenderer, 'same'>,
): Steps<BlockDiff> {
  const shift = after.source.length - before.source.length;
  const most = Math.min(before.blocks.length, after.blocks.length);
  const unchanged = (i: number, j: number, moved: number): boolean =>
    before.blocks[i]?.start === (after.blocks[j]?.start ?? NaN) - moved && renderer.same(before, i, after, j);
  let at = 0;
  while (at < most && unchanged(at, at, 0)) {
    at++;
    if (at % A_STEP === 0) yield;
  }
  let tail = 0;
  while (
    tail < most - at &&
    unchanged(before.blocks.length - 1 - tail, after.blocks.length - 1 - tail, shift)
  ) {
    tail++;
    if (tail % A_STEP === 0) yield;
  }
  return { at, remove: before.blocks.length - at - tail, insert: after.blocks.length - at - tail, shift };
}
