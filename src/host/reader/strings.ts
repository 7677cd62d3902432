import * as vscode from 'vscode';
import type { RenderOptions } from '../../core/render/index.ts';

/** What a rendered article says in words of ours, in the editor's language. */
export function readerLanguage(): Required<Pick<RenderOptions, 'strings' | 'locale'>> {
  return {
    locale: vscode.env.language,
    strings: {
      table: vscode.l10n.t('Table'),
      taskDone: vscode.l10n.t('Done'),
      taskOpen: vscode.l10n.t('To do'),
      imageNotLoaded: vscode.l10n.t('Image not loaded'),
      imageNotFound: vscode.l10n.t('Image not found'),
      image: vscode.l10n.t('Image'),
      backToText: vscode.l10n.t('Back to the text'),
    },
  };
}
