import type * as vscode from 'vscode';
import type {
  Annotation,
  AnnotationContent,
  AnnotationTarget,
  PlacedAnnotation,
} from '../../core/annotations/model.ts';
import type { Span } from '../../core/article/model.ts';

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
  | { readonly kind: 'remove'; readonly id: string };

/** One step of undo. */
export interface AnnotationEdit {
  /** Names the step in menus: `Highlight`, `Change colour`. */
  readonly label: string;
  readonly changes: readonly AnnotationChange[];
}

/** The annotations of one article that is open. All change through `apply`; whoever shows them listens. */
export interface ArticleAnnotations {
  readonly article: vscode.Uri;
  /** In the order of the text; those of the article first, then entities and speakers; orphans last. */
  readonly all: readonly PlacedAnnotation[];
  find(id: string): PlacedAnnotation | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Makes a step, once and for all windows. It counts at once, and is written as soon as the disk takes it. */
  apply(edit: AnnotationEdit): Promise<readonly Annotation[]>;
  /** @returns the label of what was undone; undefined where there is nothing */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  /** Labels of what `undo` and `redo` would do. */
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
}
