import { finish, type Steps } from '../steps.ts';
import { isHeader, mergeHeaders, readHeader } from './header.ts';
import { parseObject } from './json.ts';
import type { KeptLine, ReadRecords, RecordFormat, RecordHeader, StoredRecord } from './model.ts';
import { byUnits } from './order.ts';
import { byVersion, readRecord } from './record.ts';
import { inPlace } from './serialise.ts';

/** What git leaves where both sides changed the same lines. */
const CONFLICT = /^(?:<{7} .*|={7}|>{7} .*|\|{7}(?: .*)?)$/u;
/** Lines read in one step. */
const AT_ONCE = 500;

/** Reads one author's file. A line that is no record is kept. Nothing is thrown. */
export function parseRecords(text: string, format: RecordFormat): ReadRecords {
  return finish(parseInSteps(text, format));
}

export function* parseInSteps(text: string, format: RecordFormat): Steps<ReadRecords> {
  let header: RecordHeader | undefined;
  let conflicts = 0;
  let count = 0;
  const records = new Map<string, StoredRecord>();
  const kept = new KeptLines();
  for (const line of linesOf(text)) {
    count += 1;
    if (count % AT_ONCE === 0) yield;
    if (CONFLICT.test(line)) {
      if (line.startsWith('<')) conflicts += 1;
      continue;
    }
    if (!header) {
      const first = readHeader(line, format);
      if ('why' in first) return { kind: 'unreadable', reason: first };
      header = first;
      continue;
    }
    const record = readRecord(line);
    if (record) {
      const before = records.get(record.id);
      if (!before || byVersion(before, record) < 0) records.set(record.id, record);
      kept.standAfter(record.id);
      continue;
    }
    const another = anotherHeader(line, format);
    if (another) header = mergeHeaders(header, another, format);
    else kept.add(line);
  }
  if (!header) return { kind: 'unreadable', reason: { why: 'header' } };
  const sorted = [...records.values()].sort((a, b) => byUnits(a.id, b.id));
  return { kind: 'file', file: { header, records: sorted, kept: inPlace(kept.lines) }, conflicts };
}

/** Lines without what ends them, a byte order mark, and lines with nothing in them. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, text.charAt(end - 1) === '\r' ? end - 1 : end);
    if (line.trim() !== '') yield line;
    start = end + 1;
  }
}

function anotherHeader(line: string, format: RecordFormat): RecordHeader | undefined {
  const value = parseObject(line);
  if (!value || !isHeader(value)) return undefined;
  const header = readHeader(line, format);
  return 'why' in header ? undefined : header;
}

/** Gathers the lines that are no records, each with its place. */
class KeptLines {
  readonly lines: KeptLine[] = [];
  private readonly seen = new Map<string, number>();
  private after = '';
  private at = 0;

  standAfter(id: string): void {
    this.after = id;
    this.at = 0;
  }

  add(text: string): void {
    const nth = this.seen.get(text) ?? 0;
    this.seen.set(text, nth + 1);
    this.lines.push({ text, nth, after: this.after, at: this.at });
    this.at += 1;
  }
}
