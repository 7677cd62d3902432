import type { Article, Span } from '../../core/article/model.ts';
import { sayingOf } from '../../core/knowledge/card/index.ts';
import type { Voice } from '../../core/knowledge/says/index.ts';
import type { Card } from '../../protocol.ts';
import type { MentionPlace } from './correct/target.ts';
import { articleVoice, moreWord } from './listWords.ts';

/** What a choice on a card does. */
export type Choice =
  | { readonly kind: 'jump'; readonly span: Span }
  | { readonly kind: 'open'; readonly uri: string; readonly names: readonly string[] }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'command'; readonly command: string; readonly place: MentionPlace }
  | { readonly kind: 'all' };

/** A card, and what its choices do, by their ids. */
export interface MadeCard {
  readonly card: Card;
  readonly choices: ReadonlyMap<string, Choice>;
}

/** Numbers the choices of one card. */
export class Choices {
  readonly made = new Map<string, Choice>();

  /** @param given - how many numbers are taken: by what the card offered before */
  constructor(private readonly given: number) {}

  add(choice: Choice): string {
    const id = String(this.given + this.made.size + 1);
    this.made.set(id, choice);
    return id;
  }
}

type List = Card['lists'][number];
type Item = List['items'][number];

/** Rows of a list before the reader asks for all. */
const FEW = 4;

/** A list of which few are shown until the reader wants all; what is not shown is not made. */
export function listOf<Each>(
  title: string,
  rows: readonly Each[],
  all: boolean,
  choices: Choices,
  item: (row: Each) => Item,
): List[] {
  if (rows.length === 0) return [];
  const shown = all || rows.length === FEW + 1 ? rows : rows.slice(0, FEW);
  const rest = rows.length - shown.length;
  const more = rest > 0 ? { id: choices.add({ kind: 'all' }), label: moreWord(rest) } : undefined;
  return [{ title, items: shown.map(item), ...(more && { more }) }];
}

/** A row that says who says something where, and goes there. */
export function sayingItem(article: Article, voice: Voice, choices: Choices): Item {
  const { name, text, first } = sayingOf(article, voice);
  return {
    id: choices.add({ kind: 'jump', span: first }),
    label: name ?? articleVoice(),
    ...(text !== undefined && { text }),
  };
}

/** Characters that a card shows at first sight, lists and actions aside. */
export const MOST_AT_SIGHT = 525;

/** Leaves out names and facts at the end until the card's first sight is short enough. */
export function fitted(card: Card): Card {
  const { aliases, facts } = card;
  const count = (): number =>
    [
      card.title,
      card.type,
      ...card.aliases,
      ...card.facts.flatMap(({ label, value }) => [label, value]),
      card.summary?.text ?? '',
      card.summary?.source ?? '',
      ...card.notes,
    ].reduce((sum, text) => sum + text.length, 0);
  card = { ...card, aliases: [...aliases], facts: [...facts] };
  while (count() > MOST_AT_SIGHT && card.aliases.length > 1) card.aliases.pop();
  while (count() > MOST_AT_SIGHT && card.facts.length > 1) card.facts.pop();
  const over = count() - MOST_AT_SIGHT;
  if (over > 0 && card.summary) card.summary = { ...card.summary, text: cut(card.summary.text, over) };
  return card;
}

/** A text shortened by at least so many characters, at a space. */
function cut(text: string, by: number): string {
  const kept = text.slice(0, Math.max(0, text.length - by - 1));
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > 0 ? space : kept.length)}…`;
}
