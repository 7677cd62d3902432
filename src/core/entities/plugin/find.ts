import type { Article, Span } from '../../article/model.ts';
import { finish } from '../../steps.ts';
import { applyCorrections, type CorrectedEntities } from '../corrections/apply.ts';
import { createNameFilter, type NameFilter } from '../corrections/filter.ts';
import type { ArticleCorrections } from '../corrections/model.ts';
import type { Figure } from '../figures/model.ts';
import { leavesOfBlock, type ArticleLeaf } from './article.ts';
import { chunksOf } from './chunks.ts';
import { createMarkCache } from './cache.ts';
import { joinMarks } from './mark.ts';
import type { FoundEntities, FoundMention, FoundPart } from './model.ts';
import type { Marks } from './overlaps.ts';
import { keyOf } from '../joining/fold.ts';
import { settledType } from '../joining/settle.ts';
import { tidy } from '../joining/tidy.ts';
import type { Tools } from './tools.ts';

/** Finds names and figures in articles, and remembers what it found, so that an edit costs little. */
export interface EntityFinder {
  /** Everything at once. */
  find: (article: Article, corrections?: ArticleCorrections) => CorrectedEntities;
  /**
   * The same part by part, each found when it is asked for; joined at last. A part takes some ten milliseconds.
   * @param from index of the block to begin with, the first that the reader sees. What stands before it comes last.
   * @param corrections what readers said that is found wrong. They cost little: what is remembered stays.
   */
  findInParts: (
    article: Article,
    from?: number,
    corrections?: ArticleCorrections,
  ) => Generator<FoundPart, CorrectedEntities, undefined>;
}

/** An article of this length is tagged as a whole: what is said anywhere in it helps everywhere. */
const WHOLE = 60_000;
const NO_CORRECTIONS: ArticleCorrections = { path: '', corrections: [] };
const ONE = { least: Infinity, most: Infinity };
const MANY = { least: 6_000, most: 16_000 };

/** A chunk of an article with what was found in it. */
interface Done {
  readonly leaves: readonly ArticleLeaf[];
  readonly marks: readonly Marks[];
}

/**
 * @param tools what finds names and figures. Without `published` there, the article's own date counts.
 * @param capacity how many units of text to remember findings for
 */
export function createEntityFinder(tools: Tools, capacity = 4_000_000): EntityFinder {
  const marksOf = createMarkCache(tools, capacity);

  function* findInParts(
    article: Article,
    from = 0,
    corrections: ArticleCorrections = NO_CORRECTIONS,
  ): Generator<FoundPart, CorrectedEntities, undefined> {
    const filter = createNameFilter(corrections, article.source);
    const published = tools.published ?? article.meta.published;
    const chunks = chunksOf(article, article.source.length <= WHOLE ? ONE : MANY);
    const first = Math.max(
      0,
      chunks.findIndex(({ end }) => end > from),
    );
    const done: Done[] = [];
    for (let count = 0; count < chunks.length; count += 1) {
      const at = (first + count) % chunks.length;
      const blocks = chunks[at];
      if (!blocks) continue;
      const leaves = leavesIn(article, blocks);
      const marks = marksOf(leaves, published);
      done[at] = { leaves, marks };
      yield partOf(blocks, leaves, marks, filter);
    }
    return applyCorrections(whole(done), corrections, article.source);
  }

  return { find: (article, corrections) => finish(findInParts(article, 0, corrections)), findInParts };
}

function leavesIn(article: Article, { start, end }: Span): ArticleLeaf[] {
  return Array.from({ length: end - start }, (_, at) => leavesOfBlock(article, start + at)).flat();
}

function partOf(
  blocks: Span,
  leaves: readonly ArticleLeaf[],
  marks: readonly Marks[],
  filter: NameFilter,
): FoundPart {
  return {
    blocks,
    names: leaves.flatMap((leaf, at) =>
      (marks[at]?.names ?? []).flatMap((name) => {
        const tidied = tidy(leaf.text, name);
        if (!tidied) return [];
        const text = leaf.text.slice(tidied.start, tidied.end);
        const type = settledType(tidied.type, keyOf(text));
        return filter({ ...leaf.toSource(tidied), type }, text) ?? [];
      }),
    ),
    figures: leaves.flatMap((leaf, at) => (marks[at]?.figures ?? []).map((figure) => placed(figure, leaf))),
  };
}

function whole(done: readonly Done[]): FoundEntities {
  const leaves = done.flatMap((chunk) => chunk.leaves);
  const { entities, marks } = joinMarks(
    leaves,
    done.flatMap((chunk) => chunk.marks),
  );
  const mentions = leaves.flatMap((leaf, at) =>
    (marks[at]?.names ?? []).map((name): FoundMention => {
      const { type, entity, reason } = name;
      return { ...leaf.toSource(name), type, text: leaf.text.slice(name.start, name.end), entity, reason };
    }),
  );
  const figures = leaves.flatMap((leaf, at) =>
    (marks[at]?.figures ?? []).map((figure) => placed(figure, leaf)),
  );
  return { entities, mentions, figures };
}

/** A figure, and what it counts, by their places in the source. */
function placed(figure: Figure, leaf: ArticleLeaf): Figure {
  const { counts } = figure;
  return {
    ...figure,
    ...leaf.toSource(figure),
    ...(counts && { counts: { ...counts, ...leaf.toSource(counts) } }),
  };
}
