export { createRenderer, type RenderedBlock, type Renderer } from './renderer.ts';
export { ENGLISH, type RenderOptions, type RenderStrings } from './options.ts';
export { safeHref } from './urls.ts';
