import type { Page } from 'playwright-core';

/** Which tab of how many is in front, for each group of editors. */
interface Group {
  readonly tabs: number;
  readonly front: number;
}

/** The groups of editors that the window shows, those without editors left out. */
export const shownGroups = (page: Page): Promise<Group[]> =>
  page.locator('.editor-group-container').evaluateAll((groups) =>
    groups.flatMap((group) => {
      const tabs = [...group.querySelectorAll('.tabs-container .tab')];
      const front = tabs.findIndex((tab) => tab.classList.contains('active'));
      return tabs.length > 0 ? [{ tabs: tabs.length, front }] : [];
    }),
  );

/**
 * The groups of editors that VS Code has stored for the next time the window opens. In a browser it stores them every
 * few seconds, not as the page goes.
 */
export async function storedGroups(page: Page): Promise<Group[]> {
  const stored = await page.evaluate(readStored, 'memento/workbench.parts.editor');
  return stored === undefined ? [] : groupsOf(JSON.parse(stored) as Memento);
}

/** What VS Code has stored of what Lectern keeps in the workspace's storage, as JSON. */
export async function storedByLectern(page: Page): Promise<string> {
  return (await page.evaluate(readStored, 'lectern.lectern')) ?? '';
}

// Runs in the page, where helpers that the compiler adds to named functions are not known: so it names none.
async function readStored(key: string): Promise<string | undefined> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db-') || name.endsWith('-global')) continue;
    const value = await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error ?? new Error(`${name} does not open`));
      opening.onsuccess = () => {
        const table = opening.result.transaction('ItemTable').objectStore('ItemTable');
        const reading = table.get(key);
        reading.transaction?.addEventListener('complete', () => {
          opening.result.close();
          resolve(reading.result);
        });
      };
    });
    if (typeof value === 'string') return value;
  }
  return undefined;
}

interface Memento {
  readonly 'editorpart.state'?: { readonly serializedGrid?: { readonly root?: Node } };
}

interface Node {
  readonly type?: string;
  readonly data?: unknown;
}

function groupsOf(memento: { 'editorpart.state'?: { serializedGrid?: { root?: Node } } }): Group[] {
  const groups: Group[] = [];
  const visit = (node: Node | undefined): void => {
    if (node?.type === 'branch') for (const child of node.data as Node[]) visit(child);
    if (node?.type !== 'leaf') return;
    const { editors = [], mru = [] } = node.data as { editors?: unknown[]; mru?: number[] };
    if (editors.length > 0) groups.push({ tabs: editors.length, front: mru[0] ?? -1 });
  };
  visit(memento['editorpart.state']?.serializedGrid?.root);
  return groups;
}
