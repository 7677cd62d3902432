export * from './corrections/index.ts';
export { findFigures, type Figure, type FigureOptions, type FigureValue } from './figures/index.ts';
export {
  joinNames,
  type Entity,
  type JoinReason,
  type Joined,
  type JoinedName,
  type Role,
} from './joining/index.ts';
export * from './model.ts';
export * from './plugin/index.ts';
export { loadTagger, ModelError } from './tagger/index.ts';
