import type { Card, PageWords } from '../../protocol.ts';
import { button, drawing, element, iconButton } from '../element.ts';

/** How many other names a card shows at first. */
const NAMES = 6;

const PIN = 'M10.5 2 14 5.5 10.8 7.4 9.8 11.4 4.6 6.2 8.6 5.2ZM7.2 8.8 2.5 13.5';
const UNPIN = `${PIN}M2.5 2.5 13.5 13.5`;
const CLOSE = 'M4 4 12 12M12 4 4 12';

/** What the reader can do on a card. */
export interface CardActs {
  readonly choose: (id: string) => void;
  /** Pins the card, or unpins it. */
  readonly pin: () => void;
  readonly close: () => void;
}

/** How a card is shown. */
export interface CardLook {
  /** Begins the ids of its parts: its title's is `…-title`. */
  readonly id: string;
  readonly pinned: boolean;
  readonly words: PageWords;
}

/** What stands on a card. All of it is set as text. */
export function cardContent(card: Card, { id, pinned, words }: CardLook, acts: CardActs): DocumentFragment {
  const content = document.createDocumentFragment();
  const title = element('p', 'card-title', card.title);
  title.id = `${id}-title`;
  const type = element('p', 'card-type', element('span', `look ${card.look}`, card.type));
  type.id = `${id}-type`;
  const buttons = element(
    'div',
    'card-buttons',
    iconButton(pinned ? words.unpin : words.pin, drawing(pinned ? UNPIN : PIN), acts.pin),
    iconButton(words.close, drawing(CLOSE), acts.close),
  );
  content.append(element('div', 'card-head', element('div', 'card-names', type, title), buttons));
  if (card.aliases.length > 0) content.append(aliases(card.aliases, words));
  if (card.summary) content.append(...summary(card.summary, id, acts));
  for (const [at, note] of card.notes.entries()) {
    const line = element('p', 'card-note', note);
    if (!card.summary && at === 0) line.id = `${id}-summary`;
    content.append(line);
  }
  if (card.facts.length > 0) content.append(facts(card.facts));
  for (const list of card.lists) content.append(section(list, acts));
  if (card.actions.length > 0) content.append(actions(card.actions, acts));
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

function summary({ text, source, link }: NonNullable<Card['summary']>, id: string, acts: CardActs): Node[] {
  const said = element('p', 'card-summary', text);
  said.id = `${id}-summary`;
  const from = element('p', 'card-source', source);
  if (link) from.append(' ', choice(link, 'link', acts));
  return [said, from];
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

function actions(choices: Card['actions'], acts: CardActs): HTMLElement {
  return element('div', 'card-actions', ...choices.map((each) => choice(each, 'act', acts)));
}
