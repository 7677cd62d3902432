import { main } from '../test/harness/missing.ts';
import { runStage, type Outcome } from './test/run-stage.ts';
import { choose, type Stage } from './test/stages.ts';

/** `npm test [-- STAGE…]`: runs every stage, or those named, to the end; fails when one of them did. */
await main(async () => {
  const outcomes: Outcome[] = [];
  for (const group of groups(choose(process.argv.slice(2)))) {
    const rows = [...group.values()];
    outcomes.push(...(await Promise.all(rows.map((row) => runRow(row, rows.length === 1)))).flat());
  }
  console.log(`\n${table(outcomes)}\n`);
  // Once more at the end, where a long log is looked at first.
  for (const { name, failures } of outcomes)
    for (const failure of failures) console.log(`✖ ${name}: ${short(failure)}\n`);
  const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, each) => total + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return outcomes.some(({ problem }) => problem !== undefined) ? 1 : 0;
});

/** Stages by their rows: neighbours that stand in rows run at once, each of the others alone. */
function groups(chosen: readonly Stage[]): Map<Stage['row'], Stage[]>[] {
  const found: Map<Stage['row'], Stage[]>[] = [];
  for (const stage of chosen) {
    const last = found.at(-1);
    const group =
      stage.row === undefined || !last || last.has(undefined) ? new Map<Stage['row'], Stage[]>() : last;
    if (group !== last) found.push(group);
    group.set(stage.row, [...(group.get(stage.row) ?? []), stage]);
  }
  return found;
}

/**
 * Runs stages one after the other.
 *
 * @param live - print what a stage prints as it comes, and not in one piece at its end, as when others run beside it
 */
async function runRow(row: readonly Stage[], live: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of row) {
    const head = `\n── ${stage.name} ${'─'.repeat(40 - stage.name.length)}\n`;
    let printed = head;
    if (live) process.stdout.write(head);
    const print = (text: string): void => {
      if (live) process.stdout.write(text);
      else printed += text;
    };
    outcomes.push(await runStage(stage, print));
    if (!live) process.stdout.write(printed);
  }
  return outcomes;
}

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
