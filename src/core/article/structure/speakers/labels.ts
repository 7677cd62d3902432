import type { Span, SpeakerLabel } from '../../model.ts';
import { isBlankUnit, skipBlank, trimBlank } from '../../text/blank.ts';
import { knownName } from '../names/known.ts';
import type { NameShape } from '../names/names.ts';

/** How a label is set off from what follows. */
export type LabelForm = 'colon' | 'bold' | 'dash' | 'stop' | 'space' | 'line';

/** What looks like a speaker's label, before the document has been asked. */
export interface LabelCandidate extends SpeakerLabel {
  /** What labels that write the same name have in common: `Q1` and `Q`, `MR. PRICE` and `Mr. Price`. */
  readonly key: string;
  readonly shape: NameShape;
  readonly form: LabelForm;
  /** Whether the words of the statement begin the way a sentence does. */
  readonly opensSentence: boolean;
  /** Length of what stands behind the label in the block, in UTF-16 units. */
  readonly room: number;
}

/** A label is looked for in so many units. */
const REACH = 180;
const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const MARKS = /(?:\*{1,3}|_{1,3})/y;
const CLOCK_BEFORE = new RegExp(
  String.raw`(?:\[(${CLOCK})\]|\((${CLOCK})\)|(${CLOCK}))[ \t\u00a0]*(?:[-–—|][ \t\u00a0]*)?`,
  'uy',
);
const CLOCK_BEHIND = new RegExp(String.raw`[ \t\u00a0]*(?:\[(${CLOCK})\]|\((${CLOCK})\))`, 'uy');
const CLOCK_ONLY = new RegExp(`^(?:at\\s)?(${CLOCK})$`, 'u');
const BRACKET_END = /[ \t\u00a0]*[([]([^()[\]\n]{1,80})[)\]]$/u;
const LINE_FORM = new RegExp(
  String.raw`^([\p{Lu}\p{Lo}][^:\n|]{0,60}?)[ \t\u00a0]+(?:[[(]?(${CLOCK})[\])]?)$`,
  'u',
);
const DIRECTIONS =
  /^(?:v\.?\s?o\.?|voice[- ]?over|on[- ]camera|off[- ]camera|on[- ]screen|off[- ]screen|off[- ]mic|on (?:the )?phone|via .*|through .*|(?:in|speaking) .*|laugh\w*|laughs|chuckl\w*|crosstalk|inaudible|continu\w*|cont[’']?d|translated|interpreted|sighs?|crying|singing|shouting|whispers?|ph|sp|phonetic|to .*|reading|quoting)$/iu;
const SENTENCE_START = /^[\p{Lu}\p{Lo}\p{N}"“‘'«„([¿¡—–…*_.-]/u;
const PROSE_STOP =
  /^((?:Mr|Mrs|Ms|Dr|Senator|Chairman|Chairwoman|Chair|Representative|Secretary|General|Admiral|Ambassador|Judge|Justice|Governor|Commissioner|Director|Colonel|Captain|Sergeant|Reverend|Professor|Mayor|Sheriff|Chief)\.? (?:(?:[A-Z]\.|van|von|de|del|la|Van|De|La|St\.) )*\p{Lu}[\p{L}'’-]+(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?|The (?:Chairman|Chairwoman|Chair|CHAIRMAN|CHAIR|Court|COURT|Witness|WITNESS|President|PRESIDENT|Clerk|CLERK))\.[ \t\u00a0]+(?=[\p{Lu}"“[(])/u;
const QA_STOP = /^([QA])(?:\.[ \t\u00a0]+|[ \t\u00a0]{2,}|\t)(?=\S)/u;
const Q_SPACE = /^(Q)[ \u00a0](?=[\p{Lu}("“[])(?!(?:and|&|A)\b)/u;

/**
 * Reads what looks like a speaker's label at `start`: `Mir:`, `**Mir:**`, `MR. PRICE:`, `[00:12:31] Smith:`,
 * `Jane Doe, RAND:`, `Mir (RAND):`, `Q.`, `Smith  0:12` on a line of its own. Whether it is one is for the document to
 * say (see `evidence.ts`).
 *
 * @param start - offset of the first unit of the line
 * @param lineEnd - offset behind the line
 * @param end - offset behind the paragraph
 * @returns undefined where nothing looks like a label
 */
export function readLabel(
  source: string,
  start: number,
  lineEnd: number,
  end: number,
): LabelCandidate | undefined {
  const reach = Math.min(lineEnd, start + REACH);
  let at = start;
  const opened = marksAt(source, at, reach);
  at += opened;
  const before = clockBefore(source, at, reach);
  let inner = 0;
  if (before) {
    at = before.next;
    inner = marksAt(source, at, reach);
    at += inner;
  }
  const bold = opened > 0 || inner > 0;
  const head = source.slice(at, reach);
  const found = withColon(source, at, head, bold) ?? otherForm(source, at, head, bold, lineEnd);
  if (!found) return undefined;
  return complete(source, start, end, found, before?.clock);
}

interface Found {
  readonly nameSpan: Span;
  readonly form: LabelForm;
  readonly labelEnd: number;
  readonly affiliation?: string;
  readonly timestamp?: string;
}

function marksAt(source: string, at: number, reach: number): number {
  const unit = source.charCodeAt(at);
  if (unit !== 0x2a && unit !== 0x5f) return 0;
  MARKS.lastIndex = at;
  const length = MARKS.exec(source)?.[0].length ?? 0;
  return at + length < reach && !isBlankUnit(source.charCodeAt(at + length)) ? length : 0;
}

function clockBefore(source: string, at: number, reach: number): { clock: string; next: number } | undefined {
  const unit = source.charCodeAt(at);
  const starts = unit === 0x5b || unit === 0x28 || (unit >= 0x30 && unit <= 0x39);
  if (!starts) return undefined;
  CLOCK_BEFORE.lastIndex = at;
  const found = CLOCK_BEFORE.exec(source);
  if (!found || CLOCK_BEFORE.lastIndex >= reach) return undefined;
  return { clock: found[1] ?? found[2] ?? found[3] ?? '', next: CLOCK_BEFORE.lastIndex };
}

/** The first colon outside brackets. */
function colonIn(head: string): number {
  if (!head.includes(':') && !head.includes('：')) return -1;
  let depth = 0;
  for (let i = 0; i < head.length; i += 1) {
    const unit = head[i];
    if (unit === '(' || unit === '[') depth += 1;
    else if (unit === ')' || unit === ']') depth -= 1;
    else if ((unit === ':' || unit === '：') && depth <= 0) return i;
    else if (unit === '\n' || (unit === '.' && i > 60)) return -1;
  }
  return -1;
}

function withColon(source: string, at: number, head: string, bold: boolean): Found | undefined {
  const colon = colonIn(head);
  if (colon < 1) return undefined;
  const name = nameIn(source, at, at + colon);
  if (!name) return undefined;
  let next = at + colon + 1;
  next += closingMarks(source, next);
  CLOCK_BEHIND.lastIndex = next;
  const behind = CLOCK_BEHIND.exec(source);
  const timestamp = name.timestamp ?? behind?.[1] ?? behind?.[2];
  if (behind) next = CLOCK_BEHIND.lastIndex;
  const unit = source.charCodeAt(next);
  const open =
    next >= source.length ||
    isBlankUnit(unit) ||
    head[colon] === '：' ||
    /["“‘«([*_]/u.test(source[next] ?? '');
  if (
    !open &&
    !/^(?:Q|A|[\p{Lu} .]{3,}|.*[*_].*)$/u.test(source.slice(name.nameSpan.start, name.nameSpan.end))
  )
    return undefined;
  if (source.startsWith('//', next)) return undefined;
  return {
    nameSpan: name.nameSpan,
    form: bold ? 'bold' : 'colon',
    labelEnd: next,
    ...(name.affiliation === undefined ? {} : { affiliation: name.affiliation }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

function closingMarks(source: string, at: number): number {
  let to = at;
  while (source[to] === '*' || source[to] === '_') to += 1;
  if (to === at) return 0;
  // Marks that a word follows open emphasis in the statement and close none in the label.
  return to >= source.length || isBlankUnit(source.charCodeAt(to)) ? to - at : 0;
}

interface Named {
  readonly nameSpan: Span;
  readonly affiliation?: string;
  readonly timestamp?: string;
}

/** Takes brackets, a time and an affiliation behind a comma off the end of `[start, end)`; what stays is the name. */
function nameIn(source: string, start: number, end: number): Named | undefined {
  const stripped = withoutBrackets(source, start, end);
  let { to, affiliation, timestamp } = stripped;
  const from = skipBlank(source, start, to);
  const words = source.slice(from, to);
  const comma = COMMA.exec(words);
  if (comma) {
    const rest = words.slice(comma.index + comma[0].length).trim();
    if (!isPost(rest)) return undefined;
    const before = withoutBrackets(source, from, from + comma.index);
    to = before.to;
    affiliation = before.affiliation ?? rest;
    timestamp ??= before.timestamp;
  }
  if (to <= from) return undefined;
  return {
    nameSpan: { start: from, end: to },
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

const COMMA = /,\s+(?!(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Esq)\b)/iu;

/** Whether what stands behind a comma says who somebody is: `RAND`, `CNN HOST`, `senior fellow at Crisis Group`. */
function isPost(rest: string): boolean {
  if (rest.length > 120 || rest === '' || !/\p{Lu}|\p{Lo}/u.test(rest)) return false;
  return !/[.;!?]\s/u.test(rest.replaceAll(/(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s/gu, ''));
}

interface Stripped {
  to: number;
  affiliation: string | undefined;
  timestamp: string | undefined;
}

/** Takes emphasis and brackets off the end of `[start, end)` and reads what stood in them. */
function withoutBrackets(source: string, start: number, end: number): Stripped {
  let to = end;
  let affiliation: string | undefined;
  let timestamp: string | undefined;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    to = trimMarks(source, start, to);
    if (source[to - 1] !== ')' && source[to - 1] !== ']') break;
    const bracket = BRACKET_END.exec(source.slice(start, to));
    if (!bracket) break;
    const inside = (bracket[1] ?? '').trim();
    const clock = CLOCK_ONLY.exec(inside);
    if (clock) timestamp ??= clock[1];
    else if (!DIRECTIONS.test(inside)) affiliation ??= inside;
    to = start + bracket.index;
  }
  return { to: trimMarks(source, start, to), affiliation, timestamp };
}

function trimMarks(source: string, start: number, end: number): number {
  let to = trimBlank(source, start, end);
  while (to > start && (source[to - 1] === '*' || source[to - 1] === '_')) to -= 1;
  return trimBlank(source, start, to);
}

function otherForm(
  source: string,
  at: number,
  head: string,
  bold: boolean,
  lineEnd: number,
): Found | undefined {
  const first = head.charCodeAt(0);
  if (bold) return boldWithDash(source, at, head);
  if (first === 0x51 || first === 0x41) {
    const letter = QA_STOP.exec(head) ?? Q_SPACE.exec(head);
    if (letter) {
      const form = /^.\./u.test(letter[0]) ? 'stop' : 'space';
      const labelEnd = at + 1 + (form === 'stop' ? 1 : 0);
      return { nameSpan: { start: at, end: at + 1 }, form, labelEnd };
    }
  }
  if (/^(?:M[rs]|Dr|The |S[ehu]|C[hoa]|Re|Ge|Ad|Am|Ju|Go|Di|Pr|Ma)/u.test(head)) {
    const stop = PROSE_STOP.exec(head);
    if (stop?.[1] !== undefined) {
      const end = at + stop[1].length;
      return { nameSpan: { start: at, end }, form: 'stop', labelEnd: end + 1 };
    }
  }
  if (lineEnd - at <= 80 && /\d[\])]?$/u.test(source.slice(at, lineEnd))) {
    const line = LINE_FORM.exec(source.slice(at, lineEnd));
    if (line?.[1] !== undefined && line[2] !== undefined)
      return {
        nameSpan: { start: at, end: at + line[1].length },
        form: 'line',
        labelEnd: lineEnd,
        timestamp: line[2],
      };
  }
  return undefined;
}

const BOLD_DASH =
  /^([^*_\n:]{1,60}?)\s*(?:([—–])\s*(?:\*{1,3}|_{1,3})|(?:\*{1,3}|_{1,3})\s*([—–]))(?=\s|\S)/u;
const BOLD_STOP = /^([QA]\d{0,3})(?:[.)]\s?(?:\*{1,3}|_{1,3})?|(?:\*{1,3}|_{1,3})[.)]?)(?=\s)/u;

function boldWithDash(source: string, at: number, head: string): Found | undefined {
  const stop = BOLD_STOP.exec(head);
  if (stop?.[1] !== undefined) {
    return {
      nameSpan: { start: at, end: at + stop[1].length },
      form: 'bold',
      labelEnd: at + trimBlank(head, 0, stop[0].length),
    };
  }
  const dash = BOLD_DASH.exec(head);
  if (dash?.[1] === undefined) return undefined;
  const name = nameIn(source, at, at + dash[1].length);
  if (!name) return undefined;
  return { ...name, form: 'dash', labelEnd: at + dash[0].length };
}

function complete(
  source: string,
  start: number,
  end: number,
  found: Found,
  clock: string | undefined,
): LabelCandidate | undefined {
  const name = source.slice(found.nameSpan.start, found.nameSpan.end);
  const known = knownName(name);
  if (!known) return undefined;
  const { shape } = known;
  const textStart = skipBlank(source, Math.min(found.labelEnd, end), end);
  const timestamp = clock ?? found.timestamp;
  return {
    start,
    end: Math.min(found.labelEnd, end),
    name,
    nameSpan: found.nameSpan,
    ...(found.affiliation === undefined ? {} : { affiliation: found.affiliation }),
    ...(timestamp === undefined ? {} : { timestamp }),
    textStart,
    key: found.form === 'stop' && known.key.length > 1 ? `${known.key}.` : known.key,
    shape,
    form: found.form,
    opensSentence: SENTENCE_START.test(source.slice(textStart, textStart + 2)),
    room: end - textStart,
  };
}
