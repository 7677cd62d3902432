import { tokenize } from '../src/core/entities/tokens/index.ts';
import type { Annotated } from './corpora.ts';

/**
 * The same sentence divided into tokens our way. Undefined when that changes nothing, and where a name's border would
 * fall inside a token.
 */
export function retokenise(sentence: Annotated): Annotated | undefined {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  sentence.tokens.forEach((token, index) => {
    starts.push(text.length);
    text += token;
    ends.push(text.length);
    if (sentence.spaceAfter[index] !== false) text += ' ';
  });
  const tokens = tokenize(text);
  if (tokens.length === starts.length && tokens.every(({ start }, index) => start === starts[index]))
    return undefined;
  const byStart = new Map(tokens.map(({ start }, index) => [start, index]));
  const byEnd = new Map(tokens.map(({ end }, index) => [end, index]));
  const tags = tokens.map(() => 'O');
  for (let index = 0; index < sentence.tags.length;) {
    const tag = sentence.tags[index] ?? 'O';
    const first = index;
    index += 1;
    if (!tag.startsWith('B-')) continue;
    while (sentence.tags[index] === `I-${tag.slice(2)}`) index += 1;
    const start = byStart.get(starts[first] ?? -1);
    const end = byEnd.get(ends[index - 1] ?? -1);
    if (start === undefined || end === undefined || end < start) return undefined;
    tags.fill(`I-${tag.slice(2)}`, start, end + 1);
    tags[start] = tag;
  }
  const spaceAfter = tokens.map(({ end }) => text.charAt(end) === ' ');
  return { ...sentence, tokens: tokens.map(({ text: each }) => each), tags, spaceAfter };
}
