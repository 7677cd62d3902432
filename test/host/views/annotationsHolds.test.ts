import * as vscode from 'vscode';
import { COLOURS, type PlacedAnnotation } from '../../../src/core/annotations/model.ts';
import { TextHighlights } from '../../../src/host/annotations/text/highlights.ts';
import { ShownTexts } from '../../../src/host/annotations/text/shownTexts.ts';
import * as slices from '../../../src/host/slices.ts';
import { AnnotationsProvider } from '../../../src/host/views/annotations/provider.ts';
import { GROUPINGS } from '../../../src/host/views/annotations/settings.ts';
import { FakeAnnotations, made, sourceOf } from '../annotations/fake.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { equal, eventually, ok } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';
import { longestHold, rest } from '../support/heartbeat.ts';

/** Milliseconds. It is 50 that counts, on a machine at rest. */
const MOST = 100;
const PARAGRAPHS = 10_000;
const ANNOTATIONS = 20_000;

describe('the Annotations view of 20,000 annotations', function () {
  this.timeout(180_000);
  afterEach(closeAll);

  it('leaves the host’s thread free most of the time', async () => {
    const uri = file('long-annotated.md');
    const source = article();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(source));
    const reading = new Reading();
    const provider = new AnnotationsProvider({ slices, failed: rethrow });
    const document = await vscode.workspace.openTextDocument(uri);
    // Reading an article for the first time is not what is measured.
    await vscode.window.showTextDocument(document);
    const session = reading.open(document);
    const annotations = new FakeAnnotations(uri, many(source.length));
    const texts = new ShownTexts({
      sessions: reading.sessions,
      source: sourceOf(annotations),
      failed: rethrow,
    });
    const highlights = new TextHighlights(texts, slices, rethrow);
    try {
      const drawn = (ids: readonly string[]): Promise<vscode.TreeItem[]> =>
        Promise.all(ids.map(async (id) => provider.getTreeItem(id)));
      const listed = async (): Promise<number> => {
        await provider.settled();
        const groups = provider.getChildren();
        await drawn(groups);
        let rows = 0;
        for (const group of groups) rows += (await drawn(provider.getChildren(group))).length;
        return rows;
      };
      await rest();
      // The bundle of these tests is where our code is.
      const hold = await longestHold('host-tests', async () => {
        provider.show({ session, annotations }, true);
        equal(await listed(), ANNOTATIONS);
        for (const by of GROUPINGS) {
          provider.want({ by });
          await listed();
        }
        for (const filter of ['n', 'note', 'note 19', '']) {
          provider.want({ filter });
          await provider.settled();
        }
        await annotations.apply({
          label: 'Edit Note',
          changes: [{ kind: 'edit', id: 'note-100', content: { note: 'another' } }],
        });
        provider.refresh();
        await provider.settled();
        texts.on = true;
        await eventually('the annotations', () => texts.of(document));
        await highlights.settled();
      });
      const ms = (time?: number): string => `${time?.toFixed(0) ?? '?'} ms`;
      console.log(`      longest hold by us: ${ms(hold.ours)}, by anyone: ${ms(hold.anyone)}`);
      ok(hold.ours === undefined || hold.ours < MOST, `held the thread ${ms(hold.ours)}`);
    } finally {
      highlights.dispose();
      texts.dispose();
      provider.dispose();
      reading.dispose();
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });
});

/** 1 MB of an interview. */
function article(): string {
  const paragraphs = ['# A long interview'];
  for (let index = 0; index < PARAGRAPHS; index++) {
    if (index % 50 === 0) paragraphs.push(`What happened in year ${index}?`);
    const speaker = index % 2 === 0 ? 'Mir' : 'Reed';
    paragraphs.push(`${speaker}: ${'So it was said, and so it was done. '.repeat(3)}`);
  }
  return paragraphs.join('\n\n');
}

function many(length: number): PlacedAnnotation[] {
  return Array.from({ length: ANNOTATIONS }, (_, index) => {
    const start = Math.floor((index / ANNOTATIONS) * (length - 40));
    const span = { start, end: start + 30 };
    return made(`note-${index}`, {
      quote: 'so it was done. *So* it was said',
      note: index % 3 === 0 ? `A note with the number ${index}\n\nand **more**` : '',
      tags: index % 5 === 0 ? [`tag ${index % 400}`, 'all'] : [],
      colour: COLOURS[index % COLOURS.length] ?? 'yellow',
      placement: { state: index % 97 === 0 ? 'moved' : 'placed', span, confidence: 1, reason: 'unchanged' },
    });
  });
}
