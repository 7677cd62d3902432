import { hashText, mix } from '../../src/core/entities/tagger/hash.ts';
import { Bit, LISTS, ORDINARY, type LexiconData } from '../../src/core/entities/tagger/lexicon.ts';
import { tokenize } from '../../src/core/entities/tokens/index.ts';
import { readGeography } from './geography.ts';
import { readList, readPairs } from './lists.ts';
import { readPeople } from './people.ts';
import { readWordNet } from './wordnet.ts';

interface Entry {
  fine: number;
  coarse: number;
  bits: number;
  lists: number;
  reach: number;
}

/** Gathers what is known of words and names, and packs it for the model. */
export class LexiconBuilder {
  readonly #words = new Map<string, Entry>();
  readonly #phrases = new Map<number, number>();

  #entry(word: string): Entry {
    const key = word.replaceAll('’', "'").toLowerCase();
    let entry = this.#words.get(key);
    if (!entry) {
      entry = { fine: 0, coarse: 0, bits: 0, lists: 0, reach: 0 };
      this.#words.set(key, entry);
    }
    return entry;
  }

  knows(word: string): boolean {
    return this.#words.has(word);
  }

  words(): string[] {
    return [...this.#words.keys()];
  }

  /** Whether a word is in a list of countries or cities, or a person's name, and nothing common besides. */
  isName(word: string): boolean {
    const entry = this.#words.get(word);
    if (!entry || (entry.bits & Bit.Common) !== 0) return false;
    return (entry.lists & 3) !== 0 || (entry.bits & (Bit.First | Bit.Last)) !== 0;
  }

  has(word: string, bit: number): boolean {
    return ((this.#words.get(word.replaceAll('’', "'").toLowerCase())?.bits ?? 0) & bit) !== 0;
  }

  /** Notes that a word is no name although sentences often open with it. */
  markOrdinary(word: string): void {
    this.#entry(word).reach |= ORDINARY;
  }

  addBit(word: string, bit: number): void {
    this.#entry(word).bits |= bit;
  }

  addClusters(clusters: ReadonlyMap<string, number>, grain: 'fine' | 'coarse'): void {
    for (const [word, cluster] of clusters) this.#entry(word)[grain] = cluster;
  }

  /** Adds a name to a list, by its tokens. */
  addName(name: string, list: (typeof LISTS)[number]): void {
    const bit = 1 << LISTS.indexOf(list);
    const tokens = tokenize(name).map(({ text }) => text.replaceAll('’', "'").toLowerCase());
    const [first] = tokens;
    if (first === undefined || tokens.length > 8) return;
    if (tokens.length === 1) {
      if (first.length > 1) this.#entry(first).lists |= bit;
      return;
    }
    const entry = this.#entry(first);
    entry.reach = Math.max(entry.reach & ~ORDINARY, tokens.length) | (entry.reach & ORDINARY);
    const hashes = tokens.map((token) => hashText(token.replaceAll(/\p{Nd}/gu, '0')));
    const hash = hashes.slice(1).reduce((sum, each) => mix(sum, each), hashes[0] ?? 0);
    this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | bit);
  }

  /** The lexicon in the model's form, in an order that depends on nothing but its content. */
  pack(): LexiconData {
    const words = [...this.#words].map(([word, entry]) => ({ hash: hashText(word), ...entry }));
    words.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
    const phrases = [...this.#phrases].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
    return {
      words: Int32Array.from(words, ({ hash }) => hash),
      fine: Uint16Array.from(words, ({ fine }) => fine),
      coarse: Uint16Array.from(words, ({ coarse }) => coarse),
      bits: Uint16Array.from(words, ({ bits }) => bits),
      lists: Uint8Array.from(words, ({ lists }) => lists),
      reach: Uint8Array.from(words, ({ reach }) => reach),
      phrases: Int32Array.from(phrases, ([hash]) => hash),
      phraseLists: Uint8Array.from(phrases, ([, lists]) => lists),
    };
  }
}

const HEAD_BITS: Readonly<Record<string, number>> = {
  body: Bit.Head,
  place: Bit.LocHead,
  facility: Bit.FacHead,
  event: Bit.EventHead,
  law: Bit.LawHead,
  work: Bit.WorkHead,
  product: Bit.ProductHead,
};

/** Adds everything that comes from packages and from our own lists. */
export function addKnowledge(builder: LexiconBuilder): void {
  const wordnet = readWordNet();
  const geography = readGeography();
  const people = readPeople();
  for (const word of wordnet.common) if (builder.knows(word)) builder.addBit(word, Bit.Common);
  for (const name of geography.towns) builder.addName(name, 'TOWN');
  for (const name of geography.cities) builder.addName(name, 'CITY');
  for (const name of geography.countries) builder.addName(name, 'GPE');
  for (const name of geography.regions) builder.addName(name, 'LOC');
  for (const { name, list } of wordnet.names) builder.addName(name, list);
  for (const name of people.first) builder.addBit(name, Bit.First);
  for (const name of people.last) builder.addBit(name, Bit.Last);
  for (const name of [...wordnet.peoples, ...geography.nationalities, ...readList('peoples')])
    if (!name.includes(' ')) builder.addBit(name, Bit.Norp);
  for (const name of [...wordnet.languages, ...geography.languages])
    if (!name.includes(' ')) builder.addBit(name, Bit.Language);
  for (const name of readList('bodies')) builder.addName(name, 'ORG');
  for (const name of readList('events')) builder.addName(name, 'EVENT');
  for (const [kind, name] of readPairs('places'))
    builder.addName(name, kind === 'gpe' ? 'GPE' : kind === 'fac' ? 'FAC' : 'LOC');
  for (const [kind, words] of readPairs('heads'))
    for (const word of words.split(' ')) builder.addBit(word, HEAD_BITS[kind] ?? 0);
  for (const line of readList('inside')) for (const word of line.split(' ')) builder.addBit(word, Bit.Inside);
  for (const line of readList('titles')) for (const word of line.split(' ')) builder.addBit(word, Bit.Title);
  for (const word of 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ))
    builder.addBit(word, Bit.Month);
}
