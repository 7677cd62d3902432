import type { Schema } from 'hast-util-sanitize';

const classes = (...names: string[]): [string, ...string[]] => ['className', ...names];
const HEADING = ['dataAnchor'];

/** All that a rendered block may hold. What is not named here does not reach the page. */
export const SCHEMA: Schema = {
  tagNames: [
    ...['a', 'aside', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['hr', 'img', 'input', 'li', 'ol', 'p', 'pre', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th'],
    ...['thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href', 'title', 'dataAnchor', 'role', 'ariaLabel', classes('back')],
    aside: [classes('footnote'), 'dataAnchor', 'role'],
    div: [classes('table-box', 'raw'), 'tabIndex', 'role', 'ariaLabel'],
    h1: HEADING,
    h2: HEADING,
    h3: HEADING,
    h4: HEADING,
    h5: HEADING,
    h6: HEADING,
    img: ['src', 'alt', 'title', 'dataMissing', ['loading', 'lazy'], ['decoding', 'async']],
    input: [['type', 'checkbox'], 'checked', ['disabled', true], 'ariaLabel'],
    li: [classes('task-list-item')],
    ol: ['start', classes('contains-task-list')],
    span: [classes('raw', 'image-missing', 'image-address', 'link-dead', 'footnote-number')],
    sup: [classes('footnote-reference')],
    td: [['align', 'left', 'center', 'right']],
    th: [
      ['align', 'left', 'center', 'right'],
      ['scope', 'col'],
    ],
    ul: [classes('contains-task-list')],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https', 'data', 'vscode-resource', 'vscode-webview-resource'],
  },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
