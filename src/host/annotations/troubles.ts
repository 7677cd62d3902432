import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands/registry.ts';
import { detach, type Log } from '../log.ts';
import type { ReaderPanel } from '../reader/readerPanel.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Annotations } from './annotations.ts';
import type { AnnotationsLease, AnnotationsProblem, ArticleAnnotations, Remedy } from './model.ts';

interface Parts {
  readonly annotations: Annotations;
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly log: Log;
}

/** Opens the annotations of what is being read, and says once what is wrong with their files and what can be done. */
export function registerTroubles({ annotations, active, panels, commands, log }: Parts): vscode.Disposable {
  const told = new WeakMap<ArticleAnnotations, ReadonlySet<string>>();
  const tell = (article: ArticleAnnotations): void => {
    const before = told.get(article);
    const now = new Map(article.problems.map((each) => [`${each.kind} ${each.file.toString()}`, each]));
    told.set(article, new Set(now.keys()));
    for (const [key, problem] of now)
      if (!before?.has(key)) detach(log, 'Offering remedies', offer(article, problem));
  };
  commands.add('lectern.annotations.retry', async () => {
    const { session } = active;
    if (!session) return;
    const lease = annotations.acquire(session.document);
    await lease.annotations.retry().finally(() => lease.dispose());
  });
  const leases = new Map<ReaderPanel, AnnotationsLease>();
  const open = (panel: ReaderPanel): void =>
    void leases.set(panel, annotations.acquire(panel.session.document));
  const listeners = vscode.Disposable.from(
    annotations.onDidOpen((article) => {
      article.onDidChangeProblems(() => tell(article));
      tell(article);
    }),
    panels.onDidOpen(open),
    panels.onDidClose((panel) => {
      leases.get(panel)?.dispose();
      leases.delete(panel);
    }),
  );
  for (const panel of panels.all) open(panel);
  return vscode.Disposable.from(listeners, {
    dispose: () => {
      for (const lease of leases.values()) lease.dispose();
    },
  });
}

async function offer(article: ArticleAnnotations, problem: AnnotationsProblem): Promise<void> {
  const titles = new Map(problem.remedies.map((remedy) => [titleOf(remedy), remedy]));
  const chosen = await vscode.window.showWarningMessage(problem.message, ...titles.keys());
  const remedy = chosen === undefined ? undefined : titles.get(chosen);
  if (remedy) await remedyProblem(article, problem, remedy);
}

/** Does what the reader chose to do about a problem. */
export async function remedyProblem(
  article: ArticleAnnotations,
  { file }: AnnotationsProblem,
  remedy: Remedy,
): Promise<void> {
  if (remedy === 'open') await vscode.window.showTextDocument(file);
  else await article[remedy]();
}

/** What a remedy is called on a button. */
export function titleOf(remedy: Remedy): string {
  switch (remedy) {
    case 'retry':
      return vscode.l10n.t('Try Again');
    case 'open':
      return vscode.l10n.t('Open File');
    case 'restore':
      return vscode.l10n.t('Restore');
    case 'letGo':
      return vscode.l10n.t('Let Go');
  }
}
