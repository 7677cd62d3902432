import { findFigures } from '../core/entities/index.ts';
import { settle } from '../core/entities/plugin/overlaps.ts';
import type { Span, Token } from '../core/entities/model.ts';
import type { Tagger } from '../core/entities/tagger/index.ts';
import { documentsOf, type Sentence } from './documents.ts';
import { Failure } from './failure.ts';

/**
 * Tags sentences that come as tokens.
 *
 * @param input - JSON lines, `{"tokens": […]}`, with `doc` where it is known; blank lines are passed over
 * @returns a line `{"tags": […]}` for each: `B-PERSON`, `I-PERSON`, `O`, names and figures
 * @throws Failure that names the line that is none
 */
export function tagTokens(input: string, tagger: Tagger): string {
  const sentences = input
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parsed(line, at + 1)]));
  const lines = documentsOf(sentences).flatMap((document) => tagDocument(document, tagger));
  return lines.map((tags) => `${JSON.stringify({ tags })}\n`).join('');
}

function parsed(line: string, number: number): Sentence {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Failure(1, `line ${number} of the input is no JSON`);
  }
  const { tokens, doc } = (value ?? {}) as { tokens?: unknown; doc?: unknown };
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === 'string'))
    throw new Failure(1, `line ${number} of the input has no "tokens", a list of strings`);
  return typeof doc === 'string' ? { tokens, doc } : { tokens };
}

function tagDocument(document: readonly Sentence[], tagger: Tagger): string[][] {
  const sheets = document.map(({ tokens }) => spread(tokens));
  const names = tagger.names(sheets.map(({ tokens }) => tokens));
  return sheets.map(({ text, tokens }, at) => {
    const marks = settle(text, names[at] ?? [], findFigures(text));
    const tags = tokens.map(() => 'O');
    for (const mark of [...marks.names, ...marks.figures]) {
      let begun = false;
      for (const [index, token] of tokens.entries()) {
        if (!overlap(token, mark)) continue;
        tags[index] = `${begun ? 'I' : 'B'}-${mark.type}`;
        begun = true;
      }
    }
    return tags;
  });
}

/** Tokens as a text, a blank between each two. */
function spread(words: readonly string[]): { text: string; tokens: Token[] } {
  let text = '';
  const tokens = words.map((word): Token => {
    const start = text.length;
    text += `${word} `;
    return { text: word, start, end: start + word.length };
  });
  return { text, tokens };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
