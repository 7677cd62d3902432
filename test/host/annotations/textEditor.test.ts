import * as vscode from 'vscode';
import { finish } from '../../../src/core/steps.ts';
import { Attaching } from '../../../src/host/annotations/acts/attaching.ts';
import { rangesOf } from '../../../src/host/annotations/text/highlights.ts';
import { NoteHover } from '../../../src/host/annotations/text/noteHover.ts';
import { trimmed } from '../../../src/host/annotations/text/selected.ts';
import { sentenceAt } from '../../../src/host/annotations/text/sentence.ts';
import { Reading } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { placeOf } from '../support/names.ts';
import { FakeAnnotations, made } from './fake.ts';

const TEXT = `# Floods

Reed: The *levee* broke at dawn. Nobody had been told.

Mir: Nobody had been told, and the levee broke.

Reed: That is what I say.

Mir: And I say it too.
`;

let turn = 0;
/** A file of its own for each test: what the one before has kept is not known any more. */
let name = '';

async function write(): Promise<vscode.TextDocument> {
  name = `annotated-in-text-${++turn}.md`;
  await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(TEXT));
  return vscode.workspace.openTextDocument(file(name));
}

async function clear(): Promise<void> {
  await closeAll();
  for (const each of [name, `.annotations/${name}`])
    await vscode.workspace.fs.delete(file(each), { recursive: true }).then(undefined, () => undefined);
}

/** The lines of all files of the article's annotations. */
async function kept(): Promise<string[]> {
  const folder = file(`.annotations/${name}`);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const texts = await Promise.all(
    entries
      .filter(([entry]) => entry.endsWith('.jsonl'))
      .map(async ([entry]) => {
        // A file that is being written anew is not there for a moment.
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, entry)).then(
          (read) => read,
          () => new Uint8Array(),
        );
        return new TextDecoder().decode(bytes);
      }),
  );
  return texts.flatMap((text) => text.split('\n').slice(1).filter(Boolean));
}

describe('annotating from the text editor', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await extension().activate();
    editor = await vscode.window.showTextDocument(await write());
  });
  afterEach(clear);

  const select = (words: string): void => {
    const start = placeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start.translate(0, words.length));
  };

  it('highlights what is selected, without blanks at its ends, and undoes it', async () => {
    select(' broke at dawn. ');
    await vscode.commands.executeCommand('lectern.annotate.highlight');
    const [line = ''] = await eventually('the annotation on disk', async () => {
      const lines = await kept();
      return lines.length > 0 ? lines : undefined;
    });
    match(line, /"exact":"broke at dawn\."/);
    await vscode.commands.executeCommand('lectern.annotations.undo');
    await eventually('the annotation to be taken back', async () => {
      const lines = await kept();
      return lines.every((each) => each.includes('"deleted"')) ? true : undefined;
    });
  });

  it('highlights the sentence at the cursor', async () => {
    const at = placeOf(editor.document, 'had been told.');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('lectern.annotate.sentence');
    const [line = ''] = await eventually('the annotation on disk', async () => {
      const lines = await kept();
      return lines.length > 0 ? lines : undefined;
    });
    match(line, /"exact":"Nobody had been told\."/);
  });
});

describe('annotations in the text editor', () => {
  let reading: Reading;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    document = await write();
  });
  afterEach(async () => {
    reading.dispose();
    await clear();
  });

  const placed = (words: string, state: 'placed' | 'moved' = 'placed') => {
    const start = TEXT.indexOf(words);
    return { state, span: { start, end: start + words.length }, confidence: 1, reason: 'unchanged' } as const;
  };

  it('have ranges by colour, and where they are to be confirmed', () => {
    const annotations = new FakeAnnotations(document.uri, [
      made('one', { placement: placed('levee') }),
      made('two', { placement: placed('at dawn', 'moved'), colour: 'red' }),
      made('three', { placement: { state: 'orphan', candidates: [], reason: 'gone' } }),
      made('four', { target: { kind: 'article' } }),
    ]);
    const ranges = finish(rangesOf({ annotations }, document));
    deepEqual(
      Array.from(ranges, ([look, list]) => [look, ...list.map((range) => document.getText(range))]),
      [
        ['yellow', 'levee'],
        ['red', 'at dawn'],
        ['moved', 'at dawn'],
      ],
    );
  });

  it('show their notes in a hover, each by itself', () => {
    const annotations = new FakeAnnotations(document.uri, [
      made('one', { placement: placed('levee broke'.slice(0, 5)), note: 'which one?' }),
      made('two', { placement: placed('The *levee* broke'), note: 'when?' }),
      made('three', { placement: placed('levee') }),
    ]);
    const session = reading.open(document);
    const hover = new NoteHover({ of: () => ({ session, annotations }) });
    const shown = hover.provideHover(document, placeOf(document, 'evee'));
    deepEqual(
      shown?.contents.map((each) => /which one\?|when\?/.exec((each as vscode.MarkdownString).value)?.[0]),
      ['which one?', 'when?'],
    );
    equal(hover.provideHover(document, placeOf(document, 'Floods')), undefined);
  });

  it('are attached again to what the reader selects, once the words have been compared', async () => {
    const session = reading.open(document);
    const annotations = new FakeAnnotations(document.uri, [
      made('one', { quote: 'the dam broke', placement: { state: 'orphan', candidates: [], reason: 'gone' } }),
    ]);
    let selected: ReturnType<typeof trimmed>[number] | undefined;
    const asked: string[][] = [];
    let answer = false;
    const attaching = new Attaching({
      ready: () => Promise.resolve({ session, annotations }),
      selection: () => Promise.resolve(selected),
      ask: (old, fresh) => {
        asked.push([old, fresh]);
        return Promise.resolve(answer);
      },
    });
    try {
      const [orphan] = annotations.all;
      ok(orphan);
      attaching.begin({ session, annotations }, orphan);
      match(attaching.message ?? '', /the dam broke/);
      await attaching.here();
      deepEqual(asked, []);
      const { span } = placed('the levee broke');
      selected = span;
      await attaching.here();
      deepEqual(asked, [['the dam broke', 'the levee broke']]);
      equal(annotations.edits.length, 0);
      ok(attaching.message !== undefined, 'gave up');
      answer = true;
      await attaching.here();
      deepEqual(annotations.edits[0]?.changes, [{ kind: 'attach', id: 'one', span }]);
      equal(attaching.message, undefined);
    } finally {
      attaching.dispose();
    }
  });

  it('begin and end with words', () => {
    deepEqual(trimmed('  a b \n', { start: 0, end: 7 }), [{ start: 2, end: 5 }]);
    deepEqual(trimmed('  \n ', { start: 0, end: 4 }), []);
  });

  it('take a whole sentence, whatever is in it', () => {
    const { article } = reading.open(document);
    const words = (offset: number): string | undefined => {
      const span = sentenceAt(article, offset);
      return span && TEXT.slice(span.start, span.end);
    };
    equal(words(TEXT.indexOf('dawn')), 'The *levee* broke at dawn.');
    equal(words(TEXT.indexOf('Nobody')), 'Nobody had been told.');
    equal(words(TEXT.length), 'And I say it too.');
  });
});
