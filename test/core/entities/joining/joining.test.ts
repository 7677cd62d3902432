import assert from 'node:assert/strict';
import { joinNames } from '../../../../src/core/entities/joining/index.ts';
import { GOLD_NAMES, readGold } from '../gold.ts';
import { scoreBCubed } from '../score.ts';
import { goldTexts } from './gold-texts.ts';
import { marked, partition } from './marked.ts';
import { CASES } from './table.ts';

describe('joining names', () => {
  for (const [title, ...sources] of CASES) {
    it(title, () => {
      const texts = sources.map(marked);
      const { names } = joinNames(texts);
      const wanted = texts.flatMap(({ letters }) => letters);
      assert.equal(partition(names.flat().map(({ entity }) => entity)), partition(wanted));
    });
  }
});

describe('joining annotated names', () => {
  for (const name of GOLD_NAMES) {
    const gold = readGold(name);
    const { texts, starts } = goldTexts(gold);
    const { entities, names } = joinNames(texts);
    const found = names.flatMap((list, at) =>
      list.map(({ start, end, entity, type }) => {
        const from = starts[at] ?? 0;
        return { start: start + from, end: end + from, entity, type };
      }),
    );

    it(`${name}: entities as annotated`, () => {
      assert.ok(scoreBCubed(gold.mentions, found).f1 >= 0.98);
    });

    it(`${name}: borders and types as annotated`, () => {
      assert.deepEqual(
        found.map(({ start, end, type }) => ({ start, end, type })),
        gold.mentions.map(({ start, end, type }) => ({ start, end, type })),
      );
    });

    it(`${name}: names, other names and roles as annotated`, () => {
      const idOf = new Map(gold.mentions.map(({ entity }, at) => [entity, found[at]?.entity]));
      for (const wanted of gold.entities) {
        const entity = entities.find(({ id }) => id === idOf.get(wanted.id));
        assert.equal(entity?.name, wanted.name);
        assert.deepEqual([...entity.aliases].sort(), [...wanted.aliases].sort());
        const role = wanted.role && {
          text: wanted.role.text,
          ...(wanted.role.body !== undefined && { body: idOf.get(wanted.role.body) }),
        };
        assert.deepEqual(entity.role, role, wanted.name);
      }
    });
  }
});
