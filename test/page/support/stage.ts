import { build } from 'esbuild';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../harness/browser.ts';
import { root } from '../../harness/paths.ts';
import { readArticle, type Article, type ArticleFormat } from '../../../src/core/article/index.ts';
import { createRenderer, ENGLISH, type Mark, type RenderOptions } from '../../../src/core/render/index.ts';
import { shell } from '../../../src/host/reader/shell.ts';
import type { InitialState, PageBlock, PageWords, Place, ToHost, ToPage } from '../../../src/protocol.ts';
import { THEMES, type ThemeName } from './themes.ts';

/** How an article is put on the stage. */
export interface Showing {
  readonly source: string;
  readonly format?: ArticleFormat;
  readonly theme?: ThemeName;
  /** The blocks that the shell holds; all of them unless told. */
  readonly held?: { readonly from: number; readonly to: number };
  readonly place?: Place;
  readonly typography?: Readonly<Record<string, string>>;
  readonly render?: Partial<RenderOptions>;
  /** What the editor remembers of the page from before. */
  readonly remembered?: unknown;
  readonly browser?: BrowserContextOptions;
}

/** What the host has the page say. */
export const WORDS: PageWords = {
  legend: 'Legend',
  pin: 'Keep beside the article',
  unpin: 'Put back into the text',
  close: 'Close',
  also: 'also',
  moreNames: 'Show all names',
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const NONCE = '0123456789abcdef0123456789abcdef';

/** A script or a style sheet of the page, built as it ships. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** The page alone in a real browser, behind the shell and the policy that it has in the editor. */
export class Stage {
  private readonly pages = new Map<string, string>();
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
    private readonly origin: string,
    /** The page's script as it ships. */
    readonly script: string,
    private readonly css: string,
    /** What the page asks for by itself, by path. */
    assets: ReadonlyMap<string, string>,
  ) {
    server.on('request', (request, response) => {
      const file = request.url ?? '/';
      const body = assets.get(file) ?? this.pages.get(file);
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': TYPES[path.extname(file)] ?? 'text/html; charset=utf-8',
      });
      response.end(body);
    });
  }

  static async open(): Promise<Stage> {
    const [browser, script, css, annotate, annotateCss] = await Promise.all([
      launchBrowser(),
      bundled('src/page/main.ts'),
      bundled('src/page/styles/reader.css'),
      bundled('src/page/annotate/main.ts'),
      bundled('src/page/annotate/styles/annotate.css'),
    ]);
    const assets = new Map([
      ['/page.js', script],
      ['/annotate.js', annotate],
      ['/annotate.css', annotateCss],
    ]);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new Stage(browser, server, origin, script, css, assets);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  async show(showing: Showing): Promise<Shown> {
    const article = readArticle(showing.source, showing.format ?? 'markdown');
    const renderer = createRenderer({ strings: ENGLISH, ...showing.render });
    const held = showing.held ?? { from: 0, to: article.blocks.length };
    const blocks = renderer.blocks(article, held.from, held.to);
    const state: InitialState = {
      version: 1,
      first: held.from,
      blocks: blocks.map((block) => ({ ...block, html: '' })),
      ...(showing.place && { place: showing.place }),
      words: WORDS,
    };
    const file = `/${this.pages.size}`;
    const html = shell({
      cspSource: this.origin,
      nonce: NONCE,
      scriptUri: `${this.origin}/page.js`,
      css: this.css,
      typography: showing.typography ?? {},
      remoteImages: showing.render?.remoteImages ?? false,
      title: article.meta.title ?? 'Article',
      lang: 'en',
      state,
      blocks,
    });
    this.pages.set(file, html);
    const context = await this.browser.newContext({
      viewport: { width: 900, height: 700 },
      ...showing.browser,
    });
    const page = await context.newPage();
    const failures: string[] = [];
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => failures.push(String(error)));
    // What the transpiler leaves in functions that are sent to the page.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(pretendEditor, showing.remembered);
    await page.addInitScript(wearTheme, THEMES[showing.theme ?? 'light']);
    await page.goto(this.origin + file);
    return new Shown(page, article, renderer, failures, requests);
  }
}

/** A page on the stage, and the host's part in what it says. */
export class Shown {
  private version = 1;
  constructor(
    readonly page: Page,
    public article: Article,
    private readonly renderer: ReturnType<typeof createRenderer>,
    readonly failures: readonly string[],
    readonly requests: readonly string[],
  ) {}

  async painted(): Promise<void> {
    await this.page.waitForFunction(() => document.body.dataset['painted'] === '1');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  blocks(from: number, to: number): PageBlock[] {
    return this.renderer.blocks(this.article, from, to);
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
    await this.frames();
  }

  /** Shows another article in the same page. */
  async replace(source: string, format: ArticleFormat, marks: readonly Mark[] = []): Promise<void> {
    this.article = readArticle(source, format);
    const blocks = this.marked(marks);
    await this.send({ type: 'reset', version: ++this.version, blocks });
  }

  /** Edits the article, and sends the page what changed, as the host does: with the marks of the edited text. */
  async edit(source: string, marks: readonly Mark[] = []): Promise<void> {
    const before = this.article;
    this.article = readArticle(source, before.format);
    const old = this.renderer.blocks(before, 0, before.blocks.length);
    const now = this.renderer.blocks(this.article, 0, this.article.blocks.length);
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && same(old[head]!, now[head]!) && old[head]!.start === now[head]!.start) head++;
    let tail = 0;
    while (tail < shorter - head && same(old[old.length - 1 - tail]!, now[now.length - 1 - tail]!)) tail++;
    const base = this.version++;
    await this.send({
      type: 'splice',
      base,
      version: this.version,
      at: head,
      remove: old.length - head - tail,
      blocks: this.marked(marks).slice(head, now.length - tail),
      shift: source.length - before.source.length,
    });
  }

  /** Marks names and figures in all blocks, as the host does when it has found them. */
  async mark(marks: readonly Mark[], version = this.version): Promise<void> {
    await this.send({ type: 'mark', version, blocks: this.marked(marks) });
  }

  private marked(marks: readonly Mark[]): PageBlock[] {
    return this.article.blocks.map(({ start, end }, index) => {
      const own = marks.filter((mark) => mark.start >= start && mark.start < end);
      return this.renderer.block(this.article, index, own);
    });
  }

  /** Waits until the page has drawn what it was told, and has settled. */
  async frames(count = 7): Promise<void> {
    await this.page.evaluate(async (frames) => {
      for (let i = 0; i < frames; i++) await new Promise((next) => requestAnimationFrame(next));
    }, count);
  }

  async posted<Type extends ToHost['type']>(type: Type): Promise<Extract<ToHost, { type: Type }>[]> {
    const all = (await this.page.evaluate(() => window.posted)) as ToHost[];
    return all.filter((message): message is Extract<ToHost, { type: Type }> => message.type === type);
  }

  /** The last place that the page reported once this one's scrolling is over. */
  async place(): Promise<Place> {
    await this.frames(4);
    const places = await this.posted('place');
    return places[places.length - 1]!.place;
  }

  /** Top of the first character of some words, in pixels from the top of the view. */
  async topOf(words: string): Promise<number> {
    return this.page.evaluate((text) => {
      const walker = document.createTreeWalker(document.getElementById('article')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      }
      throw new Error(`no "${text}" in the page`);
    }, words);
  }
}

function same(left: PageBlock, right: PageBlock): boolean {
  return left.html === right.html && String(left.runs) === String(right.runs);
}

declare global {
  interface Window {
    posted: unknown[];
    remembered: unknown;
  }
}

/** Runs in the page, before it: what the editor gives a page's script. */
function pretendEditor(remembered: unknown): void {
  window.posted = [];
  window.remembered = remembered;
  const api = {
    postMessage: (message: unknown) => window.posted.push(message),
    getState: () => window.remembered,
    setState: (state: unknown) => (window.remembered = state),
  };
  Object.assign(window, { acquireVsCodeApi: () => api });
}

/** Runs in the page, before it: puts on a theme as the editor does. */
function wearTheme(theme: { className: string; variables: Readonly<Record<string, string>> }): void {
  const wear = (): void => {
    for (const [name, value] of Object.entries(theme.variables)) {
      document.documentElement.style.setProperty(name, value);
    }
    if (document.body as HTMLElement | null) document.body.className = theme.className;
  };
  new MutationObserver((_, observer) => {
    if (!(document.body as HTMLElement | null)) return;
    observer.disconnect();
    wear();
  }).observe(document, { childList: true, subtree: true });
}
