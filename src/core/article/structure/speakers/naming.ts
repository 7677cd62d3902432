import { bareWords, fold } from '../names/names.ts';

/** How many occurrences of one surname are looked at, and for how many names. */
const OCCURRENCES = 400;
const SURNAMES = 120;

/** Answers whether the article names somebody in full outside labels; remembers what it found. */
export class Naming {
  readonly #source: string;
  readonly #known = new Map<string, boolean>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether the last of a label's names stands somewhere behind a first name, an initial or a title. */
  inFull(label: string): boolean {
    const last = lastWord(label);
    if (last === undefined) return false;
    const key = fold(last);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#known.size < SURNAMES && this.#search(last);
    this.#known.set(key, found);
    return found;
  }

  /** Whether the article writes the words of a label small somewhere, as it would not write a name. */
  isWrittenSmall(label: string): boolean {
    const key = `\n${label.toLowerCase()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = label.length > 3 && this.#known.size < SURNAMES && this.#hasWord(label.toLowerCase());
    this.#known.set(key, found);
    return found;
  }

  #hasWord(small: string): boolean {
    let at = this.#source.indexOf(small);
    for (let seen = 0; at !== -1 && seen < OCCURRENCES; seen += 1) {
      const around = `${this.#source.charAt(at - 1)}\n${this.#source.charAt(at + small.length)}`;
      if (!/[\p{L}\p{N}@/._-]\n|\n[\p{L}\p{N}@/_-]/u.test(around)) return true;
      at = this.#source.indexOf(small, at + small.length);
    }
    return false;
  }

  #search(surname: string): boolean {
    const lower = surname.toLowerCase();
    const written = new Set([surname, lower.charAt(0).toUpperCase() + lower.slice(1)]);
    for (const word of written) if (this.#behindFirstName(word)) return true;
    return false;
  }

  #behindFirstName(surname: string): boolean {
    let at = this.#source.indexOf(surname);
    for (let seen = 0; at !== -1 && seen < OCCURRENCES; seen += 1) {
      const before = this.#source.slice(Math.max(0, at - 40), at);
      const after = this.#source.slice(at + surname.length, at + surname.length + 2);
      if (
        /(?:^|[\s("“‘*_[])\p{Lu}[\p{L}\p{M}.'’-]*[ \u00a0](?:(?:van|von|de|der|la|al|bin|del) )?$/u.test(
          before,
        ) &&
        !/^[\p{L}:]|^\*:/u.test(after)
      ) {
        const first =
          /(\p{Lu}[\p{L}\p{M}.'’-]*)[ \u00a0](?:(?:van|von|de|der|la|al|bin|del) )?$/u.exec(before)?.[1] ??
          '';
        if (!COMMON.has(first.toLowerCase())) return true;
      }
      at = this.#source.indexOf(surname, at + surname.length);
    }
    return false;
  }
}

/** Words that stand in front of a name with a capital because they begin a sentence. */
const COMMON = new Set(
  `the a an and but or so in on at by for from with as if when while after before since because although then now what
  who how why where is are was were did does do has have had can could will would that this these those no not yes both
  for to of our my his her their its your also even only`.split(/\s+/u),
);

function lastWord(label: string): string | undefined {
  const bare = bareWords(label);
  if (bare.length === 0) return undefined;
  const words = label.trim().split(/[\s\u00a0]+/u);
  const last = bare.at(-1);
  return words.find((word) => fold(word) === last);
}
