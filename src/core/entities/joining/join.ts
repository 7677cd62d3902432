import { collectNames, type Found, type Names } from './collect.ts';
import { groupForms, type Group } from './identify.ts';
import { linkDefinitions } from './links/definitions.ts';
import { linkInitials } from './links/initials.ts';
import { linkKnown } from './links/known.ts';
import { linkPeople } from './links/people.ts';
import { linkShort } from './links/short.ts';
import type { Entity, Joined, JoinedName, JoinReason, TaggedText } from './model.ts';
import { rolesOf } from './roles/roles.ts';

/**
 * Joins the names of an article that mean the same. Which names are joined depends on what names there are and on what
 * is written next to them, not on their order.
 *
 * @param texts the article's texts in order, each with its names in order; offsets are into that text
 * @returns the entities in order of appearance, and each text's names with narrower borders, where the tagger took an
 *   article, a possessive or a title along; names with nothing left are gone
 */
export function joinNames(texts: readonly TaggedText[]): Joined {
  const names = collectNames(texts);
  linkDefinitions(names);
  linkKnown(names.forms);
  linkInitials(names.forms);
  linkShort(names.forms);
  linkPeople(names.forms);
  const groups = groupForms(names.forms);
  const byForm = new Map(groups.flatMap((group) => group.forms.map((form) => [form, group] as const)));
  const groupOf = ({ form }: Found): Group | undefined => byForm.get(form);
  return {
    entities: entitiesOf(names, groups, groupOf),
    names: names.found.map((list) => joined(list, groupOf)),
  };
}

function joined(found: Names['found'][number], groupOf: (name: Found) => Group | undefined): JoinedName[] {
  return found.flatMap((name) => {
    const group = name && groupOf(name);
    if (!group) return [];
    const { start, end } = name;
    return [{ start, end, type: group.type, entity: group.id, reason: reasonOf(name) }];
  });
}

function reasonOf({ form, completed }: Found): JoinReason {
  if (completed) return { kind: 'shared', of: completed.of };
  return form.link?.reason ?? { kind: 'same' };
}

function entitiesOf(
  names: Names,
  groups: readonly Group[],
  groupOf: (name: Found) => Group | undefined,
): Entity[] {
  const aliases = new Map<Group, Set<string>>();
  const titles = new Map<Group, string>();
  for (const name of names.found.flat()) {
    const group = name && groupOf(name);
    if (!group) continue;
    const own = aliases.get(group) ?? new Set();
    aliases.set(group, own.add(name.written));
    if (name.title !== undefined && !titles.has(group)) titles.set(group, name.title);
  }
  const roles = rolesOf(names, groups, groupOf);
  return groups.map((group) => {
    const role = roles.get(group);
    const title = titles.get(group);
    return {
      id: group.id,
      type: group.type,
      name: group.name,
      aliases: [...(aliases.get(group) ?? [])].filter((alias) => alias !== group.name),
      ...(role && { role }),
      ...(title !== undefined && { title }),
      ...(group.country !== undefined && { country: group.country }),
    };
  });
}
