/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One kind of files of records: annotations, corrections. See docs/data-format.md. */
export interface RecordFormat {
  /** The header's `format`. */
  readonly name: string;
  /** The header's `version` in files that we make. Files of another major version are left alone. */
  readonly version: `${number}.${number}`;
  /** The header's keys in their order; others follow, ordered by their letters. */
  readonly headerKeys: readonly string[];
  /** A record's keys in their order, likewise. */
  readonly keys: readonly string[];
}

/** One version of a record. */
export interface StoredRecord {
  /** `urn:uuid:…`, the same for all versions of a record. */
  readonly id: string;
  /** When this version was made: milliseconds since 1970. */
  readonly modified: number;
  /** This version says that the record is gone. */
  readonly deleted: boolean;
  /** All that it says, what we know nothing of included. */
  readonly value: JsonObject;
  /** Its line, as it was read or is to be written. */
  readonly text: string;
}

/** A line that is no record: kept as it is. */
export interface KeptLine {
  readonly text: string;
  /** How many equal lines stand before it in the file. */
  readonly nth: number;
  /** Id of the record that it stands behind; empty for the header. */
  readonly after: string;
  /** How many lines of the kind stand between that and this. */
  readonly at: number;
}

export interface RecordHeader {
  readonly value: JsonObject;
  /** Its line, as it was read or is to be written. */
  readonly text: string;
}

/** What one author's file holds. */
export interface RecordFile {
  readonly header: RecordHeader;
  /** One version each, ordered by id. */
  readonly records: readonly StoredRecord[];
  /** In the order in which they are written. */
  readonly kept: readonly KeptLine[];
}

/** Why a file is left alone: it is neither used nor written over. */
export type Unreadable =
  /** Its first line is no header. */
  | { readonly why: 'header' }
  /** It is a file of another kind. */
  | { readonly why: 'format'; readonly found: string }
  /** Another major version than ours. */
  | { readonly why: 'version'; readonly found: string };

export type ReadRecords =
  | {
      readonly kind: 'file';
      readonly file: RecordFile;
      /** Conflict markers of git stood in it. Both sides were taken; writing the file leaves the markers out. */
      readonly conflicts: number;
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };
