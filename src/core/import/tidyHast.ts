import type { Element, ElementContent, Root } from 'hast';
import { resolveAddress, withoutFragment } from './address.ts';

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
  i: 'ⁱ',
};
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
};
/** Cells that spans may add to all tables of a page together: a span is a number that anyone can write. */
const MOST_SPANNED = 5_000;

/** What a page's links and pictures are resolved against. */
export interface Place {
  /** Base address, undefined for a saved page that doesn't say where it came from. */
  readonly base: string | undefined;
  /** Addresses of the page itself, without fragment: links to a part of it are of no use in the article. */
  readonly own: readonly string[];
}

/**
 * Makes a readable tree fit for Markdown, in place: addresses absolute and safe, spans bounded, raised figures kept as
 * raised figures.
 */
export function tidyHast(root: Root | Element, place: Place): void {
  let spanned = 0;
  const visit = (parent: Root | Element): void => {
    const children: ElementContent[] = [];
    for (const child of parent.children as ElementContent[]) {
      if (child.type === 'comment') continue;
      if (child.type === 'element') {
        visit(child);
        spanned += limitSpans(child, MOST_SPANNED - spanned);
        children.push(...tidyElement(child, place));
      } else {
        child.value = cleanText(child.value);
        children.push(child);
      }
    }
    parent.children = children;
  };
  visit(root);
}

function tidyElement(element: Element, place: Place): ElementContent[] {
  switch (element.tagName) {
    case 'a':
      return tidyLink(element, place);
    case 'img':
      return tidyImage(element, place);
    case 'sup':
      return element.properties['dataNote'] === undefined ? raise(element, RAISED) : [element];
    case 'sub':
      return raise(element, LOWERED);
    case 'ol': {
      const start = Number(element.properties['start'] ?? 1);
      if (!Number.isInteger(start) || start < 0 || start > 999_999) delete element.properties['start'];
      return [element];
    }
    default:
      return [element];
  }
}

function tidyLink(link: Element, { base, own }: Place): ElementContent[] {
  const written = stringOf(link.properties['href']);
  const href = resolveAddress(written, base, ['http:', 'https:', 'mailto:']);
  const inside =
    written?.trim().startsWith('#') || (href?.includes('#') && own.includes(withoutFragment(href)));
  if (href === undefined || inside) return link.children;
  link.properties = { href, ...titleOf(link) };
  return [link];
}

function tidyImage(image: Element, { base }: Place): ElementContent[] {
  const { src, srcSet, width, height, alt } = image.properties;
  // A picture of a pixel or two counts readers.
  if ([width, height].some((size) => size !== undefined && Number(size) <= 2)) return [];
  const written = stringOf(src) ?? stringOf(srcSet)?.trim().split(/[\s,]/, 1)[0];
  const address = resolveAddress(written, base);
  if (address === undefined) return [];
  image.properties = { src: address, alt: cleanText(stringOf(alt) ?? ''), ...titleOf(image) };
  return [image];
}

function titleOf(element: Element): { title?: string } {
  const title = stringOf(element.properties['title'])?.trim();
  return title ? { title: cleanText(title) } : {};
}

/** Figures only: `10<sup>9</sup>` is not 109. Ordinals and the like read well on the line. */
function raise(element: Element, table: Readonly<Record<string, string>>): ElementContent[] {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (only?.type !== 'text') return element.children;
  const raised = Array.from(only.value.trim(), (character) => character).map((character) => table[character]);
  if (raised.length === 0 || raised.includes(undefined)) return element.children;
  return [{ type: 'text', value: raised.join('') }];
}

function limitSpans(cell: Element, left: number): number {
  if (cell.tagName !== 'td' && cell.tagName !== 'th') return 0;
  const columns = Number(cell.properties['colSpan'] ?? 1);
  const rows = Number(cell.properties['rowSpan'] ?? 1);
  const cells = columns * rows - 1;
  if (columns >= 1 && rows >= 1 && cells <= left && Number.isInteger(cells)) return cells;
  delete cell.properties['colSpan'];
  delete cell.properties['rowSpan'];
  return 0;
}

/** Without control characters, soft hyphens and zero-width spaces: they are set for one layout, and break searching. */
function cleanText(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/g,
    '',
  );
}

function stringOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
