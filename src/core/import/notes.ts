import { all, textOf, type DomDocument, type DomElement } from './dom.ts';

/** Attribute that marks where a footnote is referred to; its value is the note's label. */
export const NOTE_ATTRIBUTE = 'data-note';

/** A footnote taken out of a page. */
export interface Note {
  readonly label: string;
  readonly body: DomElement;
}

const REFERENCE = /^[[(]?(?:(?:note|fn|n)?\.? ?\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3})[\])]?\.?$/i;
const BACK = /^(?:↩︎?|↑|\^|⤴|⏎|back|return|[[(]?\d{1,4}[\])]?\.?)$/i;

/**
 * Takes footnotes out of a page before its readable part is looked for, since lists of links are thrown away there.
 * References are left as empty `<sup data-note>` elements.
 */
export function takeNotes(document: DomDocument): Note[] {
  const targets = new Map(all(document, '[id]').map((element) => [element.id, element]));
  const labels = new Map<DomElement, string>();
  for (const link of all(document, 'a[href^="#"]')) {
    const label = textOf(link);
    const target = targets.get(decode(link.getAttribute('href')?.slice(1) ?? ''));
    const body = target && noteBody(target);
    if (!body || !REFERENCE.test(label) || body === link.parentNode || contains(body, link)) continue;
    // The way back from a note to the text looks the same; a note is referred to before it stands.
    if (!labels.has(body) && isInside(link, labels)) continue;
    const kept = labels.get(body) ?? String(labels.size + 1);
    labels.set(body, kept);
    mark(document, link, kept);
  }
  return [...labels].map(([body, label]) => {
    for (const link of all(body, 'a')) {
      if (/^#/.test(link.getAttribute('href') ?? '') && BACK.test(textOf(link))) backOf(link).remove();
    }
    for (const link of all(body, '.mw-cite-backlink')) link.remove();
    body.remove();
    return { label, body };
  });
}

function mark(document: DomDocument, link: DomElement, label: string): void {
  const reference = document.createElement('sup');
  reference.setAttribute(NOTE_ATTRIBUTE, label);
  // Something readable inside keeps the element from being thrown away as empty.
  reference.textContent = label;
  const parent = link.parentNode;
  const alone = parent?.tagName === 'SUP' && textOf(parent) === textOf(link);
  (alone ? parent : link).replaceWith(reference);
}

/** The element that holds a note: the target itself, or the block around a bare anchor. */
function noteBody(target: DomElement): DomElement | undefined {
  for (let at: DomElement | null = target, steps = 0; at && steps < 3; at = at.parentNode, steps += 1) {
    if (/^(?:LI|P|DIV|ASIDE|DD)$/.test(at.tagName)) {
      const text = textOf(at);
      const first = at.querySelector('h1, h2, h3, h4, h5, h6');
      return text.length > 0 && text.length < 4_000 && !first ? at : undefined;
    }
  }
  return undefined;
}

function backOf(link: DomElement): DomElement {
  const parent = link.parentNode;
  return parent?.tagName === 'SUP' && textOf(parent) === textOf(link) ? parent : link;
}

function isInside(element: DomElement, bodies: ReadonlyMap<DomElement, string>): boolean {
  for (let at: DomElement | null = element; at; at = at.parentNode) if (bodies.has(at)) return true;
  return false;
}

function contains(body: DomElement, element: DomElement): boolean {
  for (let at: DomElement | null = element; at; at = at.parentNode) if (at === body) return true;
  return false;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
