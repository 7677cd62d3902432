import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixtures } from '../test/harness/paths.ts';

export interface BenchDocument {
  readonly name: string;
  readonly bytes: number;
}

const EXAMPLE = path.join(fixtures, 'articles/isis-k-moscow-attack.txt');

/**
 * Writes the documents of the bench into a folder: the example article, and interviews of 100 kB and 1 MB (10,000
 * paragraphs) made from its sentences. All are named `.md`, so that both views open the very same file.
 */
export function writeDocuments(folder: string): readonly BenchDocument[] {
  mkdirSync(folder, { recursive: true });
  const example = readFileSync(EXAMPLE, 'utf8');
  const documents = [
    ['example.md', example.replaceAll('\n', '\n\n')],
    ['100-kB.md', interview(example, 100_000)],
    ['1-MB.md', interview(example, 1_000_000)],
  ] as const;
  return documents.map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return { name, bytes: Buffer.byteLength(text) };
  });
}

/** Markdown of a given size in paragraphs of about 100 characters, with headings, speakers, emphasis and links. */
export function interview(example: string, bytes: number): string {
  const sentences = example.split(/(?<=[.?]) |\n/).filter((each) => each.length > 40 && each.length < 140);
  const parts = ['# A long interview', ''];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const sentence = sentences[i % sentences.length] ?? '';
    const part = paragraph(i, sentence);
    parts.push(part, '');
    size += Buffer.byteLength(part) + 2;
  }
  return parts.join('\n');
}

function paragraph(i: number, sentence: string): string {
  if (i % 100 === 0) return `## Part ${i / 100 + 1}: what follows from this?`;
  if (i % 10 === 1) return `**${i % 20 === 1 ? 'Mir' : 'Watkins'}:** ${sentence}`;
  if (i % 10 === 5) return `${sentence.replace(/(\w{6,})/, '*$1*')} [More](https://example.org/${i}).`;
  return sentence;
}
