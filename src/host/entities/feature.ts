/** The entities feature: what finds names and figures in articles, step by step. It runs in a thread of its own. */
import { readArticle } from '../../core/article/index.ts';
import type { Article, ArticleFormat, Span } from '../../core/article/model.ts';
import {
  createEntityFinder,
  type ArticleCorrections,
  type EntityFinder,
  type FoundEntities,
  type FoundPart,
} from '../../core/entities/index.ts';
import { loadTagger } from '../../core/entities/tagger/index.ts';
import { blockAt } from '../../core/article/blockAt.ts';
import type { Mark } from '../../core/render/index.ts';

/** The marks of one passage of the source, in place of what was known of it. */
export interface MarkedPassage extends Span {
  readonly marks: readonly Mark[];
  /** How much of the article has been looked through, from 0 to 1. */
  readonly share: number;
  /** Whether the names in it have been joined. */
  readonly joined: boolean;
}

/** Marks that go to the host at once: few enough that taking them in holds nobody up. */
const AT_ONCE = 500;

const jobs = new Map<number, Generator<MarkedPassage, undefined, undefined>>();

let finder: EntityFinder | undefined;

/**
 * Takes the tagger's model; before this there are figures, and no names.
 *
 * @throws ModelError when the bytes are no model.
 */
export function open(model: Uint8Array): void {
  finder = createEntityFinder({ tagger: loadTagger(model) });
}

/**
 * The marks of a few blocks by themselves, at once: what the reader sees first of a long article. What the rest of the
 * article says of their names is not known yet.
 *
 * @param offset Where the excerpt begins in the article's source.
 */
export function glance(excerpt: Article, offset: number, corrections?: ArticleCorrections): MarkedPassage {
  finder ??= createEntityFinder({});
  const marks: Mark[] = [];
  for (const { names, figures } of finder.findInParts(excerpt, 0, corrections))
    marks.push(...inOrder(names, figures));
  const moved = marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
  return { start: offset, end: offset + excerpt.source.length, marks: moved, share: 0, joined: false };
}

/**
 * Begins to look through an article.
 *
 * @param job A number of the caller's, to ask on by.
 * @param from Offset into the source of what the reader sees: found first.
 * @param corrections What readers said that is found wrong.
 */
export function begin(
  job: number,
  source: string,
  format: ArticleFormat,
  from: number,
  corrections?: ArticleCorrections,
): void {
  finder ??= createEntityFinder({});
  const article = readArticle(source, format);
  jobs.set(job, lookThrough(article, finder.findInParts(article, blockAt(article, from), corrections)));
}

/**
 * Looks a little further: first passage by passage, then once more from the start, with the names joined.
 *
 * @returns undefined at the end
 * @throws RangeError when there is no such job, or it is over
 */
export function next(number: number): MarkedPassage | undefined {
  const job = jobs.get(number);
  if (!job) throw new RangeError(`no job ${number}`);
  const step = job.next();
  if (step.done) jobs.delete(number);
  return step.value;
}

/** Forgets a job before it is over. */
export function end(job: number): void {
  jobs.delete(job);
}

function* lookThrough(
  { blocks, source }: Article,
  parts: Generator<FoundPart, FoundEntities, undefined>,
): Generator<MarkedPassage, undefined, undefined> {
  let done = 0;
  for (;;) {
    const step = parts.next();
    if (step.done) {
      yield* cut(inOrder(step.value.mentions, step.value.figures), source.length);
      return;
    }
    const { names, figures, blocks: range } = step.value;
    done += range.end - range.start;
    const start = blocks[range.start]?.start ?? 0;
    const end = blocks[range.end - 1]?.end ?? start;
    yield { start, end, marks: inOrder(names, figures), share: done / blocks.length, joined: false };
  }
}

/** The marks of a whole source by passages of a few each. */
function* cut(marks: readonly Mark[], length: number): Generator<MarkedPassage, undefined, undefined> {
  for (let from = 0, start = 0; start < length; from += AT_ONCE) {
    const end = marks[from + AT_ONCE]?.start ?? length;
    yield { start, end, marks: marks.slice(from, from + AT_ONCE), share: 1, joined: true };
    start = end;
  }
}

/** What shows of names and figures, by where they begin. */
function inOrder(names: readonly Mark[], figures: readonly Mark[]): Mark[] {
  const marks = [...names, ...figures].map(({ start, end, type, entity }): Mark => {
    return entity === undefined ? { start, end, type } : { start, end, type, entity };
  });
  return marks.sort((a, b) => a.start - b.start);
}
