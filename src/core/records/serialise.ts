import type { KeptLine, RecordFile } from './model.ts';
import { byUnits } from './order.ts';

/** The text of one author's file: header, records ordered by id, each with the lines kept behind it. */
export function serialiseRecords({ header, records, kept }: RecordFile): string {
  const lines = [header.text];
  let at = 0;
  const keptUpTo = (id: string | undefined): void => {
    for (let line = kept[at]; line && (id === undefined || line.after < id); line = kept[++at])
      lines.push(line.text);
  };
  for (const { id, text } of records) {
    keptUpTo(id);
    lines.push(text);
  }
  keptUpTo(undefined);
  return `${lines.join('\n')}\n`;
}

/** Kept lines in the order in which they are written. */
export function inPlace(lines: readonly KeptLine[]): KeptLine[] {
  return [...lines].sort(
    (a, b) => byUnits(a.after, b.after) || a.at - b.at || byUnits(a.text, b.text) || a.nth - b.nth,
  );
}
