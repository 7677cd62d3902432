import { Describer, placePassage } from '../../src/core/annotations/index.ts';
import { readArticle } from '../../src/core/article/index.ts';
import type { Span } from '../../src/core/article/model.ts';
import { finish } from '../../src/core/steps.ts';
import type { Edited } from './edited.ts';
import { anchorAsHypothesis, describeForHypothesis } from './hypothesis.ts';
import { cut, passage, SIZES, type Size } from './passages.ts';
import { Random } from './random.ts';
import { SCENARIOS, type Scenario } from './settings.ts';
import type { BenchText } from './texts.ts';

export const MATCHERS = ['Lectern', 'Lectern, with the text before', 'Hypothesis’ rules'] as const;
export type Matcher = (typeof MATCHERS)[number];

/** `unsure` is ambiguous or an orphan: for a deleted passage, that is right. */
export type Outcome = 'right' | 'unsure' | 'wrong';

export interface Trial {
  readonly text: string;
  readonly scenario: Scenario;
  readonly size: Size;
  readonly matcher: Matcher;
  readonly outcome: Outcome;
  /** What Lectern said of its placement. */
  readonly confidence?: number;
  readonly state?: string;
  /** What happened, for whoever looks into it. */
  readonly details: () => string;
}

/** Marks passages in texts, edits the texts, and has the passages found again. */
export function* trials(texts: readonly BenchText[], times: number, seed: number): Generator<Trial> {
  const random = new Random(seed);
  for (const text of texts)
    for (const scenario of SCENARIOS)
      for (const size of SIZES)
        for (let time = 0; time < times; time += 1) yield* trial(text, scenario, size, random);
}

function* trial(text: BenchText, scenario: Scenario, size: Size, random: Random): Generator<Trial> {
  let whole = cut(text.text);
  let span = passage(whole, size, random);
  if (!span) return;
  if (scenario.setting) {
    const set = scenario.setting(whole, span, random);
    span = set.span;
    whole = cut(set.text);
  }
  const edited = scenario.edit(whole, span, random);
  if (!edited) return;
  const description = finish(Describer.of(readArticle(whole.text, text.format))).describe(span);
  if (!description) return;
  const article = readArticle(edited.text, text.format);
  const about = { text: text.name, scenario, size };
  for (const before of [undefined, whole.text]) {
    const placement = placePassage(article, description, before === undefined ? {} : { before });
    const found = 'span' in placement ? placement.span : undefined;
    yield {
      ...about,
      matcher: before === undefined ? 'Lectern' : 'Lectern, with the text before',
      outcome: judge(edited, found),
      ...('span' in placement && { confidence: placement.confidence }),
      state: placement.state,
      details: () =>
        JSON.stringify(
          { description, placement, right: shown(edited, edited.right[0]), found: shown(edited, found) },
          undefined,
          1,
        ),
    };
  }
  const found = anchorAsHypothesis(edited.text, describeForHypothesis(whole.text, span));
  yield {
    ...about,
    matcher: 'Hypothesis’ rules',
    outcome: judge(edited, found),
    details: () => shown(edited, found),
  };
}

function shown({ text }: Edited, span: Span | undefined): string {
  if (!span) return 'nowhere';
  return `${text.slice(Math.max(0, span.start - 60), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 60)}`;
}

/** Two thirds of the passage and of what was found have to be the same stretch. */
const SHARED = 2 / 3;

function judge({ right }: Edited, found: Span | undefined): Outcome {
  if (!found) return right.length === 0 ? 'right' : 'unsure';
  const hit = right.some(({ start, end }) => {
    const shared = Math.min(end, found.end) - Math.max(start, found.start);
    return shared > 0 && shared >= SHARED * Math.max(end - start, found.end - found.start);
  });
  return hit ? 'right' : 'wrong';
}
