import type { Article } from '../article/model.ts';
import { plainSource } from '../text/source.ts';
import {
  isObject,
  newHeader,
  newRecord,
  nextVersion,
  type Json,
  type JsonObject,
  type RecordFormat,
  type RecordHeader,
  type StoredRecord,
} from '../records/index.ts';
import { changedBodies, readBodies, tidyTags } from './bodies.ts';
import { itemsOf } from './items.ts';
import type { Annotation, AnnotationContent, AnnotationTarget } from './model.ts';
import { sha256 } from './sha256.ts';
import { changedTarget, readColour, readTarget, targetOf } from './target.ts';
import { CONTEXT } from './w3c/rules.ts';
import { ownUri, uriOf } from './w3c/uri.ts';

/** Files of annotations; docs/annotations-format.md says what is in them. */
export const ANNOTATIONS: RecordFormat = {
  name: 'lectern-annotations',
  version: '1.0',
  headerKeys: ['format', 'version', 'author', 'title', 'byline', 'publisher', 'date', 'url', 'sha256'],
  keys: [
    ...['@context', 'id', 'type', 'motivation', 'created', 'modified', 'creator', 'dcterms:contributor'],
    ...['deleted', 'body', 'target'],
  ],
};

const MOTIVATIONS = ['highlighting', 'commenting', 'tagging'];

/** What a reader marks, before it is kept. */
export interface AnnotationDraft extends AnnotationContent {
  readonly target: AnnotationTarget;
}

/** @returns undefined for a deletion, and for what is no annotation */
export function readAnnotation(record: StoredRecord): Annotation | undefined {
  const { id, modified, deleted, value } = record;
  if (deleted || !itemsOf(value['type']).includes('Annotation')) return undefined;
  const target = readTarget(value);
  if (!target) return undefined;
  const { note, tags } = readBodies(value);
  const made = typeof value['created'] === 'string' ? Date.parse(value['created']) : Number.NaN;
  const creator = nameOf(value['creator']);
  const contributor = nameOf(value['dcterms:contributor']);
  return {
    id,
    created: Number.isNaN(made) ? modified : made,
    modified,
    creator,
    ...(contributor !== '' && { contributor }),
    note,
    tags,
    colour: readColour(value),
    target,
    record,
  };
}

/** @param fields what the record's versions have besides what it says; `source` is the IRI of the article */
export function annotationRecord(
  draft: AnnotationDraft,
  fields: {
    readonly id: string;
    readonly created: string;
    readonly modified: string;
    readonly creator: string;
    readonly source: string;
  },
): StoredRecord {
  const { id, created, modified, creator, source } = fields;
  const { note, target, colour } = draft;
  const tags = tidyTags(draft.tags);
  return newRecord(
    {
      '@context': CONTEXT,
      id,
      type: 'Annotation',
      motivation: motivationOf({ note, tags }),
      created,
      modified,
      creator: person(creator),
      ...changedBodies({}, { note, tags }),
      target: targetOf(target, colour, source),
    },
    ANNOTATIONS,
  );
}

/**
 * The next version of an annotation. What is not changed stays as it was, bodies, selectors and keys that we know
 * nothing of included.
 *
 * @param now milliseconds since 1970
 * @param creator who changes it; named in the record where that is not who made it
 */
export function changedRecord(
  annotation: Annotation,
  changes: Partial<AnnotationDraft>,
  now: number,
  creator: string,
): StoredRecord {
  const { value } = annotation.record;
  const { note, tags, target, colour } = changes;
  const said = note !== undefined || tags !== undefined;
  return nextVersion(
    annotation.record,
    {
      'dcterms:contributor': creator === annotation.creator ? undefined : person(creator),
      ...(said && changedBodies(value, { ...(note !== undefined && { note }), ...(tags && { tags }) })),
      ...(said &&
        isOwnMotivation(value) && {
          motivation: motivationOf({ note: note ?? annotation.note, tags: tags ?? annotation.tags }),
        }),
      ...((target !== undefined || colour !== undefined) && {
        target: changedTarget(value, { target, colour }),
      }),
    },
    now,
    ANNOTATIONS,
  );
}

/**
 * The header of a new file.
 *
 * @param author who writes the file, as people call them
 * @param hash `textHash` of the article's source
 */
export function headerOf({ meta }: Pick<Article, 'meta'>, author: string, hash: string): RecordHeader {
  const { title, byline, publisher, published, url } = meta;
  const said = { title, byline, publisher, date: published, url };
  const known = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return newHeader({ author, ...Object.fromEntries(known), sha256: hash }, ANNOTATIONS);
}

/** SHA-256 of a source as files speak of it: line ends LF, without byte order mark. */
export function textHash(source: string): string {
  return sha256(plainSource(source).text);
}

/** What annotations name as their source: the article's address on the web, or else a name for its file. */
export function sourceIri({ meta }: Pick<Article, 'meta'>, fileName: string): string {
  const { url = '' } = meta;
  return (/^https?:\/\/[^\s/?#]/iu.test(url) ? uriOf(url) : undefined) ?? ownUri('article', fileName);
}

function motivationOf({ note, tags }: { readonly note: string; readonly tags: readonly string[] }): string {
  return note !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting';
}

function isOwnMotivation({ motivation }: JsonObject): boolean {
  return motivation === undefined || MOTIVATIONS.some((each) => each === motivation);
}

function person(name: string): Json {
  return { type: 'Person', name };
}

/** Whom an agent of W3C's model names; the first of several. */
function nameOf(agent: Json | undefined): string {
  const [first] = itemsOf(agent);
  if (typeof first === 'string') return first;
  if (!isObject(first)) return '';
  for (const key of ['name', 'nickname', 'email', 'id']) {
    const said = itemsOf(first[key]).find((each) => typeof each === 'string' && each !== '');
    if (typeof said === 'string') return said;
  }
  return '';
}
