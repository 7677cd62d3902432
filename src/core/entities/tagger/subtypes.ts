import type { NameType } from '../model.ts';
import { KINDS, type KindSpan } from './labels.ts';
import { Bit, LISTS } from './lexicon.ts';
import type { Document } from './document.ts';
import type { Word } from './word.ts';

const PERSON = KINDS.indexOf('PER');
const ORG = KINDS.indexOf('ORG');
const PLACE = KINDS.indexOf('LOC');
const NORP = KINDS.indexOf('NORP');
const EVENT = KINDS.indexOf('EVENT');

/** A name's place (four bits) in a list when the list holds just these tokens. */
function inList({ places }: Document, { start, end }: KindSpan, name: (typeof LISTS)[number]): boolean {
  const shift = LISTS.indexOf(name) * 4;
  const first = ((places[start] ?? 0) >>> shift) & 15;
  if (end - start === 1) return first === 4;
  return first === 1 && (((places[end - 1] ?? 0) >>> shift) & 15) === 3;
}

const lowered = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

/** The word that says what a name is of: the last one, or the one before `of`. */
function headOf({ words }: Document, { start, end }: KindSpan): Word | undefined {
  for (let index = start + 1; index < end; index += 1)
    if (words[index]?.text === 'of') return words[index - 1];
  return words[end - 1];
}

/** Words before a name of a natural place: `Lake Tahoe`, `Mount Everest`. */
const OPENS_PLACE = new Set([
  'lake',
  'mount',
  'mt.',
  'mt',
  'cape',
  'gulf',
  'isle',
  'rio',
  'river',
  'sierra',
  'bay',
]);
/** Words after or before a place that say it is part of a country or larger than one. */
const REGION = new Set([
  'region',
  'area',
  'valley',
  'desert',
  'peninsula',
  'river',
  'mountains',
  'coast',
  'basin',
  'plateau',
]);
const SIDES = new Set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower'.split(
    ' ',
  ),
);

function place(document: Document, span: KindSpan): NameType {
  const { words } = document;
  if (inList(document, span, 'GPE')) return 'GPE';
  if (inList(document, span, 'FAC')) return 'FAC';
  const political = inList(document, span, 'CITY') || inList(document, span, 'TOWN');
  if (inList(document, span, 'LOC') && !political) return 'LOC';
  const head = headOf(document, span);
  const bits = head?.bits ?? 0;
  const several = span.end - span.start > 1;
  if (several && (bits & Bit.FacHead) !== 0 && !political) return 'FAC';
  if (
    several &&
    (bits & Bit.LocHead) !== 0 &&
    !political &&
    !/^(?:province|oblast|district)$/u.test(lowered(head))
  )
    return 'LOC';
  const first = lowered(words[span.start]);
  if (several && OPENS_PLACE.has(first) && !political) return 'LOC';
  if (several && SIDES.has(first)) {
    const rest = { ...span, start: span.start + 1 };
    // `North Carolina` is in a list; `northern Afghanistan` is part of a country.
    if (inList(document, rest, 'GPE') || inList(document, rest, 'LOC')) return 'LOC';
  }
  if (political) return 'GPE';
  if (lowered(words[span.start - 1]) === 'the' && (REGION.has(lowered(words[span.end])) || !several))
    return 'LOC';
  if (/^\d/u.test(words[span.start]?.text ?? '')) return 'FAC';
  return 'GPE';
}

const SPEAK = new Set(
  'speak speaks speaking spoke spoken fluent translated translation language languages dialect word'.split(
    ' ',
  ),
);

/** Whether a people's name stands for its language: `in Arabic`, `speaks Dari`. */
function isLanguage({ words }: Document, { start, end }: KindSpan): boolean {
  if (end - start !== 1 || ((words[start]?.bits ?? 0) & Bit.Language) === 0) return false;
  const before = lowered(words[start - 1]);
  const after = lowered(words[end]);
  if (after === 'language' || after === 'dialect' || after === '-language') return true;
  if (
    SPEAK.has(before) ||
    (before === 'in' && (words[end] === undefined || words[end].letterCase === 4 || words[end].bits === 0))
  )
    return true;
  return before === 'in' && /^(?:and|or|by|on|as|with|at|but|to|for)$/u.test(after);
}

/** What a name outside the main kinds is; undefined where nothing says so. */
function other(document: Document, span: KindSpan): NameType | undefined {
  const { words } = document;
  if (isLanguage(document, span)) return 'LANGUAGE';
  let bits = 0;
  for (let index = span.start; index < span.end; index += 1) bits |= words[index]?.bits ?? 0;
  const head = headOf(document, span)?.bits ?? 0;
  const several = span.end - span.start > 1;
  if (inList(document, span, 'EVENT')) return 'EVENT';
  if ((head & Bit.LawHead) !== 0 && (several || lowered(words[span.start]) === 'constitution')) return 'LAW';
  if (several && (head & Bit.EventHead) !== 0) return 'EVENT';
  if ((head & Bit.WorkHead) !== 0) return 'WORK_OF_ART';
  if (isQuoted(document, span)) return 'WORK_OF_ART';
  if ((head & Bit.ProductHead) !== 0) return 'PRODUCT';
  if (several && (bits & Bit.LawHead) !== 0) return 'LAW';
  if (/\d/u.test(words[span.end - 1]?.text ?? '')) return 'PRODUCT';
  return several ? 'WORK_OF_ART' : 'PRODUCT';
}

function isQuoted({ words }: Document, { start, end }: KindSpan): boolean {
  return /^["“‘'«`]/u.test(words[start - 1]?.text ?? '') && /^["”’'»]/u.test(words[end]?.text ?? '');
}

const NAME_BITS = Bit.First | Bit.Last;

/** Whether a name is a word for a people and nothing else: `Afghans`, `South Korean`. */
function isPeople(document: Document, span: KindSpan): boolean {
  const last = document.words[span.end - 1];
  if (!last || (last.bits & Bit.Norp) === 0 || (last.bits & NAME_BITS) !== 0 || last.lists !== 0)
    return false;
  return (
    span.end - span.start === 1 ||
    (span.end - span.start === 2 && SIDES.has(lowered(document.words[span.start])))
  );
}

/** The kind of a name, set right where lists leave no doubt: a country that acts is no body, a people no person. */
function settled(document: Document, span: KindSpan): number | undefined {
  const { kind } = span;
  if (kind === ORG || kind === NORP) {
    const country = inList(document, span, 'GPE') && !inList(document, span, 'ORG');
    if (country && ((document.words[span.start]?.bits ?? 0) & Bit.Norp) === 0) return PLACE;
  }
  if ((kind === PERSON || kind === PLACE) && isPeople(document, span)) return NORP;
  const only = span.end - span.start === 1 ? document.words[span.start] : undefined;
  if (kind === PERSON && only && (only.bits & Bit.Title) !== 0 && (only.bits & NAME_BITS) === 0)
    return undefined;
  return kind;
}

/** The published type of a name that the sequence model found; undefined where it should not be shown. */
export function typeOf(document: Document, span: KindSpan): NameType | undefined {
  switch (settled(document, span)) {
    case undefined:
      return undefined;
    case PERSON:
      return 'PERSON';
    case ORG:
      return 'ORG';
    case PLACE:
      return place(document, span);
    case NORP:
      return isLanguage(document, span) ? 'LANGUAGE' : 'NORP';
    case EVENT:
      return 'EVENT';
    default:
      return other(document, span);
  }
}
