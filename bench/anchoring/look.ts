import { tuningTexts } from '../anchoring.ts';
import { trials } from './trial.ts';

/** `node --import tsx bench/anchoring/look.ts TIMES OUTCOME SCENARIO [MATCHER]`: what happened where it went so. */
const [times, outcome, name, matcher = 'Lectern'] = process.argv.slice(2);
for (const trial of trials(tuningTexts(), Number(times), 2))
  if (trial.outcome === outcome && trial.scenario.name.includes(name ?? '') && trial.matcher === matcher)
    console.log(trial.text, trial.scenario.name, trial.size, trial.details());
