const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function belowThousand(value: number, and: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const tens =
    rest < 20 ? SMALL[rest] : `${TENS[Math.floor(rest / 10) - 2]}${rest % 10 ? `-${SMALL[rest % 10]}` : ''}`;
  if (hundreds === 0) return tens ?? '';
  return `${SMALL[hundreds]} hundred${rest ? `${and ? ' and' : ''} ${tens}` : ''}`;
}

/** A whole number below 10^15 in English words: “one hundred and five”, or without “and”. */
export function inWords(value: number, and = true): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of SCALES) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${belowThousand(count, and)} ${name}`);
    rest %= size;
  }
  if (rest > 0)
    parts.push(`${and && rest < 100 && parts.length > 0 ? 'and ' : ''}${belowThousand(rest, and)}`);
  return parts.join(' ');
}

/** The ordinal of a number from 1 to 99 in words. */
export function ordinalInWords(value: number): string {
  const words = belowThousand(value, false);
  const cut = words.lastIndexOf('-') + 1;
  const last = words.slice(cut);
  const ordinal = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, cut) + ordinal;
}
