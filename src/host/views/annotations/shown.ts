import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Rows } from '../tree/changes.ts';
import type { Group } from './arrange.ts';

/** A row of the *Annotations* view. An annotation has one in each group that it belongs to. */
export type Row =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'annotation'; readonly placed: PlacedAnnotation; readonly group: Group };

/** What parts a group's id from its annotation's in the id of a row. */
const BEFORE_ANNOTATION = '\n';

interface Parts {
  /** All annotations of the article by their ids. */
  readonly byId: ReadonlyMap<string, PlacedAnnotation>;
  readonly groups: readonly Group[];
  /** What the filter lets through, the best first. */
  readonly found: readonly PlacedAnnotation[];
  /** How many annotations need the reader. */
  readonly attention: number;
  /** Whether more than one person made them. */
  readonly several: boolean;
}

/** What the *Annotations* view shows. */
export class Shown implements Rows {
  readonly roots: readonly string[];
  private readonly groups: ReadonlyMap<string, Group>;

  constructor(private readonly parts: Parts) {
    this.groups = new Map(parts.groups.map((group) => [group.id, group]));
    this.roots = [...this.groups.keys()];
  }

  get byId(): Parts['byId'] {
    return this.parts.byId;
  }

  get found(): Parts['found'] {
    return this.parts.found;
  }

  get attention(): number {
    return this.parts.attention;
  }

  get several(): boolean {
    return this.parts.several;
  }

  /** A row's children as far as they are known. */
  readonly nodes = {
    get: (id: string): { readonly children: readonly string[] } | undefined =>
      this.groups.get(id) ?? (this.row(id) && { children: [] }),
  };

  row(id: string): Row | undefined {
    const own = this.groups.get(id);
    if (own) return { kind: 'group', group: own };
    const group = this.groups.get(groupOf(id) ?? '');
    const placed = this.byId.get(annotationOf(id));
    return group && placed && { kind: 'annotation', placed, group };
  }
}

/** The id of an annotation's row in a group. */
export function rowId(group: string, annotation: string): string {
  return group + BEFORE_ANNOTATION + annotation;
}

/** The id of the group that an annotation's row stands in; undefined for a group's own. */
export function groupOf(row: string): string | undefined {
  const border = row.lastIndexOf(BEFORE_ANNOTATION);
  return border < 0 ? undefined : row.slice(0, border);
}

/** Whether a row shows the same in both. */
export function looksSame(before: Row | undefined, after: Row | undefined): boolean {
  if (before?.kind === 'group' && after?.kind === 'group')
    return (
      before.group.all === after.group.all &&
      before.group.label === after.group.label &&
      before.group.children.length === after.group.children.length
    );
  if (before?.kind !== 'annotation' || after?.kind !== 'annotation') return false;
  const [was, is] = [before.placed, after.placed];
  return (
    was === is ||
    (was.annotation === is.annotation &&
      was.placement.state === is.placement.state &&
      was.placement.reason === is.placement.reason)
  );
}

/** The id of the annotation that a row stands for. */
export function annotationOf(row: string): string {
  return row.slice(row.lastIndexOf(BEFORE_ANNOTATION) + 1);
}
