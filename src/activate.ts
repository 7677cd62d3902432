import * as vscode from 'vscode';
import { registerOpening } from './host/commands/openForReading.ts';
import { registerSample } from './host/commands/openSample.ts';
import { registerPrint } from './host/commands/print.ts';
import { registerSections } from './host/commands/sections.ts';
import { registerImport } from './host/import/register.ts';
import { registerLanguage } from './host/language/register.ts';
import { describeError } from './host/log.ts';
import type { Platform } from './host/platform.ts';
import { pageAssets } from './host/reader/assets.ts';
import { ReaderProvider, VIEW_TYPE } from './host/reader/readerProvider.ts';
import { ActiveArticle } from './host/session/activeArticle.ts';
import { Articles } from './host/session/articles.ts';
import { ProgressStore } from './host/session/progress.ts';
import { Sessions } from './host/session/sessions.ts';

/** Composition root: builds every part and hands each what it needs. */
export function activate(context: vscode.ExtensionContext, platform: Platform): void {
  const log = vscode.window.createOutputChannel('Lectern', { log: true });
  const articles = new Articles();
  const progress = new ProgressStore(context.workspaceState, (error) => {
    log.error(describeError('Keeping the reading progress', error));
  });
  const sessions = new Sessions(articles, progress);
  const active = new ActiveArticle(sessions);
  const assets = pageAssets(context.extensionUri);
  const provider = new ReaderProvider({ sessions, active, assets, log });

  context.subscriptions.push(
    log,
    progress,
    sessions,
    active,
    vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, {
      webviewOptions: { enableFindWidget: true },
      supportsMultipleEditorsPerDocument: true,
    }),
    registerOpening(),
    registerSections({ active, log }),
    registerLanguage(articles),
    registerPrint({ active, assets, storage: context.globalStorageUri, log }),
    registerImport({
      version: (context.extension.packageJSON as { version: string }).version,
      inBrowser: platform.inBrowser,
      source: platform.features,
      log,
    }),
    registerSample(context.extensionUri, context.globalStorageUri),
  );
}
