export * from './corrections/index.ts';
export {
  findFigures,
  type Amount,
  type DateValue,
  type Figure,
  type FigureOptions,
  type FigureValue,
  type Modifier,
} from './figures/index.ts';
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
