import type { Article, Span } from '../../article/model.ts';

/** So much source at the least, and at the most but for its last block, is tagged as one document. */
export interface ChunkSize {
  readonly least: number;
  readonly most: number;
}

/**
 * Cuts an article into chunks of blocks that are tagged together. Where one ends is decided by the text around, so that
 * an edit changes the chunk it is in and at the most a few behind it.
 * @returns indexes into `Article.blocks`, end exclusive, in order
 */
export function chunksOf({ source, blocks }: Article, { least, most }: ChunkSize): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  let size = 0;
  for (const [at, block] of blocks.entries()) {
    if (size >= least && (size >= most || opens(source, block))) {
      chunks.push({ start, end: at });
      start = at;
      size = 0;
    }
    size += block.end - block.start;
  }
  if (start < blocks.length) chunks.push({ start, end: blocks.length });
  return chunks;
}

/** One block in eight, by its first letters alone. */
function opens(source: string, { start, end }: Span): boolean {
  let hash = 0;
  for (let at = start; at < Math.min(end, start + 64); at += 1) {
    hash = (Math.imul(hash, 31) + source.charCodeAt(at)) | 0;
  }
  return ((hash ^ (hash >>> 15)) & 7) === 0;
}
