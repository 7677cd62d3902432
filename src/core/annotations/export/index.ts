export { toCollection, type CollectionOptions } from './collection.ts';
export { toCsv } from './csv.ts';
export { toHypothesis } from './hypothesis.ts';
export { toMarkdown, type MarkdownWords } from './markdown.ts';
