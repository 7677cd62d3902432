import * as vscode from 'vscode';
import type { registerAnnotations } from './annotations/register.ts';
import type { registerCards } from './cards/register.ts';
import { addOpening } from './commands/openForReading.ts';
import { addSample } from './commands/openSample.ts';
import { addPrinting } from './commands/print.ts';
import { CommandRegistry } from './commands/registry.ts';
import type { registerSections } from './commands/sections.ts';
import { anticipate } from './entities/anticipate.ts';
import { Entities } from './entities/entities.ts';
import { FinderThread } from './entities/finderThread.ts';
import { History } from './history/history.ts';
import { addImporting } from './import/register.ts';
import { registerLanguage } from './language/register.ts';
import { inSlices, pause } from './slices.ts';
import { describeError, detach } from './log.ts';
import type { Platform } from './platform.ts';
import { pageAssets } from './reader/assets.ts';
import { ReaderPanels } from './reader/readerPanels.ts';
import { ReaderProvider } from './reader/readerProvider.ts';
import { RefusalProvider, watchForRefusals } from './reader/refusal.ts';
import { ActiveArticle } from './session/activeArticle.ts';
import { Articles } from './session/articles.ts';
import { ProgressStore } from './session/progress.ts';
import { Sessions } from './session/sessions.ts';

export * from './shared.ts';

/** What the entry hands the editor's calls on to. */
export interface Host {
  readonly reader: Pick<vscode.CustomTextEditorProvider, 'resolveCustomTextEditor'>;
  readonly refusal: Pick<vscode.CustomReadonlyEditorProvider, 'resolveCustomEditor'>;
  readonly commands: Pick<CommandRegistry, 'run'>;
}

/** Composition root: builds every part and hands each what it needs. */
export function start(context: vscode.ExtensionContext, platform: Platform): Host {
  const log = vscode.window.createOutputChannel('Lectern', { log: true });
  const commands = new CommandRegistry(log);
  const articles = new Articles();
  const progress = new ProgressStore(context.workspaceState, (error) => {
    log.error(describeError('Keeping the reading progress', error));
  });
  const sessions = new Sessions(articles, progress, log);
  const active = new ActiveArticle(sessions);
  const model = vscode.Uri.joinPath(context.extensionUri, 'media/model/lectern-en.bin');
  const readModel = (): Thenable<Uint8Array> => vscode.workspace.fs.readFile(model);
  const finder = new FinderThread(platform.features, readModel, (message, error) =>
    log.warn(describeError(message, error)),
  );
  const panels = new ReaderPanels();
  const history = new History(context.workspaceState, (error) => {
    log.error(describeError('Keeping what can be undone', error));
  });
  const cards = platform.features.load('cards').then((bundle) => {
    const { registerCards: register } = bundle as { readonly registerCards: typeof registerCards };
    const slices = { inSlices, pause };
    const shared = { context, platform, active, panels, commands, sessions, entities, history };
    const host = register({ ...shared, readModel, slices, log });
    context.subscriptions.push(host);
    return host;
  });
  detach(log, 'Loading the cards', cards);
  commands.expect(cards);
  const annotations = platform.features.load('annotations').then((bundle) => {
    const { registerAnnotations: register } = bundle as {
      readonly registerAnnotations: typeof registerAnnotations;
    };
    const slices = { inSlices, pause };
    const host = register({ context, active, panels, commands, sessions, entities, history, slices, log });
    context.subscriptions.push(host);
    return host;
  });
  detach(log, 'Loading annotations', annotations);
  commands.expect(annotations);
  // Without cards there is nothing that was corrected.
  const corrections = cards.then(
    (host) => host.corrections,
    () => undefined,
  );
  const entities = new Entities(finder, log, corrections);
  context.subscriptions.push(anticipate(() => finder.prepare()));
  const assets = pageAssets(context.extensionUri);
  const { version } = context.extension.packageJSON as { version: string };

  addOpening(commands);
  addSample(commands, context.extensionUri, context.globalStorageUri);
  addPrinting(commands, { active, assets, storage: context.globalStorageUri, log });
  addImporting(commands, { version, inBrowser: platform.inBrowser, source: platform.features, log });
  const sections = platform.features.load('sections').then((bundle) => {
    const { registerSections: register } = bundle as { readonly registerSections: typeof registerSections };
    context.subscriptions.push(register({ active, commands, log, slices: { inSlices, pause } }));
  });
  detach(log, 'Loading the Sections view', sections);
  commands.expect(sections);
  const language = registerLanguage(articles);
  const refusals = watchForRefusals(log);
  context.subscriptions.push(
    log,
    progress,
    history,
    sessions,
    active,
    panels,
    language,
    refusals,
    entities,
    finder,
  );
  return {
    reader: new ReaderProvider({ sessions, entities, active, panels, assets, log }),
    refusal: new RefusalProvider(assets, log),
    commands,
  };
}
