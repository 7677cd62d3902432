import type { Article } from '../../article/model.ts';
import { quoteAt, type Voice } from '../says/index.ts';

/** Somebody who names something, with the sentence in which they first do. */
export interface Saying extends Voice {
  /** The speaker's name; undefined for the article's own voice. */
  readonly name?: string;
  /** The sentence, cut to what fits on a card; undefined where no running text is. */
  readonly text?: string;
}

/** Quotes a voice. A block is parsed for it, so ask for what is shown only. */
export function sayingOf(article: Article, voice: Voice): Saying {
  const name = article.speakers[voice.speaker]?.name;
  const quote = quoteAt(article, voice.first);
  return { ...voice, ...(name === undefined ? {} : { name }), ...(quote && { text: quote.text }) };
}
