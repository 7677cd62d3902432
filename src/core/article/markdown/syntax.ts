/** The syntax an article may use, CommonMark with GFM and front matter, put together once. */
import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';

const MATTERS = ['yaml' as const, 'toml' as const];

/** Micromark extensions; front matter counts only where the block is the article's first. */
export function micromarkExtensions(withFrontmatter: boolean): Extension[] {
  return withFrontmatter ? [gfm(), frontmatter(MATTERS)] : [gfm()];
}

/**
 * Extensions that make nodes of tokens. GFM's own look through the finished tree once more for web addresses and set
 * nodes without positions there; the tokeniser has found those that count, and every node has to know its place.
 */
export function mdastExtensions(): FromMarkdownExtension[] {
  return [gfmFromMarkdown(), frontmatterFromMarkdown(MATTERS)].flat().map(withoutTransforms);
}

function withoutTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  return { ...extension, transforms: [] };
}

/** A parser for one set of extensions; `more` are micromark extensions to add. */
export function createParser(withFrontmatter: boolean, ...more: Extension[]): (source: string) => Root {
  const syntax = combineExtensions([...micromarkExtensions(withFrontmatter), ...more]) as Extension;
  const processor = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: [syntax], fromMarkdownExtensions: mdastExtensions() })
    .freeze();
  return (source) => processor.parse(new VFile(source));
}
