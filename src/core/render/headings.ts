import { toString } from 'mdast-util-to-string';
import { parseBlock } from '../article/block.ts';
import type { Article, Span } from '../article/model.ts';
import { slug } from './slug.ts';

/** What may read otherwise than it is written: these headings are parsed, all others are as they stand. */
const MARKUP = /[[\]_&\\<`:]/;

/**
 * The heading that a link's fragment names, as the page finds it: `notes-1` is the heading that reads so, or else the
 * second that reads `notes`.
 *
 * @param fragment Decoded, without `#`.
 * @returns the heading's block.
 */
export function findHeading(article: Article, fragment: string): Span | undefined {
  if (fragment === '') return undefined;
  const [, base, nth] = /^(.+)-(\d+)$/.exec(fragment) ?? [];
  const alike: Span[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind !== 'heading' || !block.text) continue;
    const written = article.source.slice(block.text.start, block.text.end);
    const name = slug(MARKUP.test(written) ? read(article, index) : written);
    if (name === fragment) return block;
    if (name === base) alike.push(block);
  }
  return nth === undefined ? undefined : alike[Number(nth)];
}

function read(article: Article, index: number): string {
  const [heading] = parseBlock(article, index).nodes;
  return heading ? toString(heading) : '';
}
