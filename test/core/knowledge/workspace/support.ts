import fc from 'fast-check';
import { indexKey } from '../../../../src/core/knowledge/workspace/keys.ts';
import type { IndexedArticle, IndexedEntity } from '../../../../src/core/knowledge/workspace/model.ts';
import { NAME_TYPES, type NameType } from '../../../../src/core/entities/model.ts';

/** An entity as the index holds it; `others` are names that mean it in other articles too. */
export function entity(name: string, type: NameType, count: number, ...others: string[]): IndexedEntity {
  const keys = [name, ...others].flatMap((each) => indexKey(each, type) ?? []);
  return { name, type, count, keys: [...new Set(keys)] };
}

export function article(name: string, ...entities: IndexedEntity[]): IndexedArticle {
  return { uri: `file:///articles/${name}.md`, title: name, seen: '1-1-1', entities };
}

const type = fc.constantFrom(...NAME_TYPES);
const word = fc.constantFrom('Kabul', 'Mir', 'Amir', 'Guard', 'IRGC', 'Élysée', 'U.S.', 'United States');
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));

/** Few names, so that articles share them. */
export const someEntity = fc
  .tuple(name, type, fc.integer({ min: 1, max: 9 }), fc.array(name, { maxLength: 2 }))
  .map(([own, its, count, others]) => entity(own, its, count, ...others));

export const someArticle = fc
  .tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.string({ unit: 'binary' }),
    fc.array(someEntity, { maxLength: 4 }),
  )
  .map(([number, title, entities]): IndexedArticle => {
    return { uri: `file:///${number}.md`, title, seen: `${title.length}`, entities };
  });

export const someSubject = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), type)
  .map(([names, its]) => ({ names, type: its }));
