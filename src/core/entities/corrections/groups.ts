import { keyOf } from '../joining/fold.ts';
import { kindOf, type Kind } from '../joining/forms.ts';
import type { Entity } from '../joining/model.ts';
import type { NameType, Span } from '../model.ts';
import type { FoundEntities, FoundMention } from '../plugin/model.ts';
import { keysOf } from './concern.ts';
import type { Correction, NamedEntity, Scope } from './model.ts';

/** A mention, and what becomes of it. */
export interface Fate {
  readonly mention: FoundMention;
  /** Its name folded. */
  readonly key: string;
  /** The entity that joining gave it. */
  readonly base: Entity;
  group: Group;
  /** A correction, and not joining, put it where it is. */
  moved: boolean;
  /** What says that it is no entity. */
  rejected?: Correction | undefined;
}

/** Mentions of one entity. */
export interface Group {
  readonly members: Set<Fate>;
  /** Folded names by which a correction knows it: its own, and those of entities that became part of it. */
  readonly names: Set<string>;
  /** Kinds that it was found to be or that a reader said. */
  readonly kinds: Set<Kind>;
  type: NameType;
  /** A reader said so. */
  typed: boolean;
  /** A reader said that it stands by itself: it is nobody else, even by the same name. */
  readonly apart: boolean;
  /** The folded name that a reader chose for it. */
  chosen?: string;
}

/** What a correction speaks of: whole entities, and single mentions of others. */
export interface Meant {
  readonly groups: readonly Group[];
  readonly singles: readonly Fate[];
}

/** An article's mentions in groups, which corrections change one after the other. */
export class Groups {
  readonly fates: readonly Fate[];
  private readonly byName = new Map<string, Set<Group>>();
  private readonly byForm = new Map<string, Fate[]>();
  private readonly extra = new Map<string, Group>();

  constructor({ entities, mentions }: FoundEntities) {
    const groups = new Map<string, { base: Entity; group: Group }>();
    for (const base of entities) {
      const group = this.add(base.type, keyOf(base.name), false);
      groups.set(base.id, { base, group });
    }
    const keys = new Map<string, string>();
    this.fates = mentions.flatMap((mention) => {
      const own = groups.get(mention.entity);
      if (!own) return [];
      const key = keys.get(mention.text) ?? keyOf(mention.text);
      keys.set(mention.text, key);
      const fate: Fate = { mention, key, base: own.base, group: own.group, moved: false };
      own.group.members.add(fate);
      const alike = this.byForm.get(key);
      if (alike) alike.push(fate);
      else this.byForm.set(key, [fate]);
      return [fate];
    });
  }

  /**
   * The entities that are called as one was that a reader corrected, and are of its kind; where none is of its kind,
   * those that are called by its very name. In the article itself, also single mentions by one of its forms.
   */
  meant(entity: NamedEntity, scope: Scope): Meant {
    const keys = keysOf(entity);
    const kind = kindOf(entity.type);
    const named = new Set([...keys].flatMap((key) => [...(this.byName.get(key) ?? [])]));
    const alike = [...named].filter(({ kinds, members }) => kinds.has(kind) && members.size > 0);
    const own = keyOf(entity.name);
    const byName = [...named].filter(({ names, members }) => names.has(own) && members.size > 0);
    const groups = alike.length > 0 ? alike : byName;
    groups.sort((a, b) => Number(b.names.has(own)) - Number(a.names.has(own)));
    const taken = new Set(groups);
    const singles =
      scope !== 'article'
        ? []
        : this.withForms(keys).filter(({ group }) => !taken.has(group) && group.kinds.has(kind));
    return { groups, singles };
  }

  /** The mentions that have something in common with a passage of the source. */
  at({ start, end }: Span): Fate[] {
    return this.fates.filter(({ mention }) => mention.start < end && start < mention.end);
  }

  withForms(keys: ReadonlySet<string>): Fate[] {
    return [...keys].flatMap((key) => this.byForm.get(key) ?? []);
  }

  /** A group that corrections make, by what they call it; the same again for those that call it the same. */
  made(id: string, type: NameType, name: string, apart = false): Group {
    const group = this.extra.get(id) ?? this.add(type, name, apart);
    this.extra.set(id, group);
    return group;
  }

  move(fate: Fate, to: Group): void {
    if (fate.group === to) return;
    fate.group.members.delete(fate);
    for (const kind of fate.group.kinds) to.kinds.add(kind);
    to.members.add(fate);
    fate.group = to;
    fate.moved = true;
  }

  /** Everything of one group goes to another, with the names by which it is known. */
  merge(from: Group, to: Group): void {
    if (from === to) return;
    for (const fate of [...from.members]) this.move(fate, to);
    for (const name of from.names) this.know(to, name);
  }

  know(group: Group, name: string): void {
    group.names.add(name);
    const known = this.byName.get(name);
    if (known) known.add(group);
    else this.byName.set(name, new Set([group]));
  }

  private add(type: NameType, name: string, apart: boolean): Group {
    const group: Group = {
      members: new Set(),
      names: new Set(),
      kinds: new Set([kindOf(type)]),
      type,
      typed: false,
      apart,
    };
    this.know(group, name);
    return group;
  }
}
