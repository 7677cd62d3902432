import { all, isElement, rename, textOf, type DomDocument, type DomElement, type DomNode } from './dom.ts';

/** Words of a class or id that name what stands around an article. */
const AROUND =
  /(?:^|[\s_-])(?:cookies?|gdpr|consent|onetrust|cmp|newsletters?-(?:signup|sign-up|box|form|promo|widget|subscribe|cta|inline|module|block|banner)|(?:newsletters?|subscribe|subscription|signup|sign-up|donate|donation|membership)-(?:widget|form|box|cta|module|prompt|banner|promo|button)|signup|sign-up|ad|ads|advert|adverts|advertisement|ad-?(?:slot|unit|container|wrapper|banner|placeholder)|adsbygoogle|sponsored|dfp|paywall-?(?:prompt|box|banner|cta|message|offer|barrier|gate)|regwall|subscribe-?wall|promo|promos|share|sharing|sharedaddy|share-?(?:bar|buttons?|links|tools)|social-?(?:share|links|media|bar|icons|buttons)|addtoany|addthis|related-?(?:posts?|articles?|stories|links|content|news)|related|recommended|recirc|recirculation|read-?(?:more|next)|more-?(?:stories|on|from)|most-?(?:read|popular)|trending|popular-posts|comments?-?(?:area|list|section|form|respond)?|disqus_thread|breadcrumbs?|skip-?(?:link|to-content|nav)|screen-reader-text|visually-hidden|visuallyhidden|sr-only|print-?(?:link|button)|popup|modal|overlay|lightbox|toc|table-of-contents|mw-editsection|navbox|catlinks|metadata|ambox|noprint|jp-relatedposts|outbrain|taboola|pagination|pager|post-navigation|nav-links|tags?-?(?:list|links|cloud)|wp-block-buttons?|headerlink|anchor-link|permalink-anchor|subscribe-widget|post-ufi|author-(?:bio|box|card)|about-the-author|speechify|audio-player|listen-to-article|toolbar|utility-bar|site-header|site-footer|masthead|sidebar)(?=$|[\s_-])/i;
const ROLES = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog alert menu menubar toolbar tablist form'.split(
    ' ',
  ),
);
const NEVER = new Set([
  'BODY',
  'MAIN',
  'ARTICLE',
  'HTML',
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'SUP',
]);
/** What holds more of a page's text than this is the article, whatever its class says. */
const MOST = 0.35;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FORM H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);

/**
 * Takes out what stands around an article in every kind of site, and turns what only looked like a table or a form
 * into plain blocks. Works on the document in place.
 */
export function clean(document: DomDocument): void {
  const lengths = measure(document.body);
  const most = (lengths.get(document.body) ?? 0) * MOST;
  const rest: DomElement[] = [document.body];
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (element !== document.body && (lengths.get(element) ?? 0) <= most && isAround(element))
      element.remove();
    else rest.push(...Array.from(element.children).reverse());
  }
  for (const form of all(document, 'form')) {
    if ((lengths.get(form) ?? 0) > most) rename(document, form, 'div');
    else form.remove();
  }
  for (const table of all(document, 'table')) {
    if (isData(table)) tidyTable(document, table);
    else unfold(document, table);
  }
  for (const inline of all(document, 'font, span'))
    if (holdsParagraphs(inline)) inline.replaceWith(...Array.from(inline.childNodes));
  for (const link of all(document, 'a[class]')) if (isButton(link)) link.remove();
  // A class like `heading-widget` gets a heading thrown out, and with it the question that an interview stands on.
  for (const heading of all(document, 'h1, h2, h3, h4, h5, h6')) {
    heading.removeAttribute('class');
    heading.removeAttribute('id');
  }
  for (const block of all(document, 'pre')) if (isProse(block)) toParagraphs(document, block);
}

function isAround(element: DomElement): boolean {
  const name = element.tagName;
  if (name === 'SUP') return /template|Inline-Template/.test(element.className);
  if (NEVER.has(name))
    return element.getAttribute('aria-hidden') === 'true' && name !== 'BODY' && name !== 'MAIN';
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('hidden') !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true' && name !== 'IMG') return true;
  return AROUND.test(element.className) || AROUND.test(element.id);
}

/** Length of the text under every element, found in one walk. */
function measure(root: DomElement): Map<DomElement, number> {
  const lengths = new Map<DomElement, number>();
  const visit = (node: DomNode): number => {
    if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '').trim().length : 0;
    let length = 0;
    for (let child: DomNode | null = node.firstChild; child; child = child.nextSibling)
      length += visit(child);
    lengths.set(node, length);
    return length;
  };
  visit(root);
  return lengths;
}

/** A table of data has a heading, or short cells in rows and columns. Anything else lays out a page. */
function isData(table: DomElement): boolean {
  if (table.querySelector('table')) return false;
  if (table.getAttribute('role') === 'presentation') return false;
  const rows = all(table, 'tr').map((row) => Array.from(row.children));
  const cells = rows.flat();
  if (
    cells.some((cell) =>
      Array.from(cell.children).some((child) => BLOCKS.has(child.tagName) && child.tagName !== 'P'),
    )
  ) {
    return table.querySelector('th, caption, thead') !== null && cells.length > 3;
  }
  if (table.querySelector('th, caption, thead')) return true;
  const widths = new Set(rows.map((row) => row.length));
  return (
    rows.length > 1 &&
    widths.size <= 2 &&
    Math.max(...widths) > 1 &&
    cells.every((cell) => textOf(cell).length <= 160)
  );
}

/** The caption goes above the table, and a first row of words over rows of figures is its heading. */
function tidyTable(document: DomDocument, table: DomElement): void {
  const caption = table.querySelector('caption');
  const words = caption && textOf(caption);
  caption?.remove();
  if (words) {
    const paragraph = document.createElement('p');
    const emphasis = document.createElement('em');
    emphasis.textContent = words;
    paragraph.append(emphasis);
    table.replaceWith(paragraph, table);
  }
  const [first, ...rest] = all(table, 'tr');
  if (!first || table.querySelector('th') || /\d/.test(textOf(first))) return;
  if (rest.some((row) => /\d/.test(textOf(row)))) {
    for (const cell of Array.from(first.children)) rename(document, cell, 'th');
  }
}

/** Pages of another age set whole columns in `<font>`, their paragraphs parted by line breaks. */
function holdsParagraphs(inline: DomElement): boolean {
  const children = Array.from(inline.childNodes).filter(
    (node) => node.nodeType === 1 || (node.textContent ?? '').trim(),
  );
  return children.some((child, at) => {
    if (!isElement(child)) return false;
    if (BLOCKS.has(child.tagName)) return true;
    const next = children[at + 1];
    return child.tagName === 'BR' && isElement(next) && next.tagName === 'BR';
  });
}

/** A link dressed as a button, alone in its line: something to press, nothing to read. */
function isButton(link: DomElement): boolean {
  const parent = link.parentNode;
  const dressed = /(?:^|[\s_-])(?:btn|button|cta)(?=$|[\s_-])/i.test(link.className);
  return dressed && parent !== null && textOf(parent) === textOf(link);
}

function unfold(document: DomDocument, table: DomElement): void {
  for (const part of all(table, 'tbody, thead, tfoot, tr, td, th, caption')) {
    if (nearest(part, 'TABLE') === table) rename(document, part, 'div');
  }
  rename(document, table, 'div');
}

function nearest(element: DomElement, name: string): DomElement | null {
  let at = element.parentNode;
  while (at && at.tagName !== name) at = at.parentNode;
  return at;
}

/** Transcripts are often kept as preformatted text, wrapped by hand. */
function isProse(block: DomElement): boolean {
  const text = block.textContent ?? '';
  if (block.querySelector('code, span') || text.length < 600) return false;
  const letters = text.match(/[\p{L}\s.,;:'"’“”?!-]/gu)?.length ?? 0;
  return letters / text.length > 0.95 && /\n\s*\n/.test(text) && !/[{};]\s*\n/.test(text);
}

function toParagraphs(document: DomDocument, block: DomElement): void {
  const paragraphs = (block.textContent ?? '').split(/\n[ \t]*\n\s*/).map((text) => text.trim());
  block.replaceWith(
    ...paragraphs.filter(Boolean).map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}
