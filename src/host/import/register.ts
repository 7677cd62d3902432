import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands/registry.ts';
import type { FeatureSource } from '../features.ts';
import { describeError, type Log } from '../log.ts';
import type * as Command from './importArticle.ts';

export interface ImportParts {
  /** Lectern's version. */
  readonly version: string;
  readonly log: Log;
  /** Whether a browser's rules on fetching apply. */
  readonly inBrowser: boolean;
  readonly source: FeatureSource;
}

/**
 * `lectern.importArticle`, with an address or a file's URI and a target where a caller has them. Few readers import, and
 * few do it often: all of it is loaded when it is first asked for.
 */
export function addImporting(commands: CommandRegistry, parts: ImportParts): void {
  commands.add('lectern.importArticle', async (source, target) => {
    let command: typeof Command;
    try {
      command = (await parts.source.load('importCommand')) as typeof Command;
    } catch (error) {
      parts.log.error(describeError('Loading what imports articles', error));
      void vscode.window.showErrorMessage(vscode.l10n.t('Importing could not be started. The log says why.'));
      return undefined;
    }
    return command.importArticle(parts, source, target instanceof vscode.Uri ? target : undefined);
  });
}
