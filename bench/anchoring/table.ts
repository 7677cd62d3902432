import type { AnchoringFigures, AnchoringRow } from '../anchoring.ts';
import { MATCHERS } from './trial.ts';

const GROUPS: Readonly<Record<string, string>> = {
  stands: 'The passage stands',
  deleted: 'The passage is gone',
  'alike, stands': 'The passage stands, and others are like it',
  'alike, deleted': 'The passage is gone, and others like it stand',
};

/** Confusion tables, one a group, as Markdown: right / unsure (ambiguous or orphan) / wrong, in per cent. */
export function anchoringTables({ rows, cost }: AnchoringFigures): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    const head = [GROUPS[group] ?? group, 'trials', ...MATCHERS];
    return table(head, own.map(cells));
  });
  const placed = table(
    [`${cost.passages} passages in ${(cost.characters / 1e6).toFixed(1)} MB, edited`, 'processor time'],
    [
      ['found again', `${cost.searchMs.toFixed(0)} ms`],
      ['found again, with the text before', `${cost.diffMs.toFixed(0)} ms`],
    ],
  );
  return [...tables, placed].join('\n\n');
}

function cells({ name, trials, outcomes }: AnchoringRow): string[] {
  const shares = MATCHERS.map((matcher) => {
    const { right, unsure, wrong } = outcomes[matcher];
    return [right, unsure, wrong].map((share) => (100 * share).toFixed(1)).join(' / ');
  });
  return name === 'all'
    ? [`**${name}**`, String(trials), ...shares.map((each) => `**${each}**`)]
    : [name, String(trials), ...shares];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
