/** Blocks that run to a closing line, whatever stands between: fenced code, some HTML, front matter. */
import { endsHtml } from './html-start.ts';
import { trimSpace } from './lines.ts';
import type { LineReader } from './lines.ts';
import { closesFence } from './starts.ts';

/** Moves on to the line that closes the fence of `size` marks in this one; returns where the code ends. */
export function fenceEnd(line: LineReader, size: number): number {
  const marker = line.source.charCodeAt(line.first);
  while (line.move(line.next)) {
    if (line.indent < 4 && closesFence(line.source, line.first, line.end, marker, size)) return line.end;
  }
  return line.source.length;
}

/** Moves on to the line in which the HTML of kind 1 to 5 ends that begins in this one; returns where it ends. */
export function htmlEnd(line: LineReader, kind: number): number {
  if (endsHtml(kind, line.source.slice(line.first, line.end), true)) return line.end;
  while (line.move(line.next)) {
    if (endsHtml(kind, line.source.slice(line.start, line.end), false)) return line.end;
  }
  return line.source.length;
}

/**
 * Moves on to the line that closes the front matter beginning at `from`; returns where that ends, or undefined when
 * there is none. Front matter stands at the very start, between two lines of `---` or `+++`.
 */
export function frontmatterEnd(line: LineReader, from: number): number | undefined {
  const fence = line.source.slice(from, from + 3);
  if ((fence !== '---' && fence !== '+++') || !line.move(from) || !isFence(line, fence)) return undefined;
  while (line.move(line.next)) {
    if (isFence(line, fence)) return line.end;
  }
  return undefined;
}

function isFence({ source, start, end }: LineReader, fence: string): boolean {
  return source.startsWith(fence, start) && trimSpace(source, start, end) === start + 3;
}
