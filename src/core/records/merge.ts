import { mergeHeaders } from './header.ts';
import type { KeptLine, RecordFile, RecordFormat, StoredRecord } from './model.ts';
import { byUnits } from './order.ts';
import { byVersion } from './record.ts';
import { inPlace } from './serialise.ts';

/**
 * All that two states of one author's file hold: the newest version of each record, and every line that is none. In
 * whatever order, and however often, states are merged, the same comes out.
 */
export function mergeRecords(a: RecordFile, b: RecordFile, format: RecordFormat): RecordFile {
  if (a === b) return a;
  const records = [...newest([a, b]).values()].sort((one, other) => byUnits(one.id, other.id));
  return { header: mergeHeaders(a.header, b.header, format), records, kept: mergeKept(a.kept, b.kept) };
}

/** A file with newer versions of some records, or new ones. */
export function withRecords(file: RecordFile, records: readonly StoredRecord[]): RecordFile {
  const changes = [...newest([{ records }]).values()].sort((a, b) => byUnits(a.id, b.id));
  const all: StoredRecord[] = [];
  let at = 0;
  for (const change of changes) {
    for (let known = file.records[at]; known && known.id < change.id; known = file.records[++at])
      all.push(known);
    const known = file.records[at];
    if (known?.id !== change.id) all.push(change);
    else {
      all.push(byVersion(known, change) < 0 ? change : known);
      at += 1;
    }
  }
  for (let known = file.records[at]; known; known = file.records[++at]) all.push(known);
  return { ...file, records: all };
}

/** The version of each record that counts, over all authors' files; deletions are versions too. */
export function newest(files: Iterable<Pick<RecordFile, 'records'>>): Map<string, StoredRecord> {
  const found = new Map<string, StoredRecord>();
  for (const { records } of files) {
    for (const record of records) {
      const before = found.get(record.id);
      if (!before || byVersion(before, record) < 0) found.set(record.id, record);
    }
  }
  return found;
}

function mergeKept(a: readonly KeptLine[], b: readonly KeptLine[]): KeptLine[] {
  if (a.length === 0) return [...b];
  if (b.length === 0) return [...a];
  const found = new Map<string, KeptLine>();
  for (const line of [...a, ...b]) {
    const key = `${line.nth} ${line.text}`;
    const before = found.get(key);
    if (!before || isBefore(line, before)) found.set(key, line);
  }
  return inPlace([...found.values()]);
}

function isBefore(a: KeptLine, b: KeptLine): boolean {
  return (byUnits(a.after, b.after) || a.at - b.at) < 0;
}
