import * as vscode from 'vscode';
import * as v from 'valibot';
import { detach, type Log } from '../log.ts';
import { plain } from '../plain.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Annotations } from './annotations.ts';
import { isThere } from './folders.ts';
import { hashOf } from './header.ts';
import { fileNameOf } from './home.ts';
import { findStray, type Stray } from './strays.ts';

interface Parts {
  readonly annotations: Pick<Annotations, 'folderOf'>;
  readonly panels: Pick<ReaderPanels, 'all' | 'onDidOpen'>;
  readonly memory: vscode.Memento;
  readonly log: Log;
}

const KEY = 'lectern.annotations.declined';
/** Articles remembered whose reader wanted none. */
const MOST = 200;
/** What the reader waits for comes first: milliseconds. */
const LATER_MS = 2_000;

/** Offers an article that is opened without annotations those that seem to be its own: it was moved, or copied. */
export function offerStrays({ annotations, panels, memory, log }: Parts): vscode.Disposable {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const look = ({ session }: { readonly session: ReadingSession }): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      detach(log, 'Looking for annotations of a moved article', offerStray(session, annotations, memory));
    }, LATER_MS);
    timers.add(timer);
  };
  for (const panel of panels.all) look(panel);
  return vscode.Disposable.from(panels.onDidOpen(look), {
    dispose: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  });
}

/** @returns whether annotations were brought along */
export async function offerStray(
  session: ReadingSession,
  annotations: Pick<Annotations, 'folderOf'>,
  memory: vscode.Memento,
): Promise<boolean> {
  const { uri } = session.document;
  const folder = annotations.folderOf(uri);
  const read = v.safeParse(v.array(v.string()), memory.get(KEY, []));
  const declined = read.success ? read.output : [];
  if (uri.scheme === 'untitled' || declined.includes(uri.toString()) || (await isThere(folder))) return false;
  const { article } = session;
  const stray = await findStray(uri, { hash: await hashOf(article), title: article.meta.title });
  if (!stray) return false;
  const yes = stray.kind === 'gone' ? vscode.l10n.t('Bring Along') : vscode.l10n.t('Copy');
  const no = vscode.l10n.t('No, Thanks');
  const chosen = await vscode.window.showInformationMessage(question(stray), yes, no);
  if (chosen === no) await memory.update(KEY, [...declined, uri.toString()].slice(-MOST));
  if (chosen !== yes) return false;
  // Somebody may have annotated it meanwhile.
  if (await isThere(folder)) throw new Error(vscode.l10n.t('There were annotations here already.'));
  const { fs } = vscode.workspace;
  if (stray.kind === 'gone') await fs.rename(stray.folder, folder, { overwrite: false });
  else await fs.copy(stray.folder, folder, { overwrite: false });
  return true;
}

function question({ kind, article }: Stray): string {
  const name = plain(fileNameOf(article));
  return kind === 'gone'
    ? vscode.l10n.t(
        'The annotations of {0} seem to belong to this article, which has been renamed or moved.',
        name,
      )
    : vscode.l10n.t('This article seems to be a copy of {0}, which has annotations.', name);
}
