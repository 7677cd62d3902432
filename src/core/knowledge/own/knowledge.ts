import type { Article } from '../../article/model.ts';
import type { Entity } from '../../entities/joining/model.ts';
import type { Knowledge } from '../model.ts';
import type { OwnWords } from './model.ts';

/** What the host says in the reader's language about those who speak and write. */
export interface OwnPhrases {
  /** `Speaker in this article` */
  readonly speaker: string;
  /** `Author of this article` */
  readonly author: string;
}

/** An article's own words on something as a source of knowledge among others. */
export function ownKnowledge(
  article: Article,
  entity: Entity,
  own: OwnWords,
  phrases: OwnPhrases,
): Knowledge {
  const { published } = article.meta;
  return {
    source: 'article',
    title: entity.name,
    summary: summaryOf(article, own, phrases),
    ...(published === undefined ? {} : { date: published }),
  };
}

function summaryOf({ speakers }: Article, { kind, text, speaker }: OwnWords, phrases: OwnPhrases): string {
  if (kind === 'author') return phrases.author;
  if (speaker === undefined) return text;
  const { affiliation } = speakers[speaker] ?? {};
  const speaks = affiliation === undefined ? phrases.speaker : `${phrases.speaker}; ${affiliation}`;
  return kind === 'speaker' ? speaks : `${text} (${speaks})`;
}
