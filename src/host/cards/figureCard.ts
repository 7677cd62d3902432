import * as vscode from 'vscode';
import type { Article } from '../../core/article/model.ts';
import { SIGNS, writeFigure, type WrittenFigure } from '../../core/knowledge/figures/index.ts';
import { voicesOf } from '../../core/knowledge/says/index.ts';
import { lookOf } from '../../core/render/index.ts';
import type { Card } from '../../protocol.ts';
import type { FigureDetail, Mark } from '../entities/mark.ts';
import { Choices, fitted, listOf, saying, type MadeCard } from './card.ts';
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
  const written = writeFigure(detail.value, vscode.env.language);
  const said = listOf(l10n.t('Who says it'), voicesOf(article, [at]), true, choices, (voice) =>
    saying(article, voice, choices),
  );
  const card = fitted({
    start: at.start,
    end: at.end,
    look: lookOf(at.type),
    title: detail.text.replace(/\s+/gu, ' '),
    type: typeWord(at.type),
    aliases: [],
    facts: factsOf(detail, written, at),
    summary: null,
    notes: notesOf(written, article.meta.published),
    lists: said,
    actions: [],
  });
  return { card, choices: choices.made };
}

function factsOf({ value, modifier, counts }: FigureDetail, written: WrittenFigure, at: Mark): Card['facts'] {
  const sign = modifier && SIGNS[modifier];
  const isDate = at.type === 'DATE' || at.type === 'TIME';
  const rows: (readonly [string, string | undefined])[] = [
    [
      isDate && value.kind !== 'duration' ? l10n.t('Date') : l10n.t('Value'),
      written.value === undefined || sign === undefined ? written.value : `${sign} ${written.value}`,
    ],
    [l10n.t('Modifier'), modifier && modifierWord(modifier)],
    [l10n.t('Every'), written.every],
    [l10n.t('Weekday'), written.weekday],
    [l10n.t('Known of it'), knownOf(value, written)],
    [l10n.t('Unit'), unitOf(value)],
    [l10n.t('Time zone'), written.zone],
    [l10n.t('Counts'), counts],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label, value: text }]));
}

/** A length of time alone does not say into which direction it goes. */
function knownOf(value: FigureDetail['value'], { known }: WrittenFigure): string | undefined {
  if (known === undefined || value.kind !== 'date' || value.partial !== undefined) return known;
  return value.offset?.startsWith('-')
    ? l10n.t('{0} before a date that is not known', known)
    : l10n.t('{0} after a date that is not known', known);
}

function unitOf(value: FigureDetail['value']): string | undefined {
  if (value.kind === 'money') return value.currency;
  return value.kind === 'measure' ? value.unit : undefined;
}

/** How sure a calendar date is, said against the article's own. */
function notesOf({ value, every, certainty }: WrittenFigure, published: string | undefined): string[] {
  if (certainty === 'unresolved') return [l10n.t('Which date is meant can’t be told from the article.')];
  if (certainty === 'likely' && published !== undefined)
    return [l10n.t('Most likely: reckoned from the article’s date, {0}.', published.slice(0, 10))];
  if (certainty === 'likely') return [l10n.t('Most likely.')];
  return value === undefined && every === undefined ? [l10n.t('Its value can’t be told.')] : [];
}
