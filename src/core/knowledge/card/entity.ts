import type { Article, Span } from '../../article/model.ts';
import type { Entity } from '../../entities/joining/model.ts';
import type { Fact, Knowledge, Subject } from '../model.ts';
import { ownKnowledge, ownWords, type OwnPhrases } from '../own/index.ts';
import { voicesOf, type Voice } from '../says/index.ts';

/** What an entity's card is made of. */
export interface EntityInput {
  readonly article: Article;
  readonly entity: Entity;
  /** All its mentions: spans of the article's source, in order. */
  readonly mentions: readonly Span[];
  /** The name of the entity that its role is at: `Role.body`. */
  readonly bodyName?: string;
  /** What the first source beyond the article knows. */
  readonly known: Knowledge | undefined;
  readonly phrases: OwnPhrases;
}

/**
 * What a summary rests on: a source beyond the article, what the article says that it is, a sentence that names it and
 * no more, or nothing at all.
 */
export type Basis = 'known' | 'own' | 'sentence' | 'nothing';

/** A role as the article has it, and the name of whose role it is. */
export interface NamedRole {
  readonly text: string;
  readonly body?: string;
}

/** What a card says of an entity, but for the words around it. All text is plain. */
export interface EntityDescription {
  readonly name: string;
  /** First the source's own name for it, where the article does not use that, then how else the article writes it. */
  readonly aliases: readonly string[];
  /** What the source calls it: `armed group`. */
  readonly kind?: string;
  readonly role?: NamedRole;
  readonly basis: Basis;
  /** Undefined where the basis is `nothing`. */
  readonly told?: Knowledge;
  readonly facts: readonly Fact[];
  /** Who names it, in the order in which they first do. `sayingOf` quotes them. */
  readonly voices: readonly Voice[];
}

export function subjectOf({ name, aliases, type, country }: Entity): Subject {
  return { names: [name, ...aliases], type, ...(country === undefined ? {} : { country }) };
}

/** Puts together what a card says of an entity. Everything is taken from what is handed in; nothing is looked for. */
export function describeEntity(input: EntityInput): EntityDescription {
  const { article, entity, mentions, known } = input;
  const role = roleOf(input);
  return {
    name: entity.name,
    aliases: namesOf(input),
    ...(known?.kind === undefined ? {} : { kind: known.kind }),
    ...(role && { role }),
    ...toldOf(input),
    facts: known?.facts ?? [],
    voices: voicesOf(article, mentions),
  };
}

/** A people's country is no other name of the people. */
function namesOf({ entity: { name, aliases, country }, known }: EntityInput): string[] {
  const title = known?.title;
  const own = title === undefined || [name, ...aliases, country].includes(title) ? [] : [title];
  return [...own, ...aliases];
}

function roleOf({ entity: { role, title }, bodyName }: EntityInput): NamedRole | undefined {
  const text = role?.text ?? title;
  return text === undefined ? undefined : { text, ...(bodyName === undefined ? {} : { body: bodyName }) };
}

function toldOf(input: EntityInput): Pick<EntityDescription, 'basis' | 'told'> {
  const { article, entity, mentions, known, phrases } = input;
  if (known) return { basis: 'known', told: known };
  const own = ownWords(article, entity, mentions);
  if (!own) return { basis: 'nothing' };
  const basis = own.kind === 'sentence' ? 'sentence' : 'own';
  return { basis, told: ownKnowledge(article, entity, own, phrases) };
}
