import * as vscode from 'vscode';
import { describeError, detach, type Log } from '../log.ts';
import { REFUSAL_TYPE, VIEW_TYPE } from '../viewType.ts';
import type { PageAssets } from './assets.ts';
import { openChannel } from './channel.ts';
import { notOpened } from './problems.ts';
import { readerSettings } from './settings.ts';
import { createNonce, shell } from './shell.ts';
import { pageWords } from './strings.ts';

/**
 * The editor opens no text document for a binary file, or one far too large, and then does not even ask for a reading
 * view. Where that happens, a page that says why takes the place of the empty one.
 */
export function watchForRefusals(log: Log): vscode.Disposable {
  const look = (tabs: readonly vscode.Tab[]): void => {
    for (const tab of tabs) {
      const { input } = tab;
      if (input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE)
        detach(log, `Looking at ${input.uri.toString()}`, replaceIfRefused(tab, input.uri));
    }
  };
  look(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return vscode.window.tabGroups.onDidChangeTabs(({ opened }) => look(opened));
}

async function replaceIfRefused(tab: vscode.Tab, uri: vscode.Uri): Promise<void> {
  if ((await refusalOf(uri)) === undefined) return;
  const options = { viewColumn: tab.group.viewColumn, preserveFocus: !tab.isActive };
  await vscode.commands.executeCommand('vscode.openWith', uri, REFUSAL_TYPE, options);
  await vscode.window.tabGroups.close(tab, true);
}

/** Why the editor does not open a file as text; undefined when it does. The document is the one that it has open. */
async function refusalOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.openTextDocument(uri);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says in place why a file cannot be read. */
export class RefusalProvider implements Pick<vscode.CustomReadonlyEditorProvider, 'resolveCustomEditor'> {
  constructor(
    private readonly assets: () => Promise<PageAssets>,
    private readonly log: Log,
  ) {}

  async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const reason = await refusalOf(uri);
    if (reason === undefined) {
      // The file has become text since.
      await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, panel.viewColumn);
      panel.dispose();
      return;
    }
    this.log.warn(describeError(`Opening ${uri.toString()} as text`, reason));
    const notice = notOpened(reason);
    const { script, css, roots } = await this.assets();
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: roots };
    const channel = openChannel(webview, this.log, (message) => {
      if (message.type === 'ready') channel.send({ type: 'notice', notice });
      else if (message.type === 'action') void vscode.commands.executeCommand('lectern.showSource', uri);
    });
    panel.onDidDispose(() => channel.dispose());
    webview.html = shell({
      cspSource: webview.cspSource,
      nonce: createNonce(),
      scriptUri: webview.asWebviewUri(script).toString(),
      css,
      typography: readerSettings(uri).typography,
      remoteImages: false,
      title: panel.title,
      lang: vscode.env.language,
      blocks: [],
      state: { version: 0, first: 0, blocks: [], words: pageWords() },
    });
  }
}
