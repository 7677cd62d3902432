import { keyOf } from '../joining/fold.ts';
import { kindOf } from '../joining/forms.ts';
import type { NameType } from '../model.ts';
import { keysOf, takesBack } from './concern.ts';
import type { Fate, Group, Groups, Meant } from './groups.ts';
import type { Correction } from './model.ts';
import type { PlaceFinder } from './place.ts';

type Of<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;

/**
 * Does what one correction says, behind all that are older.
 *
 * @returns the mentions that it speaks of
 */
export function change(groups: Groups, correction: Correction, places: PlaceFinder): readonly Fate[] {
  const touched = changed(groups, correction, places);
  for (const fate of touched) {
    if (correction.kind === 'none') fate.rejected = correction;
    else if (fate.rejected && takesBack(correction, fate.rejected)) fate.rejected = undefined;
  }
  return touched;
}

function changed(groups: Groups, correction: Correction, places: PlaceFinder): readonly Fate[] {
  switch (correction.kind) {
    case 'none':
      return all(meantBy(groups, correction, places));
    case 'type':
      return retype(groups, correction, meantBy(groups, correction, places));
    case 'same':
      return join(groups, correction, places);
    case 'split':
      return part(groups, correction, places);
  }
}

/** Whom a correction of one entity speaks of. */
function meantBy(groups: Groups, correction: Correction, places: PlaceFinder): Meant {
  if (correction.scope !== 'mention') return groups.meant(correction.entity, correction.scope);
  return { groups: [], singles: quoted(groups, correction, places) };
}

function retype(groups: Groups, { type }: Of<'type'>, meant: Meant): readonly Fate[] {
  const touched = all(meant);
  const whole = new Set([...meant.groups, ...covered(meant.singles)]);
  for (const fate of meant.singles) {
    if (whole.has(fate.group)) continue;
    const to = groups.made(`${type} ${fate.key}`, type, fate.key);
    groups.move(fate, to);
    setType(to, type);
  }
  for (const group of whole) setType(group, type);
  return touched;
}

function join(groups: Groups, correction: Of<'same'>, places: PlaceFinder): readonly Fate[] {
  const { entity, other, scope } = correction;
  const to = groups.meant(entity, scope);
  const from = scope === 'mention' ? undefined : groups.meant(other, scope);
  const moved = from ? [...from.singles, ...to.singles] : quoted(groups, correction, places);
  const merged = from?.groups ?? [];
  if (to.groups.length + to.singles.length === 0 || moved.length + merged.length === 0) return [];
  const touched = from ? [...all(to), ...all(from)] : moved;
  const name = keyOf(entity.name);
  const into = to.groups[0] ?? groups.made(name, entity.type, name);
  const said = [...to.groups, ...merged].find(({ typed }) => typed)?.type;
  for (const fate of moved) groups.move(fate, into);
  into.chosen = name;
  if (!from) return touched;
  for (const group of [...to.groups, ...merged]) groups.merge(group, into);
  if (said) setType(into, said);
  return touched;
}

function part(groups: Groups, correction: Of<'split'>, places: PlaceFinder): readonly Fate[] {
  const { entity, from, scope } = correction;
  const touched = scope === 'mention' ? quoted(groups, correction, places) : [];
  if (scope !== 'mention') {
    const kind = kindOf(entity.type);
    const whole = new Set(groups.meant(from, scope).groups);
    const joined = ({ group }: Fate): boolean =>
      whole.has(group) || (scope === 'article' && group.kinds.has(kind));
    touched.push(...groups.withForms(keysOf(entity)).filter(joined));
  }
  // What stands by itself need not be parted from anything.
  const alone = covered(touched);
  const name = keyOf(entity.name);
  for (const fate of touched) {
    const { group } = fate;
    if (alone.has(group)) continue;
    const to = groups.made(`apart ${name}`, group.type, name, true);
    groups.move(fate, to);
    if (group.typed) setType(to, group.type);
  }
  return touched;
}

/** The groups all of whose mentions are among some. */
function covered(fates: readonly Fate[]): ReadonlySet<Group> {
  const single = new Set(fates);
  const groups = new Set(fates.map(({ group }) => group));
  return new Set([...groups].filter(({ members }) => [...members].every((each) => single.has(each))));
}

function quoted(groups: Groups, correction: Correction, places: PlaceFinder): Fate[] {
  const span = correction.scope === 'mention' ? places.find(correction.place) : undefined;
  return span ? groups.at(span) : [];
}

function setType(group: Group, type: NameType): void {
  group.type = type;
  group.typed = true;
  group.kinds.add(kindOf(type));
}

function all({ groups, singles }: Meant): Fate[] {
  return [...groups.flatMap(({ members }) => [...members]), ...singles];
}
