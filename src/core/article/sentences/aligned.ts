import type { AlignedText, Span } from '../model.ts';

/**
 * Where a stretch of aligned text stands in its source: from the first unit's source to behind the last one's. Text that
 * stands for other source takes that source whole.
 *
 * @param span - offsets into `aligned.text`
 * @param end - where the source ends, for text behind the last run
 */
export function sourceOf({ runs }: AlignedText, span: Span, end: number): Span {
  let start: number | undefined;
  let behind = 0;
  for (let at = 0; at + 2 < runs.length; at += 3) {
    const text = runs[at] ?? 0;
    const source = runs[at + 1] ?? 0;
    const length = runs[at + 2] ?? 0;
    if (start === undefined) {
      if (span.start < text) start = behind;
      else if (span.start < text + length) start = source + span.start - text;
    }
    if (span.end <= text && start !== undefined) return { start, end: Math.max(start, source) };
    behind = source + length;
    if (span.end <= text + length && start !== undefined) return { start, end: source + span.end - text };
  }
  return { start: start ?? behind, end: Math.max(end, start ?? behind) };
}
