import { Readability } from '@mozilla/readability';
import { all, textOf, type DomDocument, type DomElement } from './dom.ts';

/** Typed anew, over our own DOM types. */
const Reader = Readability as unknown as new (
  document: DomDocument,
  options: { charThreshold: number; serializer: (node: DomElement) => DomElement },
) => { parse(): { content?: DomElement | null } | null };

const CANDIDATES = '[itemprop~="articleBody"], article, [role="article"], main, [role="main"]';

/**
 * The part of a page that is the article.
 * @param document The page, cleaned. It is taken apart.
 * @param remake Makes the same document once more.
 * @returns The element, or undefined where nothing in the page reads like text.
 */
export function findReadable(document: DomDocument, remake: () => DomDocument): DomElement | undefined {
  const named = namedBody(document);
  const kept = named && {
    length: textOf(named).length,
    paragraphs: paragraphs(named),
  };
  const found = new Reader(document, { charThreshold: 300, serializer: (node) => node }).parse()?.content;
  const length = found ? textOf(found).length : 0;
  // Where the page itself names its body and much more stands in it, the guess went astray: short answers, each in an
  // element of its own, are easily taken for clutter.
  if (kept && kept.paragraphs > 2 && kept.length > length * 2) return namedBody(remake());
  if (found && length > 0) return found;
  return kept && kept.length > 0 ? namedBody(remake()) : undefined;
}

function namedBody(document: DomDocument): DomElement | undefined {
  for (const selector of CANDIDATES.split(', ')) {
    const elements = all(document, selector);
    if (elements.length === 1) return elements[0];
  }
  return undefined;
}

function paragraphs(element: DomElement): number {
  return all(element, 'p').filter((paragraph) => textOf(paragraph).length > 40).length;
}
