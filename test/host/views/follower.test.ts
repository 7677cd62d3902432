import * as vscode from 'vscode';
import { followReading, type FollowedView } from '../../../src/host/views/place/follower.ts';
import { ReadingPosition } from '../../../src/host/views/place/readingPosition.ts';
import { SectionsProvider } from '../../../src/host/views/sectionsProvider.ts';
import * as slices from '../../../src/host/slices.ts';
import { Reading, rethrow, rowIds } from '../support/articles.ts';
import { deepEqual, eventually } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';

interface Revealed {
  readonly row: string;
  readonly options: unknown;
}

/** A tree view that notes what it is asked to show. */
class NotedView implements FollowedView {
  visible = true;
  selection: readonly string[] = [];
  readonly revealed: Revealed[] = [];
  readonly collapsed = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
  readonly expanded = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
  readonly visibility = new vscode.EventEmitter<vscode.TreeViewVisibilityChangeEvent>();
  readonly onDidCollapseElement = this.collapsed.event;
  readonly onDidExpandElement = this.expanded.event;
  readonly onDidChangeVisibility = this.visibility.event;

  reveal(row: string, options?: unknown): Promise<void> {
    this.revealed.push({ row, options });
    this.selection = [row];
    return Promise.resolve();
  }
}

describe('following the reading position', () => {
  let reading: Reading;
  let editor: vscode.TextEditor;
  let view: NotedView;
  let position: ReadingPosition;
  let parts: vscode.Disposable;
  let rows: ReturnType<typeof rowIds>;

  beforeEach(async () => {
    const document = await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt'));
    editor = await vscode.window.showTextDocument(document);
    // The editor remembers where it was in the test before: from here every move is one.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    reading = new Reading();
    reading.active.show(document);
    rows = rowIds(reading.articles, document);
    const provider = new SectionsProvider(slices, rethrow);
    provider.setSession(reading.active.session);
    await provider.settled();
    position = new ReadingPosition(reading.active);
    await eventually('the cursor at the start', () => (position.offset === 0 ? true : undefined));
    view = new NotedView();
    const log = vscode.window.createOutputChannel('following', { log: true });
    const following = followReading({ view, provider, active: reading.active, position, log });
    parts = vscode.Disposable.from(following, position, provider, log);
  });
  afterEach(async () => {
    parts.dispose();
    reading.dispose();
    await closeAll();
  });

  function moveTo(words: string): number {
    const offset = editor.document.getText().indexOf(words);
    const at = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
    return offset;
  }
  /** Once the position is known to be there, everybody who follows it has been told. */
  const arrived = (offset: number): Promise<true> =>
    new Promise((resolve) => {
      const told = position.onDidMove((at) => {
        if (at !== offset) return;
        told.dispose();
        resolve(true);
      });
    });

  it('selects the statement of the cursor, and leaves the keyboard where it is', async () => {
    moveTo('The U.S. National Security');
    const last = await eventually('the row', () =>
      view.revealed.find(({ row }) => row === rows.statements[2]),
    );
    deepEqual(last.options, { select: true, focus: false });
  });

  it('selects the question while the cursor is in it', async () => {
    moveTo('blamed the Moscow attack');
    await eventually('the row', () => view.revealed.find(({ row }) => row === rows.sections[2]));
  });

  it('does nothing while the view is hidden, and catches up when it shows', async () => {
    view.visible = false;
    view.revealed.length = 0;
    await arrived(moveTo('The U.S. National Security'));
    deepEqual(view.revealed, []);
    view.visible = true;
    view.visibility.fire({ visible: true });
    deepEqual(view.revealed.at(-1)?.row, rows.statements[2]);
  });

  it('leaves several selected rows selected', async () => {
    view.selection = [rows.statements[0] ?? '', rows.statements[1] ?? ''];
    view.revealed.length = 0;
    await arrived(moveTo('The U.S. National Security'));
    deepEqual(view.revealed, []);
  });

  it('selects the collapsed section in place of what it hides', async () => {
    view.collapsed.fire({ element: rows.sections[2] ?? '' });
    await arrived(moveTo('The U.S. National Security'));
    deepEqual(view.revealed.at(-1)?.row, rows.sections[2]);
  });

  it('does nothing where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('lectern.sections');
    await settings.update('follow', false, vscode.ConfigurationTarget.Workspace);
    try {
      view.revealed.length = 0;
      await arrived(moveTo('The U.S. National Security'));
      deepEqual(view.revealed, []);
    } finally {
      await settings.update('follow', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('selects where a jump leads', () => {
    const target = editor.document.getText().indexOf('Watkins:');
    position.jumpedTo(target);
    deepEqual(view.revealed.at(-1), {
      row: rows.statements[3],
      options: { select: true, focus: false },
    });
  });

  it('leaves the row selected that a jump began with', () => {
    view.revealed.length = 0;
    position.jumpedTo(editor.document.getText().indexOf('Watkins:'), { fromRow: true });
    deepEqual(view.revealed, []);
  });

  it('takes its own jump for where one is, whatever the view does on the way', async () => {
    const target = editor.document.getText().indexOf('Watkins:');
    position.jumpedTo(target);
    view.revealed.length = 0;
    const moved = new Promise((resolve) => vscode.window.onDidChangeTextEditorSelection(resolve));
    moveTo('The U.S. National Security');
    await moved;
    deepEqual(position.offset, target);
    deepEqual(view.revealed, []);
  });
});
