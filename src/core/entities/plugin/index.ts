export { createEntityFinder, type EntityFinder } from './find.ts';
export { entitiesToMarkdown } from './markdown.ts';
export type * from './model.ts';
export type { FigureNode, HastData, Mention, MentionData, FigureData, Part } from './nodes.ts';
export { remarkEntities, type RemarkEntitiesOptions } from './remark.ts';
export type { FigureFinder, NameFinder, Tools } from './tools.ts';
