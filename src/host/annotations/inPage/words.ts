import * as vscode from 'vscode';
import type { AnnotatingToPage, AnnotatingWords } from '../../../protocol/annotating.ts';

const { l10n } = vscode;

/** What the page says about annotations, in the editor's language. */
export function annotatingWords(): AnnotatingWords {
  return {
    toolbar: l10n.t('Annotate the selection'),
    highlight: l10n.t('Highlight'),
    note: l10n.t('Note'),
    tag: l10n.t('Tag'),
    tags: l10n.t('Tags'),
    addTag: l10n.t('Add a tag'),
    removeTag: l10n.t('Remove the tag {0}'),
    colour: l10n.t('Colour'),
    delete: l10n.t('Delete'),
    moveEnds: l10n.t('Move its ends'),
    close: l10n.t('Close'),
    annotation: l10n.t('Annotation'),
    annotations: l10n.t('Annotations'),
    notePlaceholder: l10n.t('Write a note in Markdown'),
    hasNote: l10n.t('Note on “{0}”'),
    several: l10n.t('{0} annotations'),
    selectFirst: l10n.t('Select the passage first.'),
    attachHere: l10n.t('Attach Here'),
    otherEnd: l10n.t('Other End'),
    cancel: l10n.t('Cancel'),
    movingEnds: l10n.t('Drag an end, or move it with Shift and the arrow keys; Enter keeps it.'),
    needAttention: l10n.t('Annotations that need attention: {0}'),
    needsAttention: l10n.t('Look again at “{0}”'),
    lookThrough: l10n.t('Look Through Them'),
    later: l10n.t('Later'),
    staysHere: l10n.t('It Stays Here'),
    thisOne: l10n.t('This Place'),
    previousPlace: l10n.t('Previous Place'),
    nextPlace: l10n.t('Next Place'),
    nextAnnotation: l10n.t('Next Annotation'),
    place: l10n.t('Place {0} of {1}'),
    markedWere: l10n.t('Marked:'),
    selectedNow: l10n.t('Selected:'),
    selectWords: l10n.t('Select the words that it belongs to, then Attach Here.'),
    attach: l10n.t('Attach Elsewhere…'),
    caretOn: l10n.t('The arrow keys move a cursor in the text. Escape hides it.'),
    caretOff: l10n.t('The cursor in the text is hidden.'),
    keys: l10n.t('Keys in the Reading View'),
    changeKeys: l10n.t('Change Keys…'),
  };
}

/** The keys as they are unless the reader has changed them: the editor does not tell an extension. */
export function keyHelp(): Extract<AnnotatingToPage, { kind: 'setup' }>['help'] {
  return [
    { keys: ['F7'], label: l10n.t('Show a cursor in the text, or hide it') },
    { keys: ['↑ ↓ ← →', 'Home', 'End'], label: l10n.t('Move the cursor; with Shift, select') },
    { keys: ['Ctrl+←', 'Ctrl+→'], label: l10n.t('Move it by a word') },
    { keys: ['Ctrl+↑', 'Ctrl+↓'], label: l10n.t('Move it by a sentence') },
    { keys: ['s'], label: l10n.t('Select the sentence') },
    { keys: ['h'], label: l10n.t('Highlight what is selected') },
    { keys: ['a'], label: l10n.t('Write a note on it') },
    { keys: ['t'], label: l10n.t('Tag it') },
    { keys: ['1', '–', '8'], label: l10n.t('Highlight it in a colour, or give an annotation that colour') },
    { keys: ['Enter'], label: l10n.t('Open the annotation at the cursor') },
    { keys: ['n', 'p'], label: l10n.t('Next and previous mention') },
    { keys: [']', '['], label: l10n.t('Next and previous statement') },
    { keys: ['Ctrl+Z', 'Ctrl+Y'], label: l10n.t('Undo and redo') },
    { keys: ['?'], label: l10n.t('These keys') },
  ];
}
