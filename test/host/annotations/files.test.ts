import * as vscode from 'vscode';
import { exportText, type ExportFormat } from '../../../src/host/annotations/files/exportFile.ts';
import { importText } from '../../../src/host/annotations/files/importFile.ts';
import { importReport } from '../../../src/host/annotations/files/importReport.ts';
import * as slices from '../../../src/host/slices.ts';
import { Reading } from '../support/articles.ts';
import { deepEqual, equal, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { FakeAnnotations } from './fake.ts';

/** What another tool might write: one that can be read, one that can't, and one that is full of markup. */
const GIVEN = JSON.stringify([
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/1',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'why?', purpose: 'commenting' },
      { type: 'TextualBody', value: 'motive', purpose: 'tagging' },
    ],
    target: {
      source: 'http://example.org/article',
      selector: { type: 'TextQuoteSelector', exact: 'ISIS-K in particular' },
    },
  },
  { type: 'Person', name: 'nobody' },
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/2',
    type: 'Annotation',
    body: { type: 'TextualBody', value: '=HYPERLINK("x") [press](command:quit)', purpose: 'commenting' },
    target: {
      source: 'http://example.org/article',
      selector: { type: 'TextQuoteSelector', exact: '[press](command:quit) <b>' },
    },
  },
]);

describe('annotations of other tools', () => {
  let reading: Reading;
  let annotations: FakeAnnotations;

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    annotations = new FakeAnnotations(file('isis-k-moscow-attack.txt'));
  });
  afterEach(async () => {
    reading.dispose();
    await closeAll();
  });

  it('are imported as one step, and each is accounted for', async () => {
    const items = await importText(annotations, GIVEN, slices);
    ok(items);
    equal(annotations.edits.length, 1);
    deepEqual(
      annotations.all.map(({ annotation: { note, tags } }) => [note, ...tags]),
      [['why?', 'motive'], ['=HYPERLINK("x") [press](command:quit)']],
    );
    const report = importReport(items, annotations, { file: 'no_tes.json', article: 'A [title]' });
    match(report, /Imported: 2 annotations · there already: 0 · refused: 1/);
    match(report, /1\. “ISIS-K in particular”: imported, not found/);
    match(report, /2\. .*refused: it does not say that it is an annotation/);
    ok(!/[^\\]\]\(command:/.test(report), report);
    ok(!/[^\\]<b>/.test(report), report);
  });

  it('are not doubled when they are imported once more', async () => {
    await importText(annotations, GIVEN, slices);
    const again = await importText(annotations, GIVEN, slices);
    deepEqual(
      again?.map(({ outcome }) => outcome),
      ['known', 'refused', 'known'],
    );
    equal(annotations.edits.length, 1);
  });

  it('are none where a file is something else', async () => {
    equal(await importText(annotations, 'Dear diary', slices), undefined);
  });

  it('are exported in each format', async () => {
    await importText(annotations, GIVEN, slices);
    const document = await vscode.workspace.openTextDocument(annotations.article);
    const { article } = reading.open(document);
    const text = (format: ExportFormat): string => exportText(format, article, annotations.all, 0);
    const collection = JSON.parse(text('w3c')) as { type: string; total: number };
    deepEqual([collection.type, collection.total], ['AnnotationCollection', 2]);
    equal((JSON.parse(text('hypothesis')) as { annotations: unknown[] }).annotations.length, 2);
    match(text('markdown'), /^# Annotations/);
    match(text('markdown'), /not found, to be attached again/);
    equal(text('csv').split('\r\n').length, 4);
    ok(!text('csv').includes('"=HYPERLINK'), 'a formula');
  });

  it('come back as they went', async () => {
    await importText(annotations, GIVEN, slices);
    const document = await vscode.workspace.openTextDocument(annotations.article);
    const { article } = reading.open(document);
    const other = new FakeAnnotations(annotations.article);
    await importText(other, exportText('w3c', article, annotations.all), slices);
    deepEqual(
      other.all.map(({ annotation: { id, note, tags } }) => ({ id, note, tags })),
      annotations.all.map(({ annotation: { id, note, tags } }) => ({ id, note, tags })),
    );
  });
});
