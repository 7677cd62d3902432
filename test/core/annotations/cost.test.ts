import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Describer, placePassages } from '../../../src/core/annotations/index.ts';
import type { PassageDescription } from '../../../src/core/annotations/model.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { leastTime } from '../cost.ts';
import { random } from '../markdown/documents.ts';

const WORDS =
  'border budget council draft harvest letter market mill ministry road summer talks treaty winter'.split(
    ' ',
  );

/** Prose of some words, sentences in paragraphs. */
function prose(length: number): string {
  const next = random(5);
  let text = '';
  for (let at = 0; text.length < length; at += 1) {
    const word = WORDS[Math.floor(next() * WORDS.length)] ?? '';
    text += `${word}${Math.floor(next() * 50)}${at % 60 === 59 ? '.\n\n' : at % 12 === 11 ? '. ' : ' '}`;
  }
  return text;
}

function described(text: string, count: number): PassageDescription[] {
  const describer = finish(Describer.of(readArticle(text, 'text')));
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(((text.length - 100) * at) / count);
    return describer.describe({ start, end: start + 40 });
  }).filter((description) => description !== undefined);
}

describe('What anchoring costs', function () {
  this.timeout(120_000);

  it('2,000 passages in 1 MB: less than a second', () => {
    const text = prose(1_000_000);
    const descriptions = described(text, 2_000);
    const article = readArticle(`A first line.\n\n${text.replaceAll(' mill7 ', ' mill8 ')}`, 'text');
    const before = leastTime(() => finish(placePassages(article, descriptions, { before: text })), {
      runs: 3,
      enough: 1000,
    });
    assert.ok(before < 1000, `${before} ms with the text before`);
    const without = leastTime(() => finish(placePassages(article, descriptions)), { runs: 3, enough: 1000 });
    assert.ok(without < 1000, `${without} ms without`);
  });

  it('what can hardly be told apart does not take forever: the rest is left for the reader', () => {
    const text = 'The very same words stand in each of these lines, all of them. '.repeat(4_000);
    const descriptions = described(text, 40);
    const many = Array.from({ length: 4_000 }, (_, at) => descriptions[at % 40]!);
    const placements = finish(placePassages(readArticle(`x${text}`, 'text'), many));
    assert.equal(placements.length, many.length);
    assert.ok(placements.every(({ state }) => state === 'ambiguous' || state === 'orphan'));
    assert.equal(placements[0]?.reason === 'budget', false);
    assert.equal(placements.at(-1)?.reason, 'budget');
  });
});
