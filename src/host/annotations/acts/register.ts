import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Span } from '../../../core/article/model.ts';
import type { CommandRegistry } from '../../commands/registry.ts';
import { detach, type Log } from '../../log.ts';
import { plain } from '../../plain.ts';
import { goTo } from '../../views/place/goTo.ts';
import type { ActiveAnnotations, Annotated } from '../activeAnnotations.ts';
import { subjectOf } from '../words.ts';
import type { Attaching } from './attaching.ts';
import { annotationArgument, annotationAtCursor } from './meant.ts';
import { askCandidate, confirm } from './mend.ts';
import { editNote } from './note.ts';
import type { NoteFiles } from './noteFiles.ts';
import { quotations } from './quotation.ts';
import { askColour, recolour } from './recolour.ts';
import { askTags, knownTags, sharedTags, tagChanges } from './tags.ts';

const { l10n } = vscode;

export interface ActsParts {
  readonly commands: CommandRegistry;
  readonly annotations: ActiveAnnotations;
  readonly attaching: Attaching;
  readonly notes: NoteFiles;
  /** Ids of the annotations that a command's arguments mean: rows of the view. */
  readonly rowsMeant: (clicked: unknown, selected: unknown) => readonly string[];
  readonly tagsElsewhere: () => Promise<Iterable<string>>;
  readonly log: Log;
}

type Act = (annotated: Annotated, meant: readonly PlacedAnnotation[]) => Promise<void>;

/** Where an annotation stands, or may stand. */
export function spanOf({ placement }: PlacedAnnotation): Span | undefined {
  return 'span' in placement ? placement.span : placement.candidates[0]?.span;
}

/** Commands about annotations that are there: of rows, of the annotation at the cursor, or of one named by its id. */
export function registerActs(parts: ActsParts): void {
  const { commands, annotations, attaching, notes, rowsMeant, tagsElsewhere, log } = parts;

  const meant = async (
    annotated: Annotated,
    clicked: unknown,
    selected: unknown,
  ): Promise<readonly PlacedAnnotation[]> => {
    const named = annotationArgument(clicked);
    if (named !== undefined) return [annotated.annotations.find(named) ?? []].flat();
    if (clicked === undefined) {
      const here = await annotationAtCursor(annotated);
      if (here.length > 0 || vscode.window.activeTextEditor?.document === annotated.session.document)
        return here;
    }
    const ids = rowsMeant(clicked, selected);
    return ids.flatMap((id) => annotated.annotations.find(id) ?? []);
  };

  const add = (id: string, act: Act): void =>
    commands.add(id, async (clicked, selected) => {
      const annotated = await annotations.ready();
      if (!annotated) return;
      const those = await meant(annotated, clicked, selected);
      if (those.length > 0) await act(annotated, those);
      else say(l10n.t('Select an annotation in the Annotations view, or put the cursor on one, first.'));
    });
  const one =
    (act: (annotated: Annotated, placed: PlacedAnnotation) => Promise<void>): Act =>
    async (annotated, [placed]) => {
      if (placed) await act(annotated, placed);
    };
  const attach = async (annotated: Annotated, placed: PlacedAnnotation): Promise<void> => {
    attaching.begin(annotated, placed);
    const span = spanOf(placed);
    if (span) await goTo(annotated.session, span, false);
  };

  add(
    'lectern.annotations.goTo',
    one(async ({ session }, placed) => {
      const span = spanOf(placed);
      if (span) await goTo(session, span, false);
      else
        say(l10n.t('“{0}” is not in the article any more: attach it again.', subjectOf(placed.annotation)));
    }),
  );
  add(
    'lectern.annotations.editNote',
    one((annotated, placed) =>
      editNote(annotated, placed, (article, id, about) => notes.open(article, id, about)),
    ),
  );
  add('lectern.annotations.editTags', async ({ annotations: own }, those) => {
    const title =
      those.length === 1 && those[0]
        ? l10n.t('Tags of “{0}”', subjectOf(those[0].annotation))
        : l10n.t('Tags of {0} Annotations', those.length);
    const shared = sharedTags(those.map(({ annotation }) => annotation.tags));
    const change = await askTags(title, knownTags(own.all, await tagsElsewhere()), shared);
    const changes = change ? tagChanges(those, change) : [];
    if (changes.length > 0) await own.apply({ label: l10n.t('Change Tags'), changes });
  });
  add('lectern.annotations.changeColour', async ({ annotations: own }, those) => {
    const colours = new Set(those.map(({ annotation }) => annotation.colour));
    const colour = await askColour(colours.size === 1 ? those[0]?.annotation.colour : undefined);
    if (colour) await recolour(own, those, colour);
  });
  add('lectern.annotations.delete', async ({ annotations: own }, those) => {
    const changes = those.map(({ annotation: { id } }) => ({ kind: 'remove', id }) as const);
    await own.apply({ label: l10n.t('Delete Annotation'), changes });
    vscode.window.setStatusBarMessage(deletedWords(those.length), 6_000);
  });
  add('lectern.annotations.copyQuotation', ({ session }, those) =>
    Promise.resolve(vscode.env.clipboard.writeText(quotations(session.article, those))),
  );
  add('lectern.annotations.confirm', confirm);
  add('lectern.annotations.attach', one(attach));
  add(
    'lectern.annotations.choose',
    one(async (annotated, placed) => {
      const { session, annotations: own } = annotated;
      const show = (span: Span): void => detach(log, 'Showing a place to choose', goTo(session, span, false));
      const { version } = session;
      const chosen = await askCandidate(session.article, placed, show);
      if (chosen === 'none') await attach(annotated, placed);
      else if (chosen && session.version !== version)
        say(l10n.t('The article was edited meanwhile: choose again.'));
      else if (chosen)
        await own.apply({
          label: l10n.t('Choose Place'),
          changes: [{ kind: 'attach', id: placed.annotation.id, span: chosen }],
        });
    }),
  );
  commands.add('lectern.annotations.attachHere', () => attaching.here());
  commands.add('lectern.annotations.cancelAttach', () => attaching.cancel());
}

function deletedWords(count: number): string {
  return count === 1
    ? l10n.t('1 annotation deleted; it can be undone')
    : l10n.t('{0} annotations deleted; it can be undone', count);
}

function say(message: string): void {
  void vscode.window.showInformationMessage(plain(message));
}
