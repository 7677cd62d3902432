import path from 'node:path';

/** An extension for development alone: it opens the sample article for reading when the window has started. */
export const companion = path.join(import.meta.dirname, 'companion');
