import { readArticle } from '../../../../src/core/article/index.ts';
import {
  asNamed,
  createEntityFinder,
  type CorrectedEntities,
  type Correction,
  type CorrectionDraft,
  type FoundEntities,
  type NamedEntity,
  type NameType,
} from '../../../../src/core/entities/index.ts';
import { urnUuidV7 } from '../../../../src/core/records/index.ts';
import { listTagger } from '../plugin/taggers.ts';

export const PATH = 'notes/article.txt';

export const NAMES: Readonly<Record<string, NameType>> = {
  'Qassem Soleimani': 'PERSON',
  Soleimani: 'PERSON',
  'George Washington': 'PERSON',
  'Mr. Washington': 'PERSON',
  Washington: 'GPE',
  'Islamic Revolutionary Guard Corps': 'ORG',
  IRGC: 'ORG',
  Guard: 'ORG',
  Russia: 'GPE',
  Moscow: 'GPE',
  Lectern: 'PERSON',
  Zirkon: 'ORG',
  Mir: 'PERSON',
  'Asfandyar Mir': 'PERSON',
};

/** What a tagger that knows these names finds, corrected. */
export function find(
  source: string,
  corrections: readonly Correction[] = [],
  names = NAMES,
): CorrectedEntities {
  const finder = createEntityFinder({ tagger: listTagger(names) });
  return finder.find(readArticle(source, 'text'), { path: PATH, corrections });
}

/** An entity as a reader sees it, by its name. */
export function seen({ entities }: FoundEntities, name: string, type?: NameType): NamedEntity {
  const entity = entities.find((each) => each.name === name && (!type || each.type === type));
  if (!entity) throw new Error(`no ${name} among ${entities.map((each) => each.name).join(', ')}`);
  return asNamed(entity);
}

let made = 0;

/** A correction as it is kept, each newer than the one before. */
export function kept(draft: CorrectionDraft, minute = (made += 1)): Correction {
  const modified = 1.7e12 + minute * 60_000;
  return { ...draft, id: urnUuidV7(modified, new Uint8Array(10)), modified };
}

/** Entities in short: `PERSON Qassem Soleimani (Soleimani) 2`, with how many mentions each has. */
export function brief({ entities, mentions }: FoundEntities): string[] {
  return entities.map(({ id, type, name, aliases }) => {
    const count = mentions.filter(({ entity }) => entity === id).length;
    return `${type} ${name}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''} ${count}`;
  });
}
