import type { NameType } from '../model.ts';
import { demonymOf } from './countries.ts';
import { countOf, rootOf, spellingOf, typeOf, type Form } from './forms.ts';

/** An entity's forms, and what follows from them. */
export interface Group {
  readonly id: string;
  readonly root: Form;
  readonly forms: readonly Form[];
  readonly type: NameType;
  readonly name: string;
  readonly country?: string;
}

/** Puts forms that are linked together, and gives each group its type, name and id. */
export function groupForms(forms: readonly Form[]): Group[] {
  const byRoot = new Map<Form, Form[]>();
  for (const form of forms) {
    const root = rootOf(form);
    const group = byRoot.get(root);
    if (group) group.push(form);
    else byRoot.set(root, [form]);
  }
  const taken = new Set<string>();
  return [...byRoot]
    .map(([root, members]) => ({ root, members, place: firstPlace(members) }))
    .sort((a, b) => a.place - b.place)
    .map(({ root, members }) => {
      const type = typeFor(root, members);
      const name = nameFor(root, members);
      const country = type === 'NORP' ? demonymOf(root.key) : undefined;
      const id = uniqueId(type, name, taken);
      return { id, root, forms: members, type, name, ...(country !== undefined && { country }) };
    });
}

/** Places of different texts as one number: a text has fewer names than this. */
const NAMES_A_TEXT = 1e6;

function firstPlace(members: readonly Form[]): number {
  let first = Infinity;
  for (const { places } of members) {
    const [place] = places;
    if (place) first = Math.min(first, place.text * NAMES_A_TEXT + place.name);
  }
  return first;
}

/** What most of the names say, the full ones first: a full name is harder to mistake than a short one. */
function typeFor(root: Form, members: readonly Form[]): NameType {
  if (countOf(root) > 1 || members.length === 1 || root.kind !== 'other') return typeOf(root);
  const types = new Map<NameType, number>();
  for (const form of members) {
    const type = typeOf(form);
    types.set(type, (types.get(type) ?? 0) + countOf(form));
  }
  const [best] = [...types].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return best?.[0] ?? typeOf(root);
}

/** The fullest name; of a people, the one that is used most. */
function nameFor(root: Form, members: readonly Form[]): string {
  if (root.kind !== 'people') return spellingOf(root);
  const [best] = [...members].sort(
    (a, b) => countOf(b) - countOf(a) || a.key.length - b.key.length || (a.key < b.key ? -1 : 1),
  );
  return spellingOf(best ?? root);
}

/** An id made of type and name, with a number behind it where the same is taken already; it is taken then. */
export function uniqueId(type: NameType, name: string, taken: Set<string>): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const base = `${type.toLowerCase().replaceAll('_', '-')}-${words}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
