import * as vscode from 'vscode';
import type { Entity } from '../../../src/core/entities/index.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import { Findings } from '../../../src/host/entities/findings.ts';
import * as slices from '../../../src/host/slices.ts';
import { EntitiesProvider } from '../../../src/host/views/entities/provider.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';
import { longestHold, rest } from '../support/heartbeat.ts';

/** Milliseconds. It is 50 that counts, on a machine at rest. */
const MOST = 100;
const PARAGRAPHS = 10_000;
const ENTITIES = 2_000;

describe('the Entities view of a long article', function () {
  this.timeout(180_000);
  afterEach(closeAll);

  it('leaves the host’s thread free most of the time', async () => {
    const uri = file('long-names.md');
    const { source, marks, entities } = article();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(source));
    const reading = new Reading();
    const provider = new EntitiesProvider({
      slices,
      tooltip: () => new vscode.MarkdownString(),
      failed: rethrow,
    });
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const session = reading.open(document);
      provider.setSession(session);
      const name = (findings: Findings): void => {
        session.setFindings(findings, { start: 0, end: source.length });
        session.setEntities(entities);
      };
      const drawn = (ids: readonly string[]): Promise<vscode.TreeItem[]> =>
        Promise.all(ids.map(async (id) => provider.getTreeItem(id)));
      await rest();
      // The bundle of these tests is where our code is.
      const hold = await longestHold('host-tests', async () => {
        name(Findings.NONE.withPassage({ start: 0, end: source.length, marks }));
        await provider.settled();
        deepEqual(await provider.getChildren(), ['look:person']);
        equal((await drawn(await provider.getChildren('look:person'))).length, ENTITIES);
        const mentions = await drawn(await provider.getChildren('entity:person-0'));
        equal(mentions.length, PARAGRAPHS + 10);
        for (const filter of ['n', 'na', 'name 19', '']) {
          provider.want({ filter, order: 'alphabetical' });
          await provider.settled();
        }
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, document.positionAt(source.length / 2), 'x');
        await vscode.workspace.applyEdit(edit);
        await eventually('the session to follow', () =>
          session.version === document.version ? true : undefined,
        );
        name(session.findings);
        await provider.settled();
        await drawn(await provider.getChildren('entity:person-0'));
      });
      const ms = (time?: number): string => `${time?.toFixed(0) ?? '?'} ms`;
      console.log(`      longest hold by us: ${ms(hold.ours)}, by anyone: ${ms(hold.anyone)}`);
      ok(hold.ours === undefined || hold.ours < MOST, `held the thread ${ms(hold.ours)}`);
      await vscode.workspace.saveAll(false);
    } finally {
      provider.dispose();
      reading.dispose();
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });
});

/** 1 MB of Markdown that names 2,000 people 30,000 times, one of them in each paragraph. */
function article(): { source: string; marks: Mark[]; entities: Entity[] } {
  const paragraphs = ['# A long list'];
  const marks: Mark[] = [];
  const entities = new Map<string, Entity>();
  let at = paragraphs[0] ? paragraphs[0].length + 2 : 0;
  for (let index = 0; index < PARAGRAPHS; index++) {
    let paragraph = index % 5 === 0 ? 'Mir: ' : '';
    for (let nth = 0; nth < 3; nth++) {
      const number = nth === 0 ? 0 : (index * 7 + nth * 13) % ENTITIES;
      const [name, entity] = [`Name ${number} Person`, `person-${number}`];
      paragraph += '*So* it was said by ';
      const start = at + paragraph.length;
      const detail = { text: name, reason: { kind: 'same' } } as const;
      marks.push({ start, end: start + name.length, type: 'PERSON', entity, detail });
      entities.set(entity, { id: entity, type: 'PERSON', name, aliases: [] });
      paragraph += `${name}. `;
    }
    paragraphs.push(paragraph);
    at += paragraph.length + 2;
  }
  return { source: paragraphs.join('\n\n'), marks, entities: [...entities.values()] };
}
