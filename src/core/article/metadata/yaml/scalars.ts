const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** The value of a text that is one quoted scalar and nothing else but a comment; otherwise undefined. */
export function quotedScalar(text: string): string | undefined {
  const double = /^"((?:[^"\\]|\\[\s\S])*)"\s*(?:\s#.*)?$/u.exec(text)?.[1];
  if (double !== undefined) return unescape(folded(double));
  const single = /^'((?:[^']|'')*)'\s*(?:\s#.*)?$/u.exec(text)?.[1];
  return single === undefined ? undefined : folded(single).replaceAll("''", "'");
}

/** A scalar without quotes; its comment, if any, is dropped and its lines are joined. */
export function plainScalar(text: string): string | null {
  const value = folded(text.replaceAll(/(?:^|[ \t])#.*$/gmu, '')).trim();
  return value === '' || value === '~' || /^null$/iu.test(value) ? null : value;
}

/**
 * The text of a literal (`|`) or folded (`>`) scalar, without the blank lines behind.
 *
 * @param stated - its indentation in columns, where the header says so; else the first line's
 */
export function blockScalar(lines: readonly string[], fold: boolean, stated?: number): string {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const indent = stated ?? leading(first);
  const text = lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trimEnd();
  return fold ? folded(text) : text;
}

const leading = (line: string): number => line.length - line.trimStart().length;

/** Line folding: a single line end is a space, a run of them one less. */
function folded(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  if (rest.length === 0) return text;
  let value = first.trimEnd();
  let blank = 0;
  for (const [index, line] of rest.entries()) {
    const words = index === rest.length - 1 ? line.trimStart() : line.trim();
    if (words === '' && index < rest.length - 1) blank++;
    else {
      value += (blank === 0 ? ' ' : '\n'.repeat(blank)) + words;
      blank = 0;
    }
  }
  return value;
}

function unescape(text: string): string {
  return text.replaceAll(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/giu,
    (whole, x?: string, u?: string, U?: string, one?: string) => {
      const code = x ?? u ?? U;
      if (code === undefined) return one === undefined ? whole : (ESCAPES[one] ?? one);
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
