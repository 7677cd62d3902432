import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { serialize } from '../../../src/core/render/serialize.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', ' ', '/', 'a', ';', '#', 'x', '-', '!'),
  }),
  fc.string({ unit: 'grapheme' }),
);
const properties = fc.record(
  {
    className: fc.array(fc.constantFrom('block', 'raw', 'label'), { minLength: 1 }),
    href: text,
    title: text,
    dataAnchor: text,
    dataSpeaker: fc.nat(),
    ariaLabel: text,
    tabIndex: fc.constant(0),
    dateTime: text,
    disabled: fc.boolean(),
    dir: fc.constant('auto'),
  },
  { requiredKeys: [] },
);
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: (fc.oneof as (...choices: unknown[]) => fc.Arbitrary<ElementContent>)(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text' as const), value: text }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('p', 'span', 'em', 'td', 'h2', 'li'),
      properties,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('br', 'img', 'input', 'hr'),
      properties,
      children: fc.constant([]),
    }),
  ),
}));

/** What a parser makes of HTML, in one notation: how a character is escaped is up to who writes it. */
function read(html: string): unknown {
  const walk = (element: globalThis.Element): unknown => {
    const children: unknown[] = [];
    for (const child of element.childNodes) {
      const last = children.length - 1;
      if (child.nodeType === 1) children.push(walk(child as globalThis.Element));
      else if (typeof children[last] === 'string') children[last] += child.textContent ?? '';
      else children.push(child.textContent ?? '');
    }
    return [
      element.tagName,
      [...element.attributes].map(({ name, value }) => [name, value]).sort(),
      children,
    ];
  };
  return walk(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body);
}

describe('serialize', () => {
  it('says what hast-util-to-html says', () => {
    fc.assert(
      fc.property(node, (tree) => {
        assert.deepEqual(read(serialize(tree)), read(toHtml(tree)));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves nothing in a text or an attribute that could end it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const tree: Element = {
          type: 'element',
          tagName: 'p',
          properties: { title: value },
          children: [{ type: 'text', value }],
        };
        const [, attribute = '', inside = ''] = /^<p title="([^]*)">([^]*)<\/p>$/.exec(serialize(tree)) ?? [];
        assert.doesNotMatch(attribute, /["<>]/);
        assert.doesNotMatch(inside, /[<>]/);
      }),
    );
  });
});
