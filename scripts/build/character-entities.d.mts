import type { Plugin } from 'esbuild';

export const compactCharacterEntities: Plugin;
/** Source of a module that exports the same table as `character-entities` does. */
export function moduleOf(entities: Readonly<Record<string, string>>): string;
