import type { Article } from '../../article/model.ts';
import { finish, type Steps } from '../../steps.ts';
import type { Candidate, PassageDescription, Placement } from '../model.ts';
import { SearchedText } from '../searchedText.ts';
import { ByDiff } from './byDiff.ts';
import { decide } from './decide.ts';
import { judge } from './judge.ts';
import { Pattern } from './pattern.ts';
import { Search, type Found } from './search.ts';

export interface PlacingOptions {
  /** The text that the descriptions' positions are of, with LF line ends and without a byte order mark. */
  readonly before?: string;
  /** Today's text is that one. */
  readonly same?: boolean;
}

const PASSAGES_A_STEP = 8;
/** What all searches together may compare, in characters; see `Search.spent`. */
const BUDGET = 100_000_000;
const NOT_LOOKED_FOR: Placement = { state: 'orphan', candidates: [], reason: 'budget' };

/**
 * Finds passages again, in steps of a few milliseconds.
 *
 * @returns a placement for each description, in their order
 */
export function* placePassages(
  article: Article,
  descriptions: readonly PassageDescription[],
  options: PlacingOptions = {},
): Steps<Placement[]> {
  const searched = new SearchedText(article);
  yield;
  const { before } = options;
  const placements: Placement[] = [];
  let diff: ByDiff | undefined;
  let search: Search | undefined;
  for (const description of descriptions) {
    let placement = standsWhereItStood(searched, description, options);
    if (!placement && before !== undefined) {
      diff ??= yield* ByDiff.of(before, searched);
      placement = diff.place(description);
    }
    if (!placement) {
      search ??= yield* Search.of(searched.side);
      placement = search.spent > BUDGET ? { ...NOT_LOOKED_FOR } : lookFor(searched, search, description);
    }
    placements.push(placement);
    if (placements.length % PASSAGES_A_STEP === 0) yield;
  }
  return placements;
}

/** The same for one passage. */
export function placePassage(
  article: Article,
  description: PassageDescription,
  options?: PlacingOptions,
): Placement {
  const [placement] = finish(placePassages(article, [description], options));
  return placement ?? { state: 'orphan', candidates: [], reason: 'undescribed' };
}

/** The passage at its old position, if its words and all of its context stand there. */
function standsWhereItStood(
  searched: SearchedText,
  { position, quote: { exact, prefix, suffix } }: PassageDescription,
  { before, same }: PlacingOptions,
): Placement | undefined {
  const { text, points } = searched;
  const start = points.offsetOf(position.start);
  const span = { start, end: start + exact.length };
  if (exact === '' || !text.startsWith(exact, start)) return undefined;
  const known = same === true || before === text;
  const surrounded = text.startsWith(prefix, start - prefix.length) && start >= prefix.length;
  if (!known && !(surrounded && text.startsWith(suffix, span.end))) return undefined;
  return { state: 'placed', span: searched.toSource(span), confidence: 1, reason: 'unchanged' };
}

function lookFor(searched: SearchedText, search: Search, description: PassageDescription): Placement {
  const { quote, rival, position } = description;
  if (quote.exact.trim() === '') return { state: 'orphan', candidates: [], reason: 'undescribed' };
  const pattern = new Pattern(quote);
  const expected = searched.points.offsetOf(position.start);
  const judged = judge(searched, description, expected, search.find(pattern, expected));
  const verdict = decide(pattern, judged, rival);
  if ('found' in verdict) {
    const { kind, found, confidence, reason } = verdict;
    return { state: kind, span: searched.toSource(found), confidence, reason };
  }
  const candidate = (found: Found): Candidate => ({
    span: searched.toSource(found),
    confidence: found.score / pattern.length,
  });
  return { state: verdict.kind, candidates: verdict.candidates.map(candidate), reason: verdict.reason };
}
