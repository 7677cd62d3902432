import type * as vscode from 'vscode';

/** The one log channel, handed to whoever may have something to say in it. */
export type Log = vscode.LogOutputChannel;

/** What went wrong, in one line with its context, for the log channel. */
export function describeError(context: string, error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${context}: ${what}`;
}

/** Lets a promise run on its own: what it throws reaches the log instead of getting lost. */
export function detach(log: Log, context: string, work: Thenable<unknown>): void {
  work.then(undefined, (error: unknown) => {
    log.error(describeError(context, error));
  });
}
