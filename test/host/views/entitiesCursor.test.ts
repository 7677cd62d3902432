import * as vscode from 'vscode';
import type { Gesture } from '../../../src/host/reader/readerPanel.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import * as slices from '../../../src/host/slices.ts';
import {
  followCursor,
  type CursorPage,
  type FollowingView,
} from '../../../src/host/views/entities/cursor.ts';
import { EntitiesProvider } from '../../../src/host/views/entities/provider.ts';
import { rethrow } from '../support/articles.ts';
import { deepEqual } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { NamedReading, placeOf } from '../support/names.ts';

/** A tree view that notes what it is asked to show. */
class NotedView implements FollowingView {
  visible = true;
  selection: readonly string[] = [];
  readonly revealed: unknown[] = [];
  readonly collapsed = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
  readonly expanded = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<string>>();
  readonly onDidCollapseElement = this.collapsed.event;
  readonly onDidExpandElement = this.expanded.event;

  reveal(row: string, options?: unknown): Promise<void> {
    this.revealed.push([row, options]);
    return Promise.resolve();
  }
}

describe('following the cursor in the Entities view', () => {
  let reading: NamedReading;
  let session: ReadingSession;
  let provider: EntitiesProvider;
  let view: NotedView;
  let gestures: vscode.EventEmitter<Gesture>;
  let following: vscode.Disposable;

  beforeEach(async () => {
    await extension().activate();
    reading = new NamedReading();
    const document = await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt'));
    session = await reading.openNamed(document);
    reading.active.show(document);
    provider = new EntitiesProvider({ slices, tooltip: () => new vscode.MarkdownString(), failed: rethrow });
    provider.setSession(session);
    await provider.settled();
    view = new NotedView();
    gestures = new vscode.EventEmitter();
    const page: CursorPage = { session, onDidGesture: gestures.event };
    const panels = { all: [page], onDidOpen: new vscode.EventEmitter<CursorPage>().event };
    following = followCursor({ view, provider, active: reading.active, panels, log: reading.log });
  });
  afterEach(async () => {
    following.dispose();
    provider.dispose();
    reading.dispose();
    await closeAll();
  });

  function moveTo(words: string, version = session.version): void {
    const start = session.document.offsetAt(placeOf(session.document, words));
    const [name] = session.findings.marksIn({ start, end: start + words.length });
    gestures.fire({ type: 'cursor', version, start: name?.start ?? start, end: name?.end ?? start });
  }
  const QUIETLY = { select: true, focus: false };

  it('selects the row of what it is on, and leaves the keyboard where it is', () => {
    moveTo('Taliban');
    deepEqual(view.revealed, [['entity:org-taliban', QUIETLY]]);
  });

  it('does nothing while the view is hidden, for another version, or where nothing is named', () => {
    moveTo('Taliban', session.version + 1);
    moveTo('competitive dynamics');
    view.visible = false;
    moveTo('Taliban');
    deepEqual(view.revealed, []);
  });

  it('leaves what the reader has selected there, several rows or a mention of the same', async () => {
    view.selection = ['entity:person-putin', 'entity:org-isis-k'];
    moveTo('Taliban');
    view.selection = (await provider.getChildren('entity:org-taliban')).slice(0, 1);
    moveTo('Taliban');
    deepEqual(view.revealed, []);
  });

  it('does not open what is collapsed', () => {
    view.collapsed.fire({ element: 'look:organisation' });
    moveTo('Taliban');
    moveTo('30-page');
    view.expanded.fire({ element: 'look:number' });
    moveTo('30-page');
    deepEqual(view.revealed, [
      ['look:organisation', QUIETLY],
      ['look:number', QUIETLY],
      ['figure:number:30-page', QUIETLY],
    ]);
  });
});
