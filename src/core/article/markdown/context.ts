import type { Root } from 'mdast';
import type { ParseContext, RawBlock } from '../model.ts';
import { readDefinitions } from './definition-text.ts';
import { footnoteLabel } from './starts.ts';
import { createPlainParser } from './parse.ts';
import type { BlockParser } from './parse.ts';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';

const EMPTY: ParseContext = { definitions: [], footnotes: [] };
/** Units of lists and quotes that may be parsed for their definitions; past that, a pattern has to do. */
const BUDGET = 32_768;
/** What parsing anything costs, in the same units. */
const BASE = 200;
/** A line that begins, behind the prefixes of containers, with a label and a colon. */
const LABELLED = /^(?:[ \t]|>|[-+*]|\d{1,9}[.)])*\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/gm;
const HEAD = /^ {0,3}\[/;

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
  let left = BUDGET;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'other') continue;
    let text = source.slice(start, end);
    if (!text.includes(']:')) continue;
    const note = HEAD.test(text) ? footnoteLabel(text, text.indexOf('[')) : undefined;
    if (note !== undefined) {
      footnotes.add(identifierOf(note));
      text = text.slice(text.indexOf(']:') + 2).trimStart();
    } else if (HEAD.test(text)) {
      const head = readDefinitions(text);
      for (const identifier of head.identifiers) definitions.add(identifier);
      text = text.slice(head.end);
    }
    if (text.search(LABELLED) < 0) continue;
    left -= end - start + BASE;
    if (left < 0) guess(text, definitions, footnotes);
    else collect(source.slice(start, end), definitions, footnotes);
  }
  return { definitions: [...definitions], footnotes: [...footnotes] };
}

function collect(text: string, definitions: Set<string>, footnotes: Set<string>): void {
  parse ??= createPlainParser();
  const root: Root = { type: 'root', children: [...parse(text, EMPTY).nodes] };
  visit(root, (node) => {
    if (node.type === 'definition') definitions.add(normalizeIdentifier(node.identifier));
    else if (node.type === 'footnoteDefinition') footnotes.add(normalizeIdentifier(node.identifier));
  });
}

function guess(text: string, definitions: Set<string>, footnotes: Set<string>): void {
  for (const [, label = ''] of text.matchAll(LABELLED)) {
    if (/^\^\S+$/.test(label)) footnotes.add(identifierOf(label.slice(1)));
    else definitions.add(identifierOf(label));
  }
}

function identifierOf(label: string): string {
  return normalizeIdentifier(label.replaceAll('\0', '\uFFFD'));
}
