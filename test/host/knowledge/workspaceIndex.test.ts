import * as vscode from 'vscode';
import type { NameType } from '../../../src/core/entities/model.ts';
import { evaluateBundle, type FeatureSource } from '../../../src/host/features.ts';
import { WorkspaceIndex } from '../../../src/host/knowledge/workspaceIndex.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import { answer, type Thread } from '../../../src/worker/messages.ts';
import { startWebThread } from '../../../src/worker/threadWeb.ts';
import { deepEqual, equal, eventually } from '../support/assert.ts';
import { extension, file } from '../support/editor.ts';

declare const LECTERN_HOST: 'node' | 'web';

const folder = (): vscode.Uri => file('indexed');
const storage = (): vscode.Uri => file('.lectern/index-of-a-test');
const settings = (): vscode.Uri => file('.vscode/settings.json');
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

const about = (...people: string[]): string =>
  `# A meeting\n\n${people.map((name) => `${name} met the press in Kabul on Monday, and ${name} left.`).join('\n\n')}\n`;

describe('the index of the workspace', function () {
  this.timeout(60_000);
  let index: WorkspaceIndex;
  /** How often an article was looked through. */
  let looked = 0;

  /** As at the start of a window, with the reader opening an article. */
  function openWindow(): void {
    index = new WorkspaceIndex({
      storage: storage(),
      features: features(() => looked++),
      readModel: () =>
        vscode.workspace.fs.readFile(
          vscode.Uri.joinPath(extension().extensionUri, 'media/model/lectern-en.bin'),
        ),
      rested: () => Promise.resolve(),
      slices: { inSlices, pause },
      log: vscode.window.createOutputChannel('Index of a test', { log: true }),
      version: '1',
      delay: 10,
    });
    index.open(at('asking.md'));
  }

  /** Names of the articles other than `asking.md` that name somebody, with how often. */
  const naming = (name: string, type: NameType = 'PERSON'): string[] =>
    index
      .articlesNaming({ names: [name], type }, at('asking.md'))
      .map(({ uri, count }) => `${uri.slice(uri.lastIndexOf('/') + 1)} ${count}`);

  const comesTo = (name: string, ...expected: string[]): Promise<true> =>
    eventually(`${name} in ${expected.join(', ') || 'none'}`, () => {
      return JSON.stringify(naming(name).sort()) === JSON.stringify(expected) ? true : undefined;
    });

  before(async () => {
    await write(at('asking.md'), about('Hamid Karzai'));
    await write(at('second.md'), about('Hamid Karzai', 'Ashraf Ghani', 'Hamid Karzai'));
    await write(at('third.TXT'), about('Hamid Karzai', 'Abdullah Abdullah'));
    await write(at('part/fourth.markdown'), about('Ashraf Ghani'));
    await write(at('node_modules/fifth.md'), about('Hamid Karzai'));
    await write(at('.annotations/sixth.md'), about('Hamid Karzai'));
    await write(at('hidden/seventh.md'), about('Hamid Karzai'));
    await write(at('long.md'), about('Hamid Karzai').padEnd(1_000_001));
    await write(settings(), JSON.stringify({ 'search.exclude': { '**/{hidden,none}': true } }));
    await eventually('the setting', () => {
      const hidden = vscode.workspace.getConfiguration('search', folder()).get<unknown>('exclude');
      return JSON.stringify(hidden).includes('hidden') ? true : undefined;
    });
    openWindow();
  });

  after(async () => {
    index.dispose();
    for (const uri of [folder(), file('.lectern'), file('.vscode')])
      await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('finds who is named where, in articles alone', async () => {
    await comesTo('Hamid Karzai', 'second.md 4', 'third.TXT 2');
    await comesTo('Ashraf Ghani', 'fourth.markdown 2', 'second.md 2');
    await index.settled();
    await comesTo('Hamid Karzai', 'second.md 4', 'third.TXT 2');
  });

  it('is the same in a new window, without looking again', async () => {
    await index.settled();
    index.dispose();
    const before = looked;
    openWindow();
    await comesTo('Hamid Karzai', 'second.md 4', 'third.TXT 2');
    await index.settled();
    equal(looked, before);
  });

  it('follows edits', async () => {
    await write(at('second.md'), about('Ashraf Ghani'));
    await comesTo('Hamid Karzai', 'third.TXT 2');
    await write(at('third.TXT'), about('Abdullah Abdullah', 'Ashraf Ghani', 'Ashraf Ghani'));
    await comesTo('Ashraf Ghani', 'fourth.markdown 2', 'second.md 2', 'third.TXT 4');
    deepEqual(naming('Hamid Karzai'), []);
  });

  it('takes in new articles', async () => {
    await write(at('eighth.md'), about('Hamid Karzai'));
    await comesTo('Hamid Karzai', 'eighth.md 2');
  });

  it('keeps renamed articles without looking again', async () => {
    await index.settled();
    const before = looked;
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('eighth.md'), at('ninth.md'));
    edit.renameFile(at('part'), at('renamed'));
    await vscode.workspace.applyEdit(edit);
    await comesTo('Hamid Karzai', 'ninth.md 2');
    await comesTo('Ashraf Ghani', 'fourth.markdown 2', 'second.md 2', 'third.TXT 4');
    await eventually('the folder’s new name', () =>
      index
        .articlesNaming({ names: ['Ashraf Ghani'], type: 'PERSON' }, at('asking.md'))
        .some(({ uri }) => uri === at('renamed/fourth.markdown').toString())
        ? true
        : undefined,
    );
    await index.settled();
    equal(looked, before);
  });

  it('forgets articles that are deleted, with their folder or alone', async () => {
    await vscode.workspace.fs.delete(at('ninth.md'));
    await comesTo('Hamid Karzai');
    await vscode.workspace.fs.delete(at('renamed'), { recursive: true });
    await comesTo('Ashraf Ghani', 'second.md 2', 'third.TXT 4');
  });

  it('follows what the reader’s settings hide', async () => {
    await write(settings(), '{}');
    await comesTo('Hamid Karzai', 'seventh.md 2');
    await write(settings(), JSON.stringify({ 'files.exclude': { '**/hidden': true } }));
    await comesTo('Hamid Karzai');
  });

  it('is gone when it is turned off, and made anew when it is turned on', async () => {
    await write(settings(), JSON.stringify({ 'lectern.workspaceIndex.enabled': false }));
    await comesTo('Ashraf Ghani');
    await eventually('nothing on disk', async () => {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'names')).then(
        (found) => found,
        () => [],
      );
      return entries.length === 0 ? true : undefined;
    });
    const before = looked;
    await write(settings(), '{}');
    await comesTo('Ashraf Ghani', 'second.md 2', 'third.TXT 4');
    equal(looked > before, true);
  });
});

/** The packaged finder: in a thread in the web host, here in the Node host, where tests have none. */
function features(onLook: () => void): FeatureSource {
  const code = async (): Promise<string> => {
    const bundle = vscode.Uri.joinPath(extension().extensionUri, 'dist/entities.web.cjs');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  };
  const startHere = async (): Promise<Thread> => {
    const feature = evaluateBundle(await code(), new Map()) as Readonly<Record<string, unknown>>;
    return {
      ask: async (call) => {
        await pause();
        return answer(feature, call);
      },
      end: () => undefined,
    };
  };
  return {
    load: () => Promise.reject(new Error('only in a thread')),
    start: async () => {
      const thread = await (LECTERN_HOST === 'web' ? startWebThread(await code()) : startHere());
      return {
        ask: (call) => {
          if (call.method === 'beginNames') onLook();
          return thread.ask(call);
        },
        end: () => thread.end(),
      };
    },
  };
}
