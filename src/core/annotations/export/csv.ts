import { instant } from '../../records/index.ts';
import type { PlacedAnnotation } from '../model.ts';

const COLUMNS = [
  ...['id', 'kind', 'state', 'quote', 'note', 'tags', 'colour', 'section', 'speaker', 'entity', 'paragraph'],
  ...['start', 'end', 'creator', 'created', 'modified', 'source'],
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/**
 * Annotations as a table (RFC 4180): a line with the names of columns, then one for each. `start` and `end` are the
 * positions noted when they were made. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toCsv(placed: readonly PlacedAnnotation[]): string {
  const rows = placed.map(rowOf).map((row) => COLUMNS.map((column) => cell(row[column])));
  return [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function rowOf({ annotation, placement }: PlacedAnnotation): Row {
  const { id, target, note, tags, colour, creator, created, modified, record } = annotation;
  const passage = target.kind === 'passage' ? target : undefined;
  const described = passage && passage.quote.exact !== '' ? passage : undefined;
  return {
    id,
    kind: target.kind,
    state: placement.state,
    quote: passage?.quote.exact,
    note,
    tags: tags.join('; '),
    colour,
    section: passage?.section?.section,
    speaker: target.kind === 'speaker' ? target.name : passage?.section?.speaker,
    entity: target.kind === 'entity' ? target.name : undefined,
    paragraph: passage?.section?.paragraph,
    start: described?.position.start,
    end: described?.position.end,
    creator,
    created: instant(created),
    modified: instant(modified),
    source: sourceOf(record.value['target']),
  };
}

function sourceOf(target: unknown): string {
  const [first = target] = Array.isArray(target) ? (target as unknown[]) : [];
  if (typeof first === 'string') return first;
  const { source, id } = (first ?? {}) as { readonly source?: unknown; readonly id?: unknown };
  return typeof source === 'string' ? source : typeof id === 'string' ? id : '';
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
