import type { Steps } from '../../steps.ts';
import { Points } from '../../text/points.ts';
import { keptBy, type Kept } from '../diff/diff.ts';
import { mapSpan } from '../diff/mapped.ts';
import type { PassageDescription, Placement } from '../model.ts';
import type { SearchedText } from '../searchedText.ts';
import { isLike } from './decide.ts';
import { foldUnits } from './fold.ts';
import { likeness } from './likeness.ts';
import { Pattern } from './pattern.ts';
import { ALIKE, Search, weigh } from './search.ts';
import { keepsBorders, snap } from './snap.ts';
import { voiceAt } from './speakers.ts';

/** How much of the context has to stand around a place that a diff tells: words alone stay by chance. */
const CONTEXT = 12;
const CONTEXT_SHARE = 0.35;
const SURE = 0.98;
/** How far from where the diff says the very words may stand, where it does not say them. */
const REACH = 32;
/** From so many characters more than the rival had, or so much of all, no rival is asked after. */
const BETTER = 2;
const ALL = 0.95;
/** What may have been so much less like the passage than what is left is, in characters of evidence. */
const NEAR = 6;

/** Where passages went from one text to another. */
export class ByDiff {
  #search: Search | undefined;

  private constructor(
    private readonly before: string,
    private readonly points: Points,
    private readonly searched: SearchedText,
    private readonly kept: readonly Kept[],
  ) {}

  static *of(before: string, searched: SearchedText): Steps<ByDiff> {
    const kept = yield* keptBy(before, searched.text);
    return new ByDiff(before, new Points(before), searched, kept);
  }

  /** @returns undefined where its position is of another text, or too little of it is left to be sure */
  *place({ position, quote, section, rival }: PassageDescription): Steps<Placement | undefined> {
    const { text, side, plain } = this.searched;
    const start = this.points.offsetOf(position.start);
    if (quote.exact === '' || !this.before.startsWith(quote.exact, start)) return undefined;
    const mapped = mapSpan(this.kept, { start, end: start + quote.exact.length });
    if (!mapped) return undefined;
    const pattern = new Pattern(quote);
    // A diff of words may cut where the passage does not: the very words there count for more.
    const isThere = text.slice(mapped.start, mapped.end) === quote.exact;
    const at = isThere ? mapped.start : text.indexOf(quote.exact, Math.max(0, mapped.start - REACH));
    const isWhole = at >= 0 && at <= mapped.start + REACH && (isThere || keepsBorders(text, pattern, at));
    const place = isWhole ? { start: at, end: at + quote.exact.length } : snap(text, pattern, mapped);
    const like = likeness(quote.exact, text.slice(place.start, place.end));
    const found = weigh(pattern, side, place, like);
    const enough = Math.min(CONTEXT, CONTEXT_SHARE * pattern.context);
    if (!isLike(pattern, found) || found.before + found.behind < enough) return undefined;
    const bar = Math.min(rival * pattern.length + BETTER, ALL * pattern.length);
    if (found.score < bar && (yield* this.#isRivalGone(pattern, start, found.score))) return undefined;
    const span = this.searched.toSource(place);
    const voice =
      section?.speaker === undefined
        ? 'same'
        : voiceAt(this.searched, section.speaker, plain.toSource(place.start));
    const confidence = SURE * like;
    if (voice === 'other') return { state: 'orphan', candidates: [{ span, confidence }], reason: 'speaker' };
    const state = isWhole && voice === 'same' ? 'placed' : 'moved';
    return { state, span, confidence, reason: 'diff' };
  }

  /** Whether a place that was like the passage is gone: then what is left may be that one, and the passage gone. */
  *#isRivalGone(pattern: Pattern, start: number, score: number): Steps<boolean> {
    const { before } = this;
    this.#search ??= yield* Search.of({ text: before, folded: foldUnits(before) });
    return this.#search
      .find(pattern, start, true)
      .filter((other) => other.start !== start && other.quote >= ALIKE && other.score >= score - NEAR)
      .some((other) => (mapSpan(this.kept, other)?.kept ?? 0) * 2 < other.end - other.start);
  }
}
