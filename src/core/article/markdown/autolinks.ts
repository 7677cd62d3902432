import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

/**
 * Makes links of the bare addresses that the tokeniser found. mdast-util-gfm-autolink-literal does so too, and then looks
 * through the finished tree once more for addresses and sets nodes there that do not know their place in the source; all
 * of ours have to.
 */
export const autolinkLiteralFromMarkdown: Extension = {
  enter: {
    literalAutolink(token) {
      this.enter({ type: 'link', title: null, url: '', children: [] }, token);
    },
    literalAutolinkEmail: enterAddress,
    literalAutolinkHttp: enterAddress,
    literalAutolinkWww: enterAddress,
  },
  exit: {
    literalAutolink(token) {
      this.exit(token);
    },
    literalAutolinkEmail(token) {
      exitAddress(this, token, 'mailto:');
    },
    literalAutolinkHttp(token) {
      exitAddress(this, token, '');
    },
    literalAutolinkWww(token) {
      exitAddress(this, token, 'http://');
    },
  },
};

function enterAddress(this: CompileContext, token: Token): void {
  this.enter({ type: 'text', value: '' }, token);
}

function exitAddress(context: CompileContext, token: Token, scheme: string): void {
  const address = context.sliceSerialize(token);
  const text = context.stack.at(-1);
  if (text?.type === 'text') text.value = address;
  context.exit(token);
  const link = context.stack.at(-1);
  if (link?.type === 'link') link.url = scheme + address;
}
