import { confusions, tuningTexts } from '../anchoring.ts';
import { MATCHERS } from './trial.ts';

/** `node --import tsx bench/anchoring/tune.ts [TIMES]`: the same figures on the texts that thresholds are tuned on. */
const times = Number(process.argv[2] ?? 2);
for (const { group, name, trials, outcomes } of confusions(tuningTexts(), times, 2)) {
  const cells = MATCHERS.map((matcher) => {
    const { right, unsure, wrong } = outcomes[matcher];
    return [right, unsure, wrong].map((share) => (100 * share).toFixed(1).padStart(6)).join('');
  });
  console.log(`${group.padEnd(15)} ${name.padEnd(58)} ${String(trials).padStart(6)} ${cells.join('  |')}`);
}
