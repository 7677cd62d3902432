/** What is too long or too tangled to parse in time is shown as it is written. */
import type { Code, Html, RootContent } from 'mdast';
import type { Point } from 'unist';
import { endsHtml, htmlKind } from './html-start.ts';
import { LineReader } from './lines.ts';
import { closesFence, fenceSize } from './starts.ts';

/**
 * The block as far as it can be told without a parser: long code and HTML, which need none, or else paragraphs of
 * literal text, split at blank lines; each text equals its slice of the source.
 */
export function literalBlock(source: string): RootContent[] {
  const line = new LineReader(source);
  if (line.move(0) && line.indent < 4) {
    const size = fenceSize(source, line.first, line.end);
    if (size > 0 && line.first === 0) return fencedCode(line, size) ?? literalText(source);
    const kind = source.charCodeAt(line.first) === 60 ? htmlKind(source.slice(line.first, line.end)) : 0;
    if (kind > 0 && line.first === 0) return html(line, kind) ?? literalText(source);
  }
  return literalText(source);
}

/** The whole block as code between fences that are not indented. */
function fencedCode(line: LineReader, size: number): RootContent[] | undefined {
  const { source } = line;
  const marker = source.charCodeAt(0);
  const info = /^([^ \t]*)[ \t]*(.*)$/.exec(source.slice(size, line.end).trim()) ?? [];
  const from = line.next;
  let to = source.length;
  let lines = 1;
  while (line.move(line.next)) {
    lines++;
    if (line.indent < 4 && closesFence(source, line.first, line.end, marker, size)) {
      if (line.next < source.length) return undefined;
      to = line.start;
    }
  }
  const value = source
    .slice(from, to)
    .replace(/(?:\r\n|\r|\n)$/, '')
    .replaceAll('\0', '\uFFFD');
  const code: Code = { type: 'code', lang: info[1] || null, meta: info[2] || null, value };
  return [{ ...code, position: { start: startPoint(), end: endPoint(line, lines) } }];
}

/** The whole block as HTML, unless it ends before the block does. */
function html(line: LineReader, kind: number): RootContent[] | undefined {
  const { source } = line;
  let lines = 1;
  let over = kind < 6 && endsHtml(kind, source.slice(0, line.end), true);
  while (line.move(line.next)) {
    lines++;
    if (over || (kind > 5 && line.blank)) return undefined;
    over = kind < 6 && endsHtml(kind, source.slice(line.start, line.end), false);
  }
  const node: Html = { type: 'html', value: source.replaceAll('\0', '\uFFFD') };
  return [{ ...node, position: { start: startPoint(), end: endPoint(line, lines) } }];
}

function literalText(source: string): RootContent[] {
  const nodes: RootContent[] = [];
  const line = new LineReader(source);
  let start: Point & { offset: number } = startPoint();
  let end = start;
  let number = 1;
  const finish = (): void => {
    if (end.offset > start.offset) nodes.push(literalParagraph(source, start, end));
    start = end = { line: 0, column: 0, offset: source.length };
  };
  finish();
  for (let at = 0; line.move(at); at = line.next, number++) {
    if (line.blank) finish();
    else {
      if (start.line === 0) start = { line: number, column: line.first - line.start + 1, offset: line.first };
      end = { line: number, column: line.end - line.start + 1, offset: line.end };
    }
  }
  finish();
  return nodes;
}

function literalParagraph(
  source: string,
  start: Point & { offset: number },
  end: Point & { offset: number },
): RootContent {
  const value = source.slice(start.offset, end.offset);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: { start, end } }],
    position: { start: { ...start }, end: { ...end } },
  };
}

function startPoint(): Point & { offset: number } {
  return { line: 1, column: 1, offset: 0 };
}

/** The end of the source, the line reader standing in its last line, number `lines`. */
function endPoint(line: LineReader, lines: number): Point {
  const { length } = line.source;
  const fresh = line.end < length;
  return { line: fresh ? lines + 1 : lines, column: fresh ? 1 : length - line.start + 1, offset: length };
}
