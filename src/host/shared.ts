/**
 * What bundles that are loaded later take from the host's, rather than bring once more: each of these modules as a whole,
 * since the build turns an import of one into an import of the host's bundle (`scripts/build/from-host.mjs`).
 */
export * from '../core/article/alignment/align.ts';
export * from '../core/article/block.ts';
export * from '../core/article/markdown/context.ts';
export * from '../core/article/markdown/parse.ts';
export * from '../core/article/markdown/scan.ts';
export * from '../core/article/metadata/dates.ts';
export * from '../core/article/metadata/yaml/yaml.ts';
export * from '../core/article/structure/names/lexicon.ts';
export * from '../core/article/structure/names/names.ts';
