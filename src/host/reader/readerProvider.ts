import type * as vscode from 'vscode';
import type { Log } from '../log.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Entities } from '../entities/entities.ts';
import { pause } from '../slices.ts';
import type { Sessions } from '../session/sessions.ts';
import type { PageAssets } from './assets.ts';
import { followLinks } from './openLink.ts';
import { ReaderPanel } from './readerPanel.ts';
import type { ReaderPanels } from './readerPanels.ts';
import { stepInStep } from './scrollSync.ts';

interface Parts {
  readonly sessions: Sessions;
  readonly entities: Entities;
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly assets: () => Promise<PageAssets>;
  readonly log: Log;
}

/** The reading view as a custom editor of `.md`, `.markdown` and `.txt`. It only reads: the text editor writes. */
export class ReaderProvider implements vscode.CustomTextEditorProvider {
  constructor(private readonly parts: Parts) {}

  async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { sessions, active, entities, panels, log } = this.parts;
    const closing = new AbortController();
    panel.onDidDispose(() => closing.abort());
    const closed = (): boolean => closing.signal.aborted;
    entities.prepare(document.uri);
    const assets = await this.parts.assets();
    if (closed()) return;
    const lease = sessions.acquire(document);
    // Reading a long article and rendering its first screen are a turn each.
    await pause();
    if (closed()) {
      lease.dispose();
      return;
    }
    const reader = new ReaderPanel(panel, lease.session, assets, log);
    const followed = entities.follow(lease.session);
    const sync = stepInStep(reader);
    const links = followLinks(reader, active, log);
    const shown = panel.onDidChangeViewState(() => {
      if (panel.active) active.show(document);
    });
    if (panel.active) active.show(document);
    panels.add(reader);
    panel.onDidDispose(() => {
      panels.remove(reader);
      for (const each of [followed, shown, sync, links, reader, lease]) each.dispose();
    });
  }
}
