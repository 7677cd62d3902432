import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { toHast } from 'mdast-util-to-hast';
import { SCHEMA } from '../../../src/core/render/schema.ts';
import { serialize } from '../../../src/core/render/serialize.ts';

/** What a parser makes of HTML: references and quoting styles drop out. */
const parsed = (html: string): string => parseHTML(`<body>${html}</body>`).document.body.innerHTML;

const agree = (tree: ElementContent): void => assert.equal(parsed(serialize(tree)), parsed(toHtml(tree)));

describe('serialising', () => {
  it('agrees with hast-util-to-html on the articles', () => {
    const folder = path.join(import.meta.dirname, '../../fixtures/articles');
    for (const file of readdirSync(folder)) {
      const tree = sanitize(toHast(fromMarkdown(readFileSync(path.join(folder, file), 'utf8'))), SCHEMA);
      assert.equal(parsed(serialize(tree)), parsed(toHtml(tree)), file);
    }
  });

  it('agrees with hast-util-to-html on any text and attribute', () => {
    const name = fc.constantFrom('title', 'alt', 'ariaLabel', 'dataAnchor', 'tabIndex', 'href', 'dir');
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '=', '/', 'a', ' ', '\u00e9', '\u{1F600}'),
    });
    fc.assert(
      fc.property(
        fc.dictionary(name, hostile),
        hostile,
        fc.array(fc.constantFrom('a', 'b-c')),
        (properties, text, classes) => {
          const children: Element['children'] = [{ type: 'text', value: `x${text}` }];
          agree({
            type: 'element',
            tagName: 'p',
            properties: { ...properties, className: classes },
            children,
          });
        },
      ),
    );
  });

  it('writes booleans as empty attributes, and leaves out what is not set', () => {
    const properties = { checked: true, disabled: false, title: undefined, type: 'checkbox' };
    const input: Element = { type: 'element', tagName: 'input', properties, children: [] };
    assert.equal(serialize(input), '<input checked="" type="checkbox">');
  });
});
