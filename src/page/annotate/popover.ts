import type {
  AnnotatingToHost,
  AnnotatingToPage,
  AnnotatingWords,
  PageAnnotation,
} from '../../protocol/annotating.ts';
import { element } from '../element.ts';
import { linesOf, placeBeside } from './beside.ts';
import { annotationList, editorContent, type EditorContent } from './editor.ts';
import type { Colours } from './palette.ts';
import { keepKeys } from './typing.ts';

type Opened = Extract<AnnotatingToPage, { kind: 'opened' }>;

/** What the popover needs of the page. */
export interface PopoverSurroundings {
  readonly words: AnnotatingWords;
  readonly colours: Colours;
  readonly post: (did: AnnotatingToHost) => void;
  /** Where an annotation is drawn; nothing where it is not. */
  readonly rangesOf: (key: number) => readonly Range[];
  readonly moveEnds: (key: number) => void;
  /** The popover had the focus and closes: the keyboard goes back to where it was. */
  readonly back: () => void;
  /** It is about to take the focus. */
  readonly leaving: () => void;
}

/** One annotation to be read and changed, or several to choose from, beside the passage. */
export interface Popover {
  /** The annotation that is shown by itself. */
  readonly current: () => number | undefined;
  readonly isOpen: () => boolean;
  readonly holds: (node: Node) => boolean;
  readonly show: (opened: Opened) => void;
  readonly close: () => void;
  readonly place: () => void;
}

export function createPopover(page: PopoverSurroundings): Popover {
  const { words, colours, post } = page;
  const box = element('div', 'card annotation');
  box.popover = 'manual';
  box.role = 'dialog';
  box.tabIndex = -1;
  document.body.append(box);
  let items: readonly PageAnnotation[] = [];
  let known: readonly string[] = [];
  let current: number | undefined;
  let editor: EditorContent | undefined;
  let at: readonly Range[] = [];
  /** Whether the keyboard has come from the text to this, as long as it is open. */
  let taken = false;

  const isOpen = (): boolean => box.matches(':popover-open');

  const place = (): void => {
    const lines = linesOf(at);
    const line = lines.find(({ bottom }) => bottom > 0) ?? lines[lines.length - 1];
    const middle = document.documentElement.clientWidth / 2;
    const nowhere = { left: middle, right: middle, top: innerHeight / 4, bottom: innerHeight / 4 };
    const reached = line && line.top < innerHeight ? line : nowhere;
    placeBeside(box, lines, reached, 'below');
  };

  const close = (): void => {
    if (!isOpen()) return;
    editor?.save();
    const inside = box.contains(document.activeElement);
    taken = false;
    box.hidePopover();
    box.replaceChildren();
    [items, current, editor] = [[], undefined, undefined];
    post({ kind: 'closed' });
    if (inside) page.back();
  };

  const edit = (annotation: PageAnnotation, focus: Opened['focus']): void => {
    const { key } = annotation;
    const same = current === key && editor !== undefined;
    const had = same ? fieldOf(document.activeElement, box) : undefined;
    // What is being typed goes on in the new field; the old one must not tell of a half of it as it goes.
    const typed = same && had !== undefined ? typedIn(document.activeElement) : undefined;
    if (same) editor?.hush();
    current = key;
    editor = undefined;
    const fresh = editorContent(words, colours, annotation, known, {
      edit: (change) => post({ kind: 'edit', key, ...change }),
      remove: () => {
        editor = undefined;
        close();
        post({ kind: 'remove', key });
      },
      moveEnds: () => {
        close();
        page.moveEnds(key);
      },
      close,
    });
    box.replaceChildren(fresh.content);
    box.ariaLabel = words.annotation;
    editor = fresh;
    at = page.rangesOf(key);
    place();
    const target = had ?? (focus === 'note' ? '.note-field' : focus === 'tag' ? '.tag-input' : undefined);
    if (target !== undefined) focusOn(box.querySelector(target) ?? box);
    else if (focus === 'popover' || same) focusOn(box);
    typed?.(document.activeElement);
  };

  const focusOn = (target: Element): void => {
    if (!(target instanceof HTMLElement)) return;
    if (!taken) page.leaving();
    taken = true;
    target.focus({ preventScroll: true });
  };

  const quoteOf = ({ key }: PageAnnotation): string => {
    const text = page.rangesOf(key).join(' ').replace(/\s+/g, ' ');
    return text.length > 70 ? `${text.slice(0, 69)}…` : text;
  };

  const list = (): void => {
    const rows = annotationList(
      items,
      (each) =>
        `${colours.find(({ colour }) => colour === each.colour)?.name ?? ''}: ${quoteOf(each)}. ${each.note}`,
      quoteOf,
      (each) => edit(each, 'popover'),
    );
    box.replaceChildren(element('p', 'annotation-by', words.annotations), rows);
    box.ariaLabel = words.annotations;
    [current, editor] = [undefined, undefined];
    at = items.flatMap(({ key }) => page.rangesOf(key));
    place();
    const first = rows.querySelector('button');
    if (first) focusOn(first);
  };

  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else keepKeys(event);
  });

  return {
    current: () => current,
    isOpen,
    holds: (node) => box.contains(node),
    show: ({ items: now, known: tags, focus, renew }) => {
      if (renew && !isOpen()) return;
      known = tags;
      items = now;
      const [first] = now;
      if (!first) return close();
      if (!isOpen()) box.showPopover();
      const shown = renew ? now.find(({ key }) => key === current) : now.length === 1 ? first : undefined;
      if (shown) edit(shown, renew ? 'none' : focus);
      else if (now.length === 1) edit(first, focus);
      else list();
    },
    close,
    place: () => {
      if (isOpen()) place();
    },
  };
}

/** Takes what is typed in a field, and where the cursor stands in it, to give it to another. */
function typedIn(field: Element | null): ((other: Element | null) => void) | undefined {
  if (!isTextField(field) || field.value === '') return undefined;
  const { value, selectionStart, selectionEnd } = field;
  return (other) => {
    if (!isTextField(other)) return;
    other.value = value;
    other.setSelectionRange(selectionStart, selectionEnd);
    other.dispatchEvent(new Event('input'));
  };
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** What finds the control again that has the focus, once the popover is filled anew. */
function fieldOf(active: Element | null, box: Element): string | undefined {
  if (!active || !box.contains(active)) return undefined;
  if (active.matches('.tag-input, .tag-remove')) return '.tag-input';
  if (active.matches('.note-field')) return '.note-field';
  if (active instanceof HTMLElement && active.dataset['colour'] !== undefined)
    return '.palette [aria-checked="true"]';
  return active.ariaLabel === null ? undefined : `[aria-label="${CSS.escape(active.ariaLabel)}"]`;
}
