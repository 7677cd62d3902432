export { parseBlock } from './block.ts';
export { formatOf } from './format.ts';
export type * from './model.ts';
export { readArticle, readInSteps } from './read.ts';
export { sentencesOf, sentencesOfBlock } from './sentences/sentences.ts';
