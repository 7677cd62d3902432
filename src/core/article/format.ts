import type { ArticleFormat } from './model.ts';

/** The format that a file's name says: `.md` and its kin are Markdown, everything else is plain text. */
export function formatOf(fileName: string): ArticleFormat {
  return /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx)$/iu.test(fileName) ? 'markdown' : 'text';
}
