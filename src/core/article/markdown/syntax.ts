/** The syntax an article may use, CommonMark with GFM and front matter, put together once. */
import type { Root } from 'mdast';
import { fromMarkdown, type Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfm } from 'micromark-extension-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import { autolinkLiteralFromMarkdown } from './autolinks.ts';

const MATTERS = ['yaml' as const, 'toml' as const];

/** Micromark extensions; front matter counts only where the block is the article's first. */
export function micromarkExtensions(withFrontmatter: boolean): Extension[] {
  return withFrontmatter ? [gfm(), frontmatter(MATTERS)] : [gfm()];
}

/** Extensions that make nodes of tokens. */
export function mdastExtensions(): FromMarkdownExtension[] {
  return [
    autolinkLiteralFromMarkdown,
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    frontmatterFromMarkdown(MATTERS),
  ];
}

/**
 * A parser for one set of extensions. It is remark's own; unified around it would be 10 kB for nothing.
 *
 * @param more Micromark extensions to add.
 */
export function createParser(withFrontmatter: boolean, ...more: Extension[]): (source: string) => Root {
  const syntax = combineExtensions([...micromarkExtensions(withFrontmatter), ...more]) as Extension;
  const options = { extensions: [syntax], mdastExtensions: mdastExtensions() };
  return (source) => fromMarkdown(source, options);
}
