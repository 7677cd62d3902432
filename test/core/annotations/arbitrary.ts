import fc from 'fast-check';
import { annotationRecord, type AnnotationDraft } from '../../../src/core/annotations/format.ts';
import { COLOURS, type AnnotationTarget } from '../../../src/core/annotations/model.ts';
import { tidyTags } from '../../../src/core/annotations/bodies.ts';
import { NAME_TYPES } from '../../../src/core/entities/model.ts';
import { instant, urnUuidV7, type Json, type StoredRecord } from '../../../src/core/records/index.ts';

/** Few ids, so that lists have some in common. */
export const IDS = Array.from({ length: 8 }, (_, at) =>
  urnUuidV7(1.7e12 + at * 7, new Uint8Array(10).fill(at * 31)),
);

/** Well-formed text with all that may hurt: line ends, quotes, markup, emoji, marks. */
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'a&b=c%20',
    '# *x* | `y`',
    '=1+1',
    '"q", r',
    'two\nlines\r\n',
    '𝔄👩🏽‍🚀',
    'é',
    '</script>',
    '__proto__',
  ),
);
const said = text.filter((each) => each !== '');

/** Objects as others make them. */
const PLAIN = { noNullPrototype: true } as const;
const span = fc.tuple(fc.nat(500), fc.nat(500)).map(([start, length]) => ({ start, end: start + length }));

export const target: fc.Arbitrary<AnnotationTarget> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('passage' as const),
      position: span,
      quote: fc.record({ exact: said, prefix: text, suffix: text }, PLAIN),
      section: fc.record(
        { section: said, speaker: said, paragraph: fc.integer({ min: 1, max: 999 }) },
        { requiredKeys: ['paragraph'], ...PLAIN },
      ),
      rival: fc.double({ min: 0, max: 1, noNaN: true }).map((rival) => rival + 0),
    },
    { requiredKeys: ['kind', 'position', 'quote', 'rival'], ...PLAIN },
  ),
  fc.record(
    {
      kind: fc.constant('entity' as const),
      name: said,
      type: fc.constantFrom(...NAME_TYPES),
      forms: fc.array(said, { minLength: 1, maxLength: 3 }),
    },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('speaker' as const), name: said }, PLAIN),
  fc.constant({ kind: 'article' as const }),
);

export const draft: fc.Arbitrary<AnnotationDraft> = fc.record(
  {
    note: fc.oneof(fc.constant(''), text),
    tags: fc.array(text, { maxLength: 3 }).map(tidyTags),
    colour: fc.constantFrom(...COLOURS),
    target,
  },
  PLAIN,
);

export const fields = fc
  .tuple(fc.constantFrom(...IDS), fc.nat(1e9), fc.nat(1e9), said)
  .map(([id, made, later, creator]) => ({
    id,
    created: instant(1.6e12 + made),
    modified: instant(1.6e12 + made + later),
    creator,
    source: 'https://example.org/interview',
  }));

export const stored: fc.Arbitrary<StoredRecord> = fc
  .tuple(draft, fields)
  .map(([made, known]) => annotationRecord(made, known));

/** What others may have written, that we know nothing of. */
export const unknown = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
