import * as vscode from 'vscode';
import type { MadeCard } from '../cards/card.ts';
import { mentionAtCursor, mentionPlace, type MentionPlace } from '../cards/correct/target.ts';
import { makeCard, type CardSources } from '../cards/maker.ts';
import type { CommandRegistry } from '../commands/registry.ts';
import { quoteAt } from '../../core/knowledge/says/index.ts';
import type { Entities } from '../entities/entities.ts';
import type { Mark } from '../entities/mark.ts';
import type { Log } from '../log.ts';
import type { ReaderPanels } from '../reader/readerPanels.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Slices } from '../slices.ts';
import type { Merging } from '../views/entities/drag.ts';
import { registerEntitiesView } from '../views/entities/register.ts';
import type { Row } from '../views/entities/shown.ts';
import { headMarkdown, lineMarkdown } from './cardMarkdown.ts';
import { FindMentions } from './findMentions.ts';
import { CardHover, type ReadySources } from './hover.ts';
import { KnownNames } from './knownNames.ts';
import { GO_TO_MENTION } from './mentionsInput.ts';
import { Mentions } from './references.ts';

/** By language, as outline and folding are. */
const PROSE: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

export interface NamesParts {
  readonly active: ActiveArticle;
  readonly sessions: Sessions;
  readonly entities: Entities;
  readonly panels: ReaderPanels;
  readonly commands: CommandRegistry;
  readonly slices: Slices;
  readonly log: Log;
  /** What cards know. */
  readonly sources: ReadySources;
  readonly merging: Merging;
  /** The mention that a page's cursor is on, in the reading view that is in front. */
  readonly pageCursor: () => MentionPlace | undefined;
}

/** What commands need to know of the *Entities* view. */
export interface NamesHost {
  /** Where the article says what a row stands for. */
  placeOf(row: string): MentionPlace | undefined;
  dispose(): void;
}

/** What the editor shows of names outside the page: the *Entities* view, hovers, references and highlights. */
export function registerNames({ sources, pageCursor, ...parts }: NamesParts): NamesHost {
  const { active, sessions, entities, commands, slices } = parts;
  const names = new KnownNames(sessions, entities, active);
  const mentions = new Mentions(names, slices);
  const view = registerEntitiesView({
    ...parts,
    tooltip: (session, row, mark) => tooltipOf(session, row, mark, sources),
  });
  const find = new FindMentions({
    names,
    slices,
    place: () => pageCursor() ?? (active.session && mentionAtCursor(active.session)),
  });
  commands.add('lectern.findMentions', (argument) =>
    find.find(
      typeof argument === 'string'
        ? view.placeOf(argument)
        : mentionPlace(argument, active.session?.document.uri.toString()),
    ),
  );
  commands.add(GO_TO_MENTION, (argument) => find.goTo(argument));
  const disposables = vscode.Disposable.from(
    names,
    view,
    vscode.languages.registerHoverProvider(PROSE, new CardHover(names, sources)),
    vscode.languages.registerReferenceProvider(PROSE, mentions),
    vscode.languages.registerDocumentHighlightProvider(PROSE, mentions),
  );
  return {
    placeOf: (row) => view.placeOf(row),
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** Characters of a sentence that a tooltip shows. */
const LONGEST = 600;

/** What a row stands for, in the words of its card; of a mention, its whole sentence. */
function tooltipOf(
  session: ReadingSession,
  row: Row,
  mark: Mark,
  sources: CardSources,
): vscode.MarkdownString {
  if (row.kind === 'mention') {
    const sentence = quoteAt(session.article, mark, LONGEST)?.text ?? row.mention.sentence;
    return lineMarkdown(row.mention.speaker ?? '', sentence);
  }
  const made: MadeCard | undefined = makeCard(session, mark, sources, { all: false, pending: false });
  return made ? headMarkdown(made) : lineMarkdown(row.kind === 'thing' ? row.thing.name : '');
}
