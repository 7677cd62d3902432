import type { Card, PageWords } from '../../protocol.ts';
import { button, element, iconButton } from '../element.ts';

/** How many other names a card shows at first. */
const NAMES = 6;

const PIN = 'M10.5 2 14 5.5 10.8 7.4 9.8 11.4 4.6 6.2 8.6 5.2ZM7.2 8.8 2.5 13.5';
const CLOSE = 'M4 4 12 12M12 4 4 12';

/** What the reader can do on a card. */
export interface CardActs {
  readonly choose: (id: string) => void;
  /** Pins the card, or unpins it. */
  readonly pin: () => void;
  readonly close: () => void;
}

/**
 * What stands on a card. All of it is set as text.
 *
 * @param prefix Begins the ids of its parts: its title's is `…-title`.
 * @param pin What the button does that pins the card or unpins it.
 */
export function cardContent(
  card: Card,
  prefix: 'card' | 'pinned',
  pin: string,
  words: PageWords,
  acts: CardActs,
): DocumentFragment {
  const content = document.createDocumentFragment();
  const title = element('p', 'card-title', card.title);
  const type = element('p', 'card-type', element('span', `look ${card.look}`, card.type));
  const buttons = element(
    'div',
    'card-buttons',
    iconButton(pin, PIN, acts.pin),
    iconButton(words.close, CLOSE, acts.close),
  );
  const notes = card.notes.map((note) => element('p', 'card-note', note));
  const said = card.summary ? element('p', 'card-summary', card.summary.text) : notes[0];
  title.id = `${prefix}-title`;
  type.id = `${prefix}-type`;
  if (said) said.id = `${prefix}-summary`;
  content.append(element('div', 'card-head', element('div', 'card-names', type, title), buttons));
  if (card.aliases.length > 0) content.append(aliases(card.aliases, words));
  if (card.summary && said) content.append(said, source(card.summary, acts));
  content.append(...notes);
  if (card.facts.length > 0) content.append(facts(card.facts));
  content.append(...card.lists.map((list) => section(list, acts)));
  if (card.actions.length > 0)
    content.append(element('div', 'card-actions', ...card.actions.map((each) => choice(each, 'act', acts))));
  return content;
}

function choice(
  { id, label }: { id: string; label: string },
  className: string,
  acts: CardActs,
): HTMLElement {
  const made = button(className, () => acts.choose(id), label);
  made.dataset['id'] = id;
  return made;
}

function aliases(names: readonly string[], words: PageWords): HTMLElement {
  const line = element('p', 'card-aliases', `${words.also} ${names.slice(0, NAMES).join(' · ')}`);
  const rest = names.slice(NAMES);
  // One more name takes no more room than the button would.
  if (rest.length === 1) line.append(` · ${rest[0] ?? ''}`);
  else if (rest.length > 1) {
    const more = button('more', () => more.replaceWith(`· ${rest.join(' · ')}`), `+${rest.length}`);
    more.ariaLabel = `${words.moreNames} (+${rest.length})`;
    line.append(' ', more);
  }
  return line;
}

function source({ source: name, link }: NonNullable<Card['summary']>, acts: CardActs): HTMLElement {
  return element('p', 'card-source', name, ...(link ? [' ', choice(link, 'link', acts)] : []));
}

function facts(lines: Card['facts']): HTMLElement {
  const rows = lines.map(({ label, value }) =>
    element('div', '', element('dt', '', label), element('dd', '', value)),
  );
  return element('dl', 'card-facts', ...rows);
}

function section({ title, items, more }: Card['lists'][number], acts: CardActs): HTMLElement {
  const rows = items.map(({ id, label, count, text }) => {
    const row = choice({ id, label: '' }, 'item', acts);
    row.append(element('span', 'item-label', label));
    if (count !== undefined) row.append(' ', element('span', 'item-count', count));
    if (text !== undefined) row.append(' ', element('span', 'item-text', text));
    return element('li', '', row);
  });
  const list = element('div', 'card-list', element('p', 'list-title', title), element('ul', '', ...rows));
  if (more) list.append(choice(more, 'more', acts));
  return list;
}
