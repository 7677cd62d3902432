import type { Context, Found } from '../context.ts';
import type { Modifier } from '../model.ts';

/** “the end of”, “the middle of”, “the turn of”; “as early as”: what may stand before any date. */
export function withBorder(context: Context, found: Found): Found {
  const { tokens, floor } = context;
  const back = found.start - 1;
  if (back < floor) return found;
  if (tokens.word(back) === 'of') {
    const { border, word } = tokens.lexeme(back - 1);
    if (!border || back - 1 < floor) return found;
    const the = tokens.word(back - 2) === 'the' && back - 2 >= floor;
    if (!the && (word === 'close' || word === 'turn' || word === 'start')) return found;
    return { ...found, start: the ? back - 2 : back - 1, modifier: border };
  }
  if (
    tokens.word(back) === 'as' &&
    ['early', 'late', 'recently'].includes(tokens.word(back - 1)) &&
    tokens.word(back - 2) === 'as'
  ) {
    return back - 2 >= floor ? { ...found, start: back - 2 } : found;
  }
  const early: Readonly<Record<string, Modifier>> = { early: 'early', late: 'late', mid: 'mid' };
  const modifier = found.modifier === undefined ? early[tokens.word(back)] : undefined;
  const dated = found.value.kind === 'date' && found.value.granularity !== 'day';
  return modifier && dated ? { ...found, start: back, modifier } : found;
}

/** “this year's”: the ending belongs to a date, as annotators have it. */
export function withPossessive(context: Context, found: Found): Found {
  const { tokens } = context;
  const dated =
    found.value.kind === 'date' || (found.value.kind === 'time' && found.value.from === undefined);
  return dated && tokens.word(found.end) === "'s" && tokens.joined(found.end)
    ? { ...found, end: found.end + 1 }
    : found;
}
