import { CODES, CURRENCIES } from './currencies.ts';
import { emptyLexeme, NOTHING, type Lexeme } from './lexeme.ts';
import { ORDINALS, ORDINAL_TENS, SCALES, SMALL, TENS } from './numbers.ts';
import {
  EVERY,
  HOLIDAYS,
  MONTHS,
  PARTS,
  PERIODS,
  RELATIVE_DAYS,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  WEEKDAYS,
} from './time.ts';
import { UNITS } from './units.ts';
import { BEFORE_YEAR, FUTURE, GRAMMAR, NAMING, PARTICIPLES, PAST, STOPS } from './words.ts';

const lexemes: Lexeme[] = [NOTHING];
const ids = new Map<string, number>();

function lexeme(word: string): Lexeme {
  const id = ids.get(word);
  if (id !== undefined) return lexemes[id] ?? NOTHING;
  const made = emptyLexeme(word);
  ids.set(word, lexemes.length);
  lexemes.push(made);
  return made;
}

/** Gives `word` more parts to play; words with a part that can open a figure become triggers. */
function add(word: string, parts: Partial<Lexeme>, trigger = true): void {
  Object.assign(lexeme(word), parts, trigger ? { trigger: true } : {});
}

const plural = (word: string): string =>
  word.endsWith('y') && !/[aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:ch|sh|s|x|z)$/.test(word)
      ? `${word}es`
      : `${word}s`;

for (const word of GRAMMAR) lexeme(word);
for (const word of STOPS) add(word, { stop: true }, false);
for (const word of NAMING) add(word, { names: true }, false);
for (const word of PARTICIPLES) add(word, { participle: true }, false);
for (const word of BEFORE_YEAR) add(word, { beforeYear: true }, false);
for (const word of PAST) add(word, { tense: 'past' }, false);
for (const word of FUTURE) add(word, { tense: 'future' }, false);

SMALL.forEach((word, value) => {
  add(word, { cardinal: value });
});
TENS.forEach((word, at) => {
  add(word, { cardinal: (at + 2) * 10 });
});
add('fourty', { cardinal: 40 });
for (const [word, scale] of Object.entries(SCALES)) {
  add(word, { scale });
  add(`${word}s`, { scales: scale });
}
add('tens', { scales: 10 });
ORDINALS.forEach((word, at) => {
  add(word, { ordinal: at + 1 });
  if (at > 1) {
    add(word, { denominator: at + 1 });
    add(`${word}s`, { denominator: at + 1 }, false);
  }
});
ORDINAL_TENS.forEach((word, at) => {
  add(word, { ordinal: (at + 2) * 10 });
});
for (const [word, ordinal] of Object.entries({ hundredth: 100, thousandth: 1e3, millionth: 1e6 })) {
  add(word, { ordinal, denominator: ordinal });
  add(`${word}s`, { denominator: ordinal }, false);
}
add('half', { denominator: 2 });
add('halves', { denominator: 2 }, false);

for (const [word, period] of Object.entries(PERIODS)) {
  add(word, { period });
  if (word !== 'millennium') add(plural(word), { period, plural: true });
}
add('millennia', { period: 'millennium', plural: true });
add('quarter', { denominator: 4 });
add('quarters', { denominator: 4 }, false);
MONTHS.forEach((word, at) => {
  add(word, { month: at + 1 });
});
for (const [word, month] of Object.entries(SHORT_MONTHS)) add(word, { month, short: true });
WEEKDAYS.forEach((word, at) => {
  add(word, { weekday: at + 1 });
  add(`${word}s`, { weekday: at + 1, plural: true });
});
for (const [word, weekday] of Object.entries(SHORT_WEEKDAYS)) add(word, { weekday, short: true });
for (const [word, season] of Object.entries(SEASONS)) add(word, { season });
for (const [word, part] of Object.entries(PARTS)) {
  add(word, { part });
  if (['morning', 'afternoon', 'evening', 'night'].includes(part)) add(`${word}s`, { part, plural: true });
}
add('tonight', { part: 'night', relativeDay: 0 });
for (const [word, relativeDay] of Object.entries(RELATIVE_DAYS)) add(word, { relativeDay });
for (const [word, every] of Object.entries(EVERY)) add(word, { every });
for (const [word, holiday] of Object.entries(HOLIDAYS)) add(word, { holiday });

for (const { code, symbols, names } of UNITS) {
  for (const symbol of symbols) add(symbol, { unit: { code, symbol: true } }, false);
  for (const name of names) {
    add(name, { unit: { code } }, false);
    if (!name.endsWith('es') && name !== 'feet') add(plural(name), { unit: { code }, plural: true }, false);
  }
}
add('feet', { plural: true }, false);
for (const { code, name, minor, unsure } of CURRENCIES) {
  const currency = { code, ...(minor && { minor }), ...(unsure && { unsure }) } as const;
  add(name, { currency }, false);
  add(plural(name), { currency, plural: true }, false);
}
add('pound', { currency: { code: 'GBP', unsure: true } }, false);
add('pounds', { currency: { code: 'GBP', unsure: true } }, false);
add('rs', { currency: { code: 'INR' } });
add('re', { currency: { code: 'INR' } }, false);
for (const code of CODES) add(code.toLowerCase(), { currency: { code } });

for (const [word, shift] of Object.entries({
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  next: 1,
  coming: 1,
})) {
  add(word, { shift });
}
for (const word of [
  'following',
  'same',
  'that',
  'these',
  'recent',
  'every',
  'each',
  'a',
  'an',
  'several',
  'few',
  'couple',
])
  add(word, {});
for (const word of ['final', 'age', 'aged', 'fiscal', 'new']) add(word, {});
add('early', { phase: 'early' }, false);
add('late', { phase: 'late' }, false);
add('mid', { phase: 'mid' }, false);
for (const [word, border] of Object.entries({
  end: 'end',
  close: 'end',
  beginning: 'start',
  start: 'start',
  turn: 'start',
  middle: 'mid',
} as const)) {
  add(word, { border }, false);
}

const LONGEST = 14;

/** The number of `word` (lower case) among the lexemes; 0 when the grammar has no use for it. */
export function lexemeId(word: string): number {
  return word.length > LONGEST ? 0 : (ids.get(word) ?? 0);
}

/** Lexemes by the hash of their word; words that share a slot stand one behind the other. */
const slots = new Uint16Array(8192);

/** FNV-1a over the units of a stretch in lower case; 0 where a unit is not ASCII. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= 128) return 0;
    if (code >= 65 && code <= 90) code += 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash ^ (hash >>> 15) || 1;
}

for (const [word, id] of ids) {
  const hash = hashOf(word, 0, word.length);
  if (hash === 0) continue;
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = id;
}

/** The same for the word at a stretch of a text, in whatever case. Nothing is cut out of the text. */
export function lexemeIdAt(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return 0;
  const hash = hashOf(text, start, end);
  if (hash === 0) return lexemeId(text.slice(start, end).toLowerCase());
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const id = slots[slot] ?? 0;
    if (id === 0 || isAt(lexemes[id]?.word ?? '', text, start, end)) return id;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    const code = text.charCodeAt(start + at);
    if (word.charCodeAt(at) !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}

/** For each lexeme, 1 where a figure's core may begin with it. */
const triggers = Uint8Array.from(lexemes, ({ trigger }) => (trigger ? 1 : 0));

/** Whether a figure's core may begin with the lexeme of this number. */
export function isTrigger(id: number): boolean {
  return triggers[id] === 1;
}

/** The lexeme with this number. */
export function lexemeOf(id: number): Lexeme {
  return lexemes[id] ?? NOTHING;
}
