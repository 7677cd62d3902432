import assert from 'node:assert/strict';
import { injections as inputs } from '../../harness/injections.ts';
import { elementsOf, renderArticle } from './support.ts';

const TAGS = new Set(
  (
    'a aside b blockquote br code del div em h1 h2 h3 h4 h5 h6 header hr img input li ol p pre span strong sup ' +
    'table tbody td th thead time tr ul'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'align alt aria-label checked class data-anchor data-missing data-speaker datetime decoding dir disabled href loading role ' +
    'scope src start tabindex title type'
  ).split(' '),
);

function all(html: string): Element[] {
  return elementsOf(html).flatMap((element) => [element, ...element.querySelectorAll('*')]);
}

describe('rendering articles that try to run something', () => {
  it('has eighty of them at least, of every kind', () => {
    assert.ok(inputs.length >= 80);
    assert.ok(new Set(inputs.map((input) => input.kind)).size >= 7);
  });

  for (const { kind, name, source, format } of inputs) {
    it(`${kind}: ${name}`, () => {
      const { html, blocks } = renderArticle(
        source,
        { remoteImages: true, resolveImage: (src) => src },
        format,
      );
      assert.equal(elementsOf(html).length, blocks.length, 'one element for each block');
      for (const element of all(html)) {
        const tag = element.tagName.toLowerCase();
        assert.ok(TAGS.has(tag), `<${tag}> in ${html}`);
        for (const { name: attribute, value } of element.attributes) {
          assert.ok(ATTRIBUTES.has(attribute), `${attribute} in ${html}`);
          if (attribute === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|#|[^:]*$|[^:]*[/?#])/, html);
          if (attribute === 'src') assert.match(value, /^(?:https:\/\/|[^:]*$|[^:]*[/?#])/, html);
        }
      }
    });
  }

  it('keeps the words of raw HTML to be read', () => {
    const { html } = renderArticle('a <script>run()</script> b');
    assert.equal(elementsOf(html)[0]?.textContent, 'a <script>run()</script> b');
  });
});
