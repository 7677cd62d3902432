import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Annotated } from '../activeAnnotations.ts';
import { subjectOf } from '../words.ts';

const { l10n } = vscode;

/** Characters of a note that can be edited in one line. */
const ONE_LINE = 300;

/** What the reader answers: a note, that it should open in an editor, or nothing at all. */
export type NoteAnswer = { readonly note: string } | 'editor' | undefined;

/**
 * Asks for a note, in one line.
 *
 * @param about the first words of what it is about
 * @param long whether the reader may go on in an editor
 */
export function askNote(
  about: string,
  before: string,
  long: boolean,
  box: vscode.InputBox = vscode.window.createInputBox(),
): Promise<NoteAnswer> {
  const more: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: l10n.t('Write in an Editor'),
  };
  box.title = about === '' ? l10n.t('Note') : l10n.t('Note on “{0}”', about);
  box.prompt = l10n.t('Markdown');
  box.value = before;
  if (long) box.buttons = [more];
  return new Promise((resolve) => {
    let answer: NoteAnswer;
    box.onDidTriggerButton(() => {
      answer = 'editor';
      box.hide();
    });
    box.onDidAccept(() => {
      answer = { note: box.value.trim() };
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(answer);
    });
    box.show();
  });
}

/** Edits a note: a short one in a line, a long one, or whatever the reader wants to write more of, in an editor. */
export async function editNote(
  { session, annotations }: Annotated,
  { annotation }: PlacedAnnotation,
  openEditor: (article: vscode.Uri, id: string, about: string) => Promise<void>,
): Promise<void> {
  const { id, note } = annotation;
  const about = subjectOf(annotation);
  const short = note.length <= ONE_LINE && !note.includes('\n');
  const answer = short ? await askNote(about, note, true) : 'editor';
  if (answer === 'editor') await openEditor(session.document.uri, id, about);
  else if (answer && answer.note !== note)
    await annotations.apply({
      label: l10n.t('Edit Note'),
      changes: [{ kind: 'edit', id, content: { note: answer.note } }],
    });
}
