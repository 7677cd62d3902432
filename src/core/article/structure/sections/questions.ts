import type { Steps } from '../../../steps.ts';
import type { ArticleFormat } from '../../model.ts';
import type { Draft } from '../draft.ts';
import { nameKey } from '../names/known.ts';

/** A question is no longer than this, in UTF-16 units and words. */
const LONGEST = 1200;
const FEWEST = 3;
/** Paragraphs between two pauses. */
const A_STEP = 200;
/** The share of an unlabelled article's paragraphs that questions make up in an interview. */
const SHARE = 0.2;

/**
 * Gives the role `question` to paragraphs that are an interview's question standing alone: they end in a question mark
 * and
 *
 * 1. a labelled statement follows, unless the paragraph goes on with what somebody says who asks under a label of his
 *    own, as in a transcript of questions and answers; or
 * 2. in Markdown, they stand whole in bold or italics and text that does not follows; or
 * 3. the article has no labels, and such paragraphs recur: three or more, with text under each, one paragraph in five.
 */
export function* findQuestions(drafts: readonly Draft[], format: ArticleFormat): Steps<void> {
  const askers = yield* findAskers(drafts);
  const labelled = drafts.some((draft) => draft.label);
  let speaker: string | undefined;
  const loose: Draft[] = [];
  let bodies = 0;
  for (const [at, draft] of drafts.entries()) {
    if (at % A_STEP === A_STEP - 1) yield;
    if (draft.role === 'heading' || draft.role === 'title') speaker = undefined;
    if (draft.label) speaker = keyOf(draft);
    if (draft.role !== 'body' || draft.block.kind !== 'paragraph' || draft.label) continue;
    bodies += 1;
    if (!draft.looks.asks || draft.length > LONGEST) continue;
    const next = drafts[at + 1];
    if (!next || next.role === 'meta' || isBareLabel(drafts[at - 1])) continue;
    const apart = format === 'markdown' && draft.looks.setApart;
    if (next.label) {
      if (!apart && speaker !== undefined && askers.has(speaker)) continue;
      draft.role = 'question';
      speaker = undefined;
    } else if (apart && next.role === 'body' && !next.looks.setApart) draft.role = 'question';
    else if (!labelled && next.role === 'body' && !next.looks.asks && !/^["“‘'«]/u.test(draft.text))
      loose.push(draft);
  }
  const apart = drafts.some((draft) => draft.role === 'question');
  if (!labelled && !apart && recurs(loose, bodies)) for (const draft of loose) draft.role = 'question';
}

function recurs(loose: readonly Draft[], bodies: number): boolean {
  if (loose.length < FEWEST) return false;
  return loose.length / bodies >= SHARE;
}

function keyOf(draft: Draft): string {
  return draft.label ? nameKey(draft.label.name) : '';
}

/** A label alone on its line: the words stand in the next block. */
function isBareLabel(draft: Draft | undefined): boolean {
  return draft?.label !== undefined && draft.label.textStart >= draft.block.end;
}

/** Speakers whose labelled paragraphs mostly end in a question that another speaker answers. */
function* findAskers(drafts: readonly Draft[]): Steps<Set<string>> {
  const asked = new Map<string, number>();
  const spoke = new Map<string, number>();
  for (const [at, draft] of drafts.entries()) {
    if (at % A_STEP === A_STEP - 1) yield;
    if (!draft.label) continue;
    const key = keyOf(draft);
    spoke.set(key, (spoke.get(key) ?? 0) + 1);
    const bare = isBareLabel(draft);
    const said = bare ? drafts[at + 1] : draft;
    const next = drafts[at + (bare ? 2 : 1)];
    if (said?.looks.asks && next?.label && keyOf(next) !== key) asked.set(key, (asked.get(key) ?? 0) + 1);
  }
  const askers = new Set<string>();
  for (const [key, times] of asked) if (times * 3 >= (spoke.get(key) ?? 0)) askers.add(key);
  for (const key of ['q', 'question', 'interviewer']) if (spoke.has(key)) askers.add(key);
  return askers;
}
