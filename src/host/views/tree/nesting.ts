import type { Section } from '../../../core/article/model.ts';

/**
 * Which section each section stands under, by depth. The lead stands beside the others and not above them: that the
 * whole article is under its title goes without saying.
 *
 * @returns an index into `sections`, or -1 at the top, for each section
 */
export function parentSections(sections: readonly Section[]): readonly number[] {
  const open: number[] = [];
  return sections.map(({ kind, depth }, index) => {
    if (kind === 'lead') return -1;
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** Offset behind each section and everything that stands under it. */
export function sectionEnds(
  sections: readonly Section[],
  parents = parentSections(sections),
): readonly number[] {
  const ends = sections.map(({ end }) => end);
  for (let index = sections.length - 1; index >= 0; index--) {
    const parent = parents[index] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0);
  }
  return ends;
}
