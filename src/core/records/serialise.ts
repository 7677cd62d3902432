import { finish, paced, type Steps } from '../steps.ts';
import type { KeptLine, RecordFile } from './model.ts';
import { byUnits } from './order.ts';

/** The text of one author's file: header, records ordered by id, each with the lines kept behind it. */
export function serialiseRecords(file: RecordFile): string {
  return finish(serialiseInSteps(file));
}

export function* serialiseInSteps({ header, records, kept }: RecordFile): Steps<string> {
  const lines = [header.text];
  let at = 0;
  const keptUpTo = (id: string | undefined): void => {
    for (let line = kept[at]; line && (id === undefined || line.after < id); line = kept[++at])
      lines.push(line.text);
  };
  yield* paced(records, AT_ONCE, ({ id, text }) => {
    keptUpTo(id);
    lines.push(text);
  });
  keptUpTo(undefined);
  let text = '';
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    text += `${lines.slice(at, at + AT_ONCE).join('\n')}\n`;
    yield;
  }
  return text;
}

/** Lines written in one step. */
const AT_ONCE = 1_000;

/** Kept lines in the order in which they are written. */
export function inPlace(lines: readonly KeptLine[]): KeptLine[] {
  return [...lines].sort(
    (a, b) => byUnits(a.after, b.after) || a.at - b.at || byUnits(a.text, b.text) || a.nth - b.nth,
  );
}
