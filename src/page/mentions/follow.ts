import type { BlockList, ShownBlock } from '../blocks.ts';
import { follow } from '../patch.ts';
import { mentionsIn, wordsOf, type Mention } from './mention.ts';

/**
 * Finds mentions again after a change to the page. One is still there if the same words stand at its place and are
 * still marked; its elements are those that the page has now. The others are left without elements.
 *
 * @param at The first block that the change replaces, and `remove` how many.
 */
export function followThrough(
  list: BlockList,
  { at, remove }: { readonly at: number; readonly remove: number },
  mentions: readonly Mention[],
  change: () => void,
): void {
  const gone = list.slice(at, at + remove);
  const touched = mentions.some(({ block }) => gone.includes(block));
  const before = touched ? gone.map(({ element }) => element.textContent) : [];
  const words = mentions.map(wordsOf);
  const behind = list.length - at - remove;
  change();
  const came = list.slice(at, list.length - behind);
  for (const [index, mention] of mentions.entries()) {
    const within = gone.indexOf(mention.block);
    if (within >= 0) {
      const start = before.slice(0, within).join('').length;
      moveTo(mention, came, before.join(''), start);
    }
    renew(mention, words[index] ?? '');
  }
}

/** Puts a mention where its words stand in the blocks that took the place of its own. */
function moveTo(mention: Mention, came: readonly ShownBlock[], before: string, start: number): void {
  const after = came.map(({ element }) => element.textContent);
  const length = mention.to - mention.from;
  let left = follow(before, after.join(''), start + mention.from);
  for (const [index, block] of came.entries()) {
    const size = after[index]?.length ?? 0;
    if (left < size) {
      Object.assign(mention, { block, from: left, to: left + length });
      return;
    }
    left -= size;
  }
}

/** Takes up the elements that stand for a mention now. */
function renew(mention: Mention, words: string): void {
  const { block, from, to } = mention;
  const now = block.element.isConnected
    ? mentionsIn(block).find((each) => each.from === from && each.to === to)
    : undefined;
  mention.elements = now && wordsOf(now) === words ? now.elements : [];
}
