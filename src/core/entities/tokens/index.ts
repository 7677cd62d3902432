export { Cuts } from './cuts.ts';
export { cutTokens, tokenize } from './tokenize.ts';
