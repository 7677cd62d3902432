import type { SectionPlaces } from '../sectionPlace.ts';

/**
 * Whether a place stands in the statement of somebody else than the one named.
 *
 * @param offset into the source
 */
export function isAnothers(places: SectionPlaces, speaker: string | undefined, offset: number): boolean {
  if (speaker === undefined) return false;
  const now = places.speakerAt(offset);
  if (!now) return false;
  const named = fold(speaker);
  return ![now.name, ...now.aliases].some((alias) => fold(alias) === named);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
