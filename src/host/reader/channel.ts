import type * as vscode from 'vscode';
import * as v from 'valibot';
import type { ToHost, ToPage } from '../../protocol.ts';
import { toHost } from '../../protocol/toHost.ts';
import { describeError, detach, type Log } from '../log.ts';

/** The host's end of the line to one page. What arrives is validated; what can't be understood is logged and dropped. */
export function openChannel(
  webview: vscode.Webview,
  log: Log,
  receive: (message: ToHost) => void,
): PageChannel {
  const listener = webview.onDidReceiveMessage((data: unknown) => {
    const parsed = v.safeParse(toHost, data);
    if (!parsed.success) {
      log.warn(`The page said something unknown: ${v.summarize(parsed.issues)}`);
      return;
    }
    try {
      receive(parsed.output);
    } catch (error) {
      log.error(describeError(`Handling '${parsed.output.type}' from the page`, error));
    }
  });
  return {
    send: (message) => detach(log, `Sending '${message.type}' to the page`, webview.postMessage(message)),
    dispose: () => {
      listener.dispose();
    },
  };
}

export interface PageChannel {
  send(message: ToPage): void;
  dispose(): void;
}
