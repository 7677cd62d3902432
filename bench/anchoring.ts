import { trials, MATCHERS, type Matcher, type Outcome } from './anchoring/trial.ts';
import { SCENARIOS } from './anchoring/settings.ts';
import { articles, corpusTexts, TESTING, TUNING, type BenchText } from './anchoring/texts.ts';

export interface AnchoringRow {
  readonly group: string;
  readonly name: string;
  readonly trials: number;
  /** Shares of the trials. */
  readonly outcomes: Readonly<Record<Matcher, Readonly<Record<Outcome, number>>>>;
}

/** How often passages are found again, by what was done to the text. */
export function measureAnchoring(texts: readonly BenchText[], times: number, seed = 1): AnchoringRow[] {
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
