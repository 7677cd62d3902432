export { languageOf, pageAddress, summaryAddress, titleOf, wikipediaOf } from './address.ts';
export { readAnswer, type Answer, type Page } from './answer.ts';
export { afterFailure, NO_PAUSE, type Pause } from './backoff.ts';
export { AnswerCache } from './cache.ts';
export { lookUp, type Ask } from './knowledge.ts';
