import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, file, readingTab } from '../support/editor.ts';

const SENTENCE =
  'The harbour office said on Tuesday that the channel is open again, two weeks ahead of the plan, and that it will stay so.';
const PAGE = `<!doctype html><html><head><meta charset="windows-1252"><title>Channel open | Coast News</title>
<meta property="og:site_name" content="Coast News"><meta name="author" content="Signe Halvorsen"></head><body><nav>Home</nav>
<article><h1>Channel open</h1>${`<p>${SENTENCE}</p>`.repeat(4)}<p><strong>Aune:</strong> Caf\xe9 \x96 yes. <a href="/more">More</a></p></article></body></html>`;

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const run = (source: unknown, target: vscode.Uri): Thenable<vscode.Uri | undefined> =>
  vscode.commands.executeCommand('lectern.importArticle', source, target);

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

describe('importing an article', () => {
  const folder = file('imported');
  const target = vscode.Uri.joinPath(folder, 'channel-open.md');
  const page = vscode.Uri.joinPath(folder, 'page.html');
  const originalFetch = globalThis.fetch;

  beforeEach(async () => {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(page, bytes(PAGE));
  });
  afterEach(async () => {
    globalThis.fetch = originalFetch;
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('takes a saved page, saves it as Markdown and opens it for reading', async () => {
    const saved = await run(page, target);
    equal(saved?.toString(), target.toString());
    const text = await read(target);
    match(
      text,
      /^---\ntitle: Channel open\nauthors:\n {2}- Signe Halvorsen\npublisher: Coast News\n---\n\n# Channel open\n/,
    );
    match(text, /\*\*Aune:\*\* Café – yes\. More\n$/);
    ok(!text.includes('Home'));
    ok((await readingTab(target)).isActive);
  });

  it('never writes over an article', async () => {
    await vscode.workspace.fs.writeFile(target, bytes('mine'));
    const second = await run(page, target);
    const third = await run(page, target);
    deepEqual(
      [second, third].map((uri) => uri?.path.split('/').at(-1)),
      ['channel-open-2.md', 'channel-open-3.md'],
    );
    equal(await read(target), 'mine');
  });

  it('takes a page from the web, without cookies or referrer', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    globalThis.fetch = (input, init) => {
      asked.push([input instanceof Request ? input.url : String(input), init]);
      const headers = { 'content-type': 'text/html; charset=windows-1252' };
      return Promise.resolve(new Response(bytes(PAGE) as BufferSource, { headers }));
    };
    await run('https://coast.example/news/channel?utm_source=x', target);
    match(await read(target), /\nurl: https:\/\/coast\.example\/news\/channel\n/);
    match(await read(target), /\[More\]\(https:\/\/coast\.example\/more\)/);
    equal(asked.length, 1);
    equal(asked[0]?.[1]?.credentials, 'omit');
    equal(asked[0]?.[1]?.referrerPolicy, 'no-referrer');
  });

  it('keeps Markdown and plain text from the web as they are', async () => {
    globalThis.fetch = () =>
      Promise.resolve(
        new Response('# Notes\n\nAs written.\n', { headers: { 'content-type': 'text/markdown' } }),
      );
    await run('https://coast.example/notes.md', target);
    equal(await read(target), '# Notes\n\nAs written.\n');
  });

  const failing: Record<string, () => Promise<Response>> = {
    'a page that is not there': () => Promise.resolve(new Response('', { status: 404 })),
    'a page without an article': () =>
      Promise.resolve(new Response('<p>x</p>', { headers: { 'content-type': 'text/html' } })),
    'a site that can’t be reached': () => Promise.reject(new TypeError('fetch failed')),
    'a picture': () => Promise.resolve(new Response('x', { headers: { 'content-type': 'image/png' } })),
  };
  for (const [name, fetch] of Object.entries(failing)) {
    it(`saves nothing from ${name}`, async () => {
      globalThis.fetch = fetch;
      equal(await run('https://coast.example/x', target), undefined);
      ok(!(await exists(target)));
    });
  }

  it('tells a failure when the editor shows no progress any more, which it does for 800 ms', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('', { status: 503 }));
    const began = performance.now();
    await run('https://coast.example/x', target);
    const took = performance.now() - began;
    ok(took > 800, `told after ${took} ms`);
  });

  it('saves nothing from an address that can’t be imported', async () => {
    globalThis.fetch = () => Promise.reject(new Error('must not be asked'));
    for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'not an address']) {
      equal(await run(address, target), undefined);
    }
    ok(!(await exists(target)));
  });

  it('asks for an address when called without one', async () => {
    let answered = false;
    const work = Promise.resolve(vscode.commands.executeCommand('lectern.importArticle')).finally(() => {
      answered = true;
    });
    await eventually('the question to go away', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return answered || undefined;
    });
    equal(await work, undefined);
  });
});
