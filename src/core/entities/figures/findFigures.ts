import type { Context, Found } from './context.ts';
import { countedAt } from './counts.ts';
import { parseDay } from './dates/calendar.ts';
import { figureAt } from './grammar.ts';
import type { Counted, Figure, FigureOptions } from './model.ts';
import { Store, Tokens } from './tokens.ts';

const store = new Store();

/** What a count counts, inside it (“30-page”) or behind it. */
function counted(tokens: Tokens, found: Found): Counted | null {
  if (found.countsAt !== undefined) {
    const [start, end] = [tokens.start(found.countsAt), tokens.end(found.countsAt)];
    return { start, end, text: tokens.text.slice(start, end) };
  }
  if (found.countsFrom === undefined) return null;
  const single = found.value.kind === 'number' && found.value.amount === 1;
  return countedAt(tokens, found.countsFrom, single);
}

function figureOf(tokens: Tokens, found: Found): Figure {
  const [start, end] = [tokens.start(found.start), tokens.end(found.end - 1)];
  const counts = counted(tokens, found);
  return {
    start,
    end,
    type: found.type,
    text: tokens.text.slice(start, end),
    value: found.value,
    ...(found.modifier !== undefined && { modifier: found.modifier }),
    ...(counts && { counts }),
  };
}

/**
 * Finds the dates, times, shares, sums, measures, ordinals and counts of a text, typed and delimited as OntoNotes 5
 * has them, each with its value. One pass, in time linear in the length of the text; throws nothing.
 *
 * @param text plain text: an article, a paragraph, a sentence. Two line breaks in a row end a paragraph.
 * @param options the day of publishing, for dates that are relative to it
 * @returns figures in the order of the text, none overlapping, offsets in UTF-16 code units
 */
export function findFigures(text: string, options: FigureOptions = {}): Figure[] {
  const tokens = new Tokens(text, store);
  const context: Context = { tokens, published: parseDay(options.published), floor: 0 };
  const figures: Figure[] = [];
  for (let at = tokens.nextOpener(0); at < tokens.count; at = tokens.nextOpener(at)) {
    const found = figureAt(context, at);
    if (!found) {
      at++;
    } else if ('skipTo' in found) {
      at = found.skipTo;
      context.floor = Math.max(context.floor, at);
    } else {
      figures.push(figureOf(tokens, found));
      at = Math.max(found.end, at + 1);
      context.floor = at;
    }
  }
  return figures;
}
