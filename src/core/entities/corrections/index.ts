export { applyCorrections, type CorrectedEntities } from './apply.ts';
export { concerns } from './concern.ts';
export { createNameFilter, type NameFilter } from './filter.ts';
export { asNamed } from './named.ts';
export type * from './model.ts';
export { quotePlace } from './place.ts';
