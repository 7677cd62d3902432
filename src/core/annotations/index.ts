export { placePassage, placePassages, type PlacingOptions } from './anchor/place.ts';
export { Describer, describePassage } from './describe/describer.ts';
export { follow, followSpan } from './follow/follow.ts';
export type * from './model.ts';
