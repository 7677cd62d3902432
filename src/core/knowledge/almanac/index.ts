export { AlmanacError, HANDWRITTEN } from './format.ts';
export { openAlmanac } from './open.ts';
