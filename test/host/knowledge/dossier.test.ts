import * as vscode from 'vscode';
import { readProse } from '../../../src/core/knowledge/dossier/prose.ts';
import { registerDossier, type DossierHost } from '../../../src/host/knowledge/dossier.ts';
import * as slices from '../../../src/host/slices.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';

const FOLDER = '.lectern/dossier';
const { fs } = vscode.workspace;

/** A dossier file of the workspace. */
const at = (name: string): vscode.Uri => file(`${FOLDER}/${name}`);
const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  fs.writeFile(uri, new TextEncoder().encode(text));
const remove = async (): Promise<void> => {
  try {
    await fs.delete(file('.lectern'), { recursive: true });
  } catch {
    // It is not there.
  }
};

describe('the dossier', () => {
  let host: DossierHost;
  let forms: readonly string[] = [];
  const warnings: string[] = [];

  before(async () => {
    await remove();
    host = registerDossier({
      log: { warn: (text: string) => warnings.push(text) },
      slices,
      readProse,
      formsOf: () => forms,
    });
    await host.files.settled();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
    await remove();
    await eventually('an empty dossier', () => (host.files.all().length === 0 ? true : undefined));
    deepEqual(warnings, []);
  });
  after(() => host.dispose());

  const summary = (name: string): string | undefined =>
    host.files.find({ names: [name], type: 'ORG' })?.summary;
  const told = (name: string, expected: string | undefined): Promise<true> =>
    eventually(`${name}: ${expected ?? 'nothing'}`, () => (summary(name) === expected ? true : undefined));
  /** Problems as code and words, each once: the extension may show the same. */
  const problems = (uri: vscode.Uri, text: string): string[] => {
    const lines = text.split('\n');
    const all = vscode.languages.getDiagnostics(uri).map(({ code, range }) => {
      const { start, end } = range;
      return `${typeof code === 'string' ? code : ''} ${lines[start.line]?.slice(start.character, end.character) ?? ''} in ${start.line}`;
    });
    return [...new Set(all)];
  };
  const shown = (uri: vscode.Uri, text: string, expected: readonly string[]): Promise<true> =>
    eventually(`problems ${expected.join()}`, () =>
      problems(uri, text).join() === expected.join() ? true : undefined,
    );

  it('finds a file that is made, changed and deleted', async () => {
    equal(summary('Hamas'), undefined);
    await write(at('hamas.md'), '# Hamas\n\nA movement.\n');
    await told('Hamas', 'A movement.');
    const [found] = host.files.all();
    const known = host.files.find({ names: ['HAMAS'], type: 'ORG' });
    equal(host.files.uriOf(known?.link ?? '')?.toString(), at('hamas.md').toString());
    equal(found?.entry.path, known?.link);
    await write(at('hamas.md'), '# Hamas\n\nAnother text.\n');
    await told('Hamas', 'Another text.');
    await fs.delete(at('hamas.md'));
    await told('Hamas', undefined);
  });

  it('forgets a whole folder, and finds one that is moved in', async () => {
    await write(at('a.md'), '# Alpha\n\nOne.\n');
    await told('Alpha', 'One.');
    await fs.delete(file('.lectern'), { recursive: true });
    await told('Alpha', undefined);
    await write(file('elsewhere/dossier/b.md'), '# Beta\n\nTwo.\n');
    await fs.rename(file('elsewhere'), file('.lectern'));
    await told('Beta', 'Two.');
  });

  it('follows what is typed, and forgets what was not saved', async () => {
    await write(at('a.md'), '# Alpha\n\nOne.\n');
    await told('Alpha', 'One.');
    const editor = await vscode.window.showTextDocument(at('a.md'));
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 0, 2, 4), 'Typed.'));
    await told('Alpha', 'Typed.');
    await eventually('the text to be given up', async () => {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return editor.document.isDirty ? undefined : true;
    });
    await told('Alpha', 'One.');
  });

  it('tells once of several changes, and not of none', async () => {
    const events: number[] = [];
    const listening = host.files.onDidChange(() => events.push(host.files.all().length));
    await write(at('a.md'), '# Alpha\n\nOne.\n');
    await told('Alpha', 'One.');
    await host.files.settled();
    const before = events.length;
    ok(before >= 1, 'no event');
    host.files.refresh(at('a.md'));
    await host.files.settled();
    equal(events.length, before);
    listening.dispose();
  });

  it('has all files but the bad ones, and says what is wrong with those', async () => {
    await write(at('large.md'), `# Large\n\n${'x'.repeat(300_000)}`);
    await fs.writeFile(at('binary.md'), new Uint8Array([0, 1, 2, 0, 0, 255, 254, 0]));
    await write(at('README.md'), '# About this folder\n\nNo entity.\n');
    await write(at('notes.txt'), 'No entity.');
    await fs.createDirectory(at('folder.md'));
    await write(at('latin.md'), '# Good\n\nGood text.\n');
    await told('Good', 'Good text.');
    await shown(at('large.md'), '', ['tooLarge  in 0']);
    const names = (): string =>
      host.files
        .all()
        .map(({ uri }) => uri.path.split('/').at(-1))
        .sort()
        .join();
    await eventually('three files', () => (names() === 'binary.md,large.md,latin.md' ? true : undefined));
    equal(summary('About this folder'), undefined);
  });

  it('shows problems where they are, with CRLF and a byte order mark, until they are mended', async () => {
    const text = '---\ntype: Organisatoin\naliases:\n  - IS-K\n  - is-k\ntags: x\n---\nText.\n';
    await write(at('a.md'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const expected = ['unknownType Organisatoin in 1', 'aliasTwice is-k in 4', 'unknownKey tags in 5'];
    await eventually('three problems', () => (problems(at('a.md'), text).length === 3 ? true : undefined));
    deepEqual(problems(at('a.md'), text).sort(), expected.sort());
    await write(at('a.md'), 'Text.\n');
    await shown(at('a.md'), 'Text.\n', []);
  });

  it('shows a name that two files claim in both, until one gives it up', async () => {
    const one = '---\ntype: ORG\n---\n# ISIS\n\nOne.\n';
    const two = '---\ntype: ORG\naliases: [Isis]\n---\n# Daesh\n\nTwo.\n';
    await write(at('1.md'), one);
    await write(at('2.md'), two);
    await shown(at('1.md'), one, ['nameClaimed # ISIS in 3']);
    await shown(at('2.md'), two, ['nameClaimed Isis in 2']);
    const [problem] = vscode.languages.getDiagnostics(at('2.md'));
    match(problem?.message ?? '', /“Isis” is also a name in .*1\.md/u);
    equal(problem?.relatedInformation?.[0]?.location.uri.toString(), at('1.md').toString());
    await fs.delete(at('2.md'));
    await shown(at('1.md'), one, []);
  });

  describe('while it is written', () => {
    let made = 0;
    const offered = async (text: string, line: number, column: number): Promise<vscode.CompletionItem[]> => {
      // The editor keeps closed documents for a while: a file for each.
      const uri = at(`new-${++made}.md`);
      await write(uri, text);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      return eventually('completions', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(line, column),
        );
        const own = list.items.filter(({ sortText }) => /^\d{3}$/u.test(sortText ?? ''));
        return own.length > 0 ? own : undefined;
      });
    };
    const labels = (items: readonly vscode.CompletionItem[]): string[] => [
      ...new Set(items.map(({ label }) => (typeof label === 'string' ? label : label.label))),
    ];

    it('is offered the keys that are not there yet', async () => {
      const items = await offered('---\ntype: ORG\n\n---\n', 2, 0);
      deepEqual(labels(items), ['aliases', 'name', 'links', 'updated']);
    });

    it('is offered the types, each with its explanation', async () => {
      const items = await offered('---\ntype: OR # an organisation\n---\n', 1, 8);
      equal(labels(items).length, 11);
      const org = items.find(({ label }) => typeof label === 'object' && label.label === 'ORG');
      match(typeof org?.documentation === 'string' ? org.documentation : '', /^Companies, agencies/u);
      const range = org?.range;
      ok(range instanceof vscode.Range, 'no range');
      deepEqual([range.start.character, range.end.character], [6, 8]);
    });

    it('is offered the names that the article uses and the file does not', async () => {
      forms = ['ISIS-K', 'ISIL: K', 'Daesh'];
      const items = await offered('---\naliases:\n  - Daesh\n  - \n---\n', 3, 4);
      const own = items.filter(({ label }) => typeof label === 'string' && forms.includes(label));
      deepEqual(
        [...new Set(own.map(({ insertText }) => (typeof insertText === 'string' ? insertText : '')))],
        ['ISIS-K', '"ISIL: K"'],
      );
    });

    it('has an unknown type mended', async () => {
      const text = '---\ntype: organisatoin\n---\nText.\n';
      await write(at('a.md'), text);
      await vscode.window.showTextDocument(at('a.md'));
      await shown(at('a.md'), text, ['unknownType organisatoin in 1']);
      const [first, ...rest] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        at('a.md'),
        new vscode.Range(1, 8, 1, 8),
        vscode.CodeActionKind.QuickFix.value,
      );
      match(first?.title ?? '', /ORG/u);
      ok(rest.length >= 10, String(rest.length));
      ok(first?.edit, 'no edit');
      await vscode.workspace.applyEdit(first.edit);
      await shown(at('a.md'), text, []);
      equal(vscode.window.activeTextEditor?.document.lineAt(1).text, 'type: ORG');
    });

    it('has its type explained', async () => {
      // A file of this test's own: one that was open a moment ago would show its old text.
      const uri = at('explained.md');
      await write(uri, '---\ntype: "org"\n---\nText.\n');
      const document = await vscode.workspace.openTextDocument(uri);
      const hover = await eventually('a hover', async () => {
        const all = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          new vscode.Position(1, 8),
        );
        return all[0];
      });
      match(
        (hover.contents[0] as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '),
        /^Organisation: Companies/u,
      );
    });
  });

  describe('added to', () => {
    const subject = { names: ['Islamic State – Khorasan', 'ISIS-K'], type: 'ORG' } as const;
    const cursor = (): string => {
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'no editor');
      const { document, selection } = editor;
      const before = document.getText(new vscode.Range(new vscode.Position(0, 0), selection.active));
      return `${before}|${document.getText().slice(before.length)}`;
    };

    it('opens a file with what is known, the cursor where the summary goes', async () => {
      const uri = await host.add({ subject });
      equal(uri?.toString(), at('islamic-state-khorasan.md').toString());
      equal(cursor(), '---\ntype: ORG\nname: "Islamic State – Khorasan"\naliases:\n  - ISIS-K\n---\n\n|');
      await eventually('the new file', () => (host.files.about(subject) ? true : undefined));
    });

    it('starts with another source’s words, and says whose they are', async () => {
      await host.add({ subject, summary: 'A *branch*.', source: 'WordNet 3.1' });
      match(cursor(), /\n\nA \\\*branch\\\*\.\|\n\nSource: WordNet 3\.1\.\n$/u);
      await told('ISIS-K', 'A *branch*.');
    });

    it('opens the file that there is, whatever it is called, and leaves it as it is', async () => {
      const text = '---\naliases: [isis-k]\n---\n# Khorasan\n\nMine.\n\nMore.\n';
      await write(at('mine.md'), text);
      await told('ISIS-K', 'Mine.');
      const uri = await host.add({ subject, summary: 'Not mine.' });
      equal(uri?.toString(), at('mine.md').toString());
      equal(cursor(), text.replace('Mine.', 'Mine.|'));
      equal(host.files.all().length, 1);
    });

    it('never takes another file’s name', async () => {
      await write(at('Islamic-State-Khorasan.md'), '# Something else\n\nOther.\n');
      await told('Something else', 'Other.');
      const uri = await host.add({ subject });
      equal(uri?.path.split('/').at(-1), 'islamic-state-khorasan-2.md');
      equal(summary('Something else'), 'Other.');
    });

    it('stays in its folder, whatever the name', async () => {
      const uri = await host.add({ subject: { names: ['../../CON'], type: 'ORG' } });
      equal(uri?.toString(), at('con-entity.md').toString());
    });
  });
});
