import * as vscode from 'vscode';
import type { Span } from '../../core/article/model.ts';
import type { Log } from '../log.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import { ANNOTATE_NAMED } from '../annotations/commandNames.ts';
import { goTo } from '../views/place/goTo.ts';
import { ReadingPosition } from '../views/place/readingPosition.ts';
import { rowsMeant } from '../views/rowsMeant.ts';
import { GO_TO } from '../views/sectionItem.ts';
import { setGrouping } from '../views/sectionsSettings.ts';
import { SectionsView } from '../views/sectionsView.ts';
import { stopFrom, stops } from '../views/tree/locate.ts';
import type { Slices } from '../slices.ts';
import type { CommandRegistry } from './registry.ts';

interface Parts {
  readonly commands: CommandRegistry;
  readonly active: ActiveArticle;
  readonly log: Log;
  readonly slices: Slices;
}

/** The *Sections* view, and the commands that find the way through an article and keep what has been read. */
export function registerSections({ active, commands, log, slices }: Parts): vscode.Disposable {
  const position = new ReadingPosition(active);
  const view = new SectionsView({ active, position, log, slices });
  const { provider } = view;

  const jump = async (span: Span, focus: boolean, fromRow = false): Promise<void> => {
    if (!active.session) return;
    position.jumpedTo(span.start, { fromRow });
    await goTo(active.session, span, focus);
  };

  const goToRow = async (id: unknown): Promise<void> => {
    await provider.settled();
    const node = typeof id === 'string' ? provider.node(id) : undefined;
    if (node) await jump(node.target, false, true);
  };

  const mark = async (clicked: unknown, selected: unknown, read: boolean): Promise<void> => {
    await provider.settled();
    const rows = rowsMeant(clicked, selected, view.selection);
    const statements = rows.flatMap((id) => provider.node(id)?.statements ?? []);
    active.session?.setRead([...new Set(statements)], read);
  };

  const markAllUnread = (): void => {
    const { session } = active;
    session?.setRead([...session.article.statements.keys()], false);
  };

  const resume = async (): Promise<void> => {
    const { session } = active;
    if (!session) return;
    const { statements } = session.article;
    const next = session.firstUnread();
    const statement = next === undefined ? undefined : statements[next];
    if (statement) return jump(statement, true);
    const left = session.place?.offset ?? 0;
    if (statements.length === 0) return jump({ start: left, end: left }, true);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('You have read every statement of this article.'),
    );
  };

  const step = async (by: 1 | -1): Promise<void> => {
    const { session } = active;
    if (!session) return;
    const stop = stopFrom(stops(session.article), position.offset ?? 0, by);
    if (stop) return jump(stop, false);
    const none =
      by === 1 ? vscode.l10n.t('No statement further on.') : vscode.l10n.t('No statement further back.');
    vscode.window.setStatusBarMessage(none, 3_000);
  };

  commands.add(GO_TO, goToRow);
  commands.add('lectern.markRead', (clicked, selected) => mark(clicked, selected, true));
  commands.add('lectern.markUnread', (clicked, selected) => mark(clicked, selected, false));
  commands.add('lectern.markAllUnread', markAllUnread);
  commands.add('lectern.resume', resume);
  commands.add('lectern.nextStatement', () => step(1));
  commands.add('lectern.previousStatement', () => step(-1));
  commands.add('lectern.annotate.speaker', async (clicked) => {
    await provider.settled();
    const name = typeof clicked === 'string' ? provider.speakerOf(clicked) : undefined;
    if (name !== undefined) await commands.run(ANNOTATE_NAMED, [{ speaker: name }]);
  });
  commands.add('lectern.sections.bySection', () => setGrouping('section'));
  commands.add('lectern.sections.bySpeaker', () => setGrouping('speaker'));
  return vscode.Disposable.from(position, view);
}
