import type { FoundEntities } from '../../entities/plugin/model.ts';
import type { JoinReason } from '../../entities/joining/model.ts';
import { indexKey } from './keys.ts';
import type { IndexedEntity } from './model.ts';

/** Another name that is joined for one of these reasons means the same wherever it stands; the rest lean on their article. */
const LASTING: ReadonlySet<JoinReason['kind']> = new Set([
  'same',
  'known',
  'defined',
  'initials',
  'fullerName',
  'spelling',
  'people',
]);

/** What the workspace should know of an article's names, those named most first. */
export function indexedEntities({ entities, mentions }: FoundEntities): IndexedEntity[] {
  const named = new Map(entities.map(({ id }) => [id, { count: 0, texts: new Set<string>() }]));
  for (const { entity, text, reason } of mentions) {
    const own = named.get(entity);
    if (!own) continue;
    own.count++;
    if (LASTING.has(reason.kind)) own.texts.add(text);
  }
  return entities
    .flatMap(({ id, name, type }): IndexedEntity[] => {
      const { count, texts } = named.get(id) ?? { count: 0, texts: [] };
      const keys = new Set<string>();
      for (const text of [name, ...texts]) {
        const key = indexKey(text, type);
        if (key !== undefined) keys.add(key);
      }
      return count === 0 || keys.size === 0 ? [] : [{ name, type, count, keys: [...keys] }];
    })
    .sort((a, b) => b.count - a.count);
}
