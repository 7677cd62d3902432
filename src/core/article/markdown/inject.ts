/**
 * Lets a block parsed alone know what the rest of the article defines: a micromark construct that never matches, but
 * fills the parser's lists of link and footnote definitions before the block's text is read.
 */
import type { Construct, Extension, ParseContext as Parser } from 'micromark-util-types';
import type { ParseContext } from '../model.ts';

/** What micromark asks of its lists, answered without walking through thousands of identifiers for each bracket. */
class Identifiers {
  readonly #shared: ReadonlySet<string>;
  readonly #own: string[];

  constructor(shared: ReadonlySet<string>, own: readonly string[]) {
    this.#shared = shared;
    this.#own = [...own];
  }
  includes(identifier: string): boolean {
    return this.#shared.has(identifier) || this.#own.includes(identifier);
  }
  push(identifier: string): number {
    if (!this.includes(identifier)) this.#own.push(identifier);
    return this.#own.length;
  }
}

export interface Injection {
  readonly extension: Extension;
  /** What the next block is to be parsed with. */
  use(context: ParseContext): void;
}

export function createInjection(): Injection {
  let definitions: ReadonlySet<string> = new Set();
  let footnotes: ReadonlySet<string> = new Set();
  let shown: ParseContext | undefined;
  const fill: Construct = {
    name: 'lecternContext',
    tokenize(_, __, nok) {
      prefill(this.parser, definitions, footnotes);
      return nok;
    },
  };
  return {
    // Flow is begun before any text in it is read, once for each block, and for headings and tables too.
    extension: { flowInitial: { null: fill } },
    use(context) {
      if (context === shown) return;
      shown = context;
      definitions = new Set(context.definitions);
      footnotes = new Set(context.footnotes);
    },
  };
}

/** The footnote extension's list is not in the parser's type. */
type WithFootnotes = Parser & { gfmFootnotes?: string[] };

function prefill(
  parser: WithFootnotes,
  definitions: ReadonlySet<string>,
  footnotes: ReadonlySet<string>,
): void {
  if (!isOurs(parser.defined)) parser.defined = list(definitions, parser.defined);
  if (!isOurs(parser.gfmFootnotes)) parser.gfmFootnotes = list(footnotes, parser.gfmFootnotes ?? []);
}

function isOurs(identifiers: unknown): boolean {
  return identifiers instanceof Identifiers;
}

function list(shared: ReadonlySet<string>, own: readonly string[]): string[] {
  return new Identifiers(shared, own) as unknown as string[];
}
