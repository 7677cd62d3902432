import type { FigureValue, JoinReason, Modifier } from '../../core/entities/index.ts';
import type { Mark as ShownMark } from '../../core/render/index.ts';

/** What the finder knows of one name once names are joined. */
export interface NameDetail {
  /** As a reader sees it: without the markup that may stand inside it. */
  readonly text: string;
  readonly reason: JoinReason;
}

/** What the finder knows of one figure. */
export interface FigureDetail {
  readonly text: string;
  readonly value: FigureValue;
  readonly modifier?: Modifier;
  /** What it counts, in the article's words. */
  readonly counts?: string;
}

export type Detail = NameDetail | FigureDetail;

/** A mark with what its card says of it. Nothing in `detail` depends on where it stands. */
export interface Mark extends ShownMark {
  readonly detail?: Detail;
}
