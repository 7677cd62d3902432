import * as vscode from 'vscode';
import { findHeading } from '../../core/render/index.ts';
import { detach, type Log } from '../log.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import { VIEW_TYPE } from '../viewType.ts';
import { resolveLink } from './links.ts';
import type { ReaderPanel } from './readerPanel.ts';

const ARTICLE = /\.(md|markdown|txt)$/i;
/** Milliseconds that an article opened by a link has to become the active one. */
const ACTIVE_MS = 5_000;

/** Follows links that the reader clicks in a reading view; what can't be followed is said in words. */
export function followLinks(
  { session, onDidClickLink }: Pick<ReaderPanel, 'session' | 'onDidClickLink'>,
  active: ActiveArticle,
  log: Log,
): vscode.Disposable {
  return onDidClickLink((href) => detach(log, 'Opening a link', openLink(href, session, active)));
}

async function openLink(href: string, session: ReadingSession, active: ActiveArticle): Promise<void> {
  const target = resolveLink(href, session.document.uri);
  switch (target.kind) {
    case 'external':
      await vscode.env.openExternal(target.uri);
      return;
    case 'refused':
      void vscode.window.showWarningMessage(target.why);
      return;
    case 'here':
      goToHeading(session, target.fragment);
      return;
    case 'file':
      await openFile(target.uri, target.fragment, active);
  }
}

async function openFile(uri: vscode.Uri, fragment: string, active: ActiveArticle): Promise<void> {
  if (!(await exists(uri))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('There is no file “{0}”.', vscode.workspace.asRelativePath(uri)),
    );
    return;
  }
  if (!ARTICLE.test(uri.path)) {
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
  const opened = fragment === '' ? undefined : await sessionOf(uri, active);
  if (opened) goToHeading(opened, fragment);
}

function goToHeading(session: ReadingSession, fragment: string): void {
  const span = findHeading(session.article, fragment);
  if (span) session.requestReveal({ span, flash: true, focus: true });
  else
    void vscode.window.showWarningMessage(
      vscode.l10n.t('There is no section “{0}” in the article.', fragment),
    );
}

/** The session of an article that is about to be active; undefined if it isn't in time. */
function sessionOf(uri: vscode.Uri, active: ActiveArticle): Promise<ReadingSession | undefined> {
  const key = uri.toString();
  const isIt = (session: ReadingSession | undefined): boolean => session?.document.uri.toString() === key;
  if (isIt(active.session)) return Promise.resolve(active.session);
  return new Promise((resolve) => {
    const done = (session: ReadingSession | undefined): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(session);
    };
    const timer = setTimeout(() => done(undefined), ACTIVE_MS);
    const listener = active.onDidChange((session) => isIt(session) && done(session));
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
