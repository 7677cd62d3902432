import { randomFillSync } from 'node:crypto';
import path from 'node:path';
import { readArticle, type ArticleFormat } from '../core/article/index.ts';
import { annotationRecord, sourceIri } from '../core/annotations/format.ts';
import { describePassage } from '../core/annotations/index.ts';
import { COLOURS } from '../core/annotations/model.ts';
import { instant, urnUuidV7 } from '../core/records/index.ts';
import { Failure } from './failure.ts';
import { offsetsIn } from './offsets.ts';

export interface DescribeOptions {
  readonly file: string;
  readonly format: ArticleFormat;
  /** As `offsetsIn` counts. */
  readonly start: number;
  readonly end: number;
  readonly utf16: boolean;
  readonly author: string;
}

/**
 * The annotation that marking characters would make, as a line of JSON.
 *
 * @throws Failure where the characters are outside the text, or are white space
 */
export function describeCharacters(source: string, options: DescribeOptions): string {
  const { file, format, start, end, utf16, author } = options;
  const offsets = offsetsIn(source, utf16);
  if (start < 0 || end > offsets.length || start >= end)
    throw new Failure(
      1,
      `${start} to ${end} is no part of the text, which is ${offsets.length} characters long`,
    );
  const article = readArticle(source, format);
  const passage = describePassage(article, offsets.in({ start, end }));
  if (!passage) throw new Failure(1, 'nothing but white space stands there');
  const now = Date.now();
  const { text } = annotationRecord(
    { note: '', tags: [], colour: COLOURS[0], target: { kind: 'passage', ...passage } },
    {
      id: urnUuidV7(now, randomFillSync(new Uint8Array(10))),
      created: instant(now),
      modified: instant(now),
      creator: author,
      source: sourceIri(article, path.basename(file)),
    },
  );
  return `${text}\n`;
}
