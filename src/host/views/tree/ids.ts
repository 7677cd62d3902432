import type { Steps } from '../../../core/steps.ts';
import type { Article } from '../../../core/article/model.ts';
import { distinct, identify, type Identities } from './identities.ts';

/** What sections, speakers and statements of one article are known as in its tree. */
export interface ArticleIds {
  readonly sections: Identities;
  readonly speakers: Identities;
  readonly statements: Identities;
}

/** Ids for an article's rows, its statements' by how they are told apart; with those of the version before, rows keep theirs through an edit. */
export function* articleIds(
  article: Article,
  statementKeys: readonly string[],
  before?: ArticleIds,
): Steps<ArticleIds> {
  const sections = distinct(article.sections.map(({ kind, heading }) => `${kind}:${heading ?? ''}`));
  const speakers = distinct(article.speakers.map(({ name }) => `speaker:${name}`));
  const statements = statementKeys.map((key) => `statement:${key}`);
  yield;
  return {
    sections: yield* identify(sections, before?.sections),
    speakers: yield* identify(speakers, before?.speakers),
    statements: yield* identify(statements, before?.statements),
  };
}
