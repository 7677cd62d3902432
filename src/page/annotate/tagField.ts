import type { AnnotatingWords } from '../../protocol/annotating.ts';
import { button, element } from '../element.ts';
import { filled } from './words.ts';

/** Completions that are offered at once. */
const MOST = 8;

/** An annotation's tags, and a field that adds to them with completion. */
export function tagField(
  words: AnnotatingWords,
  tags: readonly string[],
  known: readonly string[],
  change: (tags: readonly string[]) => void,
): HTMLElement {
  const field = element('input', 'tag-input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.ariaLabel = words.addTag;
  field.placeholder = words.addTag;
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  const offers = element('ul', 'offers');
  offers.id = 'tag-offers';
  offers.role = 'listbox';
  offers.ariaLabel = words.tags;
  offers.hidden = true;
  field.setAttribute('aria-controls', offers.id);
  let chosen = -1;

  const has = (tag: string): boolean => tags.some((each) => fold(each) === fold(tag));
  const add = (text: string): void => {
    const tag = text.trim().replace(/^#/, '');
    close();
    field.value = '';
    if (tag !== '' && !has(tag)) change([...tags, tag]);
  };
  const close = (): void => {
    offers.hidden = true;
    offers.replaceChildren();
    field.ariaExpanded = 'false';
    field.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const offer = (): void => {
    const typed = fold(field.value.trim().replace(/^#/, ''));
    const fitting = known
      .filter((each) => !has(each) && fold(each).includes(typed))
      .sort((a, b) => Number(fold(b).startsWith(typed)) - Number(fold(a).startsWith(typed)))
      .slice(0, MOST);
    close();
    if (typed === '' || fitting.length === 0) return;
    offers.replaceChildren(
      ...fitting.map((tag, at) => {
        const row = element('li', 'offer', tag);
        row.role = 'option';
        row.id = `tag-offer-${at}`;
        row.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          add(tag);
        });
        return row;
      }),
    );
    offers.hidden = false;
    field.ariaExpanded = 'true';
  };
  const choose = (step: number): void => {
    const rows = [...offers.children];
    if (rows.length === 0) return;
    chosen = (chosen + step + (chosen < 0 && step < 0 ? 1 : 0) + rows.length) % rows.length;
    for (const [at, row] of rows.entries()) row.ariaSelected = String(at === chosen);
    field.setAttribute('aria-activedescendant', `tag-offer-${chosen}`);
  };

  field.addEventListener('input', offer);
  field.addEventListener('blur', () => add(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' || event.key === ',') {
      if (event.ctrlKey || event.metaKey) return;
      add(offers.children[chosen]?.textContent ?? field.value);
    } else if (event.key === 'Escape' && !offers.hidden) close();
    else if (event.key === 'Backspace' && field.value === '' && tags.length > 0) change(tags.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const rows = tags.map((tag) => {
    const remove = button('tag-remove', () => change(tags.filter((each) => each !== tag)), '×');
    remove.ariaLabel = filled(words.removeTag, tag);
    return element('li', 'tag', element('span', '', tag), remove);
  });
  const list = element('ul', 'tags', ...rows);
  list.ariaLabel = words.tags;
  return element('div', 'tag-field', ...(rows.length > 0 ? [list] : []), field, offers);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
