import type { Steps } from '../../steps.ts';
import { Points } from '../../text/points.ts';
import { keptBy, type Kept } from '../diff/diff.ts';
import { mapSpan } from '../diff/mapped.ts';
import type { PassageDescription, Placement } from '../model.ts';
import type { SearchedText } from '../searchedText.ts';
import { isLike } from './decide.ts';
import { likeness } from './likeness.ts';
import { Pattern } from './pattern.ts';
import { weigh } from './search.ts';
import { snap } from './snap.ts';
import { voiceAt } from './speakers.ts';

/** How much of the context has to stand around a place that a diff tells: words alone stay by chance. */
const CONTEXT = 12;
const CONTEXT_SHARE = 0.35;
const SURE = 0.98;

/** Where passages went from one text to another. */
export class ByDiff {
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
  place({ position, quote, section }: PassageDescription): Placement | undefined {
    const { text, side, plain } = this.searched;
    const start = this.points.offsetOf(position.start);
    if (quote.exact === '' || !this.before.startsWith(quote.exact, start)) return undefined;
    const mapped = mapSpan(this.kept, { start, end: start + quote.exact.length });
    if (!mapped) return undefined;
    const pattern = new Pattern(quote);
    const isWhole = text.slice(mapped.start, mapped.end) === quote.exact;
    const place = isWhole ? mapped : snap(text, pattern, mapped);
    const like = likeness(quote.exact, text.slice(place.start, place.end));
    const found = weigh(pattern, side, place, like);
    const enough = Math.min(CONTEXT, CONTEXT_SHARE * pattern.context);
    if (!isLike(pattern, found) || found.before + found.behind < enough) return undefined;
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
}
