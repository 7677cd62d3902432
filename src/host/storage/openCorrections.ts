import type * as vscode from 'vscode';
import type { Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import { announceProblems } from './announce.ts';
import { currentAuthor } from './author.ts';
import { Corrections } from './corrections.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly slices: Slices;
  readonly log: Log;
}

/** The corrections of all workspace folders; what is wrong with their files is said as it comes up. */
export function openCorrections({ context, slices, log }: Parts): Corrections {
  const corrections = new Corrections({
    author: currentAuthor,
    memory: context.workspaceState,
    storage: context.globalStorageUri,
    slices,
    log,
  });
  context.subscriptions.push(corrections, announceProblems(corrections));
  return corrections;
}
