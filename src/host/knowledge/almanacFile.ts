import * as vscode from 'vscode';
import { openAlmanac } from '../../core/knowledge/almanac/index.ts';
import type { Knowledge, KnowledgeSource, Subject } from '../../core/knowledge/model.ts';
import { describeError, type Log } from '../log.ts';

/** The almanac that ships with Lectern, read when cards are first likely to be asked for. */
export class AlmanacFile implements KnowledgeSource {
  private almanac: KnowledgeSource | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly log: Log,
  ) {}

  /** Reads it once; without it, cards say what the other sources know. */
  load(): Promise<void> {
    this.loading ??= this.read().catch((error: unknown) => {
      this.log.error(describeError('Reading the almanac', error));
    });
    return this.loading;
  }

  /** Nothing is known until it has been read. */
  find(subject: Subject): Knowledge | undefined {
    return this.almanac?.find(subject);
  }

  private async read(): Promise<void> {
    const file = vscode.Uri.joinPath(this.extension, 'dist/almanac/almanac.txt');
    const bytes = await vscode.workspace.fs.readFile(file);
    this.almanac = openAlmanac(new TextDecoder().decode(bytes));
  }
}
