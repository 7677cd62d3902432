import type { Root } from 'mdast';
import type { ParseContext, RawBlock } from '../model.ts';
import { readDefinitions } from './definition-text.ts';
import { createPlainParser } from './parse.ts';
import type { BlockParser } from './parse.ts';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';

const EMPTY: ParseContext = { definitions: [], footnotes: [] };
/** A line that begins, behind the prefixes of containers, with a bracket. */
const BRACKET_FIRST = /^(?:[ \t]|>|[-+*]|\d{1,9}[.)]|\[\^[^\s[\]]+\]:)*\[/m;
const HEAD = /^ {0,3}\[/;
const NOTE = /^ {0,3}\[\^[^\s[\]]+\]:/;

let parse: BlockParser | undefined;

/**
 * What the whole article defines, which decides how any of its blocks parses.
 * @param source the article's text
 * @param blocks its blocks as `scanMarkdown` found them
 * @returns identifiers normalised as the parser does it, each once, in order of appearance
 */
export function collectContext(source: string, blocks: readonly RawBlock[]): ParseContext {
  if (!source.includes(']:')) return EMPTY;
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const { kind, start, end } of blocks) {
    if (kind !== 'other') continue;
    const text = source.slice(start, end);
    if (!text.includes(']:')) continue;
    if (HEAD.test(text) && !NOTE.test(text)) addHead(text, definitions);
    else if (BRACKET_FIRST.test(text)) addNested(text, definitions, footnotes);
  }
  return { definitions: [...definitions], footnotes: [...footnotes] };
}

/** Content whose definitions stand at its head, and nowhere else. */
function addHead(text: string, definitions: Set<string>): void {
  for (const identifier of readDefinitions(text).identifiers) definitions.add(identifier);
}

function addNested(text: string, definitions: Set<string>, footnotes: Set<string>): void {
  parse ??= createPlainParser();
  const root: Root = { type: 'root', children: [...parse(text, EMPTY).nodes] };
  visit(root, (node) => {
    if (node.type === 'definition') definitions.add(normalizeIdentifier(node.identifier));
    else if (node.type === 'footnoteDefinition') footnotes.add(normalizeIdentifier(node.identifier));
  });
}
