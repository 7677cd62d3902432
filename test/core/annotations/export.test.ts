import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { toCollection, toCsv, toHypothesis, toMarkdown } from '../../../src/core/annotations/export/index.ts';
import { escapeLine } from '../../../src/core/annotations/export/markdown.ts';
import { ANNOTATIONS, annotationRecord, readAnnotation } from '../../../src/core/annotations/format.ts';
import { importAnnotations } from '../../../src/core/annotations/import/index.ts';
import type { Annotation, Placement } from '../../../src/core/annotations/model.ts';
import { unsoundIn, unsoundInCollection } from '../../../src/core/annotations/w3c/rules.ts';
import { newRecord, type JsonObject } from '../../../src/core/records/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { IDS, stored, text } from './arbitrary.ts';
import { SAMPLES } from './samples.ts';

const NOW = Date.UTC(2024, 0);
const PLACED: Placement = { state: 'placed', span: { start: 0, end: 1 }, confidence: 1, reason: 'unchanged' };

const annotations: fc.Arbitrary<Annotation[]> = fc
  .uniqueArray(stored, { maxLength: 5, selector: ({ id }) => id })
  .map((records) => records.flatMap((record) => readAnnotation(record) ?? []));

function imported(value: JsonObject): Annotation[] {
  const items = finish(importAnnotations(JSON.stringify(value), { now: 0 })) ?? [];
  return items.flatMap((item) => (item.outcome === 'read' ? [item.annotation] : []));
}

describe('export as a W3C collection', () => {
  it('is as the model says, and import of it gives the same', () => {
    fc.assert(
      fc.property(annotations, text, (made, label) => {
        const collection = toCollection(made, { label, now: NOW });
        assert.deepEqual(unsoundInCollection(collection), []);
        const { items = [] } = (collection['first'] ?? {}) as { items?: JsonObject[] };
        for (const item of items) assert.deepEqual(unsoundIn(item), []);
        assert.equal(collection['total'], made.length);
        assert.deepEqual(imported(collection), made);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what we know nothing of', () => {
    const made = SAMPLES.flatMap(([, sample], at) =>
      imported({ id: `urn:${at}`, type: 'Annotation', ...sample }),
    );
    assert.equal(made.length, SAMPLES.length);
    assert.deepEqual(imported(toCollection(made, { label: '', now: NOW })), made);
  });

  it('mends what was written by hand', () => {
    const value = {
      id: IDS[0] ?? '',
      type: 'Annotation',
      modified: '2024-01-01T00:00:00Z',
      target: { source: 'a.md' },
    };
    const annotation = readAnnotation(newRecord(value, ANNOTATIONS));
    assert.ok(annotation);
    const { first } = toCollection([annotation], { label: '', now: NOW }) as unknown as {
      first: { items: JsonObject[] };
    };
    assert.deepEqual(first.items.flatMap(unsoundIn), []);
  });
});

describe('export for Hypothesis', () => {
  it('says what Hypothesis knows in its words, and import of it gives the same content', () => {
    fc.assert(
      fc.property(annotations, (made) => {
        const file = toHypothesis(made, 'T', NOW);
        const contents = (list: readonly Annotation[]): object[] =>
          list.map(({ id, note, tags, colour, target, creator, created, modified }) => ({
            ...{ id, note, tags, colour, target, creator, created, modified },
          }));
        assert.deepEqual(contents(imported(file)), contents(made));
      }),
      { numRuns: 50 },
    );
  });

  it('gives back what came from there', () => {
    const selector = [
      { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[2]', endOffset: 0 },
      { type: 'TextQuoteSelector', exact: 'q', prefix: '', suffix: '' },
    ];
    const item = {
      id: 'Gdjt5lvB',
      created: '2023-11-04T10:00:00.123Z',
      updated: '2023-11-05T10:00:00.000Z',
      user: 'acct:anna@hypothes.is',
      user_info: { display_name: 'Anna' },
      uri: 'https://example.org/',
      text: 'Hm',
      tags: ['a'],
      group: 'mine',
      permissions: { read: ['group:mine'] },
      document: { title: ['Old'] },
      links: { html: 'https://hypothes.is/a/Gdjt5lvB' },
      references: ['x'],
      target: [{ source: 'https://example.org/', selector }],
    };
    const { annotations: [back] } = toHypothesis(imported({ rows: [item] }), 'T', NOW) as unknown as { annotations: object[] }; // prettier-ignore
    assert.deepEqual(back, item);
  });
});

describe('export as Markdown', () => {
  const words = {
    title: 'Annotations',
    tags: 'Tags',
    states: { placed: undefined, moved: 'moved', ambiguous: 'unclear', orphan: 'lost' },
  };
  const article = { meta: { title: 'A *title*', url: 'https://example.org' }, format: 'text' as const };

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.stringMatching(/^[-+*#>=.)\d\s\\`_[\]<&|~$!a]{0,12}$/u)), (line) => {
        const wanted = line.replaceAll(/\s+/gu, ' ').trim();
        const tree = fromMarkdown(`> ${escapeLine(line)}`);
        const read = toString(tree).replaceAll('\u0000', '\uFFFD');
        if (wanted === '') return;
        assert.equal(read, wanted.replaceAll('\u0000', '\uFFFD'));
        assert.equal(tree.children.length, 1);
      }),
    );
  });

  it('has quote, speaker, note and tags', () => {
    const [made] = [
      annotationRecord(
        {
          note: 'Why *now*?\n\n- a\n',
          tags: ['Iran', 'a_b'],
          colour: 'red',
          target: {
            kind: 'passage',
            position: { start: 0, end: 3 },
            quote: { exact: '# 1. One\nline.\n\n2. *Two*', prefix: '', suffix: '' },
            section: { speaker: 'Mir', section: 'Talks', paragraph: 1 },
            rival: 0,
          },
        },
        { id: IDS[0] ?? '', created: '2024-03-01T10:00:00.000Z', modified: '2024-03-01T10:00:00.000Z', creator: 'Anna', source: 'urn:x' },
      ),
    ].flatMap((record) => readAnnotation(record) ?? []); // prettier-ignore
    assert.ok(made);
    const orphan: Placement = { state: 'orphan', candidates: [], reason: 'gone' };
    assert.equal(
      toMarkdown([{ annotation: made, placement: orphan }], article, words),
      [
        '# Annotations: A \\*title\\*',
        'https://example.org',
        '---',
        '> \\# 1. One line.\n>\n> 2\\. \\*Two\\*\n>\n> — Mir, Talks',
        'Why *now*?\n\n- a',
        'lost · Tags: Iran, a\\_b · Anna · 2024-03-01\n',
      ].join('\n\n'),
    );
  });
});

describe('export as CSV', () => {
  /** RFC 4180, read strictly. */
  function parse(csv: string): string[][] {
    const rows: string[][] = [];
    let at = 0;
    while (at < csv.length) {
      const row: string[] = [];
      for (;;) {
        const quoted = /"((?:[^"]|"")*)"/uy;
        const plain = /[^",\r\n]*/uy;
        quoted.lastIndex = plain.lastIndex = at;
        const found = quoted.exec(csv) ?? plain.exec(csv);
        assert.ok(found);
        row.push(found[1]?.replaceAll('""', '"') ?? found[0]);
        at += found[0].length;
        if (csv[at] !== ',') break;
        at += 1;
      }
      assert.equal(csv.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
    }
    return rows;
  }

  it('is a table that a spreadsheet takes for no formula', () => {
    fc.assert(
      fc.property(annotations, (made) => {
        const [head = [], ...rows] = parse(
          toCsv(made.map((annotation) => ({ annotation, placement: PLACED }))),
        );
        assert.equal(rows.length, made.length);
        for (const [at, row] of rows.entries()) {
          assert.equal(row.length, head.length);
          for (const each of row) assert.doesNotMatch(each, /^[=+\-@\t\r]/u);
          const note = row[head.indexOf('note')] ?? '';
          assert.ok([note, note.slice(1)].includes(made[at]?.note ?? ''));
          assert.equal(row[head.indexOf('id')], made[at]?.id);
        }
      }),
    );
  });
});
