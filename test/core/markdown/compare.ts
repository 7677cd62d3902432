import type { Root } from 'mdast';
import { collectContext } from '../../../src/core/article/markdown/context.ts';
import { createPlainParser } from '../../../src/core/article/markdown/parse.ts';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { createParser } from '../../../src/core/article/markdown/syntax.ts';
import { toMdast } from '../../../src/core/article/markdown/whole.ts';
import { finish } from '../../../src/core/steps.ts';

const wholeWithMatter = createParser(true);
const wholeWithout = createParser(false);
const parseBlock = createPlainParser();

/** The tree that one parse of the whole source gives. */
export function parseWhole(text: string): Root {
  // NUL makes the parser misplace marks of emphasis beside it; it reads as U+FFFD all the same.
  const source = text.replaceAll('\0', '\uFFFD');
  const [first] = finish(scanMarkdown(source));
  // A fence of front matter that is never closed makes the parser forget lists and quotes everywhere.
  const root = first?.kind === 'frontmatter' ? wholeWithMatter(source) : wholeWithout(source);
  return source.charCodeAt(0) === 0xfeff ? shifted(root) : root;
}

/** The tree put together from blocks that were parsed one by one. */
export function parseInBlocks(source: string): Root {
  const blocks = finish(scanMarkdown(source));
  const context = collectContext(source, blocks);
  return toMdast(source, blocks, (block) =>
    parseBlock(source.slice(block.start, block.end), context, { frontmatter: block.kind === 'frontmatter' }),
  );
}

/** The parser does not count a byte order mark; the article does. */
function shifted(root: Root): Root {
  return JSON.parse(
    JSON.stringify(root, (key, value: unknown) => (key === 'offset' ? (value as number) + 1 : value)),
  ) as Root;
}
