import { blockAt } from '../../article/blockAt.ts';
import type { PassageDescription } from '../model.ts';
import type { SearchedText } from '../searchedText.ts';
import type { Judged } from './decide.ts';
import type { Found } from './search.ts';
import { voiceAt } from './speakers.ts';

/** Adds to places what speaks for them apart from their words. */
export function judge(
  searched: SearchedText,
  { section }: PassageDescription,
  expected: number,
  places: readonly Found[],
): Judged[] {
  const source = (offset: number): number => searched.plain.toSource(offset);
  return places.map((found) => {
    const at = source(found.start);
    const speaker = section?.speaker;
    const place = searched.places.at(at);
    return {
      ...found,
      voice: speaker === undefined ? 'same' : voiceAt(searched, speaker, at),
      position: positionOf(searched, found, expected, places),
      sameSection:
        section?.section !== undefined && place?.section === section.section && place.speaker === speaker,
    };
  });
}

function positionOf(
  searched: SearchedText,
  { start }: Found,
  expected: number,
  places: readonly Found[],
): Judged['position'] {
  if (start === expected) return 'same';
  const pushed = start - expected;
  const copied = places.some((other) => other.start < start && blockLength(searched, other.start) === pushed);
  return copied ? 'copied' : 'other';
}

/** How much longer the text became when the block that stands there came in. */
function blockLength({ article, plain }: SearchedText, offset: number): number {
  const index = blockAt(article, plain.toSource(offset));
  const block = article.blocks[index];
  const next = article.blocks[index + 1];
  if (!block) return 0;
  return plain.fromSource(next?.start ?? block.end) - plain.fromSource(block.start);
}
