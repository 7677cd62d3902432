import type { FoundEntities, FoundMention } from '../plugin/model.ts';
import { change } from './changes.ts';
import { concerning } from './concern.ts';
import { Groups, type Fate } from './groups.ts';
import type { ArticleCorrections, Correction, CorrectionEffect } from './model.ts';
import { PlaceFinder } from './place.ts';
import { entitiesOf, mentionOf, settleGroups } from './settle.ts';

/** What an article names and counts, as its readers have corrected it. */
export interface CorrectedEntities extends FoundEntities {
  /** What became of each correction that concerns the article, the newest last. */
  readonly corrected: readonly CorrectionEffect[];
}

/**
 * Applies what readers said that was found wrong. The order in which corrections are given does not matter; where two
 * contradict each other, the newer one holds. What no correction speaks of stays as it is, ids included.
 *
 * @param found what was found in the source; offsets are UTF-16 units into it
 * @param source the text of the article, in which the places of single mentions are looked for
 */
export function applyCorrections(
  found: FoundEntities,
  { corrections, path }: ArticleCorrections,
  source: string,
): CorrectedEntities {
  const { figures } = found;
  const mine = concerning(corrections, path);
  if (mine.length === 0) return { ...found, corrected: [] };
  const groups = new Groups(found);
  const places = new PlaceFinder(source);
  const touched = mine.map((correction) => ({ correction, fates: change(groups, correction, places) }));
  const settled = settleGroups(groups.fates);
  const entities = entitiesOf(settled);
  const mentions = groups.fates.flatMap((fate): FoundMention[] => {
    const entity = fate.rejected ? undefined : entities.get(fate.group);
    return entity ? [mentionOf(fate, entity)] : [];
  });
  const idOf = (fate: Fate): string[] => {
    const entity = fate.rejected ? undefined : entities.get(fate.group);
    return entity ? [entity.id] : [];
  };
  const corrected = touched.flatMap(({ correction, fates }): CorrectionEffect[] => {
    const effect = effectOf(correction, new Set(fates), idOf);
    return effect.mentions === 0 && correction.scope === 'workspace' ? [] : [effect];
  });
  return {
    entities: settled.flatMap(({ group }) => entities.get(group) ?? []),
    mentions,
    figures,
    corrected,
  };
}

function effectOf(
  { id, kind, scope }: Correction,
  fates: ReadonlySet<Fate>,
  idOf: (fate: Fate) => string[],
): CorrectionEffect {
  const entities = [...new Set([...fates].flatMap(idOf))];
  return { correction: id, kind, scope, mentions: fates.size, entities };
}
