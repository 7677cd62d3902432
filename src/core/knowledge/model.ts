import type { NameType } from '../entities/model.ts';

/** Whom or what a reader wants to know about. */
export interface Subject {
  /** The canonical name first, then every other way the article writes it. */
  readonly names: readonly string[];
  readonly type: NameType;
  /** Peoples only: the country that the name belongs to. */
  readonly country?: string;
}

/** Where knowledge comes from, in the order in which sources are asked. */
export const SOURCES = ['dossier', 'almanac', 'article', 'workspace', 'wikipedia'] as const;
export type SourceName = (typeof SOURCES)[number];

/** A single thing known, told in a line of its own. */
export interface Fact {
  readonly name: 'capital' | 'region' | 'languages' | 'demonym';
  readonly value: string;
}

/** Something known of a subject, and where from. All of it is plain text. */
export interface Knowledge {
  readonly source: SourceName;
  /** What the source calls the subject. */
  readonly title: string;
  /** What it is, in a few words: `armed group`. */
  readonly kind?: string;
  /** One to three sentences. */
  readonly summary: string;
  /** What the source is called where the source has parts: `WordNet 3.1`, a file's name. */
  readonly origin?: string;
  /** ISO 8601, as precise as known: the day or month up to which the summary is known to hold. */
  readonly date?: string;
  /** Where to read on: an https address, or a path in the workspace. */
  readonly link?: string;
  /** More to read: https addresses. */
  readonly links?: readonly string[];
  readonly aliases?: readonly string[];
  readonly facts?: readonly Fact[];
}

/** A source that answers at once. */
export interface KnowledgeSource {
  /** @returns undefined where nothing is known */
  find(subject: Subject): Knowledge | undefined;
}
