import * as vscode from 'vscode';
import type { ArticleNames } from '../../../src/host/entities/articleNames.ts';
import { WorkspaceIndex } from '../../../src/host/knowledge/workspaceIndex.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import type { Thread } from '../../../src/worker/messages.ts';
import { equal, eventually, ok } from '../support/assert.ts';
import { extension, file } from '../support/editor.ts';
import { longestHold, rest } from '../support/heartbeat.ts';

const ARTICLES = 300;
const NAMES = 200;
/** Milliseconds. It is 50 that counts, on a machine at rest. */
const MOST = 100;

describe('the index of a large workspace', function () {
  this.timeout(180_000);
  const folder = (): vscode.Uri => file('indexed-large');
  const storage = (): vscode.Uri => file('.lectern/large-index-of-a-test');
  const asking = (): vscode.Uri => vscode.Uri.joinPath(folder(), '0.md');

  before(async () => {
    const text = new TextEncoder().encode('# A meeting\n');
    for (let from = 0; from < ARTICLES; from += 50) {
      const some = Array.from({ length: 50 }, (_, at) => vscode.Uri.joinPath(folder(), `${from + at}.md`));
      await Promise.all(some.map((uri) => vscode.workspace.fs.writeFile(uri, text)));
    }
    await rest();
  });

  after(async () => {
    for (const uri of [folder(), file('.lectern')])
      await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  /** Until all articles are known, as at the start of a window. */
  async function openWindow(): Promise<WorkspaceIndex> {
    const index = new WorkspaceIndex({
      storage: storage(),
      features: { load: () => Promise.reject(new Error('only in a thread')), start: startThread },
      readModel: () => Promise.resolve(new Uint8Array()),
      rested: () => Promise.resolve(),
      slices: { inSlices, pause },
      log: vscode.window.createOutputChannel('Index of a test', { log: true }),
      version: '1',
      delay: 10,
    });
    index.open(asking());
    const everywhere = { names: ['Name 0'], type: 'ORG' } as const;
    await eventually(
      'all articles',
      () => (index.articlesNaming(everywhere, asking()).length >= ARTICLES - 1 ? true : undefined),
      120_000,
    );
    await index.settled();
    return index;
  }

  it('holds the host’s thread for moments only, when it is built and when it is known', async () => {
    const code = vscode.Uri.joinPath(extension().extensionUri, 'host-tests').fsPath;
    looked = 0;
    const built = await longestHold(code, async () => (await openWindow()).dispose());
    await rest();
    const before = looked;
    const known = await longestHold(code, async () => (await openWindow()).dispose());
    equal(looked, before);
    const ms = (time?: number): string => `${time?.toFixed(0) ?? '?'} ms`;
    console.log(`      longest hold by us: building ${ms(built.ours)}, known again ${ms(known.ours)}`);
    console.log(`      by anyone: ${ms(built.anyone)}, ${ms(known.anyone)}`);
    for (const { ours } of [built, known])
      ok(ours === undefined || ours < MOST, `held the thread ${ms(ours)}`);
  });
});

let looked = 0;

/** Finds the same names in every article, and costs nothing: what is measured is all the rest. */
function startThread(): Promise<Thread> {
  const entities = Array.from({ length: NAMES }, (_, at) => {
    return { name: `Name ${at}`, type: 'ORG' as const, count: 1 + at, keys: [`other name ${at}`] };
  });
  const names: ArticleNames = { title: 'A meeting', entities };
  return Promise.resolve({
    ask: ({ method }) => {
      if (method !== 'nextNames') return Promise.resolve({ value: undefined });
      looked++;
      return Promise.resolve({ value: names });
    },
    end: () => undefined,
  });
}
