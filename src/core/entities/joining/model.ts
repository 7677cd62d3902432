import type { NameSpan, NameType, Span } from '../model.ts';

/** A text that was tagged by itself, a paragraph say, with its names in order. */
export interface TaggedText {
  readonly text: string;
  readonly names: readonly NameSpan[];
}

/** Why a mention belongs to its entity. `of` is the fuller name, as the article writes it. */
export type JoinReason =
  /** It is the entity's own name, or written the same but for case, accents, hyphens, an article or a possessive. */
  | { readonly kind: 'same' }
  /** A country's other name, or a well-known body's. */
  | { readonly kind: 'known'; readonly of: string }
  /** `Islamic Revolutionary Guard Corps (IRGC)`: the article itself says so. */
  | { readonly kind: 'defined'; readonly of: string }
  /** Initials of one longer name in the article. */
  | { readonly kind: 'initials'; readonly of: string }
  /** Part of one longer name: `the Guard`, `Microsoft`. */
  | { readonly kind: 'short'; readonly of: string }
  /** A person's family name, which nobody else in the article has. */
  | { readonly kind: 'surname'; readonly of: string }
  /** A person's given or middle name, which nobody else in the article has. */
  | { readonly kind: 'givenName'; readonly of: string }
  /** The same person with a name more, or with an initial for a name. */
  | { readonly kind: 'fullerName'; readonly of: string }
  /** The same name spelled a little differently: `Qasem` and `Qassem Soleimani`. */
  | { readonly kind: 'spelling'; readonly of: string }
  /** Another form of a people's name: `Afghans`, `Spaniards`. */
  | { readonly kind: 'people'; readonly of: string }
  /** `South` in `South and Central Asia`. */
  | { readonly kind: 'shared'; readonly of: string }
  /** The reader said so. */
  | { readonly kind: 'corrected'; readonly of: string };

/** What a person is or was, as the article says it next to the name. */
export interface Role {
  /** `commander`, `senior expert`, as written. */
  readonly text: string;
  /** The entity whose commander it is. */
  readonly body?: string;
}

/** A person, body, place, group, event, work or law that the article names. */
export interface Entity {
  /** Made of type and name: the same for as long as both are. Unique in the article. */
  readonly id: string;
  readonly type: NameType;
  /** The fullest name that the article uses. */
  readonly name: string;
  /** Every other way the article writes it, in order of appearance. */
  readonly aliases: readonly string[];
  readonly role?: Role;
  /** `Mullah`, `Dr`: what stood before a person's name, the first time that something did. */
  readonly title?: string;
  /** Peoples only: the country that the name belongs to. */
  readonly country?: string;
}

/** A name with the entity it belongs to. Its borders may be narrower than what the tagger found. */
export interface JoinedName extends Span {
  readonly type: NameType;
  /** `Entity.id`. */
  readonly entity: string;
  readonly reason: JoinReason;
}

/** The names of all texts joined; one list of names for each text, in the order of the texts. */
export interface Joined {
  readonly entities: readonly Entity[];
  readonly names: readonly (readonly JoinedName[])[];
}
