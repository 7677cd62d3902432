import * as vscode from 'vscode';
import type { Notice } from '../../protocol.ts';

/** Longest source, in UTF-16 units, that opens as a page. */
export const MOST_UNITS = 10_000_000;

export interface Problem {
  readonly notice: Notice;
  /** Whether the article is shown all the same, under the notice. */
  readonly showArticle: boolean;
}

/** What stands in the way of reading this source, in words for the reader; undefined when nothing does. */
export function problemWith(source: string): Problem | undefined {
  if (source.trim() === '') return { notice: empty(), showArticle: false };
  if (source.length > MOST_UNITS) return { notice: huge(source.length), showArticle: false };
  if (looksBinary(source)) return { notice: binary(), showArticle: false };
  if (source.includes('\uFFFD')) return { notice: undecodable(), showArticle: true };
  return undefined;
}

const SAMPLE = 65_536;

/** NUL stands in no prose; a stray control character may, a great many don't. */
function looksBinary(source: string): boolean {
  const sample = source.slice(0, SAMPLE);
  const controls = sample.match(/[\x00-\x08\x0E-\x1F\x7F]/g)?.length ?? 0;
  return sample.includes('\0') || controls > sample.length / 100;
}

type Action = Notice['actions'][number];

/** A notice that offers the source text, and whatever else helps. */
function notice(kind: Notice['kind'], title: string, detail: string, ...more: Action[]): Notice {
  const showSource = { id: 'showSource', label: vscode.l10n.t('Show Source Text') };
  return { kind, title, detail, actions: [showSource, ...more] };
}

function empty(): Notice {
  return notice(
    'info',
    vscode.l10n.t('This article is empty'),
    vscode.l10n.t('As soon as there is text in the file, it shows here.'),
  );
}

function huge(units: number): Notice {
  return notice(
    'warning',
    vscode.l10n.t('This file is too large for the reading view'),
    vscode.l10n.t(
      'It has {0} million characters; the reading view opens up to {1} million.',
      (units / 1e6).toFixed(0),
      (MOST_UNITS / 1e6).toFixed(0),
    ),
  );
}

function binary(): Notice {
  return notice(
    'error',
    vscode.l10n.t('This file is not text'),
    vscode.l10n.t(
      'It holds bytes that no article has. If it is text in another encoding, choose the encoding in the text editor.',
    ),
  );
}

function undecodable(): Notice {
  return notice(
    'warning',
    vscode.l10n.t('Some characters could not be read'),
    vscode.l10n.t(
      'The file may be in another encoding than the one it was opened with. Choose “Reopen with Encoding” in the text editor.',
    ),
  );
}

/** For a file that the editor does not open as text, with its reason. */
export function notOpened(reason: string): Notice {
  return /binary/i.test(reason)
    ? binary()
    : notice('error', vscode.l10n.t('This file could not be opened as text'), reason);
}

/** For an article that Lectern failed on: the reader learns it where the text would stand. */
export function unreadable(): Problem {
  return {
    notice: notice(
      'error',
      vscode.l10n.t('Lectern could not read this article'),
      vscode.l10n.t('The file is unharmed. What went wrong is written in the Lectern log.'),
      { id: 'showLog', label: vscode.l10n.t('Show Log') },
    ),
    showArticle: false,
  };
}
