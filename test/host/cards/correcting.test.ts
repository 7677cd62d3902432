import * as vscode from 'vscode';
import { Correcting } from '../../../src/host/cards/correct/correct.ts';
import type { MentionPlace } from '../../../src/host/cards/correct/target.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import { History } from '../../../src/host/history/history.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import * as slices from '../../../src/host/slices.ts';
import type { Corrections } from '../../../src/host/storage/corrections.ts';
import { EntityDrag } from '../../../src/host/views/entities/drag.ts';
import { EntitiesProvider } from '../../../src/host/views/entities/provider.ts';
import { clear, Windows } from '../storage/support.ts';
import { Memory, rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { markOf, marksOf, NamedArticles, Replacements } from './support.ts';

const TALK = `A talk

Vladimir Putin met the United Nations in Moscow. Putin left Moscow, and Moscow slept.

Angela Merkel met the United Nations in Berlin too, without Putin.
`;

/** What the status bar shows of an item. */
class FakeItem {
  text = '';
  command: unknown;
  shown = false;
  show(): void {
    this.shown = true;
  }
  hide(): void {
    this.shown = false;
  }
  dispose(): void {
    this.shown = false;
  }
}

describe('correcting names', () => {
  const windows = new Windows();
  const replaced = new Replacements();
  let corrections: Corrections;
  let named: NamedArticles;
  let session: ReadingSession;
  let correcting: Correcting;
  let history: History;
  /** What the reader picks, one answer a question, by the beginning of its label. */
  let picks: string[] = [];
  let offered: string[][] = [];
  let told: string[] = [];
  /** What the status bar offers to take back. */
  let offer: FakeItem;
  let made = 0;

  beforeEach(async () => {
    await clear();
    [picks, offered, told] = [[], [], []];
    offer = new FakeItem();
    replaced.set(vscode.window, 'createStatusBarItem', () => offer);
    replaced.set(vscode.window, 'showQuickPick', (options: readonly vscode.QuickPickItem[]) => {
      offered.push(options.map(({ label }) => label));
      const wanted = picks.shift();
      if (wanted === undefined) return Promise.resolve(undefined);
      const found = options.find(({ label }) => label.startsWith(wanted));
      ok(found, `nothing begins with ${wanted}: ${options.map(({ label }) => label).join()}`);
      return Promise.resolve(found);
    });
    for (const show of ['showInformationMessage', 'showWarningMessage'] as const)
      replaced.set(vscode.window, show, (text: string) => {
        told.push(text);
        return Promise.resolve(undefined);
      });
    corrections = windows.window();
    named = new NamedArticles(corrections);
    session = await named.write(`corrected-${(made += 1)}.txt`, TALK);
    history = new History(new Memory(), rethrow);
    correcting = new Correcting(corrections, history);
  });
  afterEach(async () => {
    correcting.dispose();
    history.dispose();
    replaced.restore();
    await named.dispose();
    await windows.close();
    await clear();
  });

  const placeOf = ({ start, end, entity }: Mark): MentionPlace => {
    const uri = session.document.uri.toString();
    return { uri, start, end, ...(entity === undefined ? {} : { entity }) };
  };
  /** Corrects the mention that is written so, with these answers. */
  const correct = async (text: string, nth: number, ...answers: string[]): Promise<void> => {
    picks = answers;
    await correcting.correct(session, placeOf(markOf(session, text, nth)));
  };
  /** Names as the article has them: as written, type, and the entity's name where that is another. */
  const names = (of = session): string[] =>
    marksOf(of).flatMap(({ start, end, type, entity }) => {
      const name = of.entities.get(entity ?? '')?.name;
      const text = of.article.source.slice(start, end);
      return name === undefined ? [] : [`${text} ${type}${name === text ? '' : ` = ${name}`}`];
    });
  const become = async (expected: readonly string[], of = session): Promise<void> => {
    try {
      await eventually('names', () => (names(of).join() === expected.join() ? true : undefined));
    } catch {
      deepEqual(names(of), expected);
    }
  };
  const kept = async (): Promise<string[]> =>
    (await corrections.list(session.document.uri)).map(({ kind, scope }) => `${kind} ${scope}`);

  const BEFORE = [
    'Vladimir Putin PERSON',
    'United Nations ORG',
    'Moscow GPE',
    'Putin PERSON = Vladimir Putin',
    'Moscow GPE',
    'Moscow GPE',
    'Angela Merkel PERSON',
    'United Nations ORG',
    'Berlin GPE',
    'Putin PERSON = Vladimir Putin',
  ];
  /** The names as before, but for some. */
  const but = (change: (name: string, at: number) => string | undefined): string[] =>
    BEFORE.flatMap((name, at) => change(name, at) ?? []);

  it('begins with names as they are found', () => deepEqual(names(), BEFORE));

  it('takes a mark away: in the article', async () => {
    await correct('Moscow', 1, 'Not a name', 'This article');
    deepEqual(offered, [
      ['Not a name', 'Another type…', 'The same as…'],
      ['This article', 'This mention alone', 'All articles of the workspace'],
    ]);
    await become(but((name) => (name.startsWith('Moscow') ? undefined : name)));
    deepEqual(await kept(), ['none article']);
    equal(offer.text, '$(discard) “Moscow” is corrected.');
    ok(offer.shown, 'nothing is offered');
  });

  it('takes a mark away: this one alone', async () => {
    await correct('Moscow', 1, 'Not a name', 'This mention alone');
    await become(but((name, at) => (at === 4 ? undefined : name)));
    deepEqual(await kept(), ['none mention']);
  });

  it('takes a mark away: in all articles, those to come as well', async () => {
    const other = await named.write(`other-${made}.txt`, 'Another talk\n\nAngela Merkel went to Moscow.\n');
    ok(names(other).includes('Moscow GPE'));
    await correct('Moscow', 0, 'Not a name', 'All articles');
    await become(but((name) => (name.startsWith('Moscow') ? undefined : name)));
    await become(['Angela Merkel PERSON'], other);
    const third = await named.write(`third-${made}.txt`, 'A third talk\n\nAngela Merkel left Moscow.\n');
    await become(['Angela Merkel PERSON'], third);
  });

  it('gives a name another type', async () => {
    await correct('Berlin', 0, 'Another type', 'Organisation', 'This article');
    equal(offered[1]?.includes('Country, city or state'), false, 'its own type is no other');
    equal(offered[1]?.length, 10);
    await become(but((name) => (name === 'Berlin GPE' ? 'Berlin ORG' : name)));
    deepEqual(await kept(), ['type article']);
  });

  it('makes two names one', async () => {
    await correct('Berlin', 0, 'The same as', 'Moscow', 'This article');
    equal(offered[1]?.[0], 'Moscow', 'those of its type first');
    equal(offered[1]?.includes('Berlin'), false);
    deepEqual(offered[2], ['This article', 'All articles of the workspace']);
    await become(but((name) => (name === 'Berlin GPE' ? 'Berlin GPE = Moscow' : name)));
  });

  for (const [scope, changed] of [
    ['This article', [3, 9]],
    ['This mention alone', [3]],
  ] as const)
    it(`makes one name two: ${scope}`, async () => {
      await correct('Putin', 0, 'Not Vladimir Putin', scope);
      deepEqual(offered[0], ['Not a name', 'Another type…', 'The same as…', 'Not Vladimir Putin']);
      const split: readonly number[] = changed;
      await become(but((name, at) => (split.includes(at) ? 'Putin PERSON' : name)));
    });

  it('does nothing where the reader thinks better of it', async () => {
    await correct('Moscow', 0);
    await correct('Moscow', 0, 'Not a name');
    await correct('Moscow', 0, 'Another type');
    await correct('Moscow', 0, 'The same as', 'Berlin');
    equal(offered.length, 1 + 2 + 2 + 3);
    deepEqual(await kept(), []);
    deepEqual(told, []);
    deepEqual(names(), BEFORE);
  });

  it('says so where no name stands', async () => {
    const start = TALK.indexOf('slept');
    await correcting.correct(session, { uri: session.document.uri.toString(), start, end: start + 5 });
    deepEqual(told, ['No name is marked here.']);
    deepEqual(offered, []);
  });

  it('takes back one after the other, the last one first', async () => {
    await correct('Moscow', 0, 'Not a name', 'This article');
    const first = but((name) => (name.startsWith('Moscow') ? undefined : name));
    await become(first);
    await correct('Berlin', 0, 'Another type', 'Organisation', 'This article');
    await become(first.map((name) => (name === 'Berlin GPE' ? 'Berlin ORG' : name)));
    await correcting.undo();
    await become(first);
    await correcting.undo();
    await become(BEFORE);
    told = [];
    await correcting.undo();
    deepEqual(told, ['There is no correction to take back.']);
    deepEqual(await kept(), []);
  });

  it('takes back at once where that is offered', async () => {
    await correct('Moscow', 0, 'Not a name', 'This article');
    deepEqual([offer.shown, offer.text], [true, '$(discard) “Moscow” is corrected.']);
    equal(offer.command, 'lectern.undoCorrection');
    await correcting.undo();
    equal(offer.shown, false);
    deepEqual(await kept(), []);
    await become(BEFORE);
    await correcting.undo();
    deepEqual(told, ['There is no correction to take back.']);
  });

  it('is undone and done again in the article’s one history', async () => {
    const { uri } = session.document;
    const without = but((name) => (name.startsWith('Moscow') ? undefined : name));
    await correct('Moscow', 0, 'Not a name', 'This article');
    await become(without);
    equal(await history.undo(uri), 'Correct');
    await become(BEFORE);
    equal(await history.redo(uri), 'Correct');
    await become(without);
  });

  it('is seen in a second window', async () => {
    const other = windows.window('ben');
    const beside = new NamedArticles(other);
    const seen = await beside.open(session.document.uri);
    deepEqual(names(seen), BEFORE);
    await correct('Moscow', 0, 'Not a name', 'This article');
    const without = but((name) => (name.startsWith('Moscow') ? undefined : name));
    await become(without, seen);
    await correcting.undo();
    await become(BEFORE, seen);
    // What another reader said can be corrected again, too.
    await other.add(
      session.document.uri,
      { kind: 'none', entity: { name: 'Berlin', type: 'GPE', forms: ['Berlin'] } },
      { scope: 'article' },
    );
    await become(but((name) => (name.startsWith('Berlin') ? undefined : name)));
    await beside.dispose();
  });

  describe('by drag', () => {
    let provider: EntitiesProvider;
    let drag: EntityDrag;
    beforeEach(async () => {
      const tooltip = (): vscode.MarkdownString => new vscode.MarkdownString();
      provider = new EntitiesProvider({ slices, tooltip, failed: rethrow });
      provider.setSession(session);
      await provider.settled();
      drag = new EntityDrag(provider, () => session, correcting);
    });
    afterEach(() => provider.dispose());

    const rowOf = async (name: string): Promise<string> => {
      for (const group of await provider.getChildren())
        for (const id of await provider.getChildren(group)) {
          const row = provider.row(id);
          if (row?.kind === 'thing' && row.thing.name === name) return id;
        }
      throw new Error(`no row ${name}`);
    };
    const drop = async (from: readonly string[], onto: string): Promise<void> => {
      const data = new vscode.DataTransfer();
      drag.handleDrag(await Promise.all(from.map(rowOf)), data);
      await drag.handleDrop(await rowOf(onto), data);
    };

    it('makes several one', async () => {
      await drop(['Berlin', 'United Nations'], 'Moscow');
      await become(
        but((name) => {
          const [, text = '', type] = /^(Berlin|United Nations) (.*)$/u.exec(name) ?? [];
          return type === undefined ? name : `${text} GPE = Moscow`;
        }),
      );
      equal(offer.text, '$(discard) Berlin, United Nations are Moscow now.');
      await correcting.undo();
      await become(BEFORE);
    });

    it('leaves alone what is dropped on itself', async () => {
      await drop(['Moscow'], 'Moscow');
      deepEqual(await kept(), []);
      deepEqual(told, []);
    });
  });
});
