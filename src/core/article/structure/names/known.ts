import { isNonSpeaker } from './lexicon.ts';
import { fold, nameShape, wordsOf, type NameShape } from './names.ts';

/** What a label's words say by themselves. */
export interface KnownName {
  readonly shape: NameShape;
  /** The same for labels that write the same name. */
  readonly key: string;
}

/** Names come again and again: what was found out about so many is kept. */
const CAPACITY = 1000;
const memory = new Map<string, KnownName | undefined>();

/** What a label's words are as a name, or undefined if they name nobody. */
export function knownName(name: string): KnownName | undefined {
  if (memory.has(name)) return memory.get(name);
  if (memory.size >= CAPACITY) memory.clear();
  const shape = nameShape(name);
  const known = shape && !isNonSpeaker(name) ? { shape, key: nameKey(name) } : undefined;
  memory.set(name, known);
  return known;
}

/** What names written alike have in common: no case, no marks, and no number behind `Q` and `A`. */
export function nameKey(name: string): string {
  const letter = /^(?:([QA])\d{0,3}|(question|answer|q|a)\s*#?\d+)$/iu.exec(name);
  return (letter?.[1] ?? letter?.[2])?.toLowerCase() ?? wordsOf(name).map(fold).join(' ');
}
