export { loadTagger, type Tagger, type TokenSpan } from './tagger.ts';
export { textTagger, type TextTagger } from './texts.ts';
export { ModelError } from './bytes.ts';
