import * as vscode from 'vscode';
import type { Annotation, Placement, PlacementReason } from '../../core/annotations/model.ts';
import { excerpt, visible } from '../views/tree/excerpt.ts';

const { l10n } = vscode;

/** How an annotation's placement is called. */
export function stateWord(state: Placement['state']): string {
  const words: Readonly<Record<Placement['state'], string>> = {
    placed: l10n.t('in place'),
    moved: l10n.t('moved, to be confirmed'),
    ambiguous: l10n.t('in several places, to be chosen'),
    orphan: l10n.t('not found, to be attached again'),
  };
  return words[state];
}

/** Annotations that are placed alike, as a heading. */
export function stateHeading(state: Placement['state']): string {
  const words: Readonly<Record<Placement['state'], string>> = {
    placed: l10n.t('In place'),
    moved: l10n.t('Moved: confirm'),
    ambiguous: l10n.t('In several places: choose'),
    orphan: l10n.t('Not found: attach again'),
  };
  return words[state];
}

/** Why a placement is as it is, in a sentence. */
export function reasonSentence(reason: PlacementReason): string {
  const sentences: Readonly<Record<PlacementReason, string>> = {
    unchanged: l10n.t('The text is the one that it was made for.'),
    followed: l10n.t('It followed every edit of the text.'),
    diff: l10n.t('The text around it was edited; comparing with the text before says where it is.'),
    context: l10n.t('Its words and those around them stand in one place.'),
    alike: l10n.t('Its words, or those around them, were edited; this place is most like them.'),
    unique: l10n.t('Its words stand in one place alone.'),
    several: l10n.t('Several places are alike.'),
    rival: l10n.t('What is left is no more like it than another place was when it was made.'),
    speaker: l10n.t('Its words stand in another speaker’s statement now.'),
    gone: l10n.t('Its words are not in the text any more.'),
    undescribed: l10n.t('It does not say where it stands.'),
    budget: l10n.t('There was no time to look for it: too many annotations had to be looked for.'),
  };
  return sentences[reason];
}

/** Whether the reader has something to do about where it stands. */
export function needsAttention({ state }: Placement): boolean {
  return state !== 'placed';
}

/** `1 annotation`, `1,204 annotations`. */
export function annotationCount(count: number): string {
  return count === 1
    ? l10n.t('1 annotation')
    : l10n.t('{0} annotations', count.toLocaleString(vscode.env.language));
}

/** Characters of a quote in a row or message. */
const LONGEST = 64;

/** The first words of what an annotation is about, as one plain line. */
export function subjectOf({ target }: Pick<Annotation, 'target'>, longest = LONGEST): string {
  switch (target.kind) {
    case 'passage':
      return excerpt(target.quote.exact, 0, target.quote.exact.length, longest);
    case 'article':
      return l10n.t('The whole article');
    case 'entity':
    case 'speaker':
      return visible(target.name);
  }
}

/** The first line of a note that says something, without markup. */
export function firstLine(note: string, longest = LONGEST): string {
  const from = note.search(/\S/u);
  if (from < 0) return '';
  const line = note.indexOf('\n', from);
  return excerpt(note, from, line < 0 ? note.length : line, longest).replace(/^[#>\s-]+/u, '');
}

/** A day as the reader's language writes it. */
export function dayOf(time: number): string {
  return new Date(time).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
}
