import * as vscode from 'vscode';
import type { Sessions } from '../../session/sessions.ts';
import type { Slices } from '../../slices.ts';
import type { AnnotationsSource } from '../source.ts';
import { TextHighlights } from './highlights.ts';
import { NoteHover } from './noteHover.ts';
import { ShownTexts } from './shownTexts.ts';

interface Parts {
  readonly sessions: Sessions;
  readonly source: AnnotationsSource;
  readonly slices: Slices;
  readonly failed: (error: unknown) => void;
}

const SECTION = 'lectern.annotations';
const NAME = 'inTextEditor';
/** By language, as outline and folding are. */
const PROSE: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Shows annotations in text editors, as long as the reader wants it. */
export function showInTexts({ sessions, source, slices, failed }: Parts): vscode.Disposable {
  const texts = new ShownTexts({ sessions, source, failed });
  const configure = (): void => {
    texts.on = vscode.workspace.getConfiguration(SECTION).get<unknown>(NAME) !== false;
  };
  const shown = vscode.Disposable.from(
    texts,
    new TextHighlights(texts, slices, failed),
    vscode.languages.registerHoverProvider(PROSE, new NoteHover(texts)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.${NAME}`)) configure();
    }),
  );
  configure();
  return shown;
}
