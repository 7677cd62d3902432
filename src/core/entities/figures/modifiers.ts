import type { Context } from './context.ts';
import type { Modifier } from './model.ts';

interface Before {
  /** First token of the modifier. */
  readonly start: number;
  readonly modifier: Modifier;
}

/** By last word: what may stand before it (read backwards, `|` between words of the same place), and what it means. */
const PHRASES: Readonly<Record<string, readonly (readonly [string, Modifier])[]>> = {
  least: [['at', 'at least']],
  most: [['at', 'at most']],
  than: [
    ['more no|not', 'at most'],
    ['fewer|less no|not', 'at least'],
    ['more|greater', 'more than'],
    ['fewer|less', 'less than'],
  ],
  to: [
    ['up', 'up to'],
    ['close', 'nearly'],
  ],
  as: [
    ['many|much|high as', 'up to'],
    ['few|little|low as', 'at least'],
  ],
  of: [
    ['excess in', 'more than'],
    ['upwards', 'more than'],
    ['minimum a', 'at least'],
    ['maximum a', 'at most'],
    ['short just', 'nearly'],
  ],
  over: [
    ['just|well', 'more than'],
    ['', 'more than'],
  ],
  under: [
    ['just', 'nearly'],
    ['well', 'less than'],
    ['', 'less than'],
  ],
  above: [
    ['just|well', 'more than'],
    ['', 'more than'],
  ],
  below: [
    ['just', 'nearly'],
    ['', 'less than'],
  ],
  estimated: [['an', 'about']],
  about: [['', 'about']],
  around: [['', 'about']],
  roughly: [['', 'about']],
  approximately: [['', 'about']],
  approx: [['', 'about']],
  some: [['', 'about']],
  circa: [['', 'about']],
  nearly: [['', 'nearly']],
  almost: [['', 'nearly']],
  exceeding: [['', 'more than']],
};

const MARKS: Readonly<Record<string, Modifier>> = {
  '~': 'about',
  '≈': 'about',
  '∼': 'about',
  '>': 'more than',
  '<': 'less than',
  '≥': 'at least',
  '≤': 'at most',
};

/** The same, each pattern as the words that may stand at each place, the nearest first. */
const PATTERNS = new Map(
  Object.entries(PHRASES).map(([last, phrases]) => [
    last,
    phrases.map(([pattern, modifier]) => ({
      places: pattern === '' ? [] : pattern.split(' ').map((words) => words.split('|')),
      modifier,
    })),
  ]),
);

function matches(context: Context, last: number, places: readonly (readonly string[])[]): number {
  let at = last;
  for (const words of places) {
    at--;
    if (at < context.floor || !words.includes(context.tokens.word(at))) return -1;
  }
  return at;
}

function one(context: Context, at: number): Before | null {
  const { tokens } = context;
  const last = tokens.mark(at - 1) === '.' && tokens.word(at - 2) === 'approx' ? at - 2 : at - 1;
  if (last < context.floor) return null;
  const marked = MARKS[tokens.mark(last)];
  if (marked) return { start: last, modifier: marked };
  // “What about 7:00?”
  if (tokens.word(last) === 'about' && ['what', 'how'].includes(tokens.slice(last - 1).toLowerCase()))
    return null;
  // “fall under two heads”
  if (tokens.word(last) === 'under' && /^(?:f[ae]ll|com|cam)/.test(tokens.slice(last - 1))) return null;
  const patterns = PATTERNS.get(tokens.word(last));
  if (!patterns) return null;
  for (const { places, modifier } of patterns) {
    const start = matches(context, last, places);
    if (start >= 0) return { start, modifier };
  }
  return null;
}

/** The words before token `at` that modify a number there: “at least”, “an estimated”, “about”. */
export function modifierBefore(context: Context, at: number): Before | null {
  const near = one(context, at);
  if (!near) return null;
  // “at least about”, “nearly around”: the first decides.
  const far = near.modifier === 'about' ? one(context, near.start) : null;
  return far && far.modifier !== 'more than' ? far : near;
}

/** “or so”, “or more”, “-plus”, `+` behind a number: the token behind them, and what they mean. */
export function modifierAfter(context: Context, at: number): { end: number; modifier: Modifier } | null {
  const { tokens } = context;
  if (tokens.mark(at) === '+' && tokens.joined(at)) return { end: at + 1, modifier: 'at least' };
  if (tokens.isHyphen(at) && tokens.joined(at) && tokens.joined(at + 1)) {
    if (tokens.word(at + 1) === 'plus') return { end: at + 2, modifier: 'at least' };
    if (tokens.word(at + 1) === 'odd') return { end: at + 2, modifier: 'about' };
    return null;
  }
  if (tokens.word(at) !== 'or') return null;
  switch (tokens.word(at + 1)) {
    case 'so':
      return { end: at + 2, modifier: 'about' };
    case 'more':
      return { end: at + 2, modifier: 'at least' };
    case 'fewer':
    case 'less':
      return { end: at + 2, modifier: 'at most' };
    default:
      return null;
  }
}
