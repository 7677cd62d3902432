/** The rows that a command speaks of: the one clicked, with the selection if it is part of it; else the selection. */
export function rowsMeant(
  clicked: unknown,
  selected: unknown,
  selection: readonly string[],
): readonly string[] {
  const isId = (each: unknown): each is string => typeof each === 'string';
  const all = Array.isArray(selected) ? selected.filter(isId) : [];
  if (!isId(clicked)) return selection;
  return all.includes(clicked) ? all : [clicked];
}
