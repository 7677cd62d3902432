export { quoteAt, type Quote } from './quote.ts';
export { voicesOf, type Voice } from './voices.ts';
