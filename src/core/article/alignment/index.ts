export { alignNode } from './align.ts';
export { flattenBlock } from './flatten.ts';
export { toSource, toText } from './map.ts';
export type { Side } from './map.ts';
