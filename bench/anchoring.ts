import { measureCost, type CostFigures } from './anchoring/cost.ts';
import { trials, MATCHERS, type Matcher, type Outcome } from './anchoring/trial.ts';
import { SCENARIOS } from './anchoring/settings.ts';
import { articles, corpusTexts, TESTING, TUNING, type BenchText } from './anchoring/texts.ts';
import { interview } from './documents.ts';

export interface AnchoringRow {
  readonly group: string;
  readonly name: string;
  readonly trials: number;
  /** Shares of the trials. */
  readonly outcomes: Readonly<Record<Matcher, Readonly<Record<Outcome, number>>>>;
}

export interface AnchoringFigures {
  readonly rows: readonly AnchoringRow[];
  readonly cost: CostFigures;
}

/** Passages of each size that are marked in each text for each edit. */
const TIMES = 3;
/** Length of the text in which many passages are found again, in characters. */
const LONG = 1_000_000;

/** Right and wrong on texts that no threshold was tuned on, and the cost on one long text. */
export function measureAnchoring(): AnchoringFigures {
  const long = corpusTexts([...TUNING, ...TESTING, 'gum-names.extra', 'wikigold.train'])
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONG);
  const text = long === '' ? interview(articles()[0]?.text ?? '', LONG) : long;
  return { rows: confusions(testingTexts(), TIMES), cost: measureCost(text) };
}

/** How often passages are found again, by what was done to the text. */
export function confusions(texts: readonly BenchText[], times: number, seed = 1): AnchoringRow[] {
  const counts = new Map<string, number>();
  const add = (...key: string[]): void =>
    void counts.set(key.join('\n'), (counts.get(key.join('\n')) ?? 0) + 1);
  for (const { scenario, matcher, outcome } of trials(texts, times, seed)) {
    for (const name of [scenario.name, 'all']) {
      add(scenario.group, name, matcher, outcome);
      add(scenario.group, name, matcher, 'trials');
    }
  }
  const groups = [...new Set(SCENARIOS.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const names = SCENARIOS.filter((each) => each.group === group).map(({ name }) => name);
    return [...names, 'all'].map((name) => {
      const count = (matcher: string, what: string): number =>
        counts.get([group, name, matcher, what].join('\n')) ?? 0;
      const share = (matcher: Matcher): Record<Outcome, number> => {
        const all = count(matcher, 'trials');
        const of = (outcome: Outcome): number => (all === 0 ? 0 : count(matcher, outcome) / all);
        return { right: of('right'), unsure: of('unsure'), wrong: of('wrong') };
      };
      const [lectern, before, peer] = MATCHERS;
      return {
        group,
        name,
        trials: count(lectern, 'trials'),
        outcomes: {
          [lectern]: share(lectern),
          [before]: share(before),
          [peer]: share(peer),
        },
      };
    });
  });
}

/** The texts that no threshold was tuned on. */
export function testingTexts(): BenchText[] {
  return [...articles(), ...corpusTexts(TESTING)];
}

/** A part of the texts that thresholds were tuned on. */
export function tuningTexts(): BenchText[] {
  return corpusTexts(TUNING).filter((_, index) => index % 4 === 0);
}
