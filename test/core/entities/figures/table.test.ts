import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findFigures } from '../../../../src/core/entities/figures/index.ts';
import { showFigure } from './support.ts';
import { articles, rows, type Expected } from './table/index.ts';

const show = ([text, type, value, modifier = '', counts = '']: Expected): string =>
  [text, type, value, modifier, counts].join(' | ');

const found = (text: string, published?: string): string[] =>
  findFigures(text, published === undefined ? {} : { published }).map(showFigure);

const withoutFrontMatter = (source: string): string => source.replace(/^---\n[\s\S]*?\n---\n/, '');

describe('figures: the table', () => {
  it('has three hundred expressions and more from corpora, and articles beside', () => {
    const expected = rows.reduce((sum, { figures }) => sum + figures.length, 0);
    assert.ok(expected >= 300, `${expected} expressions`);
  });

  for (const { source, text, published, figures } of rows) {
    it(`${source}: ${text.slice(0, 60)}`, () => {
      assert.deepEqual(found(text, published), figures.map(show));
    });
  }

  for (const { file, published, figures } of articles) {
    it(`finds every figure of ${file}`, () => {
      const source = fs.readFileSync(path.join('test/fixtures/articles', file), 'utf8');
      assert.deepEqual(found(withoutFrontMatter(source), published), figures.map(show));
    });
  }
});
