/** Entry of the bundle that turns pages into articles: Readability and a DOM are too heavy for the host's own. */
export { importPage } from '../../core/import/importPage.ts';
export { slugOf } from '../../core/import/slug.ts';
