import type { Span } from '../../article/model.ts';

/**
 * What an article says that something is, in its own words. The span holds offsets into the article's source and stands
 * for exactly `text`, which is as rendered: markup off, white space evened out, `…` where something was left out.
 *
 * `speaker`: what its label says, the affiliation or the name. `author`: the name in the byline. `sentence`: no more than
 * the sentence that names it first.
 */
export interface OwnWords extends Span {
  readonly kind: 'role' | 'definition' | 'speaker' | 'author' | 'sentence';
  readonly text: string;
  /** Index into `Article.speakers`, where it is one of them. */
  readonly speaker?: number;
}
