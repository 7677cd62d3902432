import * as vscode from 'vscode';
import type { CommandRegistry } from '../../commands/registry.ts';
import { detach, type Log } from '../../log.ts';
import { plain } from '../../plain.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import { goTo } from '../../views/place/goTo.ts';
import { annotate, ASKING, type Asking, type Wish } from '../acts/annotate.ts';
import type { ActiveAnnotations, Annotated } from '../activeAnnotations.ts';
import { ANNOTATE_NAMED } from '../commandNames.ts';
import type { Marked } from '../model.ts';
import { askWords } from './askWords.ts';
import { caughtUp, cursorIn, selectedSpans } from './selected.ts';
import { sentenceAt } from './sentence.ts';

const { l10n } = vscode;

interface Parts {
  readonly commands: CommandRegistry;
  readonly annotations: ActiveAnnotations;
  readonly tagsElsewhere: () => Promise<Iterable<string>>;
  /** Takes a wish that the reading view in front is to fulfil; whether there is one. */
  readonly inPage: (wish: Wish | 'sentence') => boolean;
  readonly log: Log;
}

/** Commands that annotate: what is selected in a text editor, the sentence at its cursor, or words that are looked for. */
export function registerAnnotating({ commands, annotations, tagsElsewhere, inPage, log }: Parts): void {
  const asking: Asking = { ...ASKING, tagsElsewhere };

  /** The active article, with its annotations, as its document reads now. */
  const ready = async (): Promise<Annotated | undefined> => {
    const annotated = await annotations.ready();
    if (annotated) await caughtUp(annotated.session);
    else say(l10n.t('Open a `.md` or `.txt` file to annotate it.'));
    return annotated;
  };
  const passages = (spans: readonly { start: number; end: number }[]): Marked[] =>
    spans.map((span) => ({ kind: 'passage', span }));

  const selection = (wish: Wish) => async (): Promise<void> => {
    if (inPage(wish)) return;
    const annotated = await ready();
    if (!annotated) return;
    const spans = selectedSpans(annotated.session.document);
    if (spans.length > 0) await annotate(annotated, passages(spans), wish, asking);
    else say(l10n.t('Select the passage first.'));
  };
  const sentence = async (): Promise<void> => {
    if (inPage('sentence')) return;
    const annotated = await ready();
    if (!annotated) return;
    const { document, article } = annotated.session;
    const at = cursorIn(document);
    const span = at === undefined ? undefined : sentenceAt(article, at);
    if (span) await annotate(annotated, passages([span]), 'highlight', asking);
    else say(l10n.t('Put the cursor into a sentence first.'));
  };
  const words = async (): Promise<void> => {
    const annotated = await ready();
    if (!annotated) return;
    const { session } = annotated;
    const found = await askWords(
      () => session.article,
      (span) => detach(log, 'Showing words that were found', goTo(session, span, false)),
    );
    const wish = found && (await askWish());
    if (!wish) return;
    const whole = wish.whole ? sentenceAt(session.article, found.start) : undefined;
    await annotate(annotated, passages([whole ?? found]), wish.wish, asking);
  };

  commands.add('lectern.annotate.highlight', selection('highlight'));
  commands.add('lectern.annotate.note', selection('note'));
  commands.add('lectern.annotate.tag', selection('tag'));
  commands.add('lectern.annotate.sentence', sentence);
  commands.add('lectern.annotate.search', words);
  commands.add(ANNOTATE_NAMED, async (argument) => {
    const annotated = await ready();
    const marked = annotated && namedBy(annotated.session, argument);
    if (annotated && marked) await annotate(annotated, [marked], 'note', asking);
  });
  commands.add('lectern.annotate.article', async () => {
    const annotated = await ready();
    if (annotated) await annotate(annotated, [{ kind: 'article' }], 'note', asking);
  });
}

/** An entity by its id, or a speaker by name, as a command names it. */
function namedBy({ entities }: ReadingSession, argument: unknown): Marked | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { entity: id, speaker } = argument as Readonly<Record<string, unknown>>;
  if (typeof speaker === 'string') return { kind: 'speaker', name: speaker };
  const entity = typeof id === 'string' ? entities.get(id) : undefined;
  if (!entity) return undefined;
  const { name, type, aliases } = entity;
  return { kind: 'entity', name, type, forms: [name, ...aliases] };
}

interface WishItem extends vscode.QuickPickItem {
  readonly wish: Wish;
  readonly whole: boolean;
}

/** What to do with words that were found. */
function askWish(): Thenable<WishItem | undefined> {
  const items: WishItem[] = [
    { wish: 'highlight', whole: false, label: l10n.t('Highlight') },
    { wish: 'highlight', whole: true, label: l10n.t('Highlight the whole sentence') },
    { wish: 'note', whole: false, label: l10n.t('Note…') },
    { wish: 'note', whole: true, label: l10n.t('Note on the whole sentence…') },
    { wish: 'tag', whole: false, label: l10n.t('Tags…') },
  ];
  return vscode.window.showQuickPick(items, { title: l10n.t('Annotate') });
}

function say(message: string): void {
  void vscode.window.showInformationMessage(plain(message));
}
