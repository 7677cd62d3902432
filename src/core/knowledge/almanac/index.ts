export { AlmanacError } from './format.ts';
export { openAlmanac } from './open.ts';
