/** The reading view's id as a custom editor, as the manifest has it. */
export const VIEW_TYPE = 'lectern.reader';
