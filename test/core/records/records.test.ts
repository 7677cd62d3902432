import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  deletion,
  mergeRecords,
  newest,
  newHeader,
  newRecord,
  nextVersion,
  parseRecords,
  serialiseRecords,
  urnUuidV7,
  withRecords,
  type RecordFile,
} from '../../../src/core/records/index.ts';
import { FORMAT, garbage, record, written } from './arbitrary.ts';

const HEADER = '{"format":"lectern-test","version":"1.0","author":"anna"}';
const ID = 'urn:uuid:018c0000-0000-7000-8000-000000000001';
const NEXT = 'urn:uuid:018c0000-0000-7000-8000-000000000002';
const line = (id: string, minute: number, rest = ''): string =>
  `{"id":"${id}","modified":"2024-03-01T10:0${minute}:00.000Z"${rest}}`;

function read(text: string): RecordFile {
  const found = parseRecords(text, FORMAT);
  assert.equal(found.kind, 'file');
  return found.file;
}
const why = (text: string): unknown => {
  const found = parseRecords(text, FORMAT);
  return found.kind === 'unreadable' ? found.reason : found.kind;
};

/** Any file that there may be: records in any order, lines that are none between them. */
const anyFile = fc
  .tuple(fc.array(fc.oneof(record.map(({ text }) => text), garbage), { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => [HEADER, ...lines].join(end)); // prettier-ignore

describe('files of records', () => {
  it('come back byte for byte as we wrote them', () => {
    fc.assert(
      fc.property(written, (file) => {
        const text = serialiseRecords(file);
        assert.ok(text.endsWith('\n') && !text.includes('\r'));
        const again = read(text);
        assert.equal(serialiseRecords(again), text);
        assert.deepEqual(again, file);
      }),
    );
  });

  it('keep every line that is no record, and the newest version of each record', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const file = read(text);
        const lines = text.split(/\r?\n/u).slice(1);
        const wanted = lines.filter((each) => newest([read(`${HEADER}\n${each}`)]).size === 0);
        assert.deepEqual(file.kept.map((each) => each.text).sort(), wanted.sort());
        for (const { id, modified, text: own } of file.records) {
          assert.ok(lines.includes(own));
          for (const other of lines.flatMap((each) => read(`${HEADER}\n${each}`).records))
            if (other.id === id) assert.ok(other.modified <= modified);
        }
      }),
    );
  });

  it('are in order once written, and then stay as they are', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const once = serialiseRecords(read(text));
        assert.equal(serialiseRecords(read(once)), once);
        const ids = read(once).records.map(({ id }) => id);
        assert.deepEqual(ids, [...ids].sort());
      }),
    );
  });

  it('keep a line where it stands, behind its record', () => {
    const text = [HEADER, line(NEXT, 1), '# mine', line(ID, 1), '{"half":', '{"half":'].join('\n');
    assert.equal(
      serialiseRecords(read(text)),
      `${[HEADER, line(ID, 1), '{"half":', '{"half":', line(NEXT, 1), '# mine'].join('\n')}\n`,
    );
  });

  it('say in fixed order what a record says, and what we know nothing of', () => {
    const { text } = newRecord(
      { zebra: [1], kind: 'none', ant: null, modified: '2024-03-01T10:00:00.000Z', id: ID },
      FORMAT,
    );
    assert.equal(
      text,
      `{"id":"${ID}","modified":"2024-03-01T10:00:00.000Z","kind":"none","ant":null,"zebra":[1]}`,
    );
  });

  it('keep unknown fields in a record’s next version', () => {
    const [first] = read(`${HEADER}\n${line(ID, 1, ',"kind":"a","later":{"x":1}')}`).records;
    const next = nextVersion(first!, { kind: 'b' }, 0, FORMAT);
    assert.deepEqual(next.value['later'], { x: 1 });
    assert.equal(next.value['kind'], 'b');
  });

  it('refuse what is none of ours', () => {
    assert.deepEqual(why(''), { why: 'header' });
    assert.deepEqual(why(line(ID, 1)), { why: 'header' });
    assert.deepEqual(why(`not json\n${HEADER}`), { why: 'header' });
    assert.deepEqual(why('{"format":"lectern-other","version":"1.0"}'), {
      why: 'format',
      found: 'lectern-other',
    });
    assert.deepEqual(why('{"format":"lectern-test","version":"2.0"}'), { why: 'version', found: '2.0' });
    assert.equal(why('{"format":"lectern-test","version":"1.7"}'), 'file');
    assert.equal(why('{"format":"lectern-test","version":1}'), 'file');
    assert.equal(why(`\uFEFF${HEADER}\r\n`), 'file');
  });
});

describe('versions of a record', () => {
  it('are followed by newer ones, whatever the clock says', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 0, max: 3e12 }), (before, now) => {
        for (const after of [nextVersion(before, {}, now, FORMAT), deletion(before, now, FORMAT)]) {
          assert.ok(after.modified > before.modified && after.modified >= Math.min(now, 2.5e14));
          assert.equal(newest([{ records: [after] }, { records: [before] }]).get(before.id), after);
        }
      }),
    );
  });

  it('count over all authors’ files by the newest; a deletion is one too', () => {
    const files = [
      read(`${HEADER}\n${line(ID, 1)}\n${line(NEXT, 3)}`),
      read(`${HEADER}\n${line(ID, 2, ',"deleted":true')}\n${line(NEXT, 2, ',"deleted":true')}`),
    ];
    for (const order of [files, [...files].reverse()]) {
      const found = newest(order);
      assert.equal(found.get(ID)?.deleted, true);
      assert.equal(found.get(NEXT)?.deleted, false);
    }
  });

  it('are compared as instants, whatever the time zone', () => {
    const file = read(
      `${HEADER}\n{"id":"${ID}","modified":"2024-03-01T12:30:00+02:00","kind":"late"}\n{"id":"${ID}","modified":"2024-03-01T10:29:59Z"}`,
    );
    assert.deepEqual(
      file.records.map(({ value }) => value['kind']),
      ['late'],
    );
  });

  it('need an id and an instant', () => {
    const bad = [
      `{"id":"${ID}"}`,
      `{"id":"${ID}","modified":"yesterday"}`,
      `{"id":"${ID}","modified":"2024-03-01"}`,
      `{"id":"${ID}","modified":"9999-12-31T23:59:59.999Z"}`,
      `{"id":"../../x","modified":"2024-03-01T10:00:00Z"}`,
    ];
    const file = read([HEADER, ...bad].join('\n'));
    assert.equal(file.records.length, 0);
    assert.deepEqual(
      file.kept.map(({ text }) => text),
      bad,
    );
    assert.throws(() => newRecord({ kind: 'none' }, FORMAT), RangeError);
  });
});

describe('merging two states of a file', () => {
  const file = anyFile.map(read);
  const merge = (a: RecordFile, b: RecordFile): RecordFile => mergeRecords(a, b, FORMAT);

  it('does not depend on which comes first', () => {
    fc.assert(fc.property(file, file, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))));
  });
  it('does not depend on which are merged first', () => {
    fc.assert(
      fc.property(file, file, file, (a, b, c) =>
        assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
    );
  });
  it('of a state with itself changes nothing', () => {
    fc.assert(fc.property(file, (a) => assert.deepEqual(merge(a, { ...a }), a)));
  });
  it('loses nothing', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const both = merge(a, b);
        assert.deepEqual(newest([both]), newest([both, a, b]));
        const texts = both.kept.map(({ text }) => text);
        for (const { text } of [...a.kept, ...b.kept]) assert.ok(texts.includes(text));
      }),
    );
  });

  it('takes all that two headers say', () => {
    const of = (fields: Record<string, string>): RecordFile => ({
      header: newHeader(fields, FORMAT),
      records: [],
      kept: [],
    });
    assert.equal(
      serialiseRecords(merge(of({ author: 'anna', a: '1' }), of({ author: 'anna', b: '2' }))),
      '{"format":"lectern-test","version":"1.0","author":"anna","a":"1","b":"2"}\n',
    );
  });
});

describe('conflict markers of git', () => {
  const conflict = (...sides: string[][]): string => {
    const [ours = [], theirs = [], base] = sides;
    return [
      '<<<<<<< HEAD',
      ...ours,
      ...(base ? ['||||||| 1a2b3c', ...base] : []),
      '=======',
      ...theirs,
      '>>>>>>> other branch',
    ].join('\n');
  };

  it('go, and both sides stay', () => {
    for (const base of [undefined, [line(ID, 1)]]) {
      const sides = [[line(ID, 2, ',"kind":"a"')], [line(ID, 3, ',"kind":"b"'), line(NEXT, 1)]];
      const found = parseRecords(`${HEADER}\n${conflict(...sides, ...(base ? [base] : []))}\n`, FORMAT);
      assert.ok(found.kind === 'file');
      assert.equal(found.conflicts, 1);
      assert.deepEqual(found.file.kept, []);
      assert.equal(
        serialiseRecords(found.file),
        `${HEADER}\n${line(ID, 3, ',"kind":"b"')}\n${line(NEXT, 1)}\n`,
      );
    }
  });

  it('may stand around the header', () => {
    const other = HEADER.replace('}', ',"site":"x"}');
    const found = parseRecords(conflict([HEADER, line(ID, 1)], [other, line(NEXT, 1)]), FORMAT);
    assert.ok(found.kind === 'file');
    assert.equal(serialiseRecords(found.file), `${other}\n${line(ID, 1)}\n${line(NEXT, 1)}\n`);
  });
});

describe('a file with newer records', () => {
  it('has each once', () => {
    const file = read(`${HEADER}\n${line(ID, 1)}\n`);
    const newer = nextVersion(file.records[0]!, { kind: 'b' }, 0, FORMAT);
    assert.deepEqual(withRecords(file, [newer]).records, [newer]);
    assert.deepEqual(withRecords(file, [newer, file.records[0]!]).records, [newer]);
  });
});

describe('UUIDs of version 7', () => {
  it('hold time and random bytes where RFC 9562 has them', () => {
    const random = Uint8Array.from([0x5c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    assert.equal(urnUuidV7(0x017f22e279b0, random), 'urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
  it('are ordered by time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.uint8Array({ minLength: 20, maxLength: 20 }), (time, random) => {
        const [one, other] = [random.slice(0, 10), random.slice(10)];
        const [a, b] = [urnUuidV7(time * 1000, one), urnUuidV7(time * 1000 + 1, other)];
        assert.ok(a < b);
        assert.match(a, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      }),
    );
  });
  it('want all their random bytes', () => {
    assert.throws(() => urnUuidV7(0, new Uint8Array(9)), RangeError);
  });
});
