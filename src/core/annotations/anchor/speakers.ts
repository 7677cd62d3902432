import { distance } from './bits.ts';
import { unitsOf } from './fold.ts';
import type { SearchedText } from '../searchedText.ts';

/** How like each other two ways to write a name are at the least, as a share of their characters. */
const ALIKE = 0.75;
/** Shorter names are alike by chance: Ann, Anna, Hanna. */
const SHORT = 6;
/** What a label looks like, where too few stand for the article to have speakers. */
const LABEL = /^[\s*_>#-]*(?<name>\p{Lu}[^:\n*_]{1,50})[*_]*:/u;

/** Who speaks at a place: who was described, as it seems who was described, somebody else, or nobody. */
export type Voice = 'same' | 'alike' | 'other' | 'none';

/**
 * @param speaker who spoke when the passage was described
 * @param offset into the source
 */
export function voiceAt(searched: SearchedText, speaker: string, offset: number): Voice {
  const named = fold(speaker);
  const now = searched.places.speakerAt(offset);
  if (now) {
    if ([now.name, ...now.aliases].some((alias) => fold(alias) === named)) return 'same';
    if (isLike(named, fold(now.name))) return 'alike';
    const longer = searched.article.speakers.every(({ name }) => fold(name) !== named);
    return longer && isPart(named, fold(now.name)) ? 'alike' : 'other';
  }
  const label = LABEL.exec(searched.blockAt(offset))?.groups?.['name'];
  if (label === undefined) return 'none';
  return isLike(named, fold(label)) || isPart(named, fold(label)) ? 'alike' : 'other';
}

function isLike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  return longest >= SHORT && distance(unitsOf(one), unitsOf(other)) <= (1 - ALIKE) * longest;
}

/** Whether one name is the other without some of its words. */
function isPart(one: string, other: string): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  return short !== undefined && short.every((word) => long?.includes(word));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
