/** Annotates `{entity: <id>}` or `{speaker: <name>}`: views and cards run it, no reader does by its name. */
export const ANNOTATE_NAMED = 'lectern.annotate.named';
