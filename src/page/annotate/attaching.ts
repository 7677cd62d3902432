import type { AnnotatingWords } from '../../protocol/annotating.ts';
import type { BlockList } from '../blocks.ts';
import { button, element } from '../element.ts';
import type { Caret } from './caret.ts';
import { createHandles } from './handles.ts';
import { select, selectedSpan, type Span } from './selection.ts';
import { keepKeys } from './typing.ts';
import { shortened } from './words.ts';

/** What is to be attached to other words. */
export interface Attached {
  readonly key: number;
  /** The words that it was made for. */
  readonly quote: string;
  /** Where it stands now, if anywhere. */
  readonly span: Span | undefined;
}

/**
 * The mode in which an annotation gets another passage: whatever the reader selects, with the mouse, with handles at
 * its ends or with the caret. A bar shows the old words beside the new.
 */
export interface Attaching {
  readonly isOn: () => boolean;
  readonly begin: (attached: Attached) => void;
  readonly cancel: () => void;
  readonly selectionChanged: () => void;
  readonly press: (event: KeyboardEvent) => boolean;
}

export interface AttachingSurroundings {
  readonly words: AnnotatingWords;
  readonly list: BlockList;
  readonly caret: Caret;
  readonly reveal: (span: Span) => void;
  readonly attach: (key: number, span: Span) => void;
  /** The mode is over. */
  readonly over: () => void;
}

export function createAttaching(page: AttachingSurroundings): Attaching {
  const { words, list, caret } = page;
  let attached: Attached | undefined;
  let hadCaret = false;
  const handles = createHandles(list);

  const now = element('span', 'bar-words');
  const before = element('span', 'bar-words');
  const hint = element('p', 'bar-title');
  const here = button('act primary', () => attach(), words.attachHere);
  const other = button('act', () => swap(), words.otherEnd);
  const bar = element(
    'section',
    'bar',
    hint,
    element('p', 'bar-line', element('b', '', words.markedWere), ' ', before),
    element('p', 'bar-line', element('b', '', words.selectedNow), ' ', now),
    element(
      'div',
      'bar-acts',
      here,
      other,
      button('act', () => end(), words.cancel),
    ),
  );
  bar.popover = 'manual';
  bar.ariaLabel = words.moveEnds;
  bar.role = 'region';
  document.body.append(bar);

  const end = (): void => {
    if (!attached) return;
    const { span } = attached;
    attached = undefined;
    bar.hidePopover();
    handles.hide();
    const selection = getSelection();
    if (selection?.focusNode && list.root.contains(selection.focusNode))
      selection.collapse(selection.focusNode, selection.focusOffset);
    else if (span) select(list, span.start, span.start);
    list.root.focus({ preventScroll: true });
    if (!hadCaret) caret.leave();
    page.over();
  };

  const attach = (): void => {
    const span = selectedSpan(list);
    if (!attached || !span) return;
    page.attach(attached.key, span);
    end();
  };

  /** The other end is the one that moves. */
  const swap = (): void => {
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
    if (anchorNode && focusNode)
      getSelection()?.setBaseAndExtent(focusNode, focusOffset, anchorNode, anchorOffset);
    list.root.focus({ preventScroll: true });
  };

  const selectionChanged = (): void => {
    if (!attached) return;
    const selected = selectedSpan(list) !== undefined;
    now.textContent = selected ? shortened(getSelection()?.toString() ?? '', 160) : '—';
    here.disabled = other.disabled = !selected;
    handles.place();
  };

  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      end();
    } else keepKeys(event);
  });

  return {
    isOn: () => attached !== undefined,
    begin: (wanted) => {
      attached = wanted;
      hadCaret = caret.isOn();
      before.textContent = shortened(wanted.quote, 160);
      hint.textContent = wanted.span ? words.movingEnds : words.selectWords;
      if (wanted.span) {
        page.reveal(wanted.span);
        select(list, wanted.span.start, wanted.span.end);
      }
      bar.showPopover();
      caret.enter();
      selectionChanged();
    },
    cancel: end,
    selectionChanged,
    press: (event) => {
      if (!attached) return false;
      const { key, ctrlKey, altKey, metaKey } = event;
      if (key === 'Enter') attach();
      else if (key === 'Escape') end();
      else if (key === 'Tab') {
        const [first] = [here, bar.querySelector('button:enabled')].filter((each) =>
          each?.matches(':enabled'),
        );
        if (first instanceof HTMLElement) first.focus();
      } else if (key === 'o' && !ctrlKey && !altKey && !metaKey) swap();
      else return false;
      return true;
    },
  };
}
