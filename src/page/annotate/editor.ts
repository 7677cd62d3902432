import type { AnnotatingToHost, AnnotatingWords, PageAnnotation } from '../../protocol/annotating.ts';
import { button, element, iconButton } from '../element.ts';
import { palette, type Colours } from './palette.ts';
import { tagField } from './tagField.ts';

const CLOSE = 'M4 4 12 12M12 4 4 12';
const BIN = 'M3 4.5 13 4.5M6 4.5 6 2.5 10 2.5 10 4.5M4.5 4.5 5 13.5 11 13.5 11.5 4.5M7 7 7 11M9 7 9 11';
const ENDS = 'M5.5 3 3 3 3 13 5.5 13M10.5 3 13 3 13 13 10.5 13M6 8 10 8';

export interface EditorActs {
  readonly edit: (change: Omit<Extract<AnnotatingToHost, { kind: 'edit' }>, 'kind' | 'key'>) => void;
  readonly remove: () => void;
  readonly moveEnds: () => void;
  readonly close: () => void;
}

/** What stands in the popover of one annotation. All of it is set as text. */
export interface EditorContent {
  readonly content: DocumentFragment;
  /** Tells the host of a note that was written and not told of yet. */
  readonly save: () => void;
  /** It gives way to another: what stands in its fields is told by that one. */
  readonly hush: () => void;
}

export function editorContent(
  words: AnnotatingWords,
  colours: Colours,
  annotation: PageAnnotation,
  known: readonly string[],
  acts: EditorActs,
): EditorContent {
  let saved = annotation.note;
  const note = element('textarea', 'note-field');
  note.value = saved;
  note.rows = 3;
  note.ariaLabel = words.note;
  note.placeholder = words.notePlaceholder;

  const save = (): void => {
    if (note.value === saved) return;
    saved = note.value;
    acts.edit({ note: saved });
  };
  note.addEventListener('blur', save);
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') note.value = saved = annotation.note;
  });

  const buttons = element('div', 'card-buttons');
  if (annotation.passage) buttons.append(iconButton(words.moveEnds, ENDS, acts.moveEnds));
  buttons.append(
    iconButton(words.delete, BIN, acts.remove),
    iconButton(words.close, CLOSE, () => {
      save();
      acts.close();
    }),
  );
  for (const each of buttons.querySelectorAll('button')) each.title = each.ariaLabel ?? '';

  const tags = tagField(words, annotation.tags, known, (now) => acts.edit({ tags: [...now] }));
  const content = document.createDocumentFragment();
  content.append(
    element('div', 'annotation-head', element('p', 'annotation-by', annotation.by), buttons),
    palette(words.colour, colours, annotation.colour, (colour) => acts.edit({ colour })),
    note,
    tags,
  );
  const hush = (): void => {
    saved = note.value;
    for (const field of tags.querySelectorAll('input')) field.value = '';
  };
  return { content, save, hush };
}

/** Several annotations to choose one of: those that a click met. */
export function annotationList(
  items: readonly PageAnnotation[],
  nameOf: (annotation: PageAnnotation) => string,
  quoteOf: (annotation: PageAnnotation) => string,
  choose: (annotation: PageAnnotation) => void,
): HTMLElement {
  return element(
    'ul',
    'annotation-list',
    ...items.map((each) => {
      const sample = element('span', `sample tint-${each.colour}`, 'a');
      sample.ariaHidden = 'true';
      const row = button(
        'item',
        () => choose(each),
        sample,
        element('span', 'item-label', quoteOf(each)),
        element('span', 'item-text', [each.note, ...each.tags.map((tag) => `#${tag}`)].join(' ').trim()),
      );
      row.ariaLabel = nameOf(each);
      return element('li', '', row);
    }),
  );
}
