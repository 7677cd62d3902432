import type { FigureType } from '../../../../../src/core/entities/model.ts';

/**
 * One expected figure: its text, type and value as `showValue` of `support.ts` writes it; then, where there is one,
 * the modifier and what it counts. `''` stands for none.
 */
export type Expected = readonly [
  text: string,
  type: FigureType,
  value: string,
  modifier?: string,
  counts?: string,
];

/** A passage of real prose with every figure in it, in order: what is not listed must not be found. */
export interface Row {
  /** The corpus or article that the passage is from. */
  readonly source: string;
  /** The passage is read as if published on this day. */
  readonly published?: string;
  readonly text: string;
  readonly figures: readonly Expected[];
}

/** Every figure of one whole article of `test/fixtures/articles`, in order. */
export interface ArticleRow {
  readonly file: string;
  readonly published: string;
  readonly figures: readonly Expected[];
}
