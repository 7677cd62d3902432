import type { RenderStrings } from './options.ts';

/** For callers without a translation. */
export const ENGLISH: RenderStrings = {
  table: 'Table',
  taskDone: 'Done',
  taskOpen: 'To do',
  imageNotLoaded: 'Image not loaded',
  imageNotFound: 'Image not found',
  image: 'Image',
  backToText: 'Back to the text',
};
