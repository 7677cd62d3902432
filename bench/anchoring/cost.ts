import { Describer, placePassages } from '../../src/core/annotations/index.ts';
import { readArticle } from '../../src/core/article/index.ts';
import { finish } from '../../src/core/steps.ts';
import { cut, passage, SIZES } from './passages.ts';
import { Random } from './random.ts';

export interface CostFigures {
  readonly passages: number;
  readonly characters: number;
  /** Milliseconds of processor time, index and all. */
  readonly searchMs: number;
  readonly diffMs: number;
}

const PASSAGES = 2_000;

/** What finding many passages in one long text costs, after an edit in each seventh paragraph. */
export function measureCost(text: string): CostFigures {
  const random = new Random(3);
  const whole = cut(text);
  const describer = finish(Describer.of(readArticle(text, 'text')));
  const descriptions = Array.from({ length: PASSAGES }, () => passage(whole, random.pick(SIZES), random))
    .filter((span) => span !== undefined)
    .map((span) => describer.describe(span))
    .filter((description) => description !== undefined);
  const edited = text
    .split('\n')
    .map((line, at) => (at % 14 === 6 ? line.replace(/ (\w+) (\w+)/u, ' $2 and $1') : line))
    .join('\n');
  const article = readArticle(edited, 'text');
  return {
    passages: descriptions.length,
    characters: text.length,
    searchMs: processorTime(() => finish(placePassages(article, descriptions))),
    diffMs: processorTime(() => finish(placePassages(article, descriptions, { before: text }))),
  };
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
