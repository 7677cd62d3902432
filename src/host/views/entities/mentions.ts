import { blockAt } from '../../../core/article/blockAt.ts';
import type { Article, Span } from '../../../core/article/model.ts';
import { hashSlice } from '../../../core/entities/tagger/hash.ts';
import { quoteAt } from '../../../core/knowledge/says/index.ts';
import type { Steps } from '../../../core/steps.ts';
import type { Mark } from '../../entities/mark.ts';
import { visible } from '../tree/excerpt.ts';
import { distinct, identify, type Identities } from '../tree/identities.ts';
import type { Thing } from './things.ts';

/** A mention as its row shows it. */
export interface MentionRow {
  readonly id: string;
  /** Tells what the article says there, as far as it shows. */
  readonly key: string;
  readonly mark: Mark;
  /** Its sentence, or what of it fits on a card. */
  readonly sentence: string;
  /** The sentence from shortly before the name: a row is narrow. */
  readonly label: string;
  /** Where the name stands in the label. */
  readonly name: Span;
  /** Who says it; undefined for the article's own voice. */
  readonly speaker: string | undefined;
}

/** The mentions of one thing. */
export interface MentionRows {
  readonly identities: Identities;
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, MentionRow>;
}

/** What parts a thing's id from its mention's in the id of a row. */
const BEFORE_MENTION = '@';
/** Source around a name beyond which nothing of its sentence shows, however much markup stands in it. */
const REACH = 400;
/** Names looked at in one step. */
const AT_ONCE = 100;

/** The thing whose mention a row is, by their ids. */
export function thingOfMention(id: string): string | undefined {
  const border = id.lastIndexOf(BEFORE_MENTION);
  return border < 0 ? undefined : id.slice(0, border);
}

/**
 * Rows for the mentions of a thing. With the rows of the version before, they stay the same rows through an edit, and
 * only what it changed is read again.
 */
export function* mentionRows(
  article: Article,
  thing: Pick<Thing, 'id' | 'mentions'>,
  before?: MentionRows,
): Steps<MentionRows> {
  const keys: string[] = [];
  for (const mark of thing.mentions) {
    keys.push(keyOf(article, mark));
    if (keys.length % AT_ONCE === 0) yield;
  }
  const identities = yield* identify(distinct(keys), before?.identities);
  const byId = new Map<string, MentionRow>();
  for (const [index, mark] of thing.mentions.entries()) {
    const id = `${thing.id}${BEFORE_MENTION}${identities.ids[index] ?? index}`;
    const key = keys[index] ?? '';
    const was = before?.byId.get(id);
    const speaker = speakerAt(article, mark);
    if (was?.key === key) byId.set(id, { ...was, mark, speaker });
    else byId.set(id, { id, key, mark, ...sentenceOf(article, mark), speaker });
    // A sentence that has to be read takes a step of its own.
    if (was?.key !== key || index % AT_ONCE === 0) yield;
  }
  return { identities, ids: [...byId.keys()], byId };
}

function keyOf(article: Article, { start, end }: Span): string {
  const { source } = article;
  const block = article.blocks[blockAt(article, start)];
  const from = Math.max(block?.start ?? 0, start - REACH);
  const to = Math.min(block?.end ?? source.length, end + REACH);
  return `${hashSlice(source, from, to).toString(36)}.${start - from}`;
}

function sentenceOf(article: Article, mark: Mark): Pick<MentionRow, 'sentence' | 'label' | 'name'> {
  const quote = quoteAt(article, mark);
  const whole = quote?.text ?? mark.detail?.text ?? '';
  const { start, end } = quote?.name ?? { start: 0, end: whole.length };
  const [before, name] = [visible(whole.slice(0, start)), visible(whole.slice(start, end))];
  const behind = visible(whole.slice(end));
  const shown = shortened(before);
  return {
    sentence: before + name + behind,
    label: shown + name + behind,
    name: { start: shown.length, end: shown.length + name.length },
  };
}

/** Characters before a name that leave it in view in a narrow side bar. */
const BEFORE = 20;

/** The last words of a text. */
function shortened(text: string): string {
  if (text.length <= BEFORE) return text;
  const from = text.indexOf(' ', text.length - BEFORE);
  return from < 0 ? '…' : `…${text.slice(from + 1)}`;
}

function speakerAt(article: Article, { start }: Span): string | undefined {
  const statement = article.statements[article.blocks[blockAt(article, start)]?.statement ?? -1];
  return article.speakers[statement?.speaker ?? -1]?.name;
}
