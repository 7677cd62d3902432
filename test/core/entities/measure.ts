/**
 * Scores tagger, figures and joining together against the articles annotated by hand, and lists what differs:
 *
 *     node --import tsx test/core/entities/measure.ts MODEL
 */
import { readFileSync } from 'node:fs';
import { createEntityFinder, loadTagger } from '../../../src/core/entities/index.ts';
import { GOLD_NAMES, readGold, readGoldArticle } from './gold.ts';
import { scoreBCubed, scoreMarks, type Mark, type Score } from './score.ts';

const [, , model] = process.argv;
if (model === undefined)
  throw new Error('Which model? node --import tsx test/core/entities/measure.ts MODEL');
const finder = createEntityFinder({ tagger: loadTagger(readFileSync(model)) });

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const row = (what: string, { precision, recall, f1 }: Score): string =>
  `  ${what.padEnd(20)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;

for (const name of GOLD_NAMES) {
  const gold = readGold(name);
  const article = readGoldArticle(gold);
  const found = finder.find(article);
  const text = (mark: Mark): string =>
    `${mark.type} “${article.source.slice(mark.start, mark.end)}” ${mark.start}`;
  const differ = (one: readonly Mark[], other: readonly Mark[]): string => {
    const known = new Set(other.map(text));
    return one.map(text).filter((mark) => !known.has(mark)).join(', '); // prettier-ignore
  };
  const whole = gold.figures.length > 0;
  const goldMarks = whole ? [...gold.mentions, ...gold.figures] : gold.mentions;
  const foundMarks = whole ? [...found.mentions, ...found.figures] : found.mentions;
  console.log(name);
  console.log(row('mentions', scoreMarks(gold.mentions, found.mentions)));
  if (whole) console.log(row('figures', scoreMarks(gold.figures, found.figures)));
  if (whole) console.log(row('both', scoreMarks(goldMarks, foundMarks)));
  console.log(row('entities, B-cubed', scoreBCubed(gold.mentions, found.mentions)));
  console.log(`  missed: ${differ(goldMarks, foundMarks)}`);
  console.log(`  extra:  ${differ(foundMarks, goldMarks)}\n`);
}
