import { readArticle, type Article, type Span } from '../../../../src/core/article/index.ts';
import type { Entity } from '../../../../src/core/entities/index.ts';

/** A long interview, with what is named in it and where. */
export interface LongArticle {
  readonly article: Article;
  /** Those that are named most come first. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly (Span & { readonly entity: string })[];
}

const ENTITIES = 2_000;
const MENTIONS = 30_000;
const LENGTH = 1_000_000;
const SPEAKERS = ['Mir', 'Helf', 'Glantz', 'Watkins', 'Adams', 'Baker', 'Clarke', 'Dawson'];
const FILLER = [
  'they say that it',
  'was not known when',
  '*perhaps* for [years](https://example.org/) on',
  'as',
  'has',
];

/** An article of 1 MB that names 2,000 entities 30,000 times: the first in every tenth place, the last ones once. */
export function longArticle(): LongArticle {
  const entities = Array.from({ length: ENTITIES }, (_, at): Entity => {
    const name = `Person${at} Family${at}`;
    return { id: `person-${at}`, type: 'PERSON', name, aliases: [`Family${at}`] };
  });
  const mentions: (Span & { entity: string })[] = [];
  const parts: string[] = ['# A long interview\n\n'];
  let length = parts[0]?.length ?? 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  for (let nth = 0; nth < MENTIONS; nth += 1) {
    if (nth % 15 === 0) {
      if (nth > 0) add('.\n\n');
      if (nth % 60 === 0) add(`${SPEAKERS[(nth / 60) % SPEAKERS.length] ?? ''}: `);
    } else add(nth % 5 === 0 ? '. There ' : ' ');
    const which = nth % 10 === 0 ? 0 : nth < ENTITIES ? nth : ((nth * nth) % (ENTITIES - 200)) + 1;
    const entity = entities[which];
    if (!entity) throw new RangeError(`No entity ${which}`);
    const text = nth % 4 === 0 ? entity.name : (entity.aliases[0] ?? '');
    mentions.push({ start: length, end: length + text.length, entity: entity.id });
    add(`${text} ${FILLER[nth % FILLER.length] ?? ''}`);
  }
  add('.\n\n');
  while (length < LENGTH) add(`${'Nothing is named in this paragraph at all. '.repeat(12)}\n\n`);
  return { article: readArticle(parts.join(''), 'markdown'), entities, mentions };
}
