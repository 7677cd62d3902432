import { familyOf } from '../../src/core/knowledge/almanac/families.ts';
import { almanacKey } from '../../src/core/knowledge/almanac/keys.ts';
import type { Handwritten } from './handwritten.ts';

/** Names that lead to two entries of one family, one line each; and spellings that an entry lists twice. */
export function findClashes(entries: readonly Handwritten[]): string[] {
  const problems: string[] = [];
  const owners = new Map<string, Handwritten>();
  for (const entry of entries) {
    const where = `${entry.file}:${entry.line}`;
    const names = [entry.title, ...entry.aliases];
    if (new Set(names).size < names.length) problems.push(`${where}: “${entry.title}” lists a name twice`);
    for (const name of names) {
      const key = almanacKey(name);
      if (key === '') problems.push(`${where}: “${name}” is no name`);
      const family = `${familyOf(entry.type)} ${key}`;
      const owner = owners.get(family);
      if (owner === undefined) owners.set(family, entry);
      else if (owner !== entry)
        problems.push(
          `${where}: “${name}” leads to “${entry.title}” and to “${owner.title}” (${owner.file}:${owner.line})`,
        );
    }
  }
  return problems;
}
