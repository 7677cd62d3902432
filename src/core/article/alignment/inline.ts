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
  skipPrefix(writer, value, source, to);
  while (writer.text < value.length && writer.source < to) {
    if (!step(writer, value, source, to)) {
      if (!markup) break;
      writer.skip(1);
    }
  }
  return { text: value, runs: writer.finish() };
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
  let end = writer.source;
  while (end < to && isBlank(source.charCodeAt(end))) end++;
  if (end < to && !isLineEnd(source.charCodeAt(end))) return false;
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
    if (at >= to || text >= value.length) return true;
    if (isBlank(source.charCodeAt(at)) || isLineEnd(source.charCodeAt(at))) return true;
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
