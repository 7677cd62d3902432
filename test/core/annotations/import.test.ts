import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  importAnnotations,
  placedOrKept,
  type ImportedItem,
} from '../../../src/core/annotations/import/index.ts';
import { unsoundIn } from '../../../src/core/annotations/w3c/rules.ts';
import { isObject, type Json, type JsonObject } from '../../../src/core/records/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { SAMPLES } from './samples.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const NOW = Date.UTC(2024, 0);

type Read = Extract<ImportedItem, { outcome: 'read' }>;

function imported(value: unknown): ImportedItem[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const items = finish(importAnnotations(text, { now: NOW }));
  assert.ok(items, 'no JSON');
  return items;
}

function read(value: unknown): Read[] {
  return imported(value).map((item) => {
    assert.ok(item.outcome === 'read', JSON.stringify(item));
    return item;
  });
}

function one(value: JsonObject): Read {
  const [item, ...more] = read({ '@context': CONTEXT, type: 'Annotation', ...value });
  assert.ok(item && more.length === 0);
  assert.deepEqual(unsoundIn(item.annotation.record.value), []);
  return item;
}

/** Whether all of a value is in another, in its place. */
function contains(whole: Json | undefined, part: Json): boolean {
  if (!isObject(part)) return JSON.stringify(whole) === JSON.stringify(part);
  return isObject(whole) && Object.entries(part).every(([key, value]) => contains(whole[key], value));
}

describe('importing W3C annotations', () => {
  for (const [name, sample, kept] of SAMPLES) {
    it(`keeps and reports ${name}`, () => {
      const id = 'https://example.org/notes/1';
      const item = one({ id, ...sample });
      const { value } = item.annotation.record;
      const { via, created, modified, ...rest } = sample;
      assert.ok(contains(value, rest), JSON.stringify(value));
      for (const [key, said] of [
        ['created', created],
        ['modified', modified],
      ] as const)
        if (typeof said === 'string') assert.equal(Date.parse(value[key] as string), Date.parse(said));
      assert.deepEqual(value['via'], via === undefined ? id : [via, id]);
      assert.deepEqual([...item.kept].sort(), ['via', ...kept].sort());
    });
  }

  it('takes them from a single one, lists, pages, collections and graphs', () => {
    const items = SAMPLES.map(([, sample], at) => ({
      id: `https://example.org/${at}`,
      type: 'Annotation',
      ...sample,
    }));
    const [first, second, ...rest] = items;
    const last = { type: 'AnnotationPage', items: rest };
    const shapes = [
      items,
      { '@context': CONTEXT, id: 'urn:x', type: 'AnnotationPage', items },
      { '@context': CONTEXT, type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items } },
      {
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [first],
          next: { type: 'AnnotationPage', items: [second], next: last },
        },
      },
      { type: 'AnnotationCollection', items },
      { '@context': CONTEXT, '@graph': items },
      items.map((each) => JSON.stringify(each)).join('\r\n'),
    ];
    const wanted = read(items).map(({ annotation }) => annotation.record.text);
    for (const shape of shapes)
      assert.deepEqual(
        read(shape).map(({ annotation }) => annotation.record.text),
        wanted,
      );
    assert.equal(wanted.length, SAMPLES.length);
    assert.equal(read(first).length, 1);
  });

  it('says what is no annotation, and why', () => {
    const whys = imported([
      'https://example.org/1',
      3,
      { type: 'Note', id: 'urn:note' },
      { type: 'Annotation' },
      { type: 'Annotation', target: [] },
      {
        id: 'urn:uuid:018bcfe5-6800-7000-8000-000000000000',
        modified: '2024-01-01T00:00:00Z',
        deleted: true,
      },
      JSON.parse(`${'{"body":'.repeat(100)}1${'}'.repeat(100)}`),
    ]).map((item) => (item.outcome === 'refused' ? item.why : item.outcome));
    assert.deepEqual(whys, ['elsewhere', 'object', 'type', 'target', 'target', 'deleted', 'deep']);
    const paged = imported({ type: 'AnnotationCollection', first: 'https://example.org/page1' });
    assert.deepEqual(paged, [
      { nth: 1, name: 'https://example.org/page1', outcome: 'refused', why: 'elsewhere' },
    ]);
  });

  it('tells what is no JSON', () => {
    for (const text of ['', '{', 'hello', '{}\n{', '[1'])
      assert.equal(finish(importAnnotations(text, { now: NOW })), undefined, text);
  });

  it('gives ids of its own, always the same, and keeps the old', () => {
    const own = 'urn:uuid:018BCFE5-6800-7000-8000-00000000000A';
    assert.equal(one({ id: own, target: 'urn:x' }).annotation.id, own.toLowerCase());
    const named = { id: '#14', target: 'urn:x', created: '2015-01-01T00:00:00Z' };
    const [a, b] = [one(named).annotation, one(named).annotation];
    assert.match(a.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.equal(a.record.text, b.record.text);
    assert.equal(a.record.value['via'], 'urn:lectern:imported:%2314');
    assert.notEqual(one({ target: 'urn:x' }).annotation.id, one({ target: 'urn:y' }).annotation.id);
  });

  it('leaves alone what is there already, unless it is older', () => {
    const value = (modified: string | undefined, note: string): string =>
      JSON.stringify({
        '@context': CONTEXT,
        type: 'Annotation',
        id: 'urn:a',
        target: 'urn:x',
        bodyValue: note,
        modified,
      });
    const [first] = read(value('2020-01-01T00:00:00Z', 'a'));
    assert.ok(first);
    const existing = new Map([[first.annotation.id, first.annotation.record]]);
    const outcome = (text: string): string | undefined =>
      finish(importAnnotations(text, { now: NOW, existing }))?.[0]?.outcome;
    assert.equal(outcome(value('2020-01-01T00:00:00Z', 'a')), 'known');
    assert.equal(outcome(value('2019-01-01T00:00:00Z', 'b')), 'known');
    assert.equal(outcome(value(undefined, 'b')), 'known');
    assert.equal(outcome(value('2020-01-01T00:00:01+00:00', 'b')), 'read');
    const same = value('2020-01-01T00:00:00Z', 'a');
    const twice = imported(`[${same},${same}]`);
    assert.deepEqual(
      twice.map((each) => each.outcome),
      ['read', 'known'],
    );
  });

  it('mends what is not as the model says, and keeps what it was', () => {
    const wrong = {
      '@context': { name: 'urn:name' },
      created: 'yesterday',
      rights: 'all rights reserved',
      via: 7,
      bodyValue: 'extra',
      body: ['Just words', { type: 'Chart' }],
      target: {
        source: '../notes/Gespräch 1.md',
        selector: [{ type: 'TextQuoteSelector', exact: 'q' }, { type: 'Magic' }],
        state: 'sad',
      },
    };
    const { annotation, kept } = one(wrong);
    const { value } = annotation.record;
    assert.deepEqual(value['@context'], [CONTEXT, wrong['@context']]);
    assert.equal(value['lectern:created'], 'yesterday');
    assert.equal(value['lectern:rights'], 'all rights reserved');
    assert.deepEqual(value['lectern:target'], wrong.target);
    assert.deepEqual(value['lectern:body'], wrong.body);
    assert.deepEqual(value['target'], {
      source: 'urn:lectern:source:..%2Fnotes%2FGespr%C3%A4ch%201.md',
      selector: [{ type: 'TextQuoteSelector', exact: 'q' }],
    });
    assert.equal(annotation.note, 'Just words');
    assert.ok(kept.includes('lectern:target'));
  });

  it('tells what has a place from what is kept without one', () => {
    const span = { start: 0, end: 1 };
    assert.equal(placedOrKept({ state: 'moved', span, confidence: 0.8, reason: 'alike' }), 'imported');
    assert.equal(placedOrKept({ state: 'orphan', candidates: [], reason: 'gone' }), 'kept');
  });

  it('reads what older tools wrote', () => {
    const { annotation } = one({
      type: [],
      '@id': 'urn:a',
      '@type': 'oa:Annotation',
      body: { '@type': 'oa:TextualBody', value: 'Hm' },
      target: {
        '@type': 'oa:SpecificResource',
        source: 'urn:x',
        selector: { '@type': 'oa:TextQuoteSelector', exact: 'q' },
      },
    });
    assert.equal(annotation.note, 'Hm');
    assert.ok(annotation.target.kind === 'passage' && annotation.target.quote.exact === 'q');
  });

  it('makes sound records of anything', () => {
    const some = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(
          'urn:x',
          'x',
          '',
          1,
          -1,
          null,
          true,
          'Choice',
          'TextQuoteSelector',
          'commenting',
          '2024-01-01T00:00:00Z',
          'yellow',
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(
        fc.constantFrom(
          ...[
            '@context',
            'id',
            '@id',
            'type',
            'created',
            'modified',
            'creator',
            'name',
            'body',
            'bodyValue',
            'target',
            'source',
          ],
          ...[
            'selector',
            'exact',
            'start',
            'end',
            'items',
            'value',
            'purpose',
            'motivation',
            'styleClass',
            'rival',
            'via',
            'rights',
          ],
          ...[
            'refinedBy',
            'state',
            'deleted',
            'uri',
            'text',
            'tags',
            'user',
            'startContainer',
            '__proto__',
            'x',
          ],
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    }));
    fc.assert(
      fc.property(some.object, fc.boolean(), (object, typed) => {
        const whole = typed ? { target: 'urn:x', ...(object as object), type: 'Annotation' } : object;
        for (const item of imported(JSON.stringify(whole))) {
          if (item.outcome !== 'read') continue;
          assert.deepEqual(unsoundIn(item.annotation.record.value), []);
        }
      }),
      { numRuns: 500 },
    );
  });
});
