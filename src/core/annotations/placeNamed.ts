import type { Article, Span } from '../article/model.ts';
import type { AnnotationTarget, Placement } from './model.ts';

type Named = Extract<AnnotationTarget, { readonly kind: 'entity' | 'speaker' }>;

/** Where an entity or a speaker is first named: an orphan where nowhere. Spans are offsets into the source. */
export function placeNamed(article: Article, target: Named): Placement {
  const span = target.kind === 'speaker' ? speakerNamed(article, target.name) : nameIn(article, target);
  if (!span) return { state: 'orphan', candidates: [], reason: 'gone' };
  return { state: 'placed', span, confidence: 1, reason: 'unchanged' };
}

function speakerNamed({ speakers, statements }: Article, name: string): Span | undefined {
  const wanted = fold(name);
  const speaker = speakers.find((each) => [each.name, ...each.aliases].some((one) => fold(one) === wanted));
  return statements[speaker?.statements[0] ?? -1]?.label.nameSpan;
}

function nameIn(
  { source }: Article,
  { name, forms }: { readonly name: string; readonly forms: readonly string[] },
): Span | undefined {
  let first: Span | undefined;
  for (const form of new Set([name, ...forms])) {
    const start = firstWord(source, form);
    if (start !== undefined && start < (first?.start ?? Infinity))
      first = { start, end: start + form.length };
  }
  return first;
}

/** Where words first stand by themselves, not within another word. */
function firstWord(source: string, words: string): number | undefined {
  if (words === '') return undefined;
  for (let at = source.indexOf(words); at !== -1; at = source.indexOf(words, at + 1)) {
    if (!LETTER_END.test(source.slice(Math.max(0, at - 2), at)) && !isLetterAt(source, at + words.length))
      return at;
  }
  return undefined;
}

const LETTER_END = /[\p{L}\p{N}]$/u;

function isLetterAt(source: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(source.slice(at, at + 2));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
