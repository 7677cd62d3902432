import { roleBefore } from '../../entities/joining/roles/words.ts';
import { isHead } from './heads.ts';
import { before, type Found, type Near } from './near.ts';
import { walkLeft } from './walk.ts';

/** Between the words and the name: `the group, X`, `the group “X`, `the suburb of X`. */
const GAP = /(?:,?\s+["“'‘]?|,?\s+(?:called|named|known as)\s+(?:the\s+)?["“'‘]?)$/u;
const OF = /\s+of\s+$/u;
const LAST = /([\p{L}][\p{L}\p{M}-]*)$/u;
const TITLES =
  /(?:\s+(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Mullah|Ayatollah|Grand Ayatollah|Sheikh|Gen|Lt|Col|Maj|Sgt|Capt)\.?)+\s+$/u;
const PLACES: ReadonlySet<Near['type']> = new Set(['GPE', 'LOC', 'FAC']);

/** What a name is, right before it: `the militant group X`, `the leafy Melbourne suburb of X`. */
export function nounInFront(near: Near): Found | undefined {
  const { type } = near;
  if (type === 'PERSON') return undefined;
  const lead = before(near);
  const gap = GAP.exec(lead) ?? undefined;
  const of = PLACES.has(type) ? OF.exec(lead) : null;
  const end = of?.index ?? gap?.index;
  if (end === undefined) return undefined;
  const text = lead.slice(0, end);
  const noun = LAST.exec(text)?.[0] ?? '';
  if (noun === '' || !/^\p{Ll}/u.test(noun) || !isHead(noun, type)) return undefined;
  const left = walkLeft(text.slice(0, end - noun.length));
  if (left.words === 0) return undefined;
  // `the city, Kabul`: a list of things as well as a name and what it is.
  if (/^,/u.test(gap?.[0] ?? '') && !/^(?:the\s|\p{Lu}[^\s]*\s?.*['’]s\s)/iu.test(text.slice(left.start)))
    return undefined;
  return { start: left.start, end };
}

/** A person's role right before the name: `Iranian Revolutionary Guard Corps commander X`, `the team's coach, X`. */
export function roleInFront(near: Near): (Found & { readonly words: number }) | undefined {
  if (near.type !== 'PERSON') return undefined;
  const whole = before(near);
  const [title = ''] = TITLES.exec(whole) ?? [];
  // `Iran's supreme leader, Ayatollah X`: what is set before the title counts, else the title itself.
  const found = title === '' ? undefined : roleUpTo(whole.slice(0, whole.length - title.length + 1));
  return found ?? roleUpTo(whole);
}

function roleUpTo(whole: string): (Found & { readonly words: number }) | undefined {
  const gap = GAP.exec(whole);
  if (!gap) return undefined;
  const end = gap.index;
  let from = roleBefore(whole.slice(0, end));
  if (from < 0) from = placeBehindRole(whole.slice(0, end));
  if (from < 0) return undefined;
  const left = walkLeft(whole.slice(0, from));
  const start = left.words > 0 ? left.start : articleBefore(whole, from);
  const own = whole.slice(from, end).trim().split(/\s+/u).length;
  // With a comma between, the words need an owner or an article: `his friend the poet, X` but no list of persons.
  if (gap[0].startsWith(',') && !/^the\s|['’]s\s|s['’]\s/iu.test(whole.slice(start, end))) return undefined;
  return { start, end, words: left.words + own };
}

/** `Afghan Ambassador to the United States Hamdullah Mohib`: where the role begins. */
function placeBehindRole(text: string): number {
  const place = /\s+(?:to|of|for)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.-]*(?:\s+|$)){1,4}$/u.exec(text);
  return place ? roleBefore(text.slice(0, place.index)) : -1;
}

function articleBefore(text: string, at: number): number {
  return at - (/(?:^|\s)((?:the|an?)\s+)$/iu.exec(text.slice(0, at))?.[1]?.length ?? 0);
}
