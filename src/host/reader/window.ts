import { blockAt } from '../../core/article/blockAt.ts';
import type { Article } from '../../core/article/model.ts';
import type { Place } from '../../protocol.ts';

/** Source units that fill the first screen of a tall window, with some to spare. */
const FIRST_SCREEN = 9_000;
/** Blocks that fill it, however short they are. */
const MOST_BLOCKS = 60;

/** Indexes of blocks, `to` exclusive. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** The blocks that a reader coming back to `place` sees first. */
export function firstScreen(article: Article, place: Place | undefined): BlockRange {
  const from = place ? blockAt(article, place.offset) : 0;
  let to = from;
  const last = Math.min(article.blocks.length, from + MOST_BLOCKS);
  for (let units = 0; to < last && units < FIRST_SCREEN; to++) {
    const block = article.blocks[to];
    if (block) units += block.end - block.start;
  }
  return { from, to };
}
