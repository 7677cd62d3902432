export { joinNames } from './join.ts';
export type * from './model.ts';
