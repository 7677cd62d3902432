import type { Code, InlineCode, Nodes } from 'mdast';
import type { AlignedText } from '../model.ts';
import { isLineEnd } from './characters.ts';
import { alignInline } from './inline.ts';
import { alignLines } from './lines.ts';
import { verbatim } from './runs.ts';

const NOTHING: AlignedText = { text: '', runs: [] };

/**
 * Aligns a node's own text with the source: the value of `text`, `inlineCode`, `code`, `html` and front matter, an
 * image's `alt`. Any other node has none.
 * @param node a node of the block's tree, with its position
 * @param blockSource the block's source, which the positions refer to
 * @returns the text as the node holds it; offsets in the runs are relative to node text and to the block
 */
export function alignNode(node: Nodes, blockSource: string): AlignedText {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return NOTHING;
  switch (node.type) {
    case 'text':
      if (to - from === node.value.length && blockSource.startsWith(node.value, from)) {
        return verbatim(node.value, from);
      }
      // The text of an address is kept as it is written, but for NUL.
      if (blockSource.slice(from, to).replaceAll('\0', '\uFFFD') === node.value) {
        return alignLines(node.value, blockSource, from, to);
      }
      return alignInline(node.value, blockSource, from, to);
    case 'inlineCode':
      return alignInlineCode(node, blockSource, from, to);
    case 'code':
      return alignCode(node, blockSource, from, to);
    case 'html':
      return alignLines(node.value, blockSource, from, to);
    case 'yaml':
      return alignLines(node.value, blockSource, nextLine(blockSource, from), to);
    case 'image':
    case 'imageReference':
      return alignInline(node.alt ?? '', blockSource, from + 2, to, true);
    default:
      return NOTHING;
  }
}

function alignCode(node: Code, source: string, from: number, to: number): AlignedText {
  const marker = source.charAt(from);
  const fenced = marker === '`' || marker === '~';
  return alignLines(node.value, source, fenced ? nextLine(source, from) : from, to);
}

function alignInlineCode({ value }: InlineCode, source: string, from: number, to: number): AlignedText {
  let ticks = 0;
  while (source.charCodeAt(from + ticks) === 96) ticks++;
  const raw = source.slice(from + ticks, to - ticks);
  const { head, tail } = padding(raw, value);
  return alignLines(value, source, from + ticks + head, to - ticks - tail);
}

/** How much of a code span's inside, before and behind, is padding: a space or a line ending on either side. */
function padding(raw: string, value: string): { head: number; tail: number } {
  const head = /^(?: |\r\n|\r|\n)/.exec(raw)?.[0].length ?? 0;
  if (head === 0 || !/[^ \r\n]/.test(raw)) return { head: 0, tail: 0 };
  const endings = countLineEnds(raw) - countLineEnds(value) - (raw.startsWith(' ') ? 0 : 1);
  // Behind a line ending at the end may stand the marks of containers, which are not the code's.
  if (endings > 0) return { head, tail: /(?:\r\n|\r|\n)[^\r\n]*$/.exec(raw)?.[0].length ?? 0 };
  if (endings < 0) return { head: 0, tail: 0 };
  if (!raw.endsWith(' ')) return { head: 0, tail: 0 };
  return { head, tail: 1 };
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Where the line behind the one that holds `at` starts. */
function nextLine(source: string, at: number): number {
  while (at < source.length && !isLineEnd(source.charCodeAt(at))) at++;
  return at + (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10 ? 2 : 1);
}
