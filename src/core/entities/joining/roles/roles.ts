import type { Found, Names } from '../collect.ts';
import { countryOf } from '../countries.ts';
import type { Group } from '../identify.ts';
import type { Role } from '../model.ts';
import { roleBehind } from './behind.ts';
import { roleInFront } from './front.ts';
import type { FoundRole } from './model.ts';

/**
 * What the article says, next to their names, that its persons are. Of several roles the first with a body is taken,
 * else the first.
 */
export function rolesOf(
  { texts, found }: Names,
  groups: readonly Group[],
  groupOf: (name: Found) => Group | undefined,
): Map<Group, Role> {
  const countries = new Map(
    groups.filter(({ type }) => type !== 'PERSON').map((group) => [countryOf(group.root.key), group]),
  );
  const roles = new Map<Group, Role>();
  const bodyOf = ({ body }: FoundRole): Group | undefined => {
    const group = body && groupOf(body);
    return group?.country === undefined ? group : (countries.get(group.country) ?? group);
  };
  for (const [index, names] of found.entries()) {
    const { text = '' } = texts[index] ?? {};
    for (const [at, name] of names.entries()) {
      if (!name) continue;
      const group = groupOf(name);
      if (group?.type !== 'PERSON' || roles.get(group)?.body !== undefined) continue;
      const near = names.slice(Math.max(0, at - 3), at + 4);
      const others = near.filter(
        (other): other is Found => other !== undefined && groupOf(other)?.type !== 'PERSON',
      );
      for (const role of [roleInFront(text, name, others), roleBehind(text, name, others)]) {
        if (!role) continue;
        const body = bodyOf(role)?.id;
        const known = roles.get(group);
        if (!known || (known.body === undefined && body !== undefined)) {
          roles.set(group, body === undefined ? { text: role.text } : { text: role.text, body });
        }
      }
    }
  }
  return roles;
}
