import fc from 'fast-check';
import {
  deletion,
  instant,
  newHeader,
  newRecord,
  urnUuidV7,
  withRecords,
  type Json,
  type RecordFile,
  type RecordFormat,
  type StoredRecord,
} from '../../../src/core/records/index.ts';

export const FORMAT: RecordFormat = {
  name: 'lectern-test',
  version: '1.0',
  headerKeys: ['format', 'version', 'author'],
  keys: ['id', 'created', 'modified', 'deleted', 'kind', 'text'],
};

/** Few ids, so that files have some in common. */
const IDS = Array.from({ length: 8 }, (_, at) =>
  urnUuidV7(1.7e12 + at * 7, new Uint8Array(10).fill(at * 31)),
);

const text = fc.string({ unit: 'binary', maxLength: 12 });
const keys = fc.oneof(fc.constantFrom('kind', 'text', 'tags', '10', '2', '__proto__', 'constructor'), text);

export const record: fc.Arbitrary<StoredRecord> = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.nat(6),
    fc.boolean(),
    fc.array(fc.tuple(keys, fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }),
  )
  .map(([id, minute, gone, fields]) => {
    const modified = instant(1.7e12 + minute * 60_000);
    const value = Object.fromEntries(fields) as Record<string, Json>;
    const live = newRecord({ ...value, id, modified, deleted: undefined }, FORMAT);
    return gone ? deletion(live, 0, FORMAT) : live;
  });

/** Files as we write them. */
export const written: fc.Arbitrary<RecordFile> = fc
  .tuple(text, fc.array(record, { maxLength: 8 }))
  .map(([author, records]) =>
    withRecords({ header: newHeader({ author }, FORMAT), records: [], kept: [] }, records),
  );

/** Lines that are no records. */
export const garbage = fc.oneof(
  fc.constantFrom('{', '{}', '{"id":1}', 'null', '# note', '{"id":"urn:uuid:x","modified":"now"}', '=====', '  x '),
  text.map((line) => line.replace(/[\r\n]/gu, ' ')).filter((line) => line.trim() !== ''),
); // prettier-ignore
