import type { FlatLeaf } from './flatten.ts';
import { tagLeaves } from './mark.ts';
import type { Marks } from './overlaps.ts';
import type { Tools } from './tools.ts';

/** Tags leaves as one document; the same leaves again are remembered. */
export type MarkCache = (leaves: readonly FlatLeaf[], published: string | undefined) => readonly Marks[];

/** @param capacity how many units of text to remember findings for */
export function createMarkCache(tools: Tools, capacity: number): MarkCache {
  const known = new Map<string, readonly Marks[]>();
  let held = 0;
  return (leaves, published) => {
    const key = keyOf(leaves, published);
    let marks = known.get(key);
    if (marks) known.delete(key);
    else {
      marks = tagLeaves(leaves, published === undefined ? tools : { ...tools, published });
      held += key.length;
    }
    known.set(key, marks);
    for (const oldest of known.keys()) {
      if (held <= capacity || oldest === key) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return marks;
  };
}

/** Everything that decides what is found. */
function keyOf(leaves: readonly FlatLeaf[], published = ''): string {
  const texts = leaves.map(({ text, closed }) => {
    const shut = closed.map(({ start, end }) => `${start}-${end}`).join();
    return `${text}\u0000${shut}`;
  });
  return `${published}\u0001${texts.join('\u0001')}`;
}
