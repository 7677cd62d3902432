/** What a character is to the tokeniser. */
export const Class = { Unknown: 0, Space: 1, Letter: 2, Digit: 3, Mark: 4 } as const;

const classes = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/^[\s\u0085]$/u.test(char)) return Class.Space;
  // Soft hyphens and joiners stand inside words.
  if (/^[\p{L}\p{M}_\u00ad\u200b-\u200d\u2060]$/u.test(char)) return Class.Letter;
  return /^\p{Nd}$/u.test(char) ? Class.Digit : Class.Mark;
}

for (let code = 0; code < 128; code += 1) classes[code] = classify(String.fromCharCode(code));

/** A stretch of a text that is looked at by itself, as if nothing stood around it. */
export interface View {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The class of the character at an index; space outside the view. */
export function classAt(view: View, index: number): number {
  const { text } = view;
  if (index >= view.to || index < 0) return Class.Space;
  const code = text.charCodeAt(index);
  const known = classes[code] ?? 0;
  return known === Class.Unknown ? classOfRare(view, index, code) : known;
}

function classOfRare({ text, from }: View, index: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdbff)
    return classify(String.fromCodePoint(text.codePointAt(index) ?? code));
  // The second half of a pair goes on with what the first half began.
  if (code >= 0xdc00 && code <= 0xdfff) return index > from ? Class.Letter : Class.Mark;
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

/** How many UTF-16 units the character at an index takes. */
export function widthAt({ text, to }: View, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdbff || index + 1 >= to) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Whether a text begins with a letter written large. */
export function isLarge(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text);
}
