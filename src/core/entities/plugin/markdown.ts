import type { Handle, Options } from 'mdast-util-to-markdown';

/** Writes the words alone. */
const words: Handle = (node, _, state, info) =>
  state.containerPhrasing(node as Parameters<typeof state.containerPhrasing>[0], info);

/** For `mdast-util-to-markdown` and `remark-stringify`: writes mentions and figures as the words they are. */
export const entitiesToMarkdown: Options = { handlers: { mention: words, figure: words } };
