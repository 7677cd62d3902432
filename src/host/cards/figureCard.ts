import * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import { describeFigure, type FigureDescription } from '../../core/knowledge/card/index.ts';
import { lookOf } from '../../core/render/index.ts';
import type { Card } from '../../protocol.ts';
import type { FigureDetail, Mark } from '../entities/mark.ts';
import { Choices, fitted, listOf, sayingItem, type MadeCard } from './card.ts';
import { modifierWord, typeWord } from './words.ts';

const { l10n } = vscode;

/** What a figure's card is made of. */
interface FigureFacts {
  readonly article: Article;
  readonly at: Mark;
  readonly detail: FigureDetail;
  /** How many choices its card has offered before. */
  readonly given: number;
}

/** Composes a figure's card. */
export function figureCard({ article, at, detail, given }: FigureFacts): MadeCard {
  const choices = new Choices(given);
  const described = describeFigure({ article, at, ...detail, locale: vscode.env.language });
  const said = listOf(l10n.t('Who says it'), described.voices, true, choices, (voice) =>
    sayingItem(article, voice, choices),
  );
  const card = fitted({
    start: at.start,
    end: at.end,
    look: lookOf(at.type),
    title: described.text,
    type: typeWord(at.type),
    aliases: [],
    facts: factsOf(described, detail),
    summary: null,
    notes: notesOf(described),
    lists: said,
    actions: [],
  });
  return { card, choices: choices.made };
}

function factsOf(figure: FigureDescription, { value }: FigureDetail): Card['facts'] {
  const { modifier } = figure;
  const rows: (readonly [string, string | undefined])[] = [
    [figure.isDate ? l10n.t('Date') : l10n.t('Value'), figure.value],
    [l10n.t('Modifier'), modifier && modifierWord(modifier)],
    [l10n.t('Every'), figure.every],
    [l10n.t('Weekday'), figure.weekday],
    [l10n.t('What is known'), knownOf(value, figure)],
    [l10n.t('Unit'), figure.unit],
    [l10n.t('Time zone'), figure.zone],
    [l10n.t('Counts'), figure.counts],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label, value: text }]));
}

/** A length of time alone does not say into which direction it goes. */
function knownOf(value: FigureDetail['value'], { known }: FigureDescription): string | undefined {
  if (known === undefined || value.kind !== 'date' || value.partial !== undefined) return known;
  return value.offset?.startsWith('-')
    ? l10n.t('{0} before a date that is not known', known)
    : l10n.t('{0} after a date that is not known', known);
}

/** How sure a calendar date is, said against the article's own. */
function notesOf({ value, every, certainty, reckonedFrom }: FigureDescription): string[] {
  if (certainty === 'unresolved') return [l10n.t('Which date is meant can’t be told from the article.')];
  if (certainty === 'likely' && reckonedFrom !== undefined)
    return [l10n.t('Most likely: reckoned from the article’s date, {0}.', reckonedFrom)];
  if (certainty === 'likely') return [l10n.t('Most likely.')];
  return value === undefined && every === undefined ? [l10n.t('Its value can’t be told.')] : [];
}
