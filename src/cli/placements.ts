import path from 'node:path';
import type { Article } from '../core/article/index.ts';
import { ANNOTATIONS, readAnnotation } from '../core/annotations/format.ts';
import { gather } from '../core/annotations/import/gather.ts';
import { fromHypothesis } from '../core/annotations/import/hypothesis.ts';
import type { Annotation, AnnotationTarget, Placement, PlacementReason } from '../core/annotations/model.ts';
import { placeTargets } from '../core/annotations/placeAll.ts';
import { readTarget } from '../core/annotations/target.ts';
import { newest, parseRecords } from '../core/records/index.ts';
import { finish } from '../core/steps.ts';
import { Failure } from './failure.ts';
import type { Offsets } from './offsets.ts';
import { recordsIn } from './records.ts';

/** Where an annotation stands. Offsets are as `Offsets` counts; null where the reader would have to choose. */
export interface PlacementReport {
  readonly id: string | null;
  readonly state: Placement['state'];
  readonly start: number | null;
  readonly end: number | null;
  /** 0 to 1; null where it has no place. */
  readonly confidence: number | null;
  readonly reason: PlacementReason;
  readonly candidates: readonly {
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
  }[];
}

/** What `lectern annotations --json` prints of each. */
export interface AnnotationReport extends PlacementReport {
  readonly kind: AnnotationTarget['kind'];
  /** The words marked, or the name of whom it is about. */
  readonly quote: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
  readonly creator: string;
  readonly created: string;
  readonly modified: string;
}

/** The annotations that lie beside an article, in the order of the text, and what is wrong with their files. */
export function annotationsBeside(
  file: string,
  article: Article,
  offsets: Offsets,
): { readonly reports: readonly AnnotationReport[]; readonly warnings: readonly string[] } {
  const folder = path.join(path.dirname(file), '.annotations', path.basename(file));
  const { files, warnings } = recordsIn(folder, ANNOTATIONS);
  const all = [...newest(files).values()].flatMap((record) => readAnnotation(record) ?? []);
  const placements = finish(
    placeTargets(
      article,
      all.map(({ target }) => target),
    ),
  );
  const reports = all.map((annotation, at) => listed(annotation, placements[at], offsets));
  const place = ({ start }: PlacementReport): number => start ?? Number.MAX_SAFE_INTEGER;
  return { reports: reports.sort((a, b) => place(a) - place(b)), warnings };
}

/**
 * Looks for annotations that other tools, or ours, made of any text.
 *
 * @param notes W3C JSON-LD in any of its shapes, an export of Hypothesis, or JSON lines
 * @throws Failure where the notes are no JSON
 */
export function anchorAll(notes: string, article: Article, offsets: Offsets): PlacementReport[] {
  const read = ownTargets(notes) ?? foreignTargets(notes);
  if (!read) throw new Failure(1, 'the annotations are no JSON');
  const described = read.flatMap(({ target }) => target ?? []);
  const placements = finish(placeTargets(article, described)).values();
  return read.map(({ id, target }) => reported(id, target && placements.next().value, offsets));
}

interface Wanted {
  readonly id: string;
  readonly target: AnnotationTarget | undefined;
}

/** A file of ours may have lines that are no JSON. */
function ownTargets(notes: string): Wanted[] | undefined {
  const read = parseRecords(notes, ANNOTATIONS);
  if (read.kind !== 'file') return undefined;
  return read.file.records.flatMap((record) => readAnnotation(record) ?? []);
}

function foreignTargets(notes: string): Wanted[] | undefined {
  return gather(notes)
    ?.filter((each) => each.kind !== 'refused' || each.why !== 'deleted')
    .map((each) => {
      if (each.kind === 'refused') return { id: each.name, target: undefined };
      const { id } = each.value;
      const value = each.kind === 'hypothesis' ? fromHypothesis(each.value) : each.value;
      return { id: typeof id === 'string' ? id : '', target: readTarget(value) };
    });
}

/** Placements as lines for a person to read. */
export function placementLines(reports: readonly (PlacementReport | AnnotationReport)[]): string {
  return reports
    .map((report) => {
      const { id, state, start, end, reason, candidates } = report;
      const where =
        start === null
          ? candidates.map((each) => `${each.start}–${each.end}?`).join(' ')
          : `${start}–${end ?? ''}`;
      const said = 'quote' in report ? [report.quote ?? '', report.note] : [id ?? ''];
      return [
        state.padEnd(9),
        where || '-',
        `(${reason})`,
        ...said.map((each) => each.replaceAll(/\s+/gu, ' ')),
      ];
    })
    .map((parts) => `${parts.filter((each) => each !== '').join('  ')}\n`)
    .join('');
}

function listed(
  annotation: Annotation,
  placement: Placement | undefined,
  offsets: Offsets,
): AnnotationReport {
  const { id, target, note, tags, colour, creator, created, modified } = annotation;
  return {
    ...reported(id, placement, offsets),
    kind: target.kind,
    quote: target.kind === 'passage' ? target.quote.exact : target.kind === 'article' ? null : target.name,
    note,
    tags,
    colour,
    creator,
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
  };
}

function reported(id: string, placement: Placement | undefined, offsets: Offsets): PlacementReport {
  const { state, reason, ...found } = placement ?? { state: 'orphan', reason: 'undescribed', candidates: [] };
  const place = 'span' in found ? offsets.out(found.span) : undefined;
  const candidates = 'candidates' in found ? found.candidates : [];
  return {
    id: id === '' ? null : id,
    state,
    start: place?.start ?? null,
    end: place?.end ?? null,
    confidence: 'span' in found ? found.confidence : null,
    reason,
    candidates: candidates.map(({ span, confidence }) => ({ ...offsets.out(span), confidence })),
  };
}
