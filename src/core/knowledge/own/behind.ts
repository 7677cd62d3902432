import { before, behind, type Found, type Near } from './near.ts';
import { readPhrase, type Phrase } from './phrase.ts';

/** A short form, a quote's end, an age: `(IRGC)`, `[KPA]`, `, 34`. */
const SHORT_FORM = /^["”'’]?(?:\s*[([]["“]?[\p{Lu}\p{N}][\p{L}\p{N}.&-]{0,11}["”]?[)\]])?/u;
const AGE = /^,\s+(?:aged?\s+)?\d{1,3}(?=,\s)/u;
const COMMA = /^,\s+(?:also\s+)?/u;
const DASH = /^(?:\s*—\s*|\s+[–-]\s+)/u;
const BRACKET = /^\s*\(/u;
/** What opens a sentence before its subject does: `In Kabul, the …`. */
const OPENING =
  /^["“'‘]?(?:in|on|at|for|after|before|during|according to|with|without|under|from|like|unlike|since|despite|among|by|to|as|behind|near|outside|inside|against|through|throughout|across|around|when|while|if|because|once|until|following|amid|besides|beyond|within|between)\b[^,;:—]*$/iu;
/** What speaks of several: `A, B and C`. */
const LISTED = /^,\s+(?:and|or)\s+/u;

/**
 * What a sentence says a name is, set off right behind it: `X, the Afghan branch of ISIS, …`, `X — a … —`, `X (a …)`.
 */
export function setOff(near: Near): Found | undefined {
  const { sentence, type, name } = near;
  const rest = behind(near);
  let at = SHORT_FORM.exec(rest)?.[0].length ?? 0;
  if (type === 'PERSON') at += AGE.exec(rest.slice(at))?.[0].length ?? 0;
  const tail = rest.slice(at);
  const opener = COMMA.exec(tail) ?? DASH.exec(tail) ?? BRACKET.exec(tail);
  if (!opener) return undefined;
  const from = name.end + at + opener[0].length;
  const phrase = readPhrase(sentence, from, type, type === 'PERSON');
  if (!phrase) return undefined;
  const mark = opener[0].trim().charAt(0);
  if (mark === '(') return phrase.closer === ')' ? phrase : undefined;
  if (mark !== ',') return /^(?:[—–-]|)$/u.test(phrase.closer) ? phrase : undefined;
  return isApposition(near, phrase) ? phrase : undefined;
}

function isApposition(near: Near, phrase: Phrase): boolean {
  const { sentence, type } = near;
  const words = sentence.slice(phrase.start, phrase.end);
  const next = sentence.slice(phrase.end);
  if (!/^(?:[,;—–)”"-]|)$/u.test(phrase.closer)) return false;
  // `Iran, the army, and others`: not so with a person and a role.
  if (type !== 'PERSON' && (LISTED.test(next) || /\band\s+(?:the|an?)\s/u.test(words))) return false;
  if (!OPENING.test(before(near))) return true;
  // `According to Putin, the president of Ukraine has …`: what follows the comma may be the subject.
  return /^(?:an?|one of)\s/iu.test(words) ? phrase.closer !== '' : phrase.closer === ',' && isSubject(next);
}

/** Whether a clause with a subject of its own follows: `, two people died`. */
function isSubject(next: string): boolean {
  return /^,\s+(?!who\b|which\b|that\b|and\b|or\b|but\b|has\b|have\b|is\b|was\b|said\b|\p{Ll}+ing\b|\p{Ll}+ed\b)/u.test(
    next,
  );
}
