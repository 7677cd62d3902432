import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { Describer, followSpan, placePassages } from '../../../src/core/annotations/index.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import type { Article, Span } from '../../../src/core/article/model.ts';
import { finish } from '../../../src/core/steps.ts';
import type { Replacement } from '../../../src/core/text/shiftOffset.ts';
import { SEED } from '../seed.ts';
import { pick, random } from '../markdown/documents.ts';

/** `ANCHOR_RUNS=100000` for the long run. */
const RUNS = Number(process.env['ANCHOR_RUNS'] ?? 2000);
/** Passages of one edited text: reading it costs more than placing them. */
const PASSAGES = 10;

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../fixtures/articles', name), 'utf8');
const texts = ['korea.md', 'wheelchair-basketball.md', 'virginia-governor.txt'].map(fixture);

/** A copy of a passage with so much of its surroundings may be taken for it: nobody can tell which is which. */
const COPIED = 6;

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** One to six edits that do not touch any of the passages, nor the characters next to them. */
function script(next: () => number, source: string, passages: readonly Span[]): Edit[] {
  const edits: Edit[] = [];
  for (let left = 1 + Math.floor(next() * 6); left > 0; left -= 1) {
    const start = Math.floor(next() * source.length);
    const end = Math.min(source.length, start + Math.floor(next() * pick(next, [1, 6, 60])));
    const from = Math.floor(next() * source.length);
    const text = pick(next, [
      '',
      'x',
      ' ',
      '\n\n',
      '👍',
      source.slice(from, from + 40),
      source.slice(start, end),
    ]);
    const isFree = (other: Span): boolean => end < other.start || start > other.end;
    if (passages.every(isFree) && edits.every(({ span }) => isFree(span)))
      edits.push({ span: { start, end }, text });
  }
  return edits.sort((a, b) => b.span.start - a.span.start);
}

function passagesOf(next: () => number, source: string): Span[] {
  const made: Span[] = [];
  for (let left = PASSAGES; left > 0; left -= 1) {
    const start = Math.floor(next() * source.length);
    const end = Math.min(source.length, start + 1 + Math.floor(next() * pick(next, [4, 30, 150])));
    if (source.slice(start, end).trim() !== '') made.push({ start, end });
  }
  return made;
}

describe(`${RUNS} edit scripts outside of passages`, function () {
  this.timeout(60_000 + RUNS * 20);

  it('never move one: it is followed and, given the text before, found; without, found or not, but nowhere else', () => {
    const next = random(SEED);
    let [scripts, found, all] = [0, 0, 0];
    while (scripts < RUNS) {
      const source = pick(next, texts);
      const passages = passagesOf(next, source);
      const edits = script(next, source, passages);
      if (edits.length === 0) continue;
      scripts += passages.length;
      const edited = edits.reduce(
        (text, { span, text: inserted }) => text.slice(0, span.start) + inserted + text.slice(span.end),
        source,
      );
      const replacements: Replacement[] = edits.map(({ span, text }) => ({
        offset: span.start,
        length: span.end - span.start,
        inserted: text.length,
      }));
      // Who speaks where is the article's to say, and no matter here.
      const [before, article] = [source, edited].map((text) => unstructured(readArticle(text, 'text')));
      const describer = finish(Describer.of(before!));
      const descriptions = passages.map((span) => describer.describe(span)!);
      const rights = passages.map((span) => followSpan(span, replacements));
      const isCopied = descriptions.map(({ quote: { prefix, exact, suffix } }) => {
        const around = prefix.slice(-COPIED) + exact + suffix.slice(0, COPIED);
        return edits.some(({ text }) => text.includes(around));
      });
      const about = (index: number, placement: unknown): string =>
        JSON.stringify({ seed: SEED, scripts, description: descriptions[index], edits, placement });
      finish(placePassages(article!, descriptions, { before: source })).forEach((placement, index) => {
        const right = rights[index]!;
        assert.ok(!right.touched);
        if (isCopied[index]) return;
        assert.ok('span' in placement, about(index, placement));
        assert.deepEqual(placement.span, right.span, about(index, placement));
      });
      finish(placePassages(article!, descriptions)).forEach((placement, index) => {
        all += 1;
        if (isCopied[index] || !('span' in placement)) return;
        assert.deepEqual(placement.span, rights[index]!.span, about(index, placement));
        found += 1;
      });
    }
    assert.ok(found > 0.9 * all, `${found} of ${all}`);
  });
});

function unstructured(article: Article): Article {
  return {
    ...article,
    statements: [],
    speakers: [],
    blocks: article.blocks.map((block) => ({ ...block, statement: -1 })),
  };
}
