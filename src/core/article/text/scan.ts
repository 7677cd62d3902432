import type { Steps } from '../../steps.ts';
import type { RawBlock } from '../model.ts';
import { readMetaLine } from '../metadata/lines.ts';
import { linesOf, type Line } from './lines.ts';
import { isBullet, isSoftBreak, wrappingOf, type Wrapping } from './wrap.ts';

/** Meta lines are looked for in so many units from the start. */
const HEAD = 1000;
const LINES_A_STEP = 500;
const COLUMNS = /\S[ \t\u00a0]{5,}\S/u;
const UNDERLINE = /^(=+|-+|~+|\^+|\*+)$/u;
const SEPARATOR = /^(?:[-=_*~#•·.—–]\s*){3,}$/u;

/**
 * Finds the blocks of an article in plain text: one paragraph a line, or paragraphs wrapped by hand at any width with
 * blank lines or indented first lines between them. Runs in time linear in the length of the source.
 *
 * Headings are only those underlined here; what else is a heading depends on what stands around it.
 */
export function* scanText(source: string): Steps<RawBlock[]> {
  const lines = linesOf(source);
  yield;
  const wrapping = wrappingOf(source, lines);
  yield;
  const blocks: RawBlock[] = [];
  let group: Line[] = [];
  let groups = 0;
  for (const line of [...lines, undefined]) {
    if (line) {
      group.push(line);
      continue;
    }
    if (group.length > 0) yield* scanGroup(source, group, wrapping, blocks);
    group = [];
    groups += 1;
    if (groups % LINES_A_STEP === 0) yield;
  }
  return blocks;
}

function* scanGroup(
  source: string,
  group: readonly Line[],
  wrapping: Wrapping | undefined,
  into: RawBlock[],
): Steps<void> {
  const margin = group.reduce((least, line) => Math.min(least, line.indent), Infinity);
  let open: Line | undefined;
  let last: Line | undefined;
  const close = (): void => {
    if (open && last) into.push({ kind: 'paragraph', start: open.start, end: last.end });
    open = undefined;
    last = undefined;
  };
  for (let i = 0; i < group.length; i += 1) {
    const line = group[i];
    const next = group[i + 1];
    if (i % LINES_A_STEP === LINES_A_STEP - 1) yield;
    if (!line) continue;
    if (isSeparator(source, line)) {
      close();
      into.push({ kind: 'other', start: line.start, end: line.end });
      continue;
    }
    if (next && isUnderlined(source, line, next)) {
      close();
      const depth = source[next.start] === '=' ? 1 : 2;
      into.push({ kind: 'heading', depth, start: line.start, end: next.end, text: line });
      i += 1;
      continue;
    }
    if (last && !continues(source, last, line, margin, wrapping)) close();
    open ??= line;
    last = line;
  }
  close();
}

/** Whether `line` goes on with the paragraph that `last` belongs to. */
function continues(
  source: string,
  last: Line,
  line: Line,
  margin: number,
  wrapping: Wrapping | undefined,
): boolean {
  if (!isSoftBreak(source, last, line, wrapping)) return false;
  // Lines set in columns are no running text.
  if (COLUMNS.test(source.slice(last.start, last.end)) || COLUMNS.test(source.slice(line.start, line.end)))
    return false;
  // Dates and bylines stand on lines of their own, however long the title above them.
  if (line.start < HEAD && readMetaLine(source.slice(line.start, line.end))) return false;
  if (isBullet(source, line)) return false;
  const indented = line.indent >= margin + 2 && line.indent > last.indent;
  return !indented || !/[.!?:]["”’)\]]*$/u.test(source.slice(Math.max(last.start, last.end - 4), last.end));
}

function isSeparator(source: string, line: Line): boolean {
  return line.end - line.start <= 120 && SEPARATOR.test(source.slice(line.start, line.end));
}

function isUnderlined(source: string, line: Line, next: Line): boolean {
  const length = line.end - line.start;
  const rule = next.end - next.start;
  if (rule < 3 || length > 120 || rule < length * 0.5 || rule > length * 2 + 4) return false;
  return (
    UNDERLINE.test(source.slice(next.start, next.end)) && /\p{L}/u.test(source.slice(line.start, line.end))
  );
}
