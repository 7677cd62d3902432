import type * as vscode from 'vscode';
import type {
  Annotation,
  AnnotationContent,
  AnnotationTarget,
  PlacedAnnotation,
} from '../../core/annotations/model.ts';
import type { Span } from '../../core/article/model.ts';
import type { StoredRecord } from '../../core/records/index.ts';
import type { StorageProblem } from '../storage/problems.ts';

/** What the reader marks: offsets into the source, or what is not a passage. */
export type Marked =
  { readonly kind: 'passage'; readonly span: Span } | Exclude<AnnotationTarget, { readonly kind: 'passage' }>;

export type AnnotationChange =
  | { readonly kind: 'add'; readonly marked: Marked; readonly content?: Partial<AnnotationContent> }
  | { readonly kind: 'edit'; readonly id: string; readonly content: Partial<AnnotationContent> }
  /** Another passage: its ends were dragged, a candidate was chosen, an orphan was attached again. */
  | { readonly kind: 'attach'; readonly id: string; readonly span: Span }
  /** A *moved* annotation stands where it should. */
  | { readonly kind: 'confirm'; readonly id: string }
  | { readonly kind: 'remove'; readonly id: string }
  /** What another tool made, with all that its record says; a version that is there already gives way to it. */
  | { readonly kind: 'import'; readonly annotation: Annotation };

/** One step of undo. */
export interface AnnotationEdit {
  /** Names the step in menus: `Highlight`, `Change colour`. */
  readonly label: string;
  readonly changes: readonly AnnotationChange[];
}

/** What is wrong with an article's files of annotations, for the reader. */
export interface AnnotationsProblem {
  readonly kind: StorageProblem['kind'];
  readonly file: vscode.Uri;
  /** In the reader's words, and in their language. */
  readonly message: string;
  /** What can be done about it: methods of `ArticleAnnotations`, or `open` for the file in an editor. */
  readonly remedies: readonly Remedy[];
}

export type Remedy = 'retry' | 'open' | 'restore' | 'letGo';

/** The annotations of one article that is open. All change through `apply`; whoever shows them listens. */
export interface ArticleAnnotations {
  readonly article: vscode.Uri;
  /** Settles when all have been read and placed for the first time; until then there are none. */
  readonly ready: Promise<void>;
  /** The version of the document that placements are of: that of its `ReadingSession`. */
  readonly version: number;
  /** In the order of the text; those of the article first, then entities and speakers; orphans last. */
  readonly all: readonly PlacedAnnotation[];
  find(id: string): PlacedAnnotation | undefined;
  /** The newest version of each, by id, deletions included. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly onDidChange: vscode.Event<void>;
  /**
   * Makes a step, once and for all windows. It counts when this settles, and is written as soon as the disk takes it.
   * Spans are of `version` as it is when this is called.
   *
   * @returns the annotations that were made or changed
   * @throws RangeError where a span has nothing but white space, or there is no such annotation; nothing is changed then
   */
  apply(edit: AnnotationEdit): Promise<readonly Annotation[]>;
  /** @returns the label of what was undone; undefined where there is nothing */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  /** Labels of what `undo` and `redo` would do. */
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
  /** What is wrong with the files; the reader should see it beside the annotations. */
  readonly problems: readonly AnnotationsProblem[];
  readonly onDidChangeProblems: vscode.Event<void>;
  /** Reads the files again, and writes what the disk refused. @returns whether all is on disk */
  retry(): Promise<boolean>;
  /** Writes files again that were there and are gone. @returns whether they are there now */
  restore(): Promise<boolean>;
  /** What was in files that are gone shall be gone too. */
  letGo(): Promise<void>;
}

/** Somebody needs an article's annotations; they stay open until everybody has let go. */
export interface AnnotationsLease {
  readonly annotations: ArticleAnnotations;
  dispose(): void;
}
