/** The reading view's id as a custom editor, as the manifest has it. */
export const VIEW_TYPE = 'lectern.reader';

/** The id of the page that says why a file cannot be read. */
export const REFUSAL_TYPE = 'lectern.refusal';
