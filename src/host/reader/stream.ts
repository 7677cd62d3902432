import type { Steps } from '../../core/steps.ts';
import type { PageBlock, ToPage } from '../../protocol.ts';
import { inSlices } from '../slices.ts';
import type { BlockRange } from './window.ts';

/** HTML in one message: large enough to be few, small enough not to hold up the page. */
export const BATCH_UNITS = 48_000;

export interface StreamSource {
  readonly version: number;
  readonly count: number;
  readonly held: BlockRange;
  render(index: number): PageBlock;
  send(message: ToPage): void;
}

/**
 * Sends the page what it does not hold yet: first everything below the first screen, then what stands above it,
 * nearest first, each in batches and slices.
 *
 * @returns whether the page now holds the whole article.
 */
export async function streamRest(source: StreamSource, cancelled: () => boolean): Promise<boolean> {
  if (source.held.from === 0 && source.held.to === source.count) return true;
  return (await inSlices(batches(source), cancelled)) ?? false;
}

function* batches(source: StreamSource): Steps<true> {
  const { held, count, version } = source;
  let batch: PageBlock[] = [];
  let units = 0;
  let at = held.to - held.from;
  for (let index = held.to; index < count; index++) {
    const block = source.render(index);
    batch.push(block);
    units += block.html.length;
    if (units >= BATCH_UNITS || index === count - 1) {
      source.send({
        type: 'insert',
        version,
        at,
        blocks: batch,
        done: index === count - 1 && held.from === 0,
      });
      at += batch.length;
      batch = [];
      units = 0;
    }
    yield;
  }
  for (let index = held.from - 1; index >= 0; index--) {
    const block = source.render(index);
    batch.unshift(block);
    units += block.html.length;
    if (units >= BATCH_UNITS || index === 0) {
      source.send({ type: 'insert', version, at: 0, blocks: batch, done: index === 0 });
      batch = [];
      units = 0;
    }
    yield;
  }
  return true;
}
