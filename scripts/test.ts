import { main } from '../test/harness/missing.ts';
import { runStage, type Outcome } from './test/run-stage.ts';
import { choose } from './test/stages.ts';

/** `npm test [-- STAGE…]`: runs every stage, or those named, to the end; fails when one of them did. */
await main(async () => {
  const outcomes: Outcome[] = [];
  for (const stage of choose(process.argv.slice(2))) {
    console.log(`\n── ${stage.name} ${'─'.repeat(40 - stage.name.length)}`);
    outcomes.push(await runStage(stage));
  }
  console.log(`\n${table(outcomes)}\n`);
  // Once more at the end, where a long log is looked at first.
  for (const { name, failures } of outcomes)
    for (const failure of failures) console.log(`✖ ${name}: ${short(failure)}\n`);
  const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, each) => total + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return outcomes.some(({ problem }) => problem !== undefined) ? 1 : 0;
});

function short(failure: string): string {
  const lines = failure.split('\n').filter((line) => line.trim());
  return lines.slice(0, 12).join('\n    ').slice(0, 2000);
}

function table(outcomes: readonly Outcome[]): string {
  const line = ({ name, seconds, passed, failed, problem }: Outcome): string => {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    const columns = [problem ? '✖' : '✔', name.padEnd(10), `${seconds.toFixed(1)} s`.padStart(8), counts];
    return [...columns, problem ? `(${problem})` : ''].filter(Boolean).join('  ');
  };
  return outcomes.map(line).join('\n');
}
