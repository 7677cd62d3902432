import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { FIGURE_TYPES, NAME_TYPES } from '../../../src/core/entities/model.ts';
import { GOLD_NAMES, GOLD_WHOLE, readGold, readGoldArticle } from './gold.ts';

describe('annotations by hand', () => {
  it('are all known here', () => {
    const files = readdirSync('test/fixtures/entities').filter((file) => file.endsWith('.json'));
    assert.deepEqual(files.sort(), GOLD_NAMES.map((name) => `${name}.json`).sort());
  });

  for (const name of GOLD_NAMES) {
    describe(name, () => {
      const gold = readGold(name);
      const article = readGoldArticle(gold);
      const marks = [...gold.mentions, ...gold.figures].sort((a, b) => a.start - b.start);

      it('quotes what stands at its offsets', () => {
        assert.ok(gold.mentions.length >= 30);
        assert.equal(
          gold.figures.length > 20,
          GOLD_WHOLE.some((whole) => whole === name),
        );
        for (const { start, end, text } of marks) assert.equal(article.source.slice(start, end), text);
      });

      it('is in source order, nothing overlapping, nothing cutting a word', () => {
        for (const list of [gold.mentions, gold.figures]) {
          assert.deepEqual(
            list,
            [...list].sort((a, b) => a.start - b.start),
          );
        }
        for (const [index, { start, end, text }] of marks.entries()) {
          assert.ok(start >= (marks[index - 1]?.end ?? 0), text);
          assert.doesNotMatch(article.source.slice(start - 1, start + 1), /^[\p{L}\p{N}]{2}$/u, text);
          assert.doesNotMatch(article.source.slice(end - 1, end + 1), /^[\p{L}\p{N}]{2}$/u, text);
        }
      });

      it('keeps out of speaker labels and front matter', () => {
        const shut = article.blocks.flatMap((block) => [
          ...(block.role === 'frontmatter' ? [block] : []),
          ...(block.label ? [block.label] : []),
        ]);
        for (const mark of marks) {
          assert.ok(!shut.some(({ start, end }) => mark.start < end && start < mark.end), mark.text);
        }
      });

      it('has one type for each entity, and every entity mentioned', () => {
        const types = new Map(gold.entities.map(({ id, type }) => [id, type]));
        for (const { entity, type, text } of gold.mentions) assert.equal(types.get(entity), type, text);
        const mentioned = new Set(gold.mentions.map(({ entity }) => entity));
        assert.deepEqual([...types.keys()].sort(), [...mentioned].sort());
        assert.ok(gold.mentions.every(({ type }) => NAME_TYPES.includes(type)));
        assert.ok(gold.figures.every(({ type }) => FIGURE_TYPES.includes(type)));
      });

      it('lists the other names of each entity', () => {
        for (const { id, name: canonical, aliases } of gold.entities) {
          const texts = gold.mentions.filter(({ entity }) => entity === id).map(({ text }) => text);
          const others = new Set(texts.filter((text) => text !== canonical));
          assert.deepEqual([...aliases].sort(), [...others].sort(), id);
        }
      });
    });
  }
});
