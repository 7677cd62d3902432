import type { NameType, Span } from '../../entities/model.ts';

/** What front matter of a dossier file may say. */
export const FIELDS = ['type', 'aliases', 'name', 'links', 'updated'] as const;
export type Field = (typeof FIELDS)[number];

export type ProblemKind =
  /** Front matter that no second `---` ends. */
  | 'notClosed'
  /** Front matter between `+++`. */
  | 'notYaml'
  /** A line of front matter that says nothing. */
  | 'notUnderstood'
  | 'unknownKey'
  /** A key that was there before: only the first counts. */
  | 'keyTwice'
  | 'unknownType'
  | 'aliasTwice'
  /** Another file has the name too, and no type tells the two apart. */
  | 'nameClaimed'
  /** Something else where words should be. */
  | 'notText'
  | 'tooLong'
  /** No https address. */
  | 'badLink'
  | 'badDate'
  /** No paragraph: the card has nothing to say. */
  | 'noText'
  | 'tooLarge'
  | 'unreadable';

/** Something wrong with a dossier file. Offsets are UTF-16 units into its source, `end` exclusive. */
export interface DossierProblem extends Span {
  readonly kind: ProblemKind;
  /** The words that it is about. */
  readonly value?: string;
  /** `nameClaimed`: the other file's path. */
  readonly other?: string;
}

/** A name with where it stands; an empty span where the file's own name is meant. */
export interface Claim extends Span {
  readonly name: string;
  /** What all ways of writing the name have in common. */
  readonly key: string;
}

/** What one dossier file says of one entity. All strings are plain text. */
export interface DossierEntry {
  /** The file's path in the workspace, unique. */
  readonly path: string;
  readonly name: string;
  readonly type?: NameType;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  /** ISO 8601, as precise as written. */
  readonly updated?: string;
  readonly summary?: string;
  /** Where the summary's paragraph stands, or would: UTF-16 offsets into the source. */
  readonly summaryAt: Span;
  /** The name and the aliases. */
  readonly claims: readonly Claim[];
  readonly problems: readonly DossierProblem[];
}

/** A stretch of Markdown as a reader sees it, with where it stands. */
export interface Passage extends Span {
  readonly text: string;
}

/** The parts of a dossier's prose that count. */
export interface Prose {
  readonly heading?: Passage;
  readonly paragraph?: Passage;
}

/**
 * Reads prose: see `readProse`. Handed in, so that who reads dossiers needs no Markdown parser of its own.
 *
 * @param from - where the prose begins in `source`; all offsets are into `source`
 */
export type ProseReader = (source: string, from: number) => Prose;
