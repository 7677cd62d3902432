import {
  annotationRecord,
  changedRecord,
  readAnnotation,
  sourceIri,
  ANNOTATIONS,
} from '../../core/annotations/format.ts';
import type { Describer } from '../../core/annotations/index.ts';
import {
  COLOURS,
  type Annotation,
  type AnnotationContent,
  type AnnotationTarget,
  type Placement,
} from '../../core/annotations/model.ts';
import type { Article, Span } from '../../core/article/model.ts';
import { deletion, instant, urnUuidV7, type StoredRecord } from '../../core/records/index.ts';
import type { AnnotationChange, Marked } from './model.ts';
import { placeUnquoted } from './placing.ts';
import { plainArticle } from './plainArticle.ts';

/** What a change is made in. */
export interface Circumstances {
  readonly article: Article;
  /** Of that very article; only where a passage is to be described. */
  readonly describer: Describer | undefined;
  readonly fileName: string;
  /** Who makes it, as people call them. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The newest version, deletions included. */
  versionOf(id: string): StoredRecord | undefined;
  find(id: string): { readonly annotation: Annotation; readonly placement: Placement } | undefined;
}

/** The version that a change makes, and where the annotation stands then; none where it is taken away. */
export interface MadeVersion {
  readonly before: StoredRecord | undefined;
  readonly record: StoredRecord;
  readonly annotation: Annotation | undefined;
  readonly placement: Placement | undefined;
}

const EMPTY: AnnotationContent = { note: '', tags: [], colour: COLOURS[0] };

/** Whether a passage has to be described for a change. */
export function describesPassage(change: AnnotationChange): boolean {
  return (
    change.kind === 'attach' ||
    change.kind === 'confirm' ||
    (change.kind === 'add' && change.marked.kind === 'passage')
  );
}

/**
 * @returns undefined where a change changes nothing
 * @throws RangeError where a span has nothing but white space, or there is no such annotation
 */
export function makeVersion(change: AnnotationChange, here: Circumstances): MadeVersion | undefined {
  if (change.kind === 'add') return add(change.marked, change.content, here);
  if (change.kind === 'import') {
    const { annotation } = change;
    const { record } = annotation;
    // Where it stands is looked for once it is there.
    return { before: here.versionOf(record.id), record, annotation, placement: undefined };
  }
  const known = here.find(change.id);
  if (!known) throw new RangeError(`no annotation ${change.id}`);
  const { annotation, placement } = known;
  const { author, now } = here;
  const before = annotation.record;
  switch (change.kind) {
    case 'edit': {
      if (isSaid(annotation, change.content)) return undefined;
      return made(before, changedRecord(annotation, change.content, now, author), placement);
    }
    case 'remove': {
      const record = deletion(before, now, ANNOTATIONS);
      return { before, record, annotation: undefined, placement: undefined };
    }
    case 'confirm': {
      if (placement.state !== 'moved') return undefined;
      return attach(annotation, placement.span, here);
    }
    case 'attach':
      return attach(annotation, change.span, here);
  }
}

function add(
  marked: Marked,
  content: Partial<AnnotationContent> | undefined,
  here: Circumstances,
): MadeVersion {
  const { article, author, now, fileName } = here;
  const { target, placement } =
    marked.kind === 'passage'
      ? describe(marked.span, here)
      : { target: marked, placement: placeUnquoted(article, marked) };
  const time = instant(now);
  const record = annotationRecord(
    { ...EMPTY, ...content, target },
    {
      id: urnUuidV7(now, crypto.getRandomValues(new Uint8Array(10))),
      created: time,
      modified: time,
      creator: author,
      source: sourceIri(article, fileName),
    },
  );
  return made(undefined, record, placement);
}

function attach(annotation: Annotation, span: Span, here: Circumstances): MadeVersion {
  const { target, placement } = describe(span, here);
  const record = changedRecord(annotation, { target }, here.now, here.author);
  return made(annotation.record, record, placement);
}

function describe(
  span: Span,
  { describer, article }: Circumstances,
): { readonly target: AnnotationTarget; readonly placement: Placement } {
  const description = describer?.describe(span);
  if (!description) throw new RangeError('nothing to annotate there');
  return {
    target: { kind: 'passage', ...description },
    placement: {
      state: 'placed',
      // Characters that the span cut belong to it.
      span: plainArticle(article).spanOf(description.position),
      confidence: 1,
      reason: 'unchanged',
    },
  };
}

function made(before: StoredRecord | undefined, record: StoredRecord, placement: Placement): MadeVersion {
  return { before, record, annotation: readAnnotation(record), placement };
}

function isSaid(annotation: Annotation, content: Partial<AnnotationContent>): boolean {
  return Object.entries(content).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(annotation[key as keyof AnnotationContent]),
  );
}
