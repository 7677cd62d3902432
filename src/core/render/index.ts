export { findHeading } from './headings.ts';
export { createRenderer, type RenderedBlock, type Renderer } from './renderer.ts';
export { ENGLISH } from './english.ts';
export type { RenderOptions, RenderStrings } from './options.ts';
export { safeHref } from './urls.ts';
export { lookOf, MARK_LOOKS, marksKey, type Look, type Mark } from './marks.ts';
