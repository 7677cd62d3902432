/** What things are called by their content, and what each is known as: one id for one key, in order. */
export interface Identities {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
}

const NONE: Identities = { keys: [], ids: [] };

/** Tells keys that are alike apart by their order: `a`, `a#2`, `a#3`. */
export function distinct(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

/**
 * Gives ids to keys so that a thing keeps its id through an edit: what has its old key is the same, and so is what
 * stands, with another key, where an old one stood that is gone.
 *
 * @param keys - distinct
 */
export function identify(keys: readonly string[], before: Identities = NONE): Identities {
  const now = new Set(keys);
  const oldIndex = new Map(before.keys.map((key, index) => [key, index]));
  const gone = new Set(before.keys.flatMap((key, index) => (now.has(key) ? [] : [index])));
  const taken = new Set(before.ids);
  let next = 0;
  const ids = keys.map((key) => {
    const old = oldIndex.get(key) ?? (gone.delete(next) ? next : undefined);
    if (old !== undefined) next = old + 1;
    return (old === undefined ? undefined : before.ids[old]) ?? fresh(key, taken);
  });
  return { keys, ids };
}

function fresh(key: string, taken: Set<string>): string {
  let id = key;
  while (taken.has(id)) id += '~';
  taken.add(id);
  return id;
}
