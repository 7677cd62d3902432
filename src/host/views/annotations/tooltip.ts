import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { colourName } from '../../annotations/colours.ts';
import { dayOf, reasonSentence, stateWord, subjectOf } from '../../annotations/words.ts';
import { plainMarkdown } from '../../language/plainMarkdown.ts';

const { l10n } = vscode;
/** Characters of a quote, and of a note, that a tooltip shows. */
const LONGEST = 600;

/** All of an annotation, every word of it escaped: what people write carries no links and no markup here. */
export function annotationTooltip(placed: PlacedAnnotation): vscode.MarkdownString {
  const { annotation, placement } = placed;
  const { note, tags, colour, creator, created, modified, target } = annotation;
  const subject = subjectOf(annotation, LONGEST);
  const dates =
    dayOf(created) === dayOf(modified)
      ? dayOf(created)
      : l10n.t('{0}, changed {1}', dayOf(created), dayOf(modified));
  const lines = [
    target.kind === 'passage' ? `> ${plainMarkdown(subject)}` : `**${plainMarkdown(subject)}**`,
    ...paragraphs(note),
    tags.map((tag) => plainMarkdown(`#${tag}`)).join(' '),
    [colourName(colour), creator, dates].map(plainMarkdown).join(' · '),
    placement.state === 'placed'
      ? ''
      : `**${plainMarkdown(stateWord(placement.state))}**: ${plainMarkdown(reasonSentence(placement.reason))}`,
  ];
  const markdown = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  return markdown;
}

function paragraphs(note: string): string[] {
  const shown = note.length > LONGEST ? `${note.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')}…` : note;
  return shown.split(/\n\s*\n/u).map((each) => plainMarkdown(each));
}
