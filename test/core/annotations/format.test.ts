import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tidyTags, unreadBodies } from '../../../src/core/annotations/bodies.ts';
import {
  ANNOTATIONS,
  annotationRecord,
  changedRecord,
  headerOf,
  readAnnotation,
  sourceIri,
  textHash,
} from '../../../src/core/annotations/format.ts';
import type { Annotation } from '../../../src/core/annotations/model.ts';
import { unreadTargets } from '../../../src/core/annotations/target.ts';
import {
  deletion,
  newRecord,
  parseRecords,
  versionLike,
  type JsonObject,
} from '../../../src/core/records/index.ts';
import { draft, fields, IDS, stored, unknown } from './arbitrary.ts';

const [ID = ''] = IDS;

function annotationOf(value: Record<string, unknown>): Annotation {
  const whole = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: ID,
    type: 'Annotation',
    modified: '2024-03-01T10:00:00Z',
    ...value,
  };
  const found = readAnnotation(newRecord(whole, ANNOTATIONS));
  assert.ok(found);
  return found;
}

function contentOf({ note, tags, colour, target }: Annotation): object {
  return { note, tags, colour, target };
}

describe('the record of an annotation', () => {
  it('says all that the draft said', () => {
    fc.assert(
      fc.property(draft, fields, (made, known) => {
        const found = readAnnotation(annotationRecord(made, known));
        assert.ok(found);
        assert.deepEqual(contentOf(found), made);
        assert.equal(found.creator, known.creator);
        assert.equal(found.created, Date.parse(known.created));
      }),
    );
  });

  it('is one line in an order that is fixed', () => {
    const made = annotationRecord(
      {
        note: 'Why?',
        tags: ['#Iran'],
        colour: 'blue',
        target: {
          kind: 'passage',
          position: { start: 3, end: 7 },
          quote: { exact: 'text', prefix: 'the', suffix: 'end' },
          section: { section: 'A: b & c', speaker: 'Mir', paragraph: 2 },
          rival: 0.25,
        },
      },
      {
        id: ID,
        created: '2024-03-01T10:00:00.000Z',
        modified: '2024-03-01T10:00:00.000Z',
        creator: 'Anna',
        source: 'https://example.org/a',
      },
    );
    assert.equal(
      made.text,
      `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"${ID}","type":"Annotation","motivation":"commenting",` +
        '"created":"2024-03-01T10:00:00.000Z","modified":"2024-03-01T10:00:00.000Z","creator":{"type":"Person","name":"Anna"},' +
        '"body":[{"type":"TextualBody","value":"Why?","format":"text/markdown","purpose":"commenting"},' +
        '{"type":"TextualBody","value":"Iran","purpose":"tagging"}],' +
        '"target":{"source":"https://example.org/a","selector":[{"type":"TextPositionSelector","start":3,"end":7},' +
        '{"type":"TextQuoteSelector","exact":"text","prefix":"the","suffix":"end"},' +
        '{"type":"FragmentSelector","conformsTo":"urn:lectern:fragment:1","value":"paragraph=2&section=A%3A%20b%20%26%20c&speaker=Mir"}],' +
        '"styleClass":"blue","rival":0.25}}',
    );
  });

  it('changes in what is changed alone', () => {
    fc.assert(
      fc.property(
        stored,
        draft,
        fc.subarray(['note', 'tags', 'colour', 'target'] as const),
        (record, next, keys) => {
          const before = readAnnotation(record);
          assert.ok(before);
          const changes = Object.fromEntries(keys.map((key) => [key, next[key]]));
          const after = readAnnotation(changedRecord(before, changes, before.modified, 'Ben'));
          assert.ok(after);
          assert.deepEqual(contentOf(after), { ...contentOf(before), ...changes });
          assert.equal(after.modified, before.modified + 1);
          assert.equal(after.creator, before.creator);
          assert.equal(after.created, before.created);
          assert.equal(after.contributor, 'Ben');
        },
      ),
    );
  });

  it('keeps what we know nothing of', () => {
    const names = fc.constantFrom('rights', 'x', 'generator', 'audience', '__proto__', 'toString');
    const extras = fc.dictionary(names, unknown, { maxKeys: 3 });
    fc.assert(
      fc.property(stored, extras, extras, draft, (record, above, below, next) => {
        const { target, body } = record.value as { target: JsonObject; body?: JsonObject[] };
        const choice = { type: 'Choice', items: ['https://example.org/1'] };
        const svg = { type: 'SvgSelector', value: '<svg/>' };
        const selector = [...((target['selector'] ?? []) as JsonObject[]), svg];
        const value = {
          ...above,
          ...record.value,
          body: [...(body ?? []), choice],
          target: { ...below, ...target, selector, styleClass: [target['styleClass'] as string, 'bold'] },
        };
        const before = readAnnotation(newRecord(value, ANNOTATIONS));
        assert.ok(before);
        const after = changedRecord(before, next, 2e12, 'Ben').value as JsonObject & { target: JsonObject };
        for (const [key, said] of Object.entries(above)) assert.deepEqual(after[key], said, key);
        for (const [key, said] of Object.entries(below)) assert.deepEqual(after.target[key], said, key);
        assert.deepEqual(unreadBodies(after), [choice]);
        assert.deepEqual((after.target['selector'] as unknown[]).at(-1), svg);
        assert.deepEqual(after.target['styleClass'], [next.colour, 'bold']);
        const read = readAnnotation(newRecord(after, ANNOTATIONS));
        assert.ok(read);
        assert.equal(read.note, next.note);
        assert.deepEqual(read.tags, next.tags);
      }),
    );
  });

  it('is none for a deletion, and comes back newer than that', () => {
    fc.assert(
      fc.property(stored, (record) => {
        const gone = deletion(record, record.modified + 5, ANNOTATIONS);
        assert.equal(readAnnotation(gone), undefined);
        const back = versionLike(record, gone, 0, ANNOTATIONS);
        assert.equal(back.modified, gone.modified + 1);
        assert.deepEqual({ ...back.value, modified: 0 }, { ...record.value, modified: 0 });
      }),
    );
  });

  it('is none without a type or a target', () => {
    const modified = '2024-03-01T10:00:00Z';
    for (const value of [{}, { type: 'Annotation' }, { type: 'Annotation', target: [] }, { target: 'urn:x' }])
      assert.equal(readAnnotation(newRecord({ id: ID, modified, ...value }, ANNOTATIONS)), undefined);
  });
});

describe('annotations of other tools', () => {
  it('have their first text as the note, and tags by purpose or motivation', () => {
    const body = [
      { type: 'Choice', items: [{ type: 'TextualBody', value: 'en' }] },
      { value: 'first' },
      { type: 'TextualBody', value: '#tag', purpose: ['tagging'] },
      { type: 'TextualBody', value: 'second' },
      { type: 'TextualBody', value: 'Q42', purpose: 'identifying' },
    ];
    const found = annotationOf({ body, target: 'https://example.org' });
    assert.deepEqual(contentOf(found), {
      note: 'first',
      tags: ['tag'],
      colour: 'yellow',
      target: { kind: 'article' },
    });
    assert.equal(unreadBodies(found.record.value).length, 3);
    const tagged = annotationOf({
      motivation: 'tagging',
      body: { type: 'TextualBody', value: 'a' },
      target: 'urn:x',
    });
    assert.deepEqual([tagged.note, tagged.tags], ['', ['a']]);
    // With a note, it is no longer the annotation that says what the other body is for.
    const noted = readAnnotation(changedRecord(tagged, { note: 'b' }, 0, ''));
    assert.deepEqual([noted?.note, noted?.tags], ['b', ['a']]);
  });

  it('may have one text alone, which is no body beside others', () => {
    const found = annotationOf({ bodyValue: 'Hm', target: 'urn:x' });
    assert.equal(found.note, 'Hm');
    const { value } = changedRecord(found, { tags: ['a'] }, 0, '');
    assert.equal(value['bodyValue'], undefined);
    assert.equal(readAnnotation(newRecord(value, ANNOTATIONS))?.note, 'Hm');
    assert.equal(changedRecord(found, { colour: 'red' }, 0, '').value['bodyValue'], 'Hm');
  });

  it('keep a motivation that is none of ours', () => {
    const found = annotationOf({ motivation: 'questioning', target: 'urn:x' });
    assert.equal(changedRecord(found, { note: 'b' }, 0, '').value['motivation'], 'questioning');
  });

  it('are read for the target that says most; the others stay', () => {
    const quoted = { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'q' } };
    const svg = { source: 'urn:i', selector: { type: 'SvgSelector', value: '<svg/>' } };
    const found = annotationOf({ target: ['urn:page', svg, quoted] });
    assert.ok(found.target.kind === 'passage' && found.target.quote.exact === 'q');
    assert.deepEqual(unreadTargets(found.record.value), ['urn:page', svg]);
    const after = changedRecord(found, { colour: 'red' }, 0, '').value['target'];
    assert.deepEqual(after, ['urn:page', svg, { ...quoted, styleClass: 'red' }]);
  });

  it('have a passage without words where nothing says which', () => {
    const nowhere = { exact: '', prefix: '', suffix: '' };
    for (const target of [
      { source: 'urn:x', selector: { type: 'XPathSelector', value: '/p' } },
      { source: 'urn:x', selector: 'urn:selector' },
      { type: 'List', items: ['urn:a', 'urn:b'] },
      { source: 'urn:x', selector: { type: 'TextPositionSelector', start: -1, end: 3 } },
      { source: 'urn:x', selector: { type: 'TextPositionSelector', start: 5, end: 3 } },
      { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: '' } },
    ]) {
      const found = annotationOf({ target }).target;
      assert.ok(found.kind === 'passage', JSON.stringify(target));
      assert.deepEqual([found.quote, found.position], [nowhere, { start: 0, end: 0 }]);
    }
  });

  it('are quoted within a selection, but have no position there', () => {
    const refinedBy = [
      { type: 'TextPositionSelector', start: 1, end: 2 },
      { type: 'TextQuoteSelector', exact: 'q' },
    ];
    const found = annotationOf({
      target: { source: 'urn:x', selector: { type: 'FragmentSelector', value: 'p5', refinedBy } },
    }).target;
    assert.ok(found.kind === 'passage');
    assert.deepEqual([found.quote.exact, found.position.end], ['q', 0]);
  });
});

describe('a file of annotations', () => {
  const meta = { title: 'T', byline: 'B', published: '2024-03', url: 'https://example.org/ä b' };

  it('begins with what is annotated', () => {
    const hash = textHash('\uFEFFa\r\nb');
    assert.equal(hash, textHash('a\nb'));
    const header = headerOf({ meta }, 'Anna', hash);
    assert.equal(
      header.text,
      '{"format":"lectern-annotations","version":"1.0","author":"Anna","title":"T","byline":"B","date":"2024-03",' +
        `"url":"https://example.org/ä b","sha256":"${hash}"}`,
    );
    assert.equal(parseRecords(`${header.text}\n`, ANNOTATIONS).kind, 'file');
  });

  it('names the address of the article, or else its file, in characters that an address may have', () => {
    assert.equal(sourceIri({ meta }, 'a.md'), 'https://example.org/%C3%A4%20b');
    assert.equal(
      sourceIri({ meta: { url: 'https://e.org/%20%zz?q[]=1#f' } }, ''),
      'https://e.org/%20%25zz?q%5B%5D=1#f',
    );
    for (const url of ['javascript:alert(1)', 'a.md', 'https://', ''])
      assert.equal(sourceIri({ meta: { url } }, 'Gespräch 1.md'), 'urn:lectern:article:Gespr%C3%A4ch%201.md');
  });
});

describe('tags', () => {
  it('are tidy, each once', () => {
    assert.deepEqual(tidyTags([' #Iran ', 'iran', '', '#', 'two  words', 'IRAN', '##x']), [
      'Iran',
      'two words',
      'x',
    ]);
  });
});
