import type { Span } from '../../src/core/article/model.ts';
import { edit, type Change, type Edited } from './edited.ts';
import { paragraphAt, type Cut } from './passages.ts';
import type { Random } from './random.ts';

/** An edit of a text in which a passage is marked; undefined where it can't be made there. */
export type Edit = (whole: Cut, span: Span, random: Random) => Edited | undefined;

/** How far from a passage its surroundings reach, in characters. */
const NEAR = 80;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const LABEL = /^[*_]*\p{Lu}[^:\n]{1,40}:/u;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function typo(text: string, at: number, random: Random): Change {
  const letter = LETTERS.charAt(random.below(LETTERS.length));
  switch (random.below(4)) {
    case 0:
      return { start: at, end: at + 1, text: '' };
    case 1:
      return { start: at, end: at, text: letter };
    case 2:
      return { start: at, end: at + 2, text: `${text.charAt(at + 1)}${text.charAt(at)}` };
    default:
      return { start: at, end: at + 1, text: letter };
  }
}

/** One typo in about so many characters, none of them in or at the passage. */
function typosAround(every: number): Edit {
  return (whole, span, random) => {
    const { text, words } = whole;
    const changes: Change[] = [];
    for (const word of words) {
      if ((word.start < span.end + 2 && word.end > span.start - 2) || isLabel(whole, word)) continue;
      if (random.next() > (word.end - word.start) / every || word.end - word.start < 3) continue;
      changes.push(typo(text, word.start + 1 + random.below(word.end - word.start - 2), random));
    }
    return edit(text, span, changes);
  };
}

/** Typos inside words of the passage, one in about thirty characters. */
const typosWithin: Edit = ({ text, words }, span, random) => {
  const inside = words.filter(
    (word) => word.start >= span.start && word.end <= span.end && word.end - word.start > 3,
  );
  if (inside.length === 0) return undefined;
  const changes = new Map<number, Change>();
  for (let left = Math.ceil((span.end - span.start) / 30); left > 0; left -= 1) {
    const { start, end } = random.pick(inside);
    changes.set(start, typo(text, start + 1 + random.below(end - start - 2), random));
  }
  return edit(text, span, [...changes.values()]);
};

function reword(whole: Cut, words: readonly Span[], share: number, random: Random): Change[] {
  return words
    .filter(() => random.next() < share)
    .map(({ start, end }) => {
      const other = random.pick(whole.words);
      return { start, end, text: whole.text.slice(other.start, other.end) };
    });
}

/** Whether a word is of a speaker's label: with another name there it would be another's statement. */
function isLabel(whole: Cut, word: Span): boolean {
  const { start } = paragraphAt(whole, word.start);
  const [label] = LABEL.exec(whole.text.slice(start, start + 60)) ?? [''];
  return word.start < start + label.length;
}

/** Three in ten words around the passage are others. */
const rewordAround: Edit = (whole, span, random) => {
  const near = { start: span.start - NEAR, end: span.end + NEAR };
  const words = whole.words.filter(
    (word) => overlaps(word, near) && !overlaps(word, span) && !isLabel(whole, word),
  );
  return edit(whole.text, span, reword(whole, words, 0.3, random));
};

/** One word in four of the passage is another; for single words there is no such edit. */
const rewordWithin: Edit = (whole, span, random) => {
  const inside = whole.words.filter((word) => overlaps(word, span));
  if (inside.length < 4) return undefined;
  const all = inside.map((word) => word);
  const chosen = all.filter(() => random.next() < 0.25);
  return edit(whole.text, span, reword(whole, chosen.length > 0 ? chosen : [random.pick(all)], 1, random));
};

/** Sentences of the text come in before the passage, one at the very beginning. */
const textBefore: Edit = ({ text, sentences, paragraphs }, span, random) => {
  if (sentences.length === 0) return undefined;
  const sentence = (): string => {
    const { start, end } = random.pick(sentences);
    return text.slice(start, end);
  };
  const earlier = paragraphs.filter(({ end }) => end < span.start);
  const changes = earlier
    .filter(() => random.next() < 0.3)
    .map(({ end }) => ({ start: end, end, text: ` ${sentence().split(' ').reverse().join(' ')}` }));
  return edit(text, span, [
    { start: 0, end: 0, text: `${sentence().split(' ').reverse().join(' ')}\n\n` },
    ...changes,
  ]);
};

/** The paragraph, and where it may go or be copied to: in front of another one, not its neighbour. */
function away(
  whole: Cut,
  span: Span,
  random: Random,
): { readonly own: Span; readonly to: number } | undefined {
  const own = paragraphAt(whole, span.start);
  const index = whole.paragraphs.indexOf(own);
  if (own.end < span.end) return undefined;
  const others = whole.paragraphs.filter((_, at) => at !== index && at !== index + 1);
  return others.length > 0 ? { own, to: random.pick(others).start } : undefined;
}

const moved: Edit = (whole, span, random) => {
  const way = away(whole, span, random);
  if (!way) return undefined;
  const { own, to } = way;
  const { text } = whole;
  const paragraph = text.slice(own.start, own.end);
  const until = own.end + (/^\n+/u.exec(text.slice(own.end))?.[0].length ?? 0);
  const made = edit(text, span, [
    { start: own.start, end: until, text: '' },
    { start: to, end: to, text: `${paragraph}\n\n` },
  ]);
  const start = (to < own.start ? to : to - (until - own.start)) + span.start - own.start;
  return { text: made.text, right: [{ start, end: start + span.end - span.start }] };
};

/** A copy behind the paragraph itself: either may be taken for it. */
const doubledThere: Edit = ({ text, ...whole }, span) => {
  const own = paragraphAt({ text, ...whole }, span.start);
  if (own.end < span.end) return undefined;
  const copy = `\n\n${text.slice(own.start, own.end)}`;
  const made = edit(text, span, [{ start: own.end, end: own.end, text: copy }]);
  return { text: made.text, right: [span, { start: span.start + copy.length, end: span.end + copy.length }] };
};

/** A copy in another place: the passage stands where it stood. */
const doubledAway: Edit = (whole, span, random) => {
  const way = away(whole, span, random);
  if (!way) return undefined;
  const paragraph = whole.text.slice(way.own.start, way.own.end);
  return edit(whole.text, span, [{ start: way.to, end: way.to, text: `${paragraph}\n\n` }]);
};

/** A paragraph border between words near the passage. */
const split: Edit = ({ text, words }, span, random) => {
  const near = words.filter(
    ({ start }) =>
      start > span.start - NEAR &&
      start < span.end + NEAR &&
      (start <= span.start || start >= span.end) &&
      text.charAt(start - 1) === ' ',
  );
  if (near.length === 0) return undefined;
  const { start } = random.pick(near);
  return edit(text, span, [{ start: start - 1, end: start, text: '\n\n' }]);
};

/** The paragraph and the next, or the one before, become one. */
const joined: Edit = (whole, span, random) => {
  const own = whole.paragraphs.indexOf(paragraphAt(whole, span.start));
  const first = random.next() < 0.5 ? own - 1 : own;
  const [one, two] = [whole.paragraphs[first], whole.paragraphs[first + 1]];
  if (!one || !two || (one.end > span.start && one.end < span.end)) return undefined;
  // Another's words within the paragraph would be a statement that no label opens.
  if (LABEL.test(whole.text.slice(two.start, two.end))) return undefined;
  return edit(whole.text, span, [{ start: one.end, end: two.start, text: ' ' }]);
};

export const STANDING: Readonly<Record<string, Edit>> = {
  'text before': textBefore,
  'typos around, 1 in 100': typosAround(100),
  'typos around, 1 in 30': typosAround(30),
  'typos in it': typosWithin,
  'rewording around it': rewordAround,
  'rewording of it': rewordWithin,
  'paragraph moved': moved,
  'paragraph doubled there': doubledThere,
  'paragraph copied elsewhere': doubledAway,
  'paragraph split': split,
  'paragraphs joined': joined,
};

const gone = (text: string, { start, end }: Span, instead = ''): Edited => ({
  text: text.slice(0, start) + instead + text.slice(end),
  right: [],
});

const deleted: Edit = ({ text }, { start, end }) =>
  gone(text, { start, end: text.charAt(end) === ' ' ? end + 1 : end });

const deletedSentence: Edit = ({ text, sentences }, span) => {
  const holding = sentences.find(({ start, end }) => start <= span.start && end >= span.end);
  return holding && gone(text, { start: holding.start, end: holding.end + 1 });
};

const deletedParagraph: Edit = (whole, span) => {
  const { start, end } = paragraphAt(whole, span.start);
  return end < span.end ? undefined : gone(whole.text, { start, end: Math.min(whole.text.length, end + 1) });
};

/** Other words, as many, in its place. */
const replaced: Edit = (whole, span, random) => {
  const count = whole.words.filter((word) => overlaps(word, span)).length;
  const first = random.below(Math.max(1, whole.words.length - count));
  const other = { start: whole.words[first]?.start ?? 0, end: whole.words[first + count - 1]?.end ?? 0 };
  const instead = whole.text.slice(other.start, other.end);
  // The same words again would be no deletion.
  if (overlaps(other, span) || shares(instead, whole.text.slice(span.start, span.end))) return undefined;
  return gone(whole.text, span, instead);
};

function shares(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const others = other.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.filter((word) => words.has(word)).length * 2 >= Math.max(1, others.length);
}

/** The passage goes, and then typos come all over the rest. */
const deletedWithTypos: Edit = (whole, span, random) => {
  const made = typosAround(60)(whole, span, random);
  const [rest] = made?.right ?? [];
  return made && rest && gone(made.text, { start: rest.start, end: rest.end + 1 });
};

export const DELETED: Readonly<Record<string, Edit>> = {
  'it alone': deleted,
  'it, and typos elsewhere': deletedWithTypos,
  'its sentence': deletedSentence,
  'its paragraph': deletedParagraph,
  'other words in its place': replaced,
};
