import { demonymOf } from '../joining/countries.ts';
import { keyOf } from '../joining/fold.ts';
import { addName, byFullness, countOf, kindOf, newForm, spellingOf, type Form } from '../joining/forms.ts';
import { uniqueId } from '../joining/identify.ts';
import type { Entity } from '../joining/model.ts';
import type { FoundMention } from '../plugin/model.ts';
import type { Fate, Group } from './groups.ts';

/** A group that still has mentions, and what it is called. */
export interface Settled {
  readonly group: Group;
  /** Those that are not rejected, in source order. */
  readonly fates: readonly Fate[];
  /** The entity that it is, unchanged. */
  readonly same?: Entity;
  readonly name: string;
}

/** The groups with what is left of them, in order of appearance. */
export function settleGroups(fates: readonly Fate[]): Settled[] {
  mergeAlike(fates);
  const left = new Map<Group, Fate[]>();
  for (const fate of fates) {
    if (fate.rejected) continue;
    const list = left.get(fate.group);
    if (list) list.push(fate);
    else left.set(fate.group, [fate]);
  }
  const counts = new Map<Entity, number>();
  for (const { base } of fates) counts.set(base, (counts.get(base) ?? 0) + 1);
  return [...left].map(([group, list]) => settled(group, list, counts));
}

/** Where a reader gave an entity another type, it is one with those of that type that are called the same. */
function mergeAlike(fates: readonly Fate[]): void {
  const typed = new Set(fates.map(({ group }) => group).filter((group) => group.typed && !group.apart));
  if (typed.size === 0) return;
  const left = new Map<Group, Fate[]>();
  for (const fate of fates) {
    if (fate.rejected || fate.group.apart) continue;
    const list = left.get(fate.group);
    if (list) list.push(fate);
    else left.set(fate.group, [fate]);
  }
  const known = new Map<string, Group>();
  for (const [group, list] of left) {
    const id = `${group.type} ${keyOf(nameOf(group, list))}`;
    const other = known.get(id);
    if (!other || !(typed.has(group) || typed.has(other))) {
      known.set(id, group);
      continue;
    }
    for (const fate of list) fate.group = other;
    if (group.chosen !== undefined) other.chosen ??= group.chosen;
  }
}

function settled(group: Group, fates: readonly Fate[], counts: ReadonlyMap<Entity, number>): Settled {
  const [first] = fates;
  const base = first?.base;
  const complete = base && fates.length === counts.get(base) && fates.every((fate) => fate.base === base);
  const named = complete && (group.chosen === undefined || group.chosen === keyOf(base.name));
  if (named && group.type === base.type && !group.apart) return { group, fates, same: base, name: base.name };
  if (named && kindOf(group.type) === kindOf(base.type)) return { group, fates, name: base.name };
  return { group, fates, name: nameOf(group, fates) };
}

/** The name that the reader chose, else the fullest; of a people the one that is used most: as joining has it. */
function nameOf(group: Group, fates: readonly Fate[]): string {
  const forms = new Map<string, Form>();
  const kind = kindOf(group.type);
  for (const [at, { mention, base }] of fates.entries()) {
    // Of `South` in `South and Central Asia` the article never writes the whole.
    const written = mention.reason.kind === 'shared' ? base.name : plain(mention.text);
    const key = keyOf(written);
    const form = forms.get(key) ?? newForm(written, kind);
    forms.set(key, form);
    addName(form, written, { ...mention, type: group.type }, { text: 0, name: at });
  }
  const chosen = group.chosen === undefined ? undefined : forms.get(group.chosen);
  const [best] = [...forms.values()].sort(
    kind === 'people'
      ? (a, b) => countOf(b) - countOf(a) || a.key.length - b.key.length || (a.key < b.key ? -1 : 1)
      : byFullness,
  );
  const form = chosen ?? best;
  return form ? spellingOf(form) : '';
}

/** The entities that groups are now. */
export function entitiesOf(settled: readonly Settled[]): ReadonlyMap<Group, Entity> {
  const ids = idsOf(settled);
  const bodies = new Map<string, Map<string, number>>();
  for (const { group, fates } of settled) {
    for (const { base } of fates) {
      const votes = bodies.get(base.id) ?? new Map<string, number>();
      const id = ids.get(group) ?? '';
      bodies.set(base.id, votes.set(id, (votes.get(id) ?? 0) + 1));
    }
  }
  const bodyNow = (id: string): string | undefined =>
    [...(bodies.get(id) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
  return new Map(
    settled.map((each) => [each.group, withRole(entityOf(each, ids.get(each.group) ?? ''), each, bodyNow)]),
  );
}

function entityOf({ group, fates, same, name }: Settled, id: string): Entity {
  if (same) return same;
  const aliases = new Set(fates.map(({ mention }) => plain(mention.text)));
  aliases.delete(name);
  const title =
    group.type === 'PERSON'
      ? basesOf(group, fates).find((base) => base.title !== undefined)?.title
      : undefined;
  const country = group.type === 'NORP' ? demonymOf(keyOf(name)) : undefined;
  return {
    id,
    type: group.type,
    name,
    aliases: [...aliases],
    ...(title !== undefined && { title }),
    ...(country !== undefined && { country }),
  };
}

/** What joining read next to its names, of whom it speaks as they are now. */
function withRole(
  entity: Entity,
  { group, fates }: Settled,
  bodyNow: (id: string) => string | undefined,
): Entity {
  const role = group.type === 'PERSON' ? basesOf(group, fates).find((base) => base.role)?.role : undefined;
  if (!role) return entity;
  const body = role.body === undefined ? undefined : bodyNow(role.body);
  if (entity.role?.text === role.text && entity.role.body === body) return entity;
  return { ...entity, role: body === undefined ? { text: role.text } : { text: role.text, body } };
}

/** The entities that a group was made of, the one that it is called by first; none for what was parted from one. */
function basesOf(group: Group, fates: readonly Fate[]): Entity[] {
  if (group.apart) return [];
  const bases = [...new Set(fates.map(({ base }) => base))];
  const first = bases.find(({ name }) => keyOf(name) === group.chosen);
  return first ? [first, ...bases.filter((base) => base !== first)] : bases;
}

/** An entity keeps its id for as long as it keeps type and name. */
function idsOf(settled: readonly Settled[]): ReadonlyMap<Group, string> {
  const ids = new Map<Group, string>();
  const taken = new Set<string>();
  const give = (group: Group, id: string): void => {
    ids.set(group, id);
    taken.add(id);
  };
  for (const { group, same } of settled) if (same) give(group, same.id);
  for (const { group, fates, name } of settled) {
    if (ids.has(group) || group.apart) continue;
    const own = basesOf(group, fates).find((base) => base.type === group.type && base.name === name);
    if (own && !taken.has(own.id)) give(group, own.id);
  }
  for (const apart of [false, true]) {
    for (const { group, name } of settled)
      if (group.apart === apart && !ids.has(group)) ids.set(group, uniqueId(group.type, name, taken));
  }
  return ids;
}

/** A mention as it is now. */
export function mentionOf({ mention, moved }: Fate, { id, type, name }: Entity): FoundMention {
  if (mention.entity === id && mention.type === type && !moved) return mention;
  return { ...mention, type, entity: id, reason: moved ? { kind: 'corrected', of: name } : mention.reason };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
