/** The entities feature: what finds names and figures in articles, step by step. It runs in a thread of its own. */
import { readArticle } from '../../core/article/index.ts';
import type { ArticleFormat } from '../../core/article/model.ts';
import {
  createEntityFinder,
  type EntityFinder,
  type FoundEntities,
  type FoundPart,
} from '../../core/entities/index.ts';
import { loadTagger } from '../../core/entities/tagger/index.ts';
import { blockAt } from '../../core/article/blockAt.ts';

/** What one step found: some blocks' names and figures, or, at last, everything, its names joined. */
export type FoundStep =
  | { readonly part: FoundPart & { readonly start: number; readonly end: number }; readonly share: number }
  | { readonly whole: FoundEntities };

interface Job {
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  readonly steps: Generator<FoundPart, FoundEntities, undefined>;
  done: number;
}

let finder: EntityFinder | undefined;
const jobs = new Map<number, Job>();

/**
 * Takes the tagger's model; before this there are figures, and no names.
 *
 * @throws ModelError when the bytes are no model.
 */
export function open(model: Uint8Array): void {
  finder = createEntityFinder({ tagger: loadTagger(model) });
}

/**
 * Begins to look through an article.
 *
 * @param job A number of the caller's, to ask on by.
 * @param from Offset into the source of what the reader sees: found first.
 */
export function begin(job: number, source: string, format: ArticleFormat, from: number): void {
  finder ??= createEntityFinder({});
  const article = readArticle(source, format);
  const steps = finder.findInParts(article, blockAt(article, from));
  jobs.set(job, { blocks: article.blocks, steps, done: 0 });
}

/**
 * Looks a little further.
 *
 * @throws RangeError when there is no such job, or it is over.
 */
export function next(number: number): FoundStep {
  const job = jobs.get(number);
  if (!job) throw new RangeError(`no job ${number}`);
  const step = job.steps.next();
  if (step.done) {
    jobs.delete(number);
    return { whole: step.value };
  }
  const { blocks } = step.value;
  job.done += blocks.end - blocks.start;
  const start = job.blocks[blocks.start]?.start ?? 0;
  const end = job.blocks[blocks.end - 1]?.end ?? start;
  return { part: { ...step.value, start, end }, share: job.done / job.blocks.length };
}

/** Forgets a job before it is over. */
export function end(job: number): void {
  jobs.delete(job);
}
