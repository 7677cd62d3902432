import type { Figure } from '../figures/model.ts';
import type { NameSpan, Span } from '../model.ts';

/** The names and figures of one text, in order, none overlapping another. */
export interface Marks {
  readonly names: readonly NameSpan[];
  readonly figures: readonly Figure[];
}

const COUNTS: ReadonlySet<string> = new Set(['CARDINAL', 'ORDINAL']);

/**
 * Settles names against figures. Where one stands inside the other, the outer is meant: `January` in `January 2020`,
 * `Seven` in `Seven Network`. Where both are the same, it is a figure, unless it only counts: `G20`, `9/11`. Where they
 * cross, the longer stays.
 * @param closed stretches of the text where nothing is looked for
 */
export function settle(
  text: string,
  names: readonly NameSpan[],
  figures: readonly Figure[],
  closed: readonly Span[] = [],
): Marks {
  const whole = tidyList(text, names, closed);
  const counted = tidyList(text, figures, closed);
  const lost = new Set<Span>();
  for (const [name, figure] of crossings(whole, counted)) {
    if (lost.has(name) || lost.has(figure)) continue;
    lost.add(nameWins(name, figure) ? figure : name);
  }
  const stays = (mark: Span): boolean => !lost.has(mark);
  return { names: whole.filter(stays), figures: counted.filter(stays) };
}

function nameWins(name: NameSpan, figure: Figure): boolean {
  const difference = name.end - name.start - (figure.end - figure.start);
  return difference === 0 ? COUNTS.has(figure.type) || name.start !== figure.start : difference > 0;
}

/** In order, inside the text, off what is closed, not empty; of two that overlap the longer, of equals the first. */
function tidyList<Mark extends Span>(text: string, marks: readonly Mark[], closed: readonly Span[]): Mark[] {
  const sound = marks.filter(({ start, end }) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
      return false;
    return text.slice(start, end).trim() !== '' && !cutsCharacter(text, start) && !cutsCharacter(text, end);
  });
  sound.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  let at = 0;
  for (const mark of sound) {
    while ((closed[at]?.end ?? Infinity) <= mark.start) at += 1;
    if ((closed[at]?.start ?? Infinity) < mark.end) continue;
    const last = kept.at(-1);
    if (!last || last.end <= mark.start) kept.push(mark);
    else if (mark.end - mark.start > last.end - last.start) kept[kept.length - 1] = mark;
  }
  return kept;
}

/** Whether what follows belongs to the character before: the half of a pair, an accent, a joiner. */
function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D)/u.test(text.slice(at, at + 2));
}

/** Every name with every figure that it has text in common with; both lists are in order. */
function* crossings(names: readonly NameSpan[], figures: readonly Figure[]): Generator<[NameSpan, Figure]> {
  let from = 0;
  for (const name of names) {
    while ((figures[from]?.end ?? Infinity) <= name.start) from += 1;
    for (let at = from; (figures[at]?.start ?? Infinity) < name.end; at += 1) {
      const figure = figures[at];
      if (figure) yield [name, figure];
    }
  }
}
