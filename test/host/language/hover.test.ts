import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import * as vscode from 'vscode';
import { cardMarkdown } from '../../../src/host/language/cardMarkdown.ts';
import { plainMarkdown } from '../../../src/host/language/plainMarkdown.ts';
import type { Card } from '../../../src/protocol.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { placeOf } from '../support/names.ts';

const NAME = 'isis-k-moscow-attack.txt';

/** The hover that is ours, once its names have been found. */
function hoverAt(document: vscode.TextDocument, words: string, by = 0): Promise<vscode.MarkdownString> {
  return eventually(`a hover on ${words}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, words).translate(0, by),
    );
    const contents = hovers.flatMap(({ contents: each }) => each as vscode.MarkdownString[]);
    return contents.find(({ value }) => value.startsWith('**'));
  });
}

/** What a reader sees of Markdown, and what in it is more than text. */
function rendered(markdown: string): { text: string; lively: string[] } {
  // Without what looks for addresses once more when all is parsed: the editor's parser does not.
  const mdastExtensions = gfmFromMarkdown().map((each) => ({ ...each, transforms: [] }));
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
  let text = '';
  const lively: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    if (!['root', 'paragraph', 'strong', 'emphasis', 'list', 'listItem', 'text'].includes(node.type))
      lively.push(node.type);
  });
  return { text, lively };
}

describe('hovers in text editors', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('say of a name what its card says', async () => {
    const document = await vscode.workspace.openTextDocument(file(NAME));
    await vscode.window.showTextDocument(document);
    const { value, isTrusted } = await hoverAt(document, 'Soleimani');
    const { text, lively } = rendered(value);
    ok(text.startsWith('Qassem Soleimani · Person'), text);
    match(text, /Who says what/);
    match(text, /Helf · 1 ×/);
    match(text, /Quds Force/);
    // Where to read on, and nothing else.
    deepEqual(lively, ['link']);
    ok(!isTrusted, 'trusted');
  });

  it('say of a figure what its card says', async () => {
    const document = await vscode.workspace.openTextDocument(file(NAME));
    await vscode.window.showTextDocument(document);
    const { text } = rendered((await hoverAt(document, '1.3 million')).value);
    match(text, /^roughly 1\.3 million · Number/);
    match(text, /1,300,000/);
  });

  it('have none where nothing is named', async () => {
    const document = await vscode.workspace.openTextDocument(file(NAME));
    await vscode.window.showTextDocument(document);
    await hoverAt(document, 'Soleimani');
    const none = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'competitive dynamics'),
    );
    deepEqual(none, []);
  });

  it('are off where the reader wants no hovering', async () => {
    const document = await vscode.workspace.openTextDocument(file(NAME));
    await vscode.window.showTextDocument(document);
    await hoverAt(document, 'Soleimani');
    const want = (hover: boolean | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('lectern.cards')
        .update('hover', hover, vscode.ConfigurationTarget.Workspace);
    await want(false);
    try {
      await eventually('no hover', async () => {
        const { length } = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, 'Soleimani'),
        );
        return length === 0 || undefined;
      });
    } finally {
      await want(undefined);
    }
    await hoverAt(document, 'Soleimani');
  });

  it('show text that is markup elsewhere as the text it is', async () => {
    const uri = file('hostile-hover.txt');
    const sentence =
      'Vladimir Lindqvist met [the king](command:workbench.action.quit) and ![x](https://evil.example/x.png) ' +
      '<script>alert(1)</script> <a@evil.example> https://evil.example www.evil.example $(trash) | `a` | in Moscow.';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`A title\n\nMir: ${sentence}\n`));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const { value, isTrusted, supportHtml, supportThemeIcons } = await hoverAt(document, 'Lindqvist');
      const { text, lively } = rendered(value);
      match(text, /\[the king\]\(command:workbench\.action\.quit\)/);
      deepEqual(lively, []);
      ok(!isTrusted && !supportHtml && !supportThemeIcons, 'trusted');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe('cards as Markdown', () => {
  const HOSTILE = [
    '[x](command:workbench.action.quit)',
    '<script>alert(1)</script>',
    '<https://evil.example>',
    'https://evil.example/a_b?c=d&e=f',
    'www.evil.example',
    'ftp://evil.example',
    'mail me@evil.example or mailto:me@evil.example',
    '![x](https://evil.example/x.png)',
    '[x]: https://evil.example',
    '[^1]',
    '1. one',
    '- one',
    '+ one',
    '# one',
    '> one',
    '    code',
    '```js\nlet x\n```',
    '| a |\n| - |\n| b |',
    'a\n===',
    '---',
    '***',
    '~~a~~ **b** _c_ `d`',
    '&lt;b&gt; &amp; &#60;',
    'a\\',
    '$(trash) \u202Eabc',
  ];

  const visibly = (text: string): string => text.replace(/\s+/g, ' ').replace('\u202E', '').trim();

  it('are the text that they are, wherever it stands', () => {
    for (const text of HOSTILE) {
      const { text: shown, lively } = rendered(plainMarkdown(text));
      equal(shown, visibly(text));
      deepEqual(lively, [], text);
    }
  });

  it('have nothing in them but a source’s link on the web', () => {
    for (const text of HOSTILE) {
      for (const [address, links] of [
        ['https://en.wikipedia.org/wiki/A_(b)', 1],
        ['http://en.wikipedia.org/wiki/A', 0],
        ['command:workbench.action.quit', 0],
        ['file:///etc/passwd', 0],
        ['.lectern/dossier/a.md', 0],
      ] as const) {
        const card = hostileCard(text);
        const { value, isTrusted } = cardMarkdown({
          card,
          choices: new Map([['1', { kind: 'link', address }]]),
        });
        const { lively } = rendered(value);
        deepEqual(lively, links ? ['link'] : [], `${text} ${address}`);
        ok(!isTrusted, 'trusted');
      }
    }
  });

  function hostileCard(text: string): Card {
    return {
      start: 0,
      end: 1,
      look: 'person',
      title: text,
      type: text,
      aliases: [text, text],
      facts: [{ label: text, value: text }],
      summary: { text, source: text, link: { id: '1', label: text } },
      notes: [text],
      lists: [
        { title: text, items: [{ id: '2', label: text, text, count: text }], more: { id: '3', label: text } },
      ],
      actions: [],
    };
  }
});
