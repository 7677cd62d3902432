import type { ArticleFormat, BlockRole, RawBlock, SpeakerLabel } from '../model.ts';
import type { LabelCandidate } from './speakers/labels.ts';
import { looksOf, type Looks } from './pieces/looks.ts';
import type { Piece } from './pieces/pieces.ts';
import { visibleText } from './pieces/visible.ts';

/** A block on its way into the article: what it is may still change. */
export class Draft {
  block: RawBlock;
  role: BlockRole;
  readonly label: SpeakerLabel | undefined;
  /** Whether it begins inside a raw block. */
  readonly interior: boolean;
  readonly #source: string;
  readonly #format: ArticleFormat;
  #looks: Looks | undefined;

  constructor(source: string, format: ArticleFormat, piece: Pick<Piece, 'block' | 'interior' | 'candidate'>) {
    this.#source = source;
    this.#format = format;
    this.block = piece.block;
    this.interior = piece.interior;
    this.label = piece.candidate && labelOf(piece.candidate);
    this.role = roleOf(piece.block);
  }

  get looks(): Looks {
    return (this.#looks ??= looksOf(this.#source, this.block));
  }

  get length(): number {
    return this.block.end - this.block.start;
  }

  /** The source of the block, or of a heading's own words. */
  get raw(): string {
    const { start, end } = this.block.text ?? this.block;
    return this.#source.slice(start, end);
  }

  /** What the reader sees of the block, on one line. */
  get text(): string {
    return visibleText(this.raw, this.#format);
  }

  /** What the reader sees, line by line. */
  get lines(): string[] {
    return this.raw
      .split(/\\?(?:\r\n|[\n\r\u2028\u2029\u0085])/u)
      .map((line) => visibleText(line, this.#format));
  }

  /** Makes a heading of a paragraph. The nodes of a Markdown block stay what they are. */
  promote(depth: number, role: BlockRole = 'heading'): void {
    if (this.#format === 'text' && this.block.kind === 'paragraph')
      this.block = {
        ...this.block,
        kind: 'heading',
        depth,
        text: { start: this.block.start, end: this.block.end },
      };
    this.role = role;
    this.depth = depth;
  }

  /** The depth as a section: a heading's own, or what it was made. */
  depth = 0;
}

function roleOf(block: RawBlock): BlockRole {
  if (block.kind === 'frontmatter') return 'frontmatter';
  return block.kind === 'heading' ? 'heading' : 'body';
}

function labelOf(candidate: LabelCandidate): SpeakerLabel {
  const { start, end, name, nameSpan, affiliation, timestamp, textStart } = candidate;
  return {
    start,
    end,
    name,
    nameSpan,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(timestamp === undefined ? {} : { timestamp }),
    textStart,
  };
}
