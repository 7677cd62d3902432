import type { Article, Span } from '../../article/model.ts';
import type { FigureValue, Modifier } from '../../entities/index.ts';
import { SIGNS, writeFigure, type WrittenFigure } from '../figures/index.ts';
import { voicesOf, type Voice } from '../says/index.ts';

/** What a figure's card is made of. */
export interface FigureInput {
  readonly article: Article;
  /** Where the figure stands: a span of the article's source. */
  readonly at: Span;
  /** As the article writes it. */
  readonly text: string;
  readonly value: FigureValue;
  readonly modifier?: Modifier;
  /** What it counts, in the article's words. */
  readonly counts?: string;
  /** BCP 47: how values are written out. */
  readonly locale: string;
}

/** What a card says of a figure, but for the words around it. All text is plain; `value` has the modifier's sign. */
export interface FigureDescription extends WrittenFigure {
  /** As the article writes it, white space evened out. */
  readonly text: string;
  /** The value is a date or a time of day rather than a number or a length of time. */
  readonly isDate: boolean;
  readonly modifier?: Modifier;
  /** `EUR`, `km`. */
  readonly unit?: string;
  readonly counts?: string;
  /** The day, ISO 8601, that a likely date is reckoned from. */
  readonly reckonedFrom?: string;
  /** Who says it. */
  readonly voices: readonly Voice[];
}

/** Puts together what a card says of a figure. */
export function describeFigure(input: FigureInput): FigureDescription {
  const { article, at, text, value, modifier, counts, locale } = input;
  const written = writeFigure(value, locale);
  const sign = modifier && SIGNS[modifier];
  const unit = unitOf(value);
  const { published } = article.meta;
  return {
    ...written,
    ...(written.value !== undefined && sign !== undefined ? { value: `${sign} ${written.value}` } : {}),
    text: text.replace(/\s+/gu, ' '),
    isDate: value.kind === 'date' || value.kind === 'time',
    ...(modifier && { modifier }),
    ...(unit === undefined ? {} : { unit }),
    ...(counts === undefined ? {} : { counts }),
    ...(written.certainty === 'likely' && published !== undefined
      ? { reckonedFrom: published.slice(0, 10) }
      : {}),
    voices: voicesOf(article, [at]),
  };
}

function unitOf(value: FigureValue): string | undefined {
  if (value.kind === 'money') return value.currency;
  return value.kind === 'measure' ? value.unit : undefined;
}
