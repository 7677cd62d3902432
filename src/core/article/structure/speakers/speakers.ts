import type { Speaker, SpeakerLabel } from '../../model.ts';
import { bareWords, fold, isTitle, nameShape, wordsOf } from '../names/names.ts';

/** One way of writing a name in labels. */
interface Written {
  readonly name: string;
  readonly bare: readonly string[];
  readonly group: string;
  /** Whether the words are a person's name and not a role's or letters. */
  readonly personal: boolean;
  /** `m` or `f` where the title says so. */
  readonly gender?: 'm' | 'f';
  readonly order: number;
}

const EXPERT = /\p{L}.*\p{L}/u;

/**
 * Joins the names that labels write differently: `Shimon Peres`, `Peres` and `PERES`; `MR. PRICE` and `Price`; `JD`
 * where one speaker alone has these initials. Two people with one surname stay apart, and a label that could be either
 * stays a speaker of its own.
 *
 * @param labels - every label, in source order
 * @returns the speakers in order of appearance, without statements, and for each label the index of its speaker
 */
export function joinSpeakers(labels: readonly SpeakerLabel[]): {
  speakers: Omit<Speaker, 'statements'>[];
  of: number[];
} {
  const written = new Map<string, Written>();
  for (const { name } of labels) if (!written.has(name)) written.set(name, writing(name, written.size));
  const groups = new Map<string, Written[]>();
  for (const each of written.values()) {
    const members = groups.get(each.group);
    if (members) members.push(each);
    else groups.set(each.group, [each]);
  }
  const target = fullNames([...groups.keys()], groups);
  const rootOf = (name: string): string => {
    const group = written.get(name)?.group ?? name;
    return target.get(group) ?? group;
  };
  const order = new Map<string, number>();
  const names = new Map<number, string[]>();
  const affiliations = new Map<number, string>();
  const of = labels.map((label) => {
    const root = rootOf(label.name);
    let index = order.get(root);
    if (index === undefined) order.set(root, (index = order.size));
    const known = names.get(index);
    if (!known) names.set(index, [label.name]);
    else if (!known.includes(label.name)) known.push(label.name);
    if (label.affiliation !== undefined && !affiliations.has(index))
      affiliations.set(index, label.affiliation);
    return index;
  });
  const speakers = [...names.entries()].map(([index, aliases]) => {
    const name = fullest(aliases);
    const affiliation = affiliations.get(index);
    const expert = EXPERT.test(name);
    return { name, aliases, expert, ...(affiliation === undefined ? {} : { affiliation }) };
  });
  return { speakers, of };
}

function writing(name: string, order: number): Written {
  const letter = /^(?:(Q|A)\d{0,3}|(question|answer|q|a)\s*#?\d+)$/iu.exec(name);
  const bare = letter ? [fold(letter[1] ?? letter[2] ?? name)] : bareWords(name);
  const shape = nameShape(name);
  const gender = genderOf(name);
  const personal = !letter && shape !== 'role' && shape !== 'letters';
  const group = `${personal && bare.length === 1 && gender ? `${gender} ` : ''}${bare.join(' ')}`;
  return { name, bare, group, personal, order, ...(gender ? { gender } : {}) };
}

function genderOf(name: string): 'm' | 'f' | undefined {
  const first = fold(wordsOf(name)[0] ?? '');
  if (['mr', 'sir', 'lord', 'congressman', 'chairman'].includes(first)) return 'm';
  if (['mrs', 'ms', 'miss', 'dame', 'lady', 'congresswoman', 'chairwoman'].includes(first)) return 'f';
  return undefined;
}

/** For each group of equal names the group with the fuller name that it can only mean. */
function fullNames(
  keys: readonly string[],
  groups: ReadonlyMap<string, readonly Written[]>,
): Map<string, string> {
  const byWord = new Map<string, Set<string>>();
  const byInitials = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, group: string): void => {
    const set = map.get(key);
    if (set) set.add(group);
    else map.set(key, new Set([group]));
  };
  for (const key of keys) {
    const first = groups.get(key)?.[0];
    if (!first?.personal) continue;
    add(byWord, first.bare.at(-1) ?? '', key);
    if (first.bare.length < 2) continue;
    for (const word of first.bare.slice(0, -1)) add(byWord, word, key);
    add(byInitials, first.bare.map((word) => word[0] ?? '').join(''), key);
  }
  const target = new Map<string, string>();
  for (const key of keys) {
    const own = groups.get(key)?.[0];
    if (!own) continue;
    const byName = own.personal ? byWord.get(own.bare.at(-1) ?? '') : undefined;
    const fuller = fullerNames(own, key, groups, byName);
    if (fuller.length === 0)
      fuller.push(...fullerNames({ ...own, personal: false }, key, groups, lettersPool(own, byInitials)));
    const only = fuller[0];
    if (fuller.length === 1 && only !== undefined) target.set(key, only);
    else if (fuller.length > 1) {
      const longest = onlyChain(fuller, groups);
      if (longest !== undefined) target.set(key, longest);
    }
  }
  for (const key of keys) resolve(key, target);
  return target;
}

function fullerNames(
  own: Written,
  key: string,
  groups: ReadonlyMap<string, readonly Written[]>,
  pool: ReadonlySet<string> = new Set(),
): string[] {
  return [...pool].filter((other) => other !== key && canMean(own, groups.get(other) ?? []));
}

function lettersPool(own: Written, byInitials: ReadonlyMap<string, Set<string>>): Set<string> | undefined {
  return /^\p{Lu}{2,3}$/u.test(own.name) ? byInitials.get(fold(own.name)) : undefined;
}

/** Several fuller names are no doubt where each is part of the longest: `Peres`, `Shimon Peres`, `Mr. Shimon B. Peres`. */
function onlyChain(
  names: readonly string[],
  groups: ReadonlyMap<string, readonly Written[]>,
): string | undefined {
  const sorted = names
    .map((name) => groups.get(name)?.[0])
    .filter((each) => each !== undefined)
    .sort((a, b) => b.bare.length - a.bare.length);
  const [longest, ...rest] = sorted;
  if (!longest) return undefined;
  return rest.every((each) => canMean(each, [longest])) ? longest.group : undefined;
}

function resolve(key: string, target: Map<string, string>): void {
  let at = target.get(key);
  for (let steps = 0; at !== undefined && steps < 8; steps += 1) {
    const next = target.get(at);
    if (next === undefined || next === key) break;
    at = next;
  }
  if (at !== undefined) target.set(key, at);
}

/** Whether a short name can stand for a fuller one: its words are among the other's, in order, initials fitting. */
function canMean(own: Written, others: readonly Written[]): boolean {
  const other = others[0];
  if (!other?.personal) return false;
  if (own.gender && others.some((each) => each.gender && each.gender !== own.gender)) return false;
  if (!own.personal) return other.bare.length >= 2;
  if (own.bare.length > other.bare.length) return false;
  if (own.bare.length === other.bare.length) {
    if (own.bare.length === 1)
      return own.gender === undefined && other.gender !== undefined && own.bare[0] === other.bare[0];
    return (
      own.bare.some((word) => word.length === 1) &&
      own.bare.every((word, i) => fits(word, other.bare[i] ?? ''))
    );
  }
  let at = 0;
  for (const word of own.bare) {
    while (at < other.bare.length && !fits(word, other.bare[at] ?? '')) at += 1;
    if (at === other.bare.length) return false;
    at += 1;
  }
  return true;
}

function fits(short: string, long: string): boolean {
  return short === long || (short.length === 1 && long.startsWith(short));
}

/** The name with most words; of equals the one not all in capitals, then the first. */
function fullest(names: readonly string[]): string {
  let best = names[0] ?? '';
  for (const name of names.slice(1)) if (rank(name) > rank(best)) best = name;
  return best.replaceAll(/\s+/gu, ' ');
}

function rank(name: string): number {
  const words = wordsOf(name);
  const own = words.filter((word) => !isTitle(word) && !/^\p{L}\.?$/u.test(word)).length;
  const mixed = /\p{Ll}/u.test(name) || !/\p{Lu}/u.test(name) ? 1 : 0;
  return own * 100 + words.length * 4 + mixed;
}
