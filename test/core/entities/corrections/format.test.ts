import assert from 'node:assert/strict';
import {
  CORRECTIONS,
  correctionRecord,
  readCorrection,
} from '../../../../src/core/entities/corrections/format.ts';
import type { CorrectionDraft, NamedEntity } from '../../../../src/core/entities/index.ts';
import { deletion, newRecord, parseRecords } from '../../../../src/core/records/index.ts';

const FIELDS = {
  id: 'urn:uuid:018c0000-0000-7000-8000-000000000001',
  created: '2024-03-01T10:00:00.000Z',
  modified: '2024-03-01T10:05:00.000Z',
  creator: 'Anna',
};
const entity: NamedEntity = { name: 'Russia', type: 'GPE', forms: ['Russia', 'Russian Federation'] };
const other: NamedEntity = { name: 'Moscow', type: 'GPE', forms: ['Moscow'] };
const place = { start: 5, end: 11, exact: 'Moscow', prefix: 'said ', suffix: ' so', rival: 2 };

const DRAFTS: readonly CorrectionDraft[] = [
  { scope: 'workspace', kind: 'none', entity },
  { scope: 'article', article: 'notes/ä b.md', kind: 'type', entity, type: 'ORG' },
  { scope: 'workspace', kind: 'same', entity, other },
  { scope: 'article', article: 'a.txt', kind: 'split', entity: other, from: entity },
  { scope: 'mention', article: 'a.txt', place, kind: 'same', entity, other },
];

describe('corrections in files', () => {
  for (const draft of DRAFTS) {
    it(`say the same when read again: ${draft.kind}, ${draft.scope}`, () => {
      const record = correctionRecord(draft, FIELDS);
      const modified = Date.parse(FIELDS.modified);
      assert.deepEqual(readCorrection(record), { id: FIELDS.id, modified, ...draft });
    });
  }

  it('are lines that docs/data-format.md shows', () => {
    assert.equal(
      correctionRecord(DRAFTS[4]!, FIELDS).text,
      '{"id":"urn:uuid:018c0000-0000-7000-8000-000000000001","created":"2024-03-01T10:00:00.000Z",' +
        '"modified":"2024-03-01T10:05:00.000Z","creator":"Anna","scope":"mention","article":"a.txt","kind":"same",' +
        '"entity":{"name":"Russia","type":"GPE","forms":["Russia","Russian Federation"]},' +
        '"other":{"name":"Moscow","type":"GPE","forms":["Moscow"]},' +
        '"target":{"selector":[{"type":"TextPositionSelector","start":5,"end":11},' +
        '{"type":"TextQuoteSelector","exact":"Moscow","prefix":"said ","suffix":" so"}],"rival":2}}',
    );
  });

  it('are none where they are deleted', () => {
    assert.equal(readCorrection(deletion(correctionRecord(DRAFTS[0]!, FIELDS), 0, CORRECTIONS)), undefined);
  });

  const base = { id: FIELDS.id, modified: FIELDS.modified };
  const good = { ...base, scope: 'workspace', kind: 'none', entity: { ...entity } };
  for (const [what, value] of [
    ['kinds of tomorrow', { ...good, kind: 'merge' }],
    ['scopes of tomorrow', { ...good, scope: 'world' }],
    ['types that are none', { ...good, entity: { ...entity, type: 'ANIMAL' } }],
    ['no article', { ...good, scope: 'article' }],
    ['no place', { ...good, scope: 'mention', article: 'a.md' }],
    ['forms that are no texts', { ...good, entity: { ...entity, forms: [1] } }],
    [
      'a place without its words',
      {
        ...good,
        scope: 'mention',
        article: 'a.md',
        target: { selector: [{ type: 'TextPositionSelector', start: 1, end: 2 }] },
      },
    ],
  ] as const) {
    // prettier-ignore
    it(`of ${what} are kept, and say nothing`, () => {
      const record = newRecord(value, CORRECTIONS);
      assert.equal(readCorrection(record), undefined);
      const read = parseRecords(`{"format":"lectern-corrections","version":"1.0"}\n${record.text}\n`, CORRECTIONS);
      assert.ok(read.kind === 'file' && read.file.records[0]?.text === record.text);
    });
  }

  it('may have fields that nobody knows yet', () => {
    assert.ok(readCorrection(newRecord({ ...good, colour: 'red' }, CORRECTIONS)));
  });
});
