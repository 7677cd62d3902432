export { findFigures } from './findFigures.ts';
export type * from './model.ts';
