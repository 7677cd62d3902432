import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatOf } from '../../src/core/article/index.ts';
import type { ArticleFormat } from '../../src/core/article/model.ts';
import { fixtures } from '../../test/harness/paths.ts';
import { corporaFolder } from '../../training/corpora.ts';

export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly format: ArticleFormat;
}

/** What thresholds were tuned on. */
export const TUNING = ['gum-names.train'] as const;
/** What they were not: measured, and looked at no further. */
export const TESTING = ['gum-names.dev', 'gum-names.test'] as const;

const ARTICLES = [
  'isis-k-moscow-attack.txt',
  'korea.md',
  'peace-process.md',
  'robotics-team.md',
  'virginia-governor.txt',
  'wheelchair-basketball.md',
];

/** The articles of the repository: interviews all. None was tuned on. */
export function articles(): BenchText[] {
  return ARTICLES.map((name) => ({
    name,
    text: readFileSync(path.join(fixtures, 'articles', name), 'utf8').replaceAll('\r\n', '\n'),
    format: formatOf(name),
  }));
}

interface Line {
  readonly doc: string;
  readonly tokens: readonly string[];
  readonly spaceAfter: readonly boolean[];
}

const SENTENCES = 4;
const SPOKEN = /_(?:interview|court)_/u;
const SPEAKERS = ['Anna Berg', 'Tom Reed', 'Lena Ortiz'];

/**
 * Documents of corpora beside the repository; none where there are no corpora. They come without paragraphs and
 * speakers: four sentences make a paragraph, and where people talk with each other they take turns.
 */
export function corpusTexts(names: readonly string[]): BenchText[] {
  return names.flatMap((name) => {
    const file = path.join(corporaFolder, `${name}.jsonl`);
    if (!existsSync(file)) return [];
    const documents = new Map<string, string[]>();
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue;
      const { doc, tokens, spaceAfter } = JSON.parse(line) as Line;
      const sentence = tokens.map((token, at) => token + (spaceAfter[at] === false ? '' : ' ')).join('');
      const sentences = documents.get(doc) ?? [];
      documents.set(doc, [...sentences, sentence.trim()]);
    }
    return [...documents].map(([doc, sentences]) => ({
      name: doc,
      text: paragraphs(sentences, SPOKEN.test(doc)),
      format: 'text' as const,
    }));
  });
}

function paragraphs(sentences: readonly string[], spoken: boolean): string {
  const made: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES) {
    const label = spoken ? `${SPEAKERS[made.length % SPEAKERS.length] ?? ''}: ` : '';
    made.push(label + sentences.slice(at, at + SENTENCES).join(' '));
  }
  return `${made.join('\n\n')}\n`;
}
