import * as vscode from 'vscode';
import type { RenderOptions } from '../../core/render/index.ts';
import type { PageWords } from '../../protocol.ts';

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

/** What the page itself says, in the editor's language. */
export function pageWords(): PageWords {
  return {
    legend: vscode.l10n.t('Legend'),
    pin: vscode.l10n.t('Keep beside the article'),
    unpin: vscode.l10n.t('Put back into the text'),
    close: vscode.l10n.t('Close'),
    also: vscode.l10n.t('also'),
    moreNames: vscode.l10n.t('Show all names'),
  };
}
