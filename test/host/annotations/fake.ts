import * as vscode from 'vscode';
import type {
  Annotation,
  AnnotationTarget,
  PlacedAnnotation,
  Placement,
} from '../../../src/core/annotations/model.ts';
import type {
  AnnotationChange,
  AnnotationEdit,
  ArticleAnnotations,
  Marked,
} from '../../../src/host/annotations/model.ts';
import type { AnnotationsSource } from '../../../src/host/annotations/source.ts';

/** What a test says of an annotation; the rest is made up. */
export interface Made extends Partial<Omit<Annotation, 'record'>> {
  readonly placement?: Placement;
  readonly quote?: string;
}

/** An annotation of a passage, placed at the start of the text unless a test says otherwise. */
export function made(id: string, { placement, quote = 'quoted words', ...own }: Made = {}): PlacedAnnotation {
  const span = { start: 0, end: quote.length };
  const target: AnnotationTarget = {
    kind: 'passage',
    position: span,
    quote: { exact: quote, prefix: '', suffix: '' },
    rival: 0,
  };
  const annotation: Annotation = {
    id,
    created: Date.UTC(2026, 0, 5),
    modified: Date.UTC(2026, 0, 5),
    creator: 'Ada',
    note: '',
    tags: [],
    colour: 'yellow',
    target,
    record: {} as Annotation['record'],
    ...own,
  };
  return {
    annotation,
    placement: placement ?? { state: 'placed', span, confidence: 1, reason: 'unchanged' },
  };
}

const LOST: Placement = { state: 'orphan', candidates: [], reason: 'gone' };

/** Annotations kept in memory, with one undo, as whoever shows them knows them. */
export class FakeAnnotations implements ArticleAnnotations {
  all: readonly PlacedAnnotation[];
  readonly edits: AnnotationEdit[] = [];
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly before: { readonly label: string; readonly all: readonly PlacedAnnotation[] }[] = [];
  private made = 0;
  readonly onDidChange = this.changed.event;
  readonly onDidChangeProblems = new vscode.EventEmitter<void>().event;
  readonly ready = Promise.resolve();
  readonly problems = [];
  version = 1;

  get records(): ArticleAnnotations['records'] {
    return new Map(this.all.map(({ annotation }) => [annotation.id, annotation.record]));
  }

  constructor(
    readonly article: vscode.Uri,
    all: readonly PlacedAnnotation[] = [],
    private readonly source: () => string = () => '',
  ) {
    this.all = all;
  }

  find(id: string): PlacedAnnotation | undefined {
    return this.all.find(({ annotation }) => annotation.id === id);
  }

  apply(edit: AnnotationEdit): Promise<readonly Annotation[]> {
    this.edits.push(edit);
    this.before.push({ label: edit.label, all: this.all });
    const touched = edit.changes.flatMap((change) => this.change(change) ?? []);
    this.changed.fire();
    return Promise.resolve(touched);
  }

  undo(): Promise<string | undefined> {
    const last = this.before.pop();
    if (last) this.set(last.all);
    return Promise.resolve(last?.label);
  }

  redo(): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  retry(): Promise<boolean> {
    return Promise.resolve(true);
  }

  restore(): Promise<boolean> {
    return Promise.resolve(true);
  }

  letGo(): Promise<void> {
    return Promise.resolve();
  }

  get undoable(): string | undefined {
    return this.before.at(-1)?.label;
  }

  get redoable(): undefined {
    return undefined;
  }

  set(all: readonly PlacedAnnotation[]): void {
    this.all = all;
    this.changed.fire();
  }

  private change(change: AnnotationChange): Annotation | undefined {
    if (change.kind === 'add') {
      const placed = this.add(change.marked, change.content ?? {});
      this.all = [...this.all, placed];
      return placed.annotation;
    }
    if (change.kind === 'import') {
      this.all = [...this.all, { annotation: change.annotation, placement: LOST }];
      return change.annotation;
    }
    const before = this.find(change.id);
    if (!before) throw new RangeError(`no annotation ${change.id}`);
    const others = this.all.filter((each) => each !== before);
    if (change.kind === 'remove') {
      this.all = others;
      return undefined;
    }
    const annotation =
      change.kind === 'edit' ? { ...before.annotation, ...change.content } : before.annotation;
    const after: PlacedAnnotation = { annotation, placement: placementAfter(change, before) };
    this.all = this.all.map((each) => (each === before ? after : each));
    return annotation;
  }

  private add(marked: Marked, content: Partial<Annotation>): PlacedAnnotation {
    const id = `urn:uuid:made-${++this.made}`;
    if (marked.kind !== 'passage') return made(id, { ...content, target: marked });
    const { span } = marked;
    const quote = this.source().slice(span.start, span.end);
    const placement: Placement = { state: 'placed', span, confidence: 1, reason: 'unchanged' };
    return made(id, { ...content, quote, placement });
  }
}

/** Gives every article the same annotations, at once. */
export function sourceOf(annotations: ArticleAnnotations): AnnotationsSource {
  return { acquire: () => ({ annotations, dispose: () => undefined }) };
}

function placementAfter(change: AnnotationChange, { placement }: PlacedAnnotation): Placement {
  if (change.kind === 'attach')
    return { state: 'placed', span: change.span, confidence: 1, reason: 'unchanged' };
  if (change.kind === 'confirm' && placement.state === 'moved') return { ...placement, state: 'placed' };
  return placement;
}
