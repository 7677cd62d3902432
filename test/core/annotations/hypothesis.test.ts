import assert from 'node:assert/strict';
import { importAnnotations, type ImportedItem } from '../../../src/core/annotations/import/index.ts';
import { unsoundIn } from '../../../src/core/annotations/w3c/rules.ts';
import { finish } from '../../../src/core/steps.ts';

const URI = 'https://example.org/interview';

/** As the service answers a search. */
const ROW = {
  id: 'Gdjt5lvBEe6i6G8T',
  created: '2023-11-04T10:00:00.123456+00:00',
  updated: '2023-11-05T10:00:00.123456+00:00',
  user: 'acct:anna@hypothes.is',
  user_info: { display_name: 'Anna Müller' },
  uri: URI,
  text: 'Who says *so*?',
  tags: ['Iran', '#talks'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  document: { title: ['An interview'] },
  links: { html: 'https://hypothes.is/a/Gdjt5lvBEe6i6G8T' },
  flagged: false,
  hidden: false,
  target: [
    {
      source: URI,
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 3, endContainer: '/div[1]/p[3]', endOffset: 14 },
        { type: 'TextPositionSelector', start: 120, end: 131 },
        { type: 'TextQuoteSelector', exact: 'peace talks', prefix: 'about the ', suffix: ' of last' },
      ],
    },
  ],
}; // prettier-ignore

function imported(value: object): ImportedItem[] {
  const items = finish(importAnnotations(JSON.stringify(value), { now: 0 }));
  assert.ok(items);
  return items;
}

function one(value: object): Extract<ImportedItem, { outcome: 'read' }> {
  const [item] = imported([value]);
  assert.ok(item?.outcome === 'read');
  assert.deepEqual(unsoundIn(item.annotation.record.value), []);
  return item;
}

describe('importing from Hypothesis', () => {
  it('reads what is marked and said', () => {
    const { annotation, name, kept } = one(ROW);
    const { note, tags, creator, created, modified, target, record } = annotation;
    assert.equal(name, 'peace talks');
    assert.deepEqual([note, tags, creator], ['Who says *so*?', ['Iran', 'talks'], 'Anna Müller']);
    assert.equal(created, Date.parse('2023-11-04T10:00:00.123Z'));
    assert.equal(modified, Date.parse('2023-11-05T10:00:00.123Z'));
    assert.ok(target.kind === 'passage');
    assert.deepEqual(target.position, { start: 120, end: 131 });
    assert.deepEqual(target.quote, { exact: 'peace talks', prefix: 'about the ', suffix: ' of last' });
    assert.equal(record.value['via'], 'https://hypothes.is/a/Gdjt5lvBEe6i6G8T');
    assert.deepEqual(Object.keys(record.value['hypothesis'] as object), [
      ...['user_info', 'group', 'permissions', 'document', 'links', 'flagged', 'hidden'],
    ]);
    assert.deepEqual(kept, ['hypothesis', 'via', 'selector RangeSelector']);
  });

  it('says a range in the terms of the model', () => {
    const [target] = one(ROW).annotation.record.value['target'] as unknown as { selector: object[] }[];
    assert.deepEqual(target?.selector[0], {
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: '/div[1]/p[2]', refinedBy: { type: 'TextPositionSelector', start: 3, end: 3 } },
      endSelector: { type: 'XPathSelector', value: '/div[1]/p[3]', refinedBy: { type: 'TextPositionSelector', start: 14, end: 14 } },
    }); // prettier-ignore
  });

  it('takes them from lists, answers of the service and exports of the client', () => {
    const other = { ...ROW, id: 'other', user_info: undefined };
    const wrapped = [
      [ROW, other],
      { total: 2, rows: [ROW, other] },
      {
        export_date: '2023-11-06T00:00:00Z',
        export_userid: 'acct:x@y',
        client_version: '1.1',
        annotations: [ROW, other],
      },
    ];
    for (const shape of wrapped) {
      const creators = imported(shape).map((item) => item.outcome === 'read' && item.annotation.creator);
      assert.deepEqual(creators, ['Anna Müller', 'anna']);
    }
  });

  it('takes notes on a page, replies and bare highlights', () => {
    const bare = { id: 'a', uri: URI, created: '2023-01-01T00:00:00', text: '', tags: [] };
    const page = one({ ...bare, text: 'On all of it', target: [{ source: URI }] }).annotation;
    assert.deepEqual([page.target.kind, page.note], ['article', 'On all of it']);
    assert.equal(page.created, Date.UTC(2023, 0));
    const reply = one({ ...bare, text: 'No.', references: ['Gdjt5lvBEe6i6G8T'], target: [{ source: URI }] });
    assert.equal(reply.annotation.record.value['motivation'], 'replying');
    assert.ok(reply.kept.includes('motivation replying'));
    assert.equal(one({ ...bare, target: [] }).annotation.record.value['motivation'], 'highlighting');
    assert.equal(one({ ...bare, tags: ['x'], target: [] }).annotation.record.value['motivation'], 'tagging');
  });
});
