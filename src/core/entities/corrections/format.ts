import * as v from 'valibot';
import { newRecord, type Json, type RecordFormat, type StoredRecord } from '../../records/index.ts';
import { NAME_TYPES } from '../model.ts';
import type { Correction, CorrectionDraft, NamedEntity, QuotedPlace } from './model.ts';

/** Files of corrections; docs/data-format.md says what is in them. */
export const CORRECTIONS: RecordFormat = {
  name: 'lectern-corrections',
  version: '1.0',
  headerKeys: ['format', 'version', 'author'],
  keys: [
    ...['id', 'created', 'modified', 'creator', 'deleted', 'scope', 'article', 'kind'],
    ...['entity', 'type', 'other', 'from', 'target'],
  ],
};

const text = v.pipe(v.string(), v.minLength(1));
const nameType = v.picklist(NAME_TYPES);
const entity = v.object({ name: text, type: nameType, forms: v.array(text) });
const points = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.object({ type: v.literal('TextPositionSelector'), start: points, end: points });
const quote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const target = v.object({
  selector: v.array(v.unknown()),
  rival: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1)), -1),
});
const reach = v.variant('scope', [
  v.object({ scope: v.literal('mention'), article: text, target }),
  v.object({ scope: v.literal('article'), article: text }),
  v.object({ scope: v.literal('workspace') }),
]);
const statement = v.variant('kind', [
  v.object({ kind: v.literal('none'), entity }),
  v.object({ kind: v.literal('type'), entity, type: nameType }),
  v.object({ kind: v.literal('same'), entity, other: entity }),
  v.object({ kind: v.literal('split'), entity, from: entity }),
]);

/** What a record says was found wrong. @returns undefined for a deletion, and for what we know nothing of */
export function readCorrection({ id, modified, deleted, value }: StoredRecord): Correction | undefined {
  if (deleted) return undefined;
  const where = v.safeParse(reach, value);
  const what = v.safeParse(statement, value);
  if (!where.success || !what.success) return undefined;
  if (where.output.scope !== 'mention') return { id, modified, ...where.output, ...what.output };
  const { scope, article } = where.output;
  const place = readPlace(where.output.target);
  return place && { id, modified, scope, article, place, ...what.output };
}

/** @param fields what the record's versions have besides what it says */
export function correctionRecord(
  draft: CorrectionDraft,
  fields: {
    readonly id: string;
    readonly created: string;
    readonly modified: string;
    readonly creator: string;
  },
): StoredRecord {
  const { scope, kind } = draft;
  const value: Record<string, Json | undefined> = {
    ...fields,
    scope,
    kind,
    entity: named(draft.entity),
    article: draft.scope === 'workspace' ? undefined : draft.article,
    type: draft.kind === 'type' ? draft.type : undefined,
    other: draft.kind === 'same' ? named(draft.other) : undefined,
    from: draft.kind === 'split' ? named(draft.from) : undefined,
    target: draft.scope === 'mention' ? targetOf(draft.place) : undefined,
  };
  return newRecord(value, CORRECTIONS);
}

function named({ name, type, forms }: NamedEntity): Json {
  return { name, type, forms };
}

function targetOf({ start, end, exact, prefix, suffix, rival }: QuotedPlace): Json {
  return {
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
    rival,
  };
}

function readPlace({ selector, rival }: v.InferOutput<typeof target>): QuotedPlace | undefined {
  const quoted = selector.map((each) => v.safeParse(quote, each)).find(({ success }) => success);
  if (!quoted?.success) return undefined;
  const stood = selector.map((each) => v.safeParse(position, each)).find(({ success }) => success);
  const { exact, prefix, suffix } = quoted.output;
  const { start, end } = stood?.success ? stood.output : { start: 0, end: 0 };
  return { start, end, exact, prefix, suffix, rival };
}
