import * as vscode from 'vscode';
import { ANNOTATIONS, annotationRecord } from '../../../src/core/annotations/format.ts';
import { newHeader, serialiseRecords } from '../../../src/core/records/index.ts';
import { equal, ok } from '../support/assert.ts';
import { closeAll, extension } from '../support/editor.ts';
import { longestHold, rest, type Hold } from '../support/heartbeat.ts';
import { clear, Desk, fileOf, lines, mark, newArticle, replace, standing, write } from './support.ts';

const PARAGRAPHS = 10_000;
/** Milliseconds. It is 50 that counts, on a machine at rest. */
const MOST = 100;

describe('20,000 annotations on 1 MB', function () {
  this.timeout(180_000);
  const desk = new Desk();
  afterEach(async () => {
    await closeAll();
    desk.close();
    await clear();
  });

  it('are opened, changed, followed and undone without holding anybody up', async () => {
    const { fsPath } = vscode.Uri.joinPath(extension().extensionUri, 'host-tests');
    const text = longText();
    const holds: string[] = [];
    const watched = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      await rest();
      const began = performance.now();
      let took = 0;
      const { ours, anyone }: Hold = await longestHold(fsPath, async () => {
        await work();
        took = performance.now() - began;
        await rest();
      });
      holds.push(`${what} ${took.toFixed(0)} ms, holding ${(ours ?? anyone).toFixed(0)} ms`);
      ok(ours === undefined || ours < MOST, `${what} held the thread for ${ours ?? 0} ms`);
    };
    const bare = await newArticle(text);
    const article = await newArticle(text);
    await write(fileOf(article), manyOn(text));
    const window = desk.window();
    // Reading the articles is not what this is about.
    for (const uri of [bare, article]) window.reading.open(await vscode.workspace.openTextDocument(uri));
    await watched('opening none:', () => window.open(bare));
    let annotations = await window.open(bare);
    await watched('opening all:', async () => (annotations = await window.open(article)));
    equal(annotations.all.length, 20_000);
    equal(annotations.all.filter(({ placement }) => placement.state !== 'placed').length, 0);
    let id = '';
    await watched('annotating the first:', async () => (id = await mark(annotations, 'Paragraph 5000 says')));
    await watched('annotating another:', () => mark(annotations, 'Paragraph 6000 says'));
    await watched('writing:', () => annotations.retry());
    const change = { kind: 'edit', id, content: { colour: 'red' } } as const;
    await watched('a colour:', () => annotations.apply({ label: 'Colour', changes: [change] }));
    await watched('undoing:', () => annotations.undo());
    await watched('an edit before them all:', () => replace(article, 'A long', 'A very long'));
    equal(await standing(annotations, id), 'placed: Paragraph 5000 says');
    ok(await annotations.retry());
    equal((await lines(fileOf(article))).length, 20_003);
    // The editor opens what is not saved by itself.
    ok(await (await vscode.workspace.openTextDocument(article)).save());
    window.dispose();
    await closeAll();
    const again = desk.window();
    again.reading.open(await vscode.workspace.openTextDocument(article));
    await watched('opening again:', () => again.open(article));
    console.log(holds.map((line) => `      ${line}`).join('\n'));
  });
});

function longText(): string {
  const parts = ['A long interview'];
  for (let at = 1; at <= PARAGRAPHS; at++)
    parts.push(
      `Paragraph ${at} says that nothing is to be had from the ministry, and that ${at} of them left.`,
    );
  return parts.join('\n\n');
}

/** A file with two annotations on each paragraph, as somebody else's tool would write it. */
function manyOn(text: string): string {
  const records = [];
  for (let at = 1; at <= PARAGRAPHS; at++) {
    for (const [nth, words] of [`Paragraph ${at} says`, `that ${at} of them`].entries()) {
      const start = text.indexOf(words);
      const [from, to] = [Math.max(0, start - 40), start + words.length];
      const quote = { exact: words, prefix: text.slice(from, start), suffix: text.slice(to, to + 40) };
      const target = { kind: 'passage', position: { start, end: to }, quote, rival: 0.7 } as const;
      const id = `urn:uuid:018c0000-0000-7000-8000-${(at * 2 + nth).toString(16).padStart(12, '0')}`;
      const time = '2024-03-01T10:00:00.000Z';
      const fields = { id, created: time, modified: time, creator: 'anna', source: 'urn:article' };
      const content = { note: `What of paragraph ${at}?`, tags: ['many'], colour: 'green' } as const;
      records.push(annotationRecord({ ...content, target }, fields));
    }
  }
  return serialiseRecords({ header: newHeader({ author: 'anna' }, ANNOTATIONS), records, kept: [] });
}
