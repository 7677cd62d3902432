import * as vscode from 'vscode';
import type { Placement } from '../../../src/core/annotations/model.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import * as slices from '../../../src/host/slices.ts';
import { AnnotationsProvider } from '../../../src/host/views/annotations/provider.ts';
import { messageOf } from '../../../src/host/views/annotations/view.ts';
import { FakeAnnotations, made } from '../annotations/fake.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { deepEqual, equal, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';

const NAME = 'isis-k-moscow-attack.txt';

describe('rows of the Annotations view', () => {
  let reading: Reading;
  let provider: AnnotationsProvider;
  let session: ReadingSession;
  let annotations: FakeAnnotations;

  /** Where words stand in the article. */
  const placed = (words: string, state: 'placed' | 'moved' = 'placed'): Placement => {
    const start = session.article.source.indexOf(words);
    ok(start >= 0, words);
    return { state, span: { start, end: start + words.length }, confidence: 1, reason: 'unchanged' };
  };
  const of = (id: string, words: string, own: Parameters<typeof made>[1] = {}) =>
    made(id, { quote: words, placement: placed(words), ...own });

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    session = reading.open(await vscode.workspace.openTextDocument(file(NAME)));
    annotations = new FakeAnnotations(session.document.uri);
    provider = new AnnotationsProvider({ slices, failed: rethrow });
  });
  afterEach(async () => {
    provider.dispose();
    reading.dispose();
    await closeAll();
  });

  const show = async (...all: FakeAnnotations['all']): Promise<void> => {
    annotations.set(all);
    provider.show({ session, annotations }, true);
    await provider.settled();
  };
  const items = (id?: string): vscode.TreeItem[] =>
    provider.getChildren(id).map((each) => provider.item(each));
  const said = (id?: string): string[] =>
    items(id).map(
      ({ label, description }) => `${typeof label === 'string' ? label : ''} | ${String(description)}`,
    );

  const some = () => [
    made('whole', { target: { kind: 'article' }, note: 'Read twice' }),
    of('one', 'ISIS-K in particular', { tags: ['Motive'], colour: 'red' }),
    of('two', 'explicitly accepted', { note: '# Which\n\nof them?', tags: ['motive', 'Doubt'] }),
    made('three', {
      quote: 'words that were cut',
      placement: { state: 'orphan', candidates: [], reason: 'gone' },
    }),
  ];

  it('stand under their sections, in the order of the text, with what is noted', async () => {
    await show(...some());
    const groups = said();
    equal(groups[0], 'The whole article | 1');
    equal(groups.at(-1), 'Without a place | 1');
    const all = provider.getChildren().flatMap((group) => said(group));
    deepEqual(all, [
      'The whole article | Read twice',
      'ISIS-K in particular | #Motive',
      'explicitly accepted | #motive #Doubt · Which',
      'words that were cut | not found, to be attached again',
    ]);
  });

  it('are grouped by speaker, tag, colour and status', async () => {
    await show(...some());
    const by = async (grouping: 'speaker' | 'tag' | 'colour' | 'status'): Promise<string[]> => {
      provider.want({ by: grouping });
      await provider.settled();
      return said();
    };
    const speakers = await by('speaker');
    ok(
      speakers.some((each) => each.endsWith('Mir | 1')),
      speakers.join(),
    );
    equal(speakers.at(-1), 'The article itself | 3');
    deepEqual(await by('tag'), ['Doubt | 1', 'Motive | 2', 'Without tags | 2']);
    deepEqual(await by('colour'), ['Yellow | 3', 'Red | 1']);
    deepEqual(await by('status'), ['Not found: attach again | 1', 'In place | 3']);
  });

  it('have a row in each group that they belong to, and know the row above', async () => {
    await show(...some());
    provider.want({ by: 'tag' });
    await provider.settled();
    const rows = provider.getChildren().flatMap((group) => provider.getChildren(group));
    equal(rows.length, 5);
    equal(new Set(rows).size, 5);
    for (const group of provider.getChildren())
      for (const row of provider.getChildren(group)) equal(provider.getParent(row), group);
    deepEqual(provider.annotationsOf('tag:motive'), ['one', 'two']);
  });

  it('say to menus and screen readers what they are', async () => {
    await show(...some());
    const rows = provider.getChildren().flatMap((group) => items(group));
    deepEqual(
      rows.map(({ contextValue }) => contextValue),
      [
        'annotation article placed',
        'annotation passage placed',
        'annotation passage placed',
        'annotation passage orphan',
      ],
    );
    equal(rows[1]?.accessibilityInformation?.label, 'Highlight, Red, ISIS-K in particular, #Motive');
    match(
      rows[2]?.accessibilityInformation?.label ?? '',
      /^Highlight with note, Yellow, explicitly accepted, Which/,
    );
    const icons = rows.map(({ iconPath }) => (iconPath as vscode.ThemeIcon).id);
    ok(icons[1] !== icons[2], 'two colours have one shape');
  });

  it('name the author only where there are several', async () => {
    await show(of('one', 'ISIS-K'), of('two', 'Taliban'));
    deepEqual(items(provider.getChildren()[0]).map(({ description }) => description)[0], '');
    await show(of('one', 'ISIS-K'), of('two', 'Taliban', { creator: 'Grace' }));
    const authors = provider
      .getChildren()
      .flatMap((group) => items(group).map(({ description }) => description));
    deepEqual(authors, ['Ada', 'Grace']);
  });

  it('are filtered, and say so', async () => {
    await show(...some());
    provider.want({ filter: 'doubt' });
    await provider.settled();
    deepEqual(
      provider.getChildren().flatMap((group) => said(group)),
      ['explicitly accepted | #motive #Doubt · Which'],
    );
    equal(messageOf(provider), '“doubt”: 1 of 4 · 1 annotation needs your attention');
    provider.want({ filter: '' });
    await provider.settled();
    equal(provider.found.length, 4);
  });

  it('show in their tooltip all that there is, and nothing of it as markup', async () => {
    const note = '[press](command:workbench.action.quit) <img src=x>\n\n**bold**';
    await show(of('one', 'ISIS-K in particular', { note, tags: ['a_b_'] }));
    const row = provider.getChildren(provider.getChildren()[0])[0] ?? '';
    const item = provider.resolveTreeItem(provider.item(row), row);
    const { value, isTrusted, supportHtml } = item.tooltip as vscode.MarkdownString;
    ok(!value.includes('](command:'), value);
    ok(!value.includes('<img'), value);
    ok(!value.includes('**bold**'), value);
    ok(!isTrusted && !supportHtml, 'the tooltip is trusted');
    match(value, /Ada/);
  });

  it('say why something needs attention', async () => {
    const moved: Placement = { ...placed('ISIS-K in particular', 'moved'), reason: 'alike' };
    await show(of('one', 'ISIS-K in particular', { placement: moved }));
    equal(provider.counts.attention, 1);
    const row = provider.getChildren(provider.getChildren()[0])[0] ?? '';
    const item = provider.resolveTreeItem(provider.item(row), row);
    match((item.tooltip as vscode.MarkdownString).value, /moved, to be confirmed/);
  });

  it('are drawn again only where they changed', async () => {
    await show(...some());
    const events: (string[] | undefined)[] = [];
    provider.onDidChangeTreeData((rows) => events.push(rows));
    const [whole, one, two, three] = annotations.all;
    ok(whole && one && two && three);
    const changed = { ...one, annotation: { ...one.annotation, note: 'A note' } };
    annotations.set([whole, changed, two, three]);
    provider.refresh();
    await provider.settled();
    equal(events.length, 1);
    deepEqual(
      events[0]?.map((row) => row.split('\n').at(-1)),
      ['one'],
    );
  });

  it('are none without an article, and are being read until they are there', () => {
    provider.show(undefined, false);
    equal(provider.state, 'none');
    deepEqual(provider.getChildren(), []);
    equal(messageOf(provider), '');
    provider.show(undefined, true);
    equal(provider.state, 'reading');
    equal(messageOf(provider), 'Reading annotations…');
  });
});
