import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Span } from '../model.ts';
import { figureNode, mentionNode } from './dress.ts';
import { flatten, leavesOf, type FlatLeaf, type Leaf } from './flatten.ts';
import { labelsOf } from './labels.ts';
import { joinMarks, tagLeaves, type JoinedMarks } from './mark.ts';
import { createPoints } from './points.ts';
import { splitLeaf, type Sheet, type Wrapping } from './split.ts';
import type { Tools } from './tools.ts';
import { unwrap } from './unwrap.ts';

export interface RemarkEntitiesOptions extends Tools {
  /**
   * Finds what is left out at the head of paragraphs: spans of the source. Speakers' labels, `**Mir:**`, unless another
   * is given; `false` leaves nothing out.
   */
  readonly labels?: ((source: string) => readonly Span[]) | false;
}

/**
 * Finds the named actors and figures of a Markdown document, joins the names that mean the same, and wraps each in a
 * `mention` or `figure` node. The entities are left in `file.data.entities`. Running again, with the same tools or
 * others, finds everything anew.
 */
export const remarkEntities: Plugin<[RemarkEntitiesOptions?], Root> = (options = {}) => {
  return (tree, file) => {
    const text = String(file.value);
    // The parser's positions don't count a byte order mark.
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    unwrap(tree, source);
    const { labels = labelsOf } = options;
    const starts = labels === false ? [] : labels(source);
    const leaves = leavesOf(tree.children).map((leaf) => flatten(leaf, source, textStart(leaf, starts)));
    const { entities, marks } = joinMarks(leaves, tagLeaves(leaves, options));
    const sheet: Sheet = { source, pointAt: createPoints(source) };
    const numbers = { mention: 0, figure: 0 };
    for (const [at, leaf] of leaves.entries()) wrap(leaf, marks[at], numbers, sheet);
    file.data.entities = entities;
  };
};

/** Where a leaf's own words begin: behind the label that stands at its head, or at its start. */
function textStart({ position }: Leaf, labels: readonly Span[]): number {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return 0;
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const label = labels[low];
  return label && label.start < end ? label.end : start;
}

function wrap(
  leaf: FlatLeaf,
  marks: JoinedMarks | undefined,
  numbers: { mention: number; figure: number },
  sheet: Sheet,
): void {
  if (!marks) return;
  const names = marks.names.map((name): Wrapping => {
    const number = numbers.mention++;
    return { start: name.start, end: name.end, wrap: (text, part) => mentionNode(name, number, text, part) };
  });
  const figures = marks.figures.map((figure): Wrapping => {
    const number = numbers.figure++;
    return {
      start: figure.start,
      end: figure.end,
      wrap: (text, part) => figureNode(figure, number, text, part),
    };
  });
  splitLeaf(
    leaf,
    [...names, ...figures].sort((a, b) => a.start - b.start),
    sheet,
  );
}
