import type { BlockTree, ParseContext } from '../model.ts';
import { createInjection } from './inject.ts';
import { isTooCostly, isTooDeep } from './limits.ts';
import { literalBlock } from './literal.ts';
import { plainParagraph } from './plain.ts';
import { createParser } from './syntax.ts';

export interface ParseOptions {
  /** The block is the article's front matter: `---` and `+++` fences count. */
  readonly frontmatter?: boolean;
}

/**
 * Parses one top-level block alone.
 * @param blockSource the block's slice of the source, from the start of its first line
 * @param context what the whole article defines
 * @returns nodes with positions relative to the block. They are shared through caches: never change them.
 */
export type BlockParser = (blockSource: string, context: ParseContext, options?: ParseOptions) => BlockTree;

const NOTHING: ParseContext = { definitions: [], footnotes: [] };

/** A parser without memory of blocks parsed before. */
export function createPlainParser(): BlockParser {
  const injection = createInjection();
  const parse = createParser(false, injection.extension);
  let parseMatter: typeof parse | undefined;
  return (source, context, options) => {
    // The parser reads NUL as U+FFFD, but misplaces marks of emphasis beside it.
    const blockSource = source.includes('\0') ? source.replaceAll('\0', '\uFFFD') : source;
    if (options?.frontmatter) return { nodes: (parseMatter ??= createParser(true))(blockSource).children };
    const plain = plainParagraph(blockSource);
    if (plain) return { nodes: [plain] };
    if (isTooCostly(blockSource)) return { nodes: literalBlock(blockSource) };
    injection.use(blockSource.includes('[') ? context : NOTHING);
    try {
      const nodes = parse(blockSource).children;
      return { nodes: isTooDeep(nodes) ? literalBlock(blockSource) : nodes };
    } catch (error) {
      // Nesting that the limits let through can still be too deep for the stack of this host.
      if (error instanceof RangeError) return { nodes: literalBlock(blockSource) };
      throw error;
    }
  };
}

/**
 * A parser that remembers the blocks it parsed last, by their text and, where the text could refer to something, by
 * what the article defines.
 * @param capacity how many units of source to remember trees for
 */
export function createBlockParser(capacity = 4_000_000): BlockParser {
  const parse = createPlainParser();
  const cache = new Map<string, BlockTree>();
  const contexts = new WeakMap<ParseContext, string>();
  let held = 0;
  return (blockSource, context, options) => {
    let prefix = options?.frontmatter ? 'f' : '';
    if (blockSource.includes('[')) {
      let text = contexts.get(context);
      if (text === undefined) contexts.set(context, (text = contextKey(context)));
      prefix = text;
    }
    const key = `${prefix}\n${blockSource}`;
    let tree = cache.get(key);
    if (tree) cache.delete(key);
    else {
      tree = parse(blockSource, context, options);
      held += key.length;
    }
    cache.set(key, tree);
    for (const oldest of cache.keys()) {
      if (held <= capacity || oldest === key) break;
      cache.delete(oldest);
      held -= oldest.length;
    }
    return tree;
  };
}

let shared: BlockParser | undefined;

/** Parses one block through a memory shared by all callers; see `BlockParser`. */
export const parseMarkdownBlock: BlockParser = (blockSource, context, options) =>
  (shared ??= createBlockParser())(blockSource, context, options);

const keys = new Map<string, string>();

/** A short name for what a context holds: contexts that hold the same have the same one. */
function contextKey(context: ParseContext): string {
  const text = JSON.stringify([context.definitions, context.footnotes]);
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size > 100) keys.clear();
    key = `c${(serial++).toString(36)}`;
    keys.set(text, key);
  }
  return key;
}

let serial = 0;
