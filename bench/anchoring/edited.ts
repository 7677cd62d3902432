import type { Span } from '../../src/core/article/model.ts';

/** `text` takes the place of what stood at the span. */
export interface Change extends Span {
  readonly text: string;
}

/** A text after changes that do not overlap, and where a passage went. */
export interface Edited {
  readonly text: string;
  /** Where the passage rightly stands; none where it is gone. */
  readonly right: readonly Span[];
}

/** Makes changes, and follows a passage that they leave something of. What comes in at its ends is none of it. */
export function edit(text: string, span: Span, changes: readonly Change[]): Edited {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let made = '';
  let at = 0;
  let { start, end } = span;
  for (const change of ordered) {
    if (change.start < at) continue;
    const shift = change.text.length - (change.end - change.start);
    if (change.end <= span.start) start += shift;
    if (
      change.end <= span.start ||
      (change.start >= span.start && change.start < span.end && change.end <= span.end)
    )
      end += shift;
    made += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { text: made + text.slice(at), right: [{ start, end }] };
}
