import type { Article, Block } from '../../core/article/model.ts';

/** `remove` blocks at `at` gave way to `insert` blocks; every block behind them moved by `shift` units. */
export interface BlockDiff {
  readonly at: number;
  readonly remove: number;
  readonly insert: number;
  readonly shift: number;
}

/** The one stretch of blocks outside of which two versions of an article show the same. */
export function diffBlocks(before: Article, after: Article): BlockDiff {
  const shift = after.source.length - before.source.length;
  const nothingShared = !sameContext(before, after);
  const most = nothingShared ? 0 : Math.min(before.blocks.length, after.blocks.length);
  let at = 0;
  while (at < most && looksSame(before, at, after, at, 0)) at++;
  let tail = 0;
  while (
    tail < most - at &&
    looksSame(before, before.blocks.length - 1 - tail, after, after.blocks.length - 1 - tail, shift)
  ) {
    tail++;
  }
  return { at, remove: before.blocks.length - at - tail, insert: after.blocks.length - at - tail, shift };
}

/** Definitions and metadata reach into blocks far from where they stand. */
function sameContext(before: Article, after: Article): boolean {
  return JSON.stringify([before.context, before.meta]) === JSON.stringify([after.context, after.meta]);
}

function looksSame(before: Article, i: number, after: Article, j: number, shift: number): boolean {
  const a = before.blocks[i];
  const b = after.blocks[j];
  if (!a || !b || a.start + shift !== b.start || a.end + shift !== b.end) return false;
  return (
    sameRole(before, a, after, b) &&
    speakerOf(before, a) === speakerOf(after, b) &&
    sameText(before, a, after, b)
  );
}

function sameRole(before: Article, a: Block, after: Article, b: Block): boolean {
  return (
    a.role === b.role &&
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.label?.name === b.label?.name &&
    before.sections[a.section]?.depth === after.sections[b.section]?.depth
  );
}

function speakerOf(article: Article, block: Block): number {
  return article.statements[block.statement]?.speaker ?? -1;
}

function sameText(before: Article, a: Block, after: Article, b: Block): boolean {
  return before.source.slice(a.start, a.end) === after.source.slice(b.start, b.end);
}
