import type { Article, Block } from '../model.ts';

/** Without these, Markdown's running text is its source, line by line. */
const MARKUP = /[\\`*_[\]<>&~|]/u;

/** Whether a block's running text is its source as it stands, but for white space; then nothing has to be parsed. */
export function isPlain({ source, format }: Article, block: Block): boolean {
  if (format === 'text') return true;
  return block.kind !== 'other' && !MARKUP.test(source.slice(textStart(block), textEnd(block)));
}

/** Whether a block has no running text at all. */
export function isSilent({ format }: Article, block: Block): boolean {
  return block.role === 'frontmatter' || (format === 'text' && block.kind === 'other');
}

/** Where a block's running text begins in the source: behind its label, or its heading's mark. */
export function textStart(block: Block): number {
  return block.label?.textStart ?? block.text?.start ?? block.start;
}

/** Where it ends. */
export function textEnd(block: Block): number {
  return block.text?.end ?? block.end;
}

/** The first offset into a text, by its runs, whose source does not stand before `from`; both relative to the block. */
export function textOffset(runs: readonly number[], from: number): number {
  for (let at = 0; at + 2 < runs.length; at += 3) {
    const text = runs[at] ?? 0;
    const source = runs[at + 1] ?? 0;
    const length = runs[at + 2] ?? 0;
    if (source >= from) return text;
    if (source + length > from) return text + from - source;
  }
  return Infinity;
}
