import * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import { createRenderer, type RenderOptions } from '../../core/render/index.ts';
import { detach, type Log } from '../log.ts';
import type { PageAssets } from '../reader/assets.ts';
import { carryImages } from '../reader/carriedImages.ts';
import { printable } from '../reader/printable.ts';
import { readerSettings } from '../reader/settings.ts';
import { readerLanguage } from '../reader/strings.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import { inSlices } from '../slices.ts';
import type { CommandRegistry } from './registry.ts';

interface Parts {
  readonly active: ActiveArticle;
  readonly assets: () => Promise<PageAssets>;
  readonly storage: vscode.Uri;
  readonly log: Log;
}

/**
 * Prints the article. A webview is not allowed to print, so the article is written as one HTML file and opened in the
 * browser; where the editor can't open a file in a browser, the reader chooses where to keep it.
 */
export function addPrinting(commands: CommandRegistry, parts: Parts): void {
  commands.add('lectern.print', () => print(parts));
}

async function print({ active, assets, storage, log }: Parts): Promise<void> {
  const session = active.session;
  if (!session) return;
  const { article, document } = session;
  const settings = readerSettings(document.uri);
  const { css } = await assets();
  const options = { ...readerLanguage(), remoteImages: settings.remoteImages };
  const wanted = new Set<string>();
  const resolveImage = (src: string): undefined => void wanted.add(src);
  let blocks = await render(article, { ...options, resolveImage });
  if (wanted.size > 0) {
    const carried = await carryImages(wanted, document.uri);
    blocks = await render(article, { ...options, resolveImage: (src) => carried.get(src) });
  }
  const html = printable(article.meta.title ?? nameOf(document.uri), css, settings, blocks);
  const bytes = new TextEncoder().encode(html);
  const name = `${nameOf(document.uri)}.html`;
  if (canOpenInBrowser()) {
    const folder = vscode.Uri.joinPath(storage, 'print');
    await vscode.workspace.fs.createDirectory(folder);
    const target = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(target, bytes);
    await vscode.env.openExternal(target);
    return;
  }
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Article for Printing'),
    defaultUri: vscode.Uri.joinPath(document.uri, '..', name),
    filters: { HTML: ['html'] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, bytes);
  const saved = vscode.l10n.t('Saved “{0}”. Open it in a browser and print it from there.', name);
  detach(log, 'Saying where the printable article is', vscode.window.showInformationMessage(saved));
}

async function render(article: Article, options: RenderOptions): Promise<string[]> {
  const renderer = createRenderer(options);
  const blocks: string[] = [];
  function* each(): Generator<void> {
    for (let index = 0; index < article.blocks.length; index++) {
      blocks.push(renderer.block(article, index).html);
      yield;
    }
  }
  await inSlices(each());
  return blocks;
}

function canOpenInBrowser(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
