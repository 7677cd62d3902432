import type { AlignedText } from '../model.ts';
import { isBlank, isEscapable, isLineEnd, referenceAt } from './characters.ts';
import { RunWriter } from './runs.ts';

/** A piece of source that can't be copied as a whole: how many units of text it stands for. */
interface Unit {
  readonly text: number;
  readonly source: number;
  /** The text is the last unit of the source as it is: a backslash escape. */
  readonly copied: boolean;
}

/**
 * Aligns inline text that the parser has decoded with the source it stands in.
 * @param value the text
 * @param from where the source begins that it was decoded from
 * @param to where that ends
 * @param markup whether source that fits nothing in the text is markup to be passed over, as in an image's label
 */
export function alignInline(
  value: string,
  source: string,
  from: number,
  to: number,
  markup = false,
): AlignedText {
  const writer = new RunWriter(0, from);
  if (!unitAt(value, 0, source, from)) skipPrefix(writer, value, source, to);
  while (writer.text < value.length && writer.source < to) {
    if (markup && keepsBackslash(writer, value, source)) writer.copy(1);
    else if (!step(writer, value, source, to)) {
      if (!markup) break;
      writer.skip(1);
    }
  }
  return { text: value, runs: writer.finish() };
}

/** In a label's code, a backslash is itself. */
function keepsBackslash({ text, source: at }: RunWriter, value: string, source: string): boolean {
  return source.charCodeAt(at) === 92 && value.startsWith(source.slice(at, at + 2), text);
}

/** Takes the next piece of source. False when it fits nothing. */
function step(writer: RunWriter, value: string, source: string, to: number): boolean {
  const at = writer.source;
  const code = source.charCodeAt(at);
  if (isBlank(code) && skipLineEndSpace(writer, value, source, to)) return true;
  const unit = unitAt(value, writer.text, source, at);
  if (!unit) return false;
  if (unit.copied) {
    writer.skip(unit.source - unit.text);
    writer.copy(unit.text);
  } else writer.replace(unit.text, unit.source);
  if (isLineEnd(code) && !isLineEnd(source.charCodeAt(writer.source))) skipPrefix(writer, value, source, to);
  return true;
}

function unitAt(value: string, text: number, source: string, at: number): Unit | undefined {
  const code = source.charCodeAt(at);
  const wanted = value.charCodeAt(text);
  if (code === 92 && isEscapable(source.charCodeAt(at + 1)) && source.charCodeAt(at + 1) === wanted) {
    // Two backslashes make one; one before anything that is not to be escaped stays.
    return { text: 1, source: 2, copied: true };
  }
  if (code === 38) {
    const reference = referenceAt(source, at);
    if (reference && value.startsWith(reference.text, text)) {
      return { text: reference.text.length, source: reference.length, copied: false };
    }
  }
  if (code === wanted) return { text: 1, source: 1, copied: true };
  if (code === 0 && wanted === 0xfffd) return { text: 1, source: 1, copied: false };
  return undefined;
}

/** Spaces before a line ending, or at the very end, are in the source alone. */
function skipLineEndSpace(writer: RunWriter, value: string, source: string, to: number): boolean {
  const end = pastBlanks(source, writer.source, to);
  if (!endsLine(source, end, to)) return false;
  // The text may hold them after all, where they are not at the end of a line of text.
  if (isBlank(value.charCodeAt(writer.text))) return false;
  writer.skip(end - writer.source);
  return true;
}

/**
 * At the start of a line, passes over indentation and the marks of the containers around it. A `>` may be either a
 * mark or text: as much of what leads the line is text as the text begins with.
 */
function skipPrefix(writer: RunWriter, value: string, source: string, to: number): void {
  const start = writer.source;
  let lead = start;
  while (lead < to && isPrefix(source.charCodeAt(lead))) lead++;
  // A line that is nothing else holds a mark as its text, and perhaps spaces behind.
  if (endsLine(source, lead, to)) while (lead > start && isBlank(source.charCodeAt(lead - 1))) lead--;
  if (lead === start) return;
  let held = 0;
  while (isPrefix(value.charCodeAt(writer.text + held))) held++;
  for (let length = Math.min(held, lead - start); length >= 0; length--) {
    if (!value.startsWith(source.slice(lead - length, lead), writer.text)) continue;
    if (!fits(value, writer.text + length, source, lead, to)) continue;
    writer.skip(lead - length - start);
    return;
  }
}

/** Whether the text goes on, for a few units, as the source does. */
function fits(value: string, text: number, source: string, at: number, to: number): boolean {
  for (let count = 0; count < 8; count++) {
    const over = endsLine(value, text, value.length);
    if (over || endsLine(source, at, to)) return over && endsLine(source, pastBlanks(source, at, to), to);
    const unit = unitAt(value, text, source, at);
    if (!unit) return false;
    text += unit.text;
    at += unit.source;
  }
  return true;
}

function isPrefix(code: number): boolean {
  return code === 62 || isBlank(code);
}

function pastBlanks(source: string, at: number, to: number): number {
  while (at < to && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function endsLine(text: string, at: number, to: number): boolean {
  return at >= to || isLineEnd(text.charCodeAt(at));
}
