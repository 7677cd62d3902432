import type { AnnotatingToPage, AnnotatingWords } from '../../protocol/annotating.ts';
import { button, element, iconButton } from '../element.ts';
import { keepKeys } from './typing.ts';

const CLOSE = 'M4 4 12 12M12 4 4 12';

/**
 * The list of keys, over the page.
 *
 * @returns shows it, or takes it away
 */
export function createHelp(
  words: AnnotatingWords,
  rows: Extract<AnnotatingToPage, { kind: 'setup' }>['help'],
  acts: { readonly leaving: () => void; readonly back: () => void; readonly changeKeys: () => void },
): () => void {
  const close = (): void => {
    box.hidePopover();
    acts.back();
  };
  const title = element('p', 'card-title', words.keys);
  title.id = 'help-title';
  const list = element(
    'dl',
    'help-keys',
    ...rows.map(({ keys, label }) =>
      element(
        'div',
        '',
        element('dt', '', ...keys.flatMap((key, at) => [...(at > 0 ? [' '] : []), element('kbd', '', key)])),
        element('dd', '', label),
      ),
    ),
  );
  const box = element(
    'div',
    'card help',
    element('div', 'card-head', title, iconButton(words.close, CLOSE, close)),
    list,
    element('div', 'card-actions', button('act', acts.changeKeys, words.changeKeys)),
  );
  box.popover = 'manual';
  box.role = 'dialog';
  box.tabIndex = -1;
  box.setAttribute('aria-labelledby', title.id);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === '?') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else keepKeys(event);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (box.matches(':popover-open') && target instanceof Node && !box.contains(target)) box.hidePopover();
  });
  document.body.append(box);

  return () => {
    if (box.matches(':popover-open')) return close();
    acts.leaving();
    box.showPopover();
    box.focus({ preventScroll: true });
  };
}
