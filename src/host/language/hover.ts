import * as vscode from 'vscode';
import { markOver } from '../cards/correct/target.ts';
import { makeCard, type CardSources } from '../cards/maker.ts';
import { cardSettings } from '../cards/settings.ts';
import { cardMarkdown } from './cardMarkdown.ts';
import type { KnownNames } from './knownNames.ts';

/** Milliseconds that a hover waits for names that are not known yet. */
const WAIT_MS = 2_000;

/** What cards know, and when that has been read. */
export interface ReadySources extends CardSources {
  /** Resolves when those who answer at once have what they answer from. */
  ready(): Promise<void>;
}

/** The card of the name or figure under the pointer, in text editors. */
export class CardHover implements vscode.HoverProvider {
  constructor(
    private readonly names: Pick<KnownNames, 'of'>,
    private readonly sources: ReadySources,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!cardSettings().hover) return undefined;
    const { version } = document;
    const session = await this.names.of(document, WAIT_MS, token);
    await this.sources.ready();
    // The position is one of the text that was asked about.
    if (!session || document.version !== version || token.isCancellationRequested) return undefined;
    const mark = markOver(session, document.offsetAt(position));
    const made = mark && makeCard(session, mark, this.sources, { all: false, pending: false });
    if (!mark || !made) return undefined;
    const range = new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end));
    return new vscode.Hover(cardMarkdown(made), range);
  }
}
