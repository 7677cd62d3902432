/** The entities feature: what finds names and figures in articles, step by step. It runs in a thread of its own. */
import { readArticle } from '../../core/article/index.ts';
import type { Article, ArticleFormat, Span } from '../../core/article/model.ts';
import {
  createEntityFinder,
  type ArticleCorrections,
  type Entity,
  type EntityFinder,
  type Figure,
  type FoundEntities,
  type FoundMention,
  type FoundPart,
  type NameSpan,
} from '../../core/entities/index.ts';
import { loadTagger } from '../../core/entities/tagger/index.ts';
import { blockAt } from '../../core/article/blockAt.ts';
import { findArticleNames, type ArticleNames } from './articleNames.ts';
import type { Detail, Mark } from './mark.ts';

/** The marks of one passage of the source, in place of what was known of it. */
export interface MarkedPassage extends Span {
  readonly marks: readonly Mark[];
  /** How much of the article has been looked through, from 0 to 1. */
  readonly share: number;
  /** Whether the names in it have been joined. */
  readonly joined: boolean;
  /** Once they have: the entities that the passage is the first to name. */
  readonly entities?: readonly Entity[];
}

/** Marks that go to the host at once: few enough that taking them in holds nobody up. */
const AT_ONCE = 500;

const jobs = new Map<number, Generator<MarkedPassage, undefined, undefined>>();
const nameJobs = new Map<number, Generator<undefined, ArticleNames, undefined>>();
/** Milliseconds that are worth an answer of their own: less would be spent on asking. */
const STEP_MS = 20;

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
  nameJobs.delete(job);
}

/**
 * Begins to look an article through for its names alone: what the workspace should know of it.
 *
 * @param job A number of the caller's, to ask on by.
 */
export function beginNames(job: number, source: string, format: ArticleFormat): void {
  finder ??= createEntityFinder({});
  nameJobs.set(job, findArticleNames(finder, source, format));
}

/**
 * Looks for names a little further.
 *
 * @returns undefined until all is looked through; then the job is over
 * @throws RangeError when there is no such job, or it is over
 */
export function nextNames(number: number): ArticleNames | undefined {
  const job = nameJobs.get(number);
  if (!job) throw new RangeError(`no job ${number}`);
  const until = performance.now() + STEP_MS;
  do {
    const step = job.next();
    if (!step.done) continue;
    nameJobs.delete(number);
    return step.value;
  } while (performance.now() < until);
  return undefined;
}

function* lookThrough(
  { blocks, source }: Article,
  parts: Generator<FoundPart, FoundEntities, undefined>,
): Generator<MarkedPassage, undefined, undefined> {
  let done = 0;
  for (;;) {
    const step = parts.next();
    if (step.done) {
      yield* cut(step.value, source.length);
      return;
    }
    const { names, figures, blocks: range } = step.value;
    done += range.end - range.start;
    const start = blocks[range.start]?.start ?? 0;
    const end = blocks[range.end - 1]?.end ?? start;
    yield { start, end, marks: inOrder(names, figures), share: done / blocks.length, joined: false };
  }
}

/** What a whole source names, by passages of a few marks each. */
function* cut(found: FoundEntities, length: number): Generator<MarkedPassage> {
  const marks = inOrder(found.mentions, found.figures);
  const unnamed = new Map(found.entities.map((entity) => [entity.id, entity]));
  for (let from = 0, start = 0; start < length; from += AT_ONCE) {
    const end = marks[from + AT_ONCE]?.start ?? length;
    const own = marks.slice(from, from + AT_ONCE);
    const entities: Entity[] = [];
    for (const { entity: id = '' } of own) {
      const entity = unnamed.get(id);
      if (!entity) continue;
      entities.push(entity);
      unnamed.delete(id);
    }
    yield { start, end, marks: own, share: 1, joined: true, entities };
    start = end;
  }
}

/** What is known of names and figures, by where they begin. */
function inOrder(names: readonly (NameSpan | FoundMention)[], figures: readonly Figure[]): Mark[] {
  const marks = [...names.map(ofName), ...figures.map(ofFigure)];
  return marks.sort((a, b) => a.start - b.start);
}

function ofName(name: NameSpan | FoundMention): Mark {
  const { start, end, type } = name;
  if (!('entity' in name)) return { start, end, type };
  const { entity, reason, text } = name;
  return { start, end, type, entity, detail: { text, reason } };
}

function ofFigure({ start, end, type, text, value, modifier, counts }: Figure): Mark {
  const detail: Detail = {
    text,
    value,
    ...(modifier && { modifier }),
    ...(counts && { counts: counts.text }),
  };
  return { start, end, type, detail };
}
