import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An answer as the summary API gives it, with what nobody reads. */
export function summaryOf(
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const key = title.replaceAll(' ', '_');
  return {
    type: 'standard',
    title,
    displaytitle: `<span class="mw-page-title-main">${title}</span>`,
    titles: { canonical: key, normalized: title, display: `<i>${title}</i>` },
    pageid: 1,
    lang: 'en',
    dir: 'ltr',
    timestamp: '2024-03-25T10:11:12Z',
    description: 'Militant group',
    coordinates: { lat: 'north', lon: null },
    content_urls: {
      desktop: { page: `https://en.wikipedia.org/wiki/${encodeURIComponent(key)}` },
      mobile: { page: 'https://en.m.wikipedia.org/' },
    },
    extract: `${title} is a group. It has members.`,
    extract_html: `<p><b>${title}</b><script>alert(1)</script></p>`,
    ...more,
  };
}

/** A server on this machine that speaks the summary API. */
export class WikipediaServer {
  readonly requests: IncomingMessage[] = [];
  /** By title as it stands in the path, decoded. */
  readonly pages = new Map<string, Handler>();
  /** How many were being answered at the same time, at most. */
  mostAtOnce = 0;
  closedEarly = 0;
  private atOnce = 0;
  private server: Server | undefined;

  get asked(): string[] {
    return this.requests.map(({ url = '' }) => titleIn(url));
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}/`;
  }

  /** Answers a title with JSON. */
  json(title: string, body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): void {
    this.pages.set(title, (_, response) => {
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8; profile="x"', ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      this.requests.push(request);
      this.atOnce += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
      response.on('close', () => {
        this.atOnce -= 1;
        if (!response.writableFinished) this.closedEarly += 1;
      });
      const page = this.pages.get(titleIn(request.url ?? ''));
      if (page) page(request, response);
      else
        response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"type":"not_found"}');
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  reset(): void {
    this.requests.length = 0;
    this.pages.clear();
    this.mostAtOnce = 0;
    this.closedEarly = 0;
  }
}

function titleIn(url: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return decodeURIComponent(pathname.replace('/api/rest_v1/page/summary/', ''));
}
