import type { Article } from '../../../core/article/model.ts';
import type { Entity } from '../../../core/entities/index.ts';
import type { Rows } from '../tree/changes.ts';
import type { Group } from './arrange.ts';
import { thingOfMention, type MentionRow, type MentionRows } from './mentions.ts';
import type { Thing } from './things.ts';

/** What an article names, as it was when its names were joined. */
export interface Snapshot {
  readonly article: Article;
  readonly entities: ReadonlyMap<string, Entity>;
  /** By id, in order of first appearance. */
  readonly things: ReadonlyMap<string, Thing>;
  /** How many of them are no figures. */
  readonly names: number;
  /** Rows of the mentions of those things that the reader has opened, by the things' ids. */
  readonly mentions: Map<string, MentionRows>;
  /** When it was, in the session's edit log. */
  readonly since: number;
}

/** A row of the *Entities* view. */
export type Row =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'thing'; readonly thing: Thing }
  | { readonly kind: 'mention'; readonly mention: MentionRow; readonly thing: Thing };

/** What the *Entities* view shows. Rows of mentions join when somebody asks for them. */
export class Shown implements Rows {
  readonly roots: readonly string[];

  constructor(
    readonly snapshot: Snapshot,
    private readonly groups: ReadonlyMap<string, Group>,
  ) {
    this.roots = [...groups.keys()];
  }

  /** A row's children as far as they are known. */
  readonly nodes = {
    get: (id: string): { readonly children: readonly string[] } | undefined => {
      const group = this.groups.get(id);
      if (group) return group;
      if (this.snapshot.things.has(id)) return { children: this.snapshot.mentions.get(id)?.ids ?? [] };
      return this.row(id) && { children: [] };
    },
  };

  row(id: string): Row | undefined {
    const group = this.groups.get(id);
    if (group) return { kind: 'group', group };
    const { things, mentions } = this.snapshot;
    const thing = things.get(id);
    if (thing) return { kind: 'thing', thing };
    const above = thingOfMention(id);
    const owner = above === undefined ? undefined : things.get(above);
    const mention = above === undefined ? undefined : mentions.get(above)?.byId.get(id);
    return owner && mention && { kind: 'mention', mention, thing: owner };
  }

  /** How many things the filter lets through. */
  get count(): number {
    return [...this.groups.values()].reduce((sum, { children }) => sum + children.length, 0);
  }
}

/** Whether a row shows the same in both. */
export function looksSame(before: Row | undefined, after: Row | undefined): boolean {
  if (before?.kind === 'group' && after?.kind === 'group')
    return (
      before.group.all === after.group.all && before.group.children.length === after.group.children.length
    );
  if (before?.kind === 'thing' && after?.kind === 'thing')
    return (
      before.thing.name === after.thing.name && before.thing.mentions.length === after.thing.mentions.length
    );
  if (before?.kind === 'mention' && after?.kind === 'mention') {
    const [was, is] = [before.mention, after.mention];
    return was.sentence === is.sentence && was.name.start === is.name.start && was.speaker === is.speaker;
  }
  return false;
}
