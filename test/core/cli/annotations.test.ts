import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { AnnotationReport, PlacementReport } from '../../../src/cli/placements.ts';
import { ANNOTATIONS, annotationRecord, headerOf } from '../../../src/core/annotations/format.ts';
import { unsoundIn } from '../../../src/core/annotations/w3c/rules.ts';
import {
  deletion,
  serialiseRecords,
  withRecords,
  type JsonObject,
  type StoredRecord,
} from '../../../src/core/records/index.ts';
import { CommandLine, FIXTURES } from './commandLine.ts';

const ARTICLE = [
  '\uFEFF# Talks 👩🏽‍🚀', '', 'Interviewer: How did it begin?', '',
  'Mir: The peace talks 🎉 began in a small hotel by the lake, and nobody had slept.', '',
  'Glantz: I remember the hotel differently; it was large, cold and entirely empty.', '',
  'Mir: It was a small hotel.', '', 'Glantz: It was not a small hotel at all.', '',
].join('\r\n'); // prettier-ignore
const QUOTE = 'peace talks 🎉 began';

describe('the command line for annotations', function () {
  this.timeout(20_000);
  const lectern = new CommandLine();
  let article = '';

  before(() => {
    lectern.build(undefined);
    article = lectern.file('talks.md', ARTICLE);
  });
  after(() => lectern.dispose());

  const json = (...args: string[]): unknown => {
    const { status, out, err } = lectern.run(args);
    assert.equal(status, 0, err);
    return JSON.parse(out);
  };
  const placements = (...args: string[]): PlacementReport[] => json(...args) as PlacementReport[];
  const annotation = (...args: string[]): JsonObject => json(...args) as JsonObject;
  const pointsBefore = (offset: number): number =>
    Array.from(ARTICLE.slice(1, offset).replaceAll('\r\n', '\n')).length;
  const start = ARTICLE.indexOf(QUOTE);
  const span = { start: pointsBefore(start), end: pointsBefore(start) + Array.from(QUOTE).length };
  const describeIt = (): JsonObject =>
    annotation('describe', article, '--start', `${span.start}`, '--end', `${span.end}`, '--author', 'Anna');

  it('describes characters, as W3C says, and finds them again', () => {
    const made = describeIt();
    assert.deepEqual(unsoundIn(made), []);
    const { target, creator } = made as unknown as {
      target: { source: string; selector: JsonObject[] };
      creator: { name: string };
    };
    assert.equal(creator.name, 'Anna');
    assert.equal(target.source, 'urn:lectern:article:talks.md');
    assert.deepEqual(target.selector[0], { type: 'TextPositionSelector', ...span });
    assert.equal(target.selector[1]?.['exact'], QUOTE);
    assert.equal(
      target.selector[2]?.['value'],
      'paragraph=1&section=Talks%20%F0%9F%91%A9%F0%9F%8F%BD%E2%80%8D%F0%9F%9A%80&speaker=Mir',
    );
    const notes = lectern.file('notes.json', JSON.stringify(made));
    const [found, ...more] = placements('anchor', article, '--annotations', notes, '--json');
    assert.equal(more.length, 0);
    assert.deepEqual(found, {
      ...{ id: made['id'], state: 'placed', ...span, confidence: 1, reason: 'unchanged', candidates: [] },
    });
    const [units] = placements('anchor', article, '--annotations', notes, '--json', '--utf16');
    assert.deepEqual([units?.start, units?.end], [start, start + QUOTE.length]);
    const again = annotation(
      'describe',
      article,
      '--start',
      `${start}`,
      '--end',
      `${start + QUOTE.length}`,
      '--utf16',
    );
    assert.deepEqual(again['target'], made['target']);
  });

  it('anchors to an edited text, whatever shape the annotations come in', () => {
    const made = describeIt();
    const edited = lectern.file(
      'edited.md',
      ARTICLE.replace('Mir:', 'Mir: Well, to be quite honest with you.').replace('\uFEFF', ''),
    );
    const gone = {
      ...made,
      id: 'urn:gone',
      target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'entirely unheard of' } },
    };
    const shapes: unknown[] = [
      [made, gone],
      { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [made, gone] },
      {
        rows: [
          { id: made['id'], uri: 'urn:x', text: '', target: [made['target']] },
          { id: 'urn:gone', uri: 'urn:x', text: '', target: [gone.target] },
        ],
      },
    ];
    for (const shape of shapes) {
      const found = placements(
        'anchor',
        edited,
        '--annotations',
        lectern.file('n.json', JSON.stringify(shape)),
        '--json',
      );
      assert.deepEqual(
        found.map(({ id, state, start: at }) => [id, state, at]),
        [
          [made['id'], 'placed', span.start + ' Well, to be quite honest with you.'.length],
          ['urn:gone', 'orphan', null],
        ],
      );
    }
  });

  it('lists what lies beside the article', () => {
    const fields = (at: number, creator: string) => ({
      id: `urn:uuid:018bcfe5-6800-7000-8000-00000000000${at}`,
      created: '2024-03-01T10:00:00.000Z',
      modified: `2024-03-01T10:00:0${at}.000Z`,
      creator,
      source: 'urn:x',
    });
    const content = { note: '', tags: ['x'], colour: 'green' } as const;
    const speaker = annotationRecord(
      { ...content, target: { kind: 'speaker', name: 'Glantz' } },
      fields(1, 'Ben'),
    );
    const entity = annotationRecord(
      { ...content, target: { kind: 'entity', name: 'Atlantis', type: 'GPE', forms: ['Atlantis'] } },
      fields(2, 'Ben'),
    );
    const whole = annotationRecord({ ...content, target: { kind: 'article' } }, fields(3, 'Ben'));
    const deleted = annotationRecord({ ...content, target: { kind: 'article' } }, fields(4, 'Ben'));
    const write = (author: string, records: readonly StoredRecord[], more = ''): string =>
      lectern.file(
        `.annotations/talks.md/${author}.jsonl`,
        serialiseRecords(
          withRecords({ header: headerOf({ meta: {} }, author, ''), records: [], kept: [] }, records),
        ) + more,
      );
    write('ben', [speaker, entity, whole, deleted], 'no record\n');
    write('anna', [deletion(deleted, 2e12, ANNOTATIONS)]);
    lectern.file('.annotations/talks.md/broken.jsonl', '{}\n');
    const { status, out, err } = lectern.run(['annotations', article, '--json']);
    assert.equal(status, 0);
    assert.match(err, /broken\.jsonl is not used: its first line is no header/u);
    const found = JSON.parse(out) as AnnotationReport[];
    assert.deepEqual(
      found.map(({ kind, state, quote, colour, creator }) => [kind, state, quote, colour, creator]),
      [
        ['article', 'placed', null, 'green', 'Ben'],
        ['speaker', 'placed', 'Glantz', 'green', 'Ben'],
        ['entity', 'orphan', 'Atlantis', 'green', 'Ben'],
      ],
    );
    assert.match(
      lectern.run(['annotations', article]).out,
      /^placed.*\nplaced.*Glantz\norphan.*Atlantis\n$/su,
    );
    assert.deepEqual(json('annotations', join(FIXTURES, 'korea.md'), '--json'), []);
  });

  it('says what is wrong', () => {
    const wrong = (message: RegExp, status: number, ...args: string[]): void => {
      const result = lectern.run(args);
      assert.match(result.err, message);
      assert.equal(result.status, status);
    };
    wrong(/no annotations given/u, 2, 'anchor', article);
    wrong(/can't read/u, 1, 'anchor', article, '--annotations', join(lectern.folder, 'none.json'));
    wrong(/no JSON/u, 1, 'anchor', article, '--annotations', article);
    wrong(/no offset given; use --end/u, 2, 'describe', article, '--start', '1');
    wrong(/no part of the text/u, 1, 'describe', article, '--start', '5', '--end', '5');
    wrong(/no part of the text/u, 1, 'describe', article, '--start', '0', '--end', '9999');
    wrong(/white space/u, 1, 'describe', lectern.file('blank.txt', 'a  b'), '--start', '1', '--end', '2');
  });
});
