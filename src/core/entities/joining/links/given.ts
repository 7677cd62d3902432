import { partsOf } from '../fold.ts';

export const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;

/** Short forms of given names: each line says what is short for what. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  `bill william, will william, bob robert, rob robert, joe joseph, mike michael, jim james, tom thomas, dick richard,
rick richard, ted edward, ed edward, tony anthony, dan daniel, dave david, steve stephen, steve steven, chris christopher,
nick nicholas, ben benjamin, sam samuel, alex alexander, andy andrew, matt matthew, pat patrick, ron ronald, don donald,
ken kenneth, greg gregory, jeff jeffrey, larry lawrence, jack john, liz elizabeth, kate katherine, kathy katherine,
sue susan, meg margaret, maggie margaret, debbie deborah, barb barbara, jen jennifer, tim timothy, fred frederick,
charlie charles, chuck charles, gene eugene, vlad vladimir, abe abraham, al albert, bernie bernard, pete peter`
    .split(/,\s/u)
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.trim().split(' ');
      return [short, long];
    }),
);

/**
 * Whether a shorter name may be the same person's as a fuller one: the same family name and suffix, the same given name,
 * or its initial, or its short form, and no middle name that the fuller one has not.
 */
export function samePerson(shorter: readonly string[], fuller: readonly string[]): boolean {
  const one = divide(shorter);
  const other = divide(fuller);
  if (one.suffix !== other.suffix || partsOf([one.last]).join(' ') !== partsOf([other.last]).join(' '))
    return false;
  if (one.given.length === 0 || other.given.length === 0) return false;
  if (!sameGiven(one.given[0] ?? '', other.given[0] ?? '')) return false;
  const middles = one.given.slice(1);
  if (middles.length >= other.given.length) return false;
  return middles.every((middle, at) => sameInitial(middle, other.given[at + 1] ?? ''));
}

/** Whether two names differ in doubled letters and spaces alone: `Qasem` and `Qassem Soleimani`, `J.K.` and `J. K.` */
export function sameSpelling(one: readonly string[], other: readonly string[]): boolean {
  return single(one) === single(other);
}

function single(words: readonly string[]): string {
  return partsOf(words)
    .join('')
    .replace(/(\p{L})\1/gu, '$1');
}

function divide(words: readonly string[]): { given: string[]; last: string; suffix: string } {
  const core = [...words];
  const suffix = core.length > 2 && SUFFIX.test(core.at(-1) ?? '') ? (core.pop() ?? '') : '';
  const last = core.pop() ?? '';
  return { given: core, last, suffix };
}

function sameGiven(one: string, other: string): boolean {
  return sameInitial(one, other) || long(one) === long(other);
}

function long(name: string): string {
  return NICKNAMES.get(name) ?? name;
}

function sameInitial(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0);
}
