import * as vscode from 'vscode';
import { describeProblem, type StorageProblem } from './problems.ts';

interface Troubled {
  readonly problems: readonly StorageProblem[];
  readonly onDidChangeProblems: vscode.Event<unknown>;
  /** Tries once more to write what the disk refused. */
  save(): Promise<unknown>;
}

/** Tells the reader of each problem once for as long as it lasts, and offers what can be done. */
export function announceProblems(storage: Troubled): vscode.Disposable {
  let told = new Set<string>();
  const tell = async (problem: StorageProblem): Promise<void> => {
    const open = vscode.l10n.t('Open File');
    const again = vscode.l10n.t('Try Again');
    const action = problem.kind === 'unsaved' ? again : open;
    const chosen = await vscode.window.showWarningMessage(describeProblem(problem), action);
    if (chosen === again) await storage.save();
    else if (chosen === open) await vscode.window.showTextDocument(problem.file);
  };
  const look = (): void => {
    const now = new Map(
      storage.problems.map((problem) => [`${problem.kind} ${problem.file.toString()}`, problem]),
    );
    for (const [key, problem] of now) if (!told.has(key)) tell(problem).then(undefined, () => undefined);
    told = new Set(now.keys());
  };
  look();
  return storage.onDidChangeProblems(look);
}
