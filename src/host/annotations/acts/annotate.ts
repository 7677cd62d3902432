import * as vscode from 'vscode';
import type { Annotation, AnnotationContent } from '../../../core/annotations/model.ts';
import type { Annotated } from '../activeAnnotations.ts';
import type { Marked } from '../model.ts';
import { excerpt } from '../../views/tree/excerpt.ts';
import { askNote } from './note.ts';
import { askTags, knownTags } from './tags.ts';

const { l10n } = vscode;

/** What the reader wants to put on what is marked. */
export type Wish = 'highlight' | 'note' | 'tag';

/** What the reader is asked for, and who knows the tags of other articles. */
export interface Asking {
  readonly note: typeof askNote;
  readonly tags: typeof askTags;
  readonly tagsElsewhere: () => Promise<Iterable<string>>;
}

export const ASKING = { note: askNote, tags: askTags } as const;

/**
 * Annotates what is marked, as one step, once the reader has said what there is to say.
 *
 * @param marked of which passages have offsets into the article as it stands now
 * @returns what was made; nothing where the reader thought better of it
 */
export async function annotate(
  { session, annotations }: Annotated,
  marked: readonly Marked[],
  wish: Wish,
  asking: Asking,
): Promise<readonly Annotation[]> {
  const [first] = marked;
  if (!first) return [];
  const { version, article } = session;
  const about = aboutOf(first, article.source);
  const content = await contentOf(wish, about, annotations.all, asking);
  if (!content) return [];
  if (session.version !== version && marked.some(({ kind }) => kind === 'passage')) {
    const late = l10n.t('The article was edited meanwhile: select the passage again.');
    void vscode.window.showInformationMessage(late);
    return [];
  }
  const made = await annotations.apply({
    label: labelOf(wish),
    changes: marked.map((each) => ({ kind: 'add', marked: each, content })),
  });
  vscode.window.setStatusBarMessage(doneWords(made.length, about), 4_000);
  return made;
}

async function contentOf(
  wish: Wish,
  about: string,
  all: Annotated['annotations']['all'],
  asking: Asking,
): Promise<Partial<AnnotationContent> | undefined> {
  if (wish === 'highlight') return {};
  if (wish === 'note') {
    const answer = await asking.note(about, '', false);
    return typeof answer === 'object' && answer.note !== '' ? { note: answer.note } : undefined;
  }
  const known = knownTags(all, await asking.tagsElsewhere());
  const tags = await asking.tags(l10n.t('Tags for “{0}”', about), known, []);
  return tags && tags.added.length > 0 ? { tags: tags.added } : undefined;
}

function labelOf(wish: Wish): string {
  const labels: Readonly<Record<Wish, string>> = {
    highlight: l10n.t('Highlight'),
    note: l10n.t('Add Note'),
    tag: l10n.t('Add Tags'),
  };
  return labels[wish];
}

function aboutOf(marked: Marked, source: string): string {
  if (marked.kind === 'passage') return excerpt(source, marked.span.start, marked.span.end);
  return marked.kind === 'article' ? l10n.t('The whole article') : marked.name;
}

function doneWords(count: number, about: string): string {
  return count === 1
    ? l10n.t('Annotated: {0}', about.replaceAll('$(', '$ ('))
    : l10n.t('{0} passages annotated', count);
}
