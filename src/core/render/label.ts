import type { Element, ElementContent } from 'hast';
import type { SpeakerLabel, Span } from '../article/model.ts';
import { element, eachText, splitText, textOffsetAt, type Pieces } from './leaves.ts';
import { wrapSpan } from './wrap.ts';

/**
 * Sets a speaker's label apart at the head of a block: one `span.label` around it, its parts named inside. Its
 * characters stay what they are, punctuation included, so that copying gives the source's words.
 *
 * @param block The block's element; changed in place.
 * @param offset Where the block starts in the source, since the label counts from the article's start.
 */
export function setLabelApart(
  block: Element,
  label: SpeakerLabel,
  source: string,
  offset: number,
  pieces: Pieces,
): void {
  const [inside, rest] = split(block.children, label.end - offset, pieces);
  if (!inside.some((child) => length(child) > 0)) return;
  const wrapper = element('span', { className: ['label'] }, inside);
  wrapSpan(wrapper, shift(label.nameSpan, offset), () => element('b', { className: ['speaker'] }), pieces);
  for (const part of ['affiliation', 'timestamp'] as const) {
    const span = find(label[part], label, source);
    if (span) wrapSpan(wrapper, shift(span, offset), () => element('span', { className: [part] }), pieces);
  }
  block.children = [wrapper, ...rest];
}

function shift(span: Span, by: number): Span {
  return { start: span.start - by, end: span.end - by };
}

function find(part: string | undefined, label: SpeakerLabel, source: string): Span | undefined {
  if (part === undefined || part === '') return undefined;
  const slice = source.slice(label.start, label.end);
  const nameStart = label.nameSpan.start - label.start;
  const nameEnd = label.nameSpan.end - label.start;
  const behind = slice.indexOf(part, nameEnd);
  const at = behind >= 0 ? behind : slice.slice(0, nameStart).indexOf(part);
  return at < 0 ? undefined : { start: label.start + at, end: label.start + at + part.length };
}

/** Cuts a list of nodes in two where the source reaches `at`, and with it the elements that stand across. */
function split(
  children: readonly ElementContent[],
  at: number,
  pieces: Pieces,
): [ElementContent[], ElementContent[]] {
  const before: ElementContent[] = [];
  const behind: ElementContent[] = [];
  for (const child of children) {
    if (behind.length > 0) behind.push(child);
    else if (child.type === 'text') {
      const runs = pieces.get(child);
      const cutAt = runs ? textOffsetAt(runs, child.value.length, at) : child.value.length;
      const halves = splitText(child, cutAt, pieces);
      if (halves[0].value !== '') before.push(halves[0]);
      if (halves[1].value !== '') behind.push(halves[1]);
    } else if (child.type === 'element') {
      const [left, right] = split(child.children, at, pieces);
      const start = child.position?.start.offset ?? 0;
      if (left.length > 0 || (right.length === 0 && start < at)) before.push({ ...child, children: left });
      if (right.length > 0 || (left.length === 0 && start >= at)) behind.push({ ...child, children: right });
    }
  }
  return [before, behind];
}

function length(node: ElementContent): number {
  let total = 0;
  eachText(node, (text) => (total += text.value.length));
  return total;
}
