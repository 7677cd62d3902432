import { keyOf } from '../joining/fold.ts';
import type { Correction, NamedEntity, Scope } from './model.ts';

/** The wider, the larger. */
const RANKS: Readonly<Record<Scope, number>> = { mention: 0, article: 1, workspace: 2 };

/** Whether a correction may say something of an article. */
export function concerns(correction: Correction, path: string): boolean {
  return correction.scope === 'workspace' || correction.article.normalize() === path.normalize();
}

/** Those that may say something of an article, the newest last. */
export function concerning(corrections: readonly Correction[], path: string): Correction[] {
  return corrections
    .filter((correction) => concerns(correction, path))
    .sort((a, b) => a.modified - b.modified || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What was rejected is taken back by a newer correction that speaks of it as something, and reaches no wider. */
export function takesBack(correction: Correction, rejected: Correction): boolean {
  return correction.kind !== 'none' && RANKS[correction.scope] <= RANKS[rejected.scope];
}

/** The folded forms of an entity, its name among them. */
export function keysOf({ name, forms }: NamedEntity): ReadonlySet<string> {
  return new Set([name, ...forms].map(keyOf));
}
