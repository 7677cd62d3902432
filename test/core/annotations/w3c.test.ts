import assert from 'node:assert/strict';
import { unsoundIn, unsoundInCollection } from '../../../src/core/annotations/w3c/rules.ts';
import { isUri, ownUri, uriOf } from '../../../src/core/annotations/w3c/uri.ts';
import type { Json, JsonObject } from '../../../src/core/records/index.ts';
import fc from 'fast-check';
import { stored } from './arbitrary.ts';
import { SAMPLES } from './samples.ts';

const SOUND = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:a',
  type: 'Annotation',
  target: 'urn:x',
};

/** What W3C's test schemas of the model's musts refuse, by the key that is at fault. */
const WRONG: readonly (readonly [key: string, changes: Readonly<Record<string, Json | undefined>>])[] = [
  ['@context', { '@context': undefined }],
  ['@context', { '@context': ['http://www.w3.org/ns/ldp.jsonld'] }],
  ['id', { id: undefined }],
  ['id', { id: 'a b' }],
  ['id', { id: ['urn:a', 'urn:b'] }],
  ['type', { type: 'Note' }],
  ['target', { target: undefined }],
  ['target', { target: 'page.html' }],
  ['target', { target: { source: 'urn:x' } }],
  ['target', { target: { source: '../a.md', styleClass: 'red' } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'SectionSelector', paragraph: 2 } } }],
  ['target', { target: { source: 'urn:x', selector: [] } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'TextPositionSelector', start: -1, end: 2 } } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 1 } } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'FragmentSelector', value: 'a', conformsTo: 'x' } } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'SvgSelector', value: '<svg/>', id: 'urn:s' } } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'RangeSelector', startSelector: 'urn:s' } } }],
  ['target', { target: { source: 'urn:x', selector: { type: 'CssSelector', value: 'p', refinedBy: { type: 'X' } } } }],
  ['target', { target: { source: 'urn:x', state: { type: 'TimeState' } } }],
  ['target', { target: { source: 'urn:x', state: { type: 'TimeState', sourceDate: '2015' } } }],
  ['target', { target: { source: 'urn:x', styleClass: 3 } }],
  ['target', { target: { source: { id: 'x' }, styleClass: 'a' } }],
  ['target', { target: { type: 'Choice', items: [] } }],
  ['target', { target: { type: 'List', id: 'urn:l', items: ['urn:x'] } }],
  ['target', { target: { type: 'TextualBody', value: 'x' } }],
  ['target', { target: { id: 'urn:x', textDirection: 'up' } }],
  ['body', { body: 'a remark' }],
  ['body', { body: { type: 'TextualBody' } }],
  ['body', { body: { value: 'x', source: 'urn:x', purpose: 'tagging' } }],
  ['body', { body: { value: 'x', created: 'yesterday' } }],
  ['body', { body: { id: 'urn:b', rights: 'mine' } }],
  ['bodyValue', { body: 'urn:b', bodyValue: 'x' }],
  ['bodyValue', { bodyValue: ['a', 'b'] }],
  ['created', { created: '2015-10-13' }],
  ['created', { created: '2015-10-13T13:00:00' }],
  ['modified', { modified: ['2015-10-13T13:00:00Z', '2015-10-14T13:00:00Z'] }],
  ['generated', { generated: 3 }],
  ['rights', { rights: ['urn:r', 'mine'] }],
  ['canonical', { canonical: ['urn:a', 'urn:b'] }],
  ['via', { via: '#14' }],
]; // prettier-ignore

describe('what W3C’s model says that an annotation must be', () => {
  it('is what records and samples are', () => {
    fc.assert(fc.property(stored, ({ value }) => assert.deepEqual(unsoundIn(value), [])));
    for (const [name, sample] of SAMPLES) assert.deepEqual(unsoundIn({ ...SOUND, ...sample }), [], name);
  });

  it('is not what breaks a rule', () => {
    for (const [key, changes] of WRONG) {
      const value = JSON.parse(JSON.stringify({ ...SOUND, ...changes })) as JsonObject;
      assert.deepEqual(unsoundIn(value), [key], JSON.stringify(changes));
    }
  });

  it('is said of collections too', () => {
    const page = { type: 'AnnotationPage', id: 'urn:p', items: [] };
    const sound = {
      ...SOUND,
      type: 'AnnotationCollection',
      total: 1,
      first: page,
      label: ['a'],
      last: 'urn:p',
    };
    assert.deepEqual(unsoundInCollection(sound), []);
    for (const [key, changes] of [
      ['type', { type: 'AnnotationPage' }],
      ['first', { first: undefined }],
      ['first', { first: { type: 'Page' } }],
      ['total', { total: -1 }],
      ['label', { label: 3 }],
      ['last', { last: page }],
    ] as const) {
      const value = JSON.parse(JSON.stringify({ ...sound, ...changes })) as JsonObject;
      assert.deepEqual(unsoundInCollection(value), [key], JSON.stringify(changes));
    }
  });
});

describe('URIs', () => {
  it('are told from what is none', () => {
    for (const uri of ['https://e.org/a?b=c#d', 'urn:uuid:1', 'mailto:a@b', 'http://[::1]:80/', 'acct:a@b', 'http://e.org/%C3%A4'])
      assert.ok(isUri(uri), uri);
    for (const text of ['', 'a', '/a', 'a b:c', 'http://e.org/ä', 'http://e.org/a b', 'urn:a#b#c', 'urn:%zz', '1:a', 'urn:<a>'])
      assert.ok(!isUri(text), text);
  }); // prettier-ignore

  it('are made of addresses with other characters, and of names', () => {
    assert.equal(uriOf('http://e.org/ä b#c#d'), 'http://e.org/%C3%A4%20b#c%23d');
    assert.equal(uriOf('page.html'), undefined);
    assert.equal(uriOf('note:'), undefined);
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        assert.ok(isUri(ownUri('article', text)));
        assert.ok(isUri(uriOf(`https://e.org/${text}`)));
      }),
    );
  });
});
