import type { AnnotatingWords } from '../../protocol/annotating.ts';
import { element, iconButton } from '../element.ts';
import { linesOf, placeBeside } from './beside.ts';
import { swatches, type Colour, type Colours } from './palette.ts';
import { rove } from './roving.ts';

const PEN = 'M9.5 2.5 13.5 6.5 7 13 3 13 3 9ZM8 4 12 8M2 15 14 15';
const NOTE = 'M3 2.5 13 2.5 13 10.5 8.5 10.5 5.5 13.5 5.5 10.5 3 10.5ZM5.5 5 10.5 5M5.5 7.5 9 7.5';
const TAG = 'M2.5 2.5 8 2.5 14 8.5 8.5 14 2.5 8ZM5 5 5.5 5.5';

/** What the toolbar can do with a selection. */
export interface ToolbarActs {
  readonly mark: (then: 'none' | 'note' | 'tag', colour?: Colour) => void;
  /** Escape: the keyboard goes back to the text. */
  readonly leave: () => void;
}

/** The toolbar near a selection. It never takes the focus by itself. */
export interface Toolbar {
  readonly isOpen: () => boolean;
  readonly holds: (node: Node) => boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly focus: () => void;
}

export function createToolbar(words: AnnotatingWords, colours: Colours, acts: ToolbarActs): Toolbar {
  const group = element('div', 'swatches', ...swatches(colours, (colour) => acts.mark('none', colour)));
  group.role = 'group';
  group.ariaLabel = words.colour;
  const row = element(
    'div',
    'toolbar-row',
    iconButton(words.highlight, PEN, () => acts.mark('none')),
    iconButton(words.note, NOTE, () => acts.mark('note')),
    iconButton(words.tag, TAG, () => acts.mark('tag')),
    group,
  );
  for (const each of row.querySelectorAll<HTMLElement>('.icon')) each.title = each.ariaLabel ?? '';
  row.role = 'toolbar';
  row.ariaLabel = words.toolbar;
  rove(row);
  const bar = element('section', 'toolbar', row);
  bar.ariaLabel = words.toolbar;
  bar.popover = 'manual';
  // A press must not take the selection away that it is for.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    acts.leave();
  });
  document.body.append(bar);

  return {
    isOpen: () => bar.matches(':popover-open'),
    holds: (node) => bar.contains(node),
    show: () => {
      const selection = getSelection();
      if (!selection || selection.rangeCount === 0) return;
      const lines = linesOf([selection.getRangeAt(0)]);
      const [first] = lines;
      const last = lines[lines.length - 1];
      if (!first || !last) return;
      bar.showPopover();
      if (first.top > 0 || last.bottom > innerHeight) placeBeside(bar, [first], first, 'above');
      else placeBeside(bar, [last], last, 'below');
    },
    hide: () => bar.hidePopover(),
    focus: () => bar.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(),
  };
}
