import type { AlignedText } from '../model.ts';
import { isLineEnd } from './characters.ts';
import { RunWriter } from './runs.ts';

/**
 * Aligns text that is kept line by line, code and HTML: each of its lines is the end of a line of the source, what
 * stands before being indentation and the marks of containers.
 * @param value the text
 * @param from where its first line of source begins
 * @param to where the last one ends, a closing fence not counted
 */
export function alignLines(value: string, source: string, from: number, to: number): AlignedText {
  const writer = new RunWriter(0, from);
  let at = from;
  for (let text = 0; ;) {
    const end = lineEnd(source, at, to);
    const stop = lineEnd(value, text, value.length);
    alignLine(writer, value.slice(text, stop), source, at, end);
    if (stop === value.length) break;
    at = end + endingLength(source, end);
    // Two line endings may look like one where the parser has left out the spaces between.
    const length = Math.min(endingLength(value, stop), at - end);
    writer.skip(end - writer.source);
    if (length === at - end) writer.copy(length);
    else writer.replace(length, at - end);
    text = stop + length;
  }
  return { text: value, runs: writer.finish() };
}

function lineEnd(text: string, at: number, to: number): number {
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function endingLength(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
}

/** Pairs a line of text with the end of a line of source. */
function alignLine(writer: RunWriter, line: string, source: string, start: number, end: number): void {
  const from = end - line.length;
  if (from >= start && source.startsWith(line, from)) {
    writer.skip(from - writer.source);
    writer.copy(line.length);
    return;
  }
  const units = unitsFromBehind(line, source, start, end);
  const { text, at } = units;
  // What is left has no source of its own: the rest of a tab that a container has eaten into.
  if (text > 0) writer.replace(text, at - writer.source);
  else writer.skip(at - writer.source);
  for (const unit of units.units.reverse()) {
    if (unit === 'same') writer.copy(1);
    else if (unit === 'backslash') writer.skip(1);
    else writer.replace(1, 1);
  }
}

/** Pairs from behind as far as both agree; a backslash before a table's pipe and NUL are in the source alone. */
function unitsFromBehind(line: string, source: string, start: number, end: number) {
  const units: ('same' | 'backslash' | 'nul')[] = [];
  let text = line.length;
  let at = end;
  while (text > 0 && at > start) {
    const wanted = line.charCodeAt(text - 1);
    const code = source.charCodeAt(at - 1);
    if (code === wanted) units.push('same');
    else if (code === 0 && wanted === 0xfffd) units.push('nul');
    else if (code === 92) units.push('backslash');
    else break;
    if (units.at(-1) !== 'backslash') text--;
    at--;
  }
  return { units, text, at };
}
