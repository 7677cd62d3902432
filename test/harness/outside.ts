import type { BrowserContext, Request } from 'playwright-core';

/** Records every request of a window that leaves this machine. */
export class OutsideRecorder {
  private readonly asked: Request[] = [];

  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      if (isOutside(request.url())) this.asked.push(request);
    });
  }

  /** Addresses that were asked for outside this machine. What a service worker here answered is not outside. */
  async addresses(): Promise<string[]> {
    const outside = await Promise.all(
      this.asked.map(async (request) => ((await answeredHere(request)) ? [] : [request.url()])),
    );
    return outside.flat();
  }
}

const HERE = new Set(['127.0.0.1', 'localhost', 'vs.localhost', '[::1]']);

function isOutside(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && !HERE.has(hostname);
}

/** Webview resources go to a name of VS Code's own, which the webview's service worker answers. */
async function answeredHere(request: Request): Promise<boolean> {
  if (request.isNavigationRequest() || !new URL(request.url()).hostname.endsWith('.vscode-cdn.net'))
    return false;
  return (await request.response())?.fromServiceWorker() ?? false;
}
