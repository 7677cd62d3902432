import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinNames, type TaggedText } from '../../../../src/core/entities/joining/index.ts';
import { NAME_TYPES, type NameSpan } from '../../../../src/core/entities/model.ts';
import { leastTime } from '../../cost.ts';

const WORDS = [
  'Bush', 'George', 'W.', 'Clinton', 'Kim', 'Jong-un', 'al-Assad', 'von', 'U.S.', 'United', 'States', 'IRGC', 'Guard',
  'Islamic', 'Revolutionary', 'Corps', 'ISIS', 'ISIS-K', 'Russia', 'Russian', 'Russians', 'South', 'Central', 'Asia',
  'the', 'The', 'Mr.', 'President', '’s', "'s", '(', ')', 'and', ',', 'commander', 'Party', '"', 'é', 'É', '\u00AD', '-', '.',
]; // prettier-ignore

/** A text of odd words, any stretches of which are called names. */
const tagged: fc.Arbitrary<TaggedText> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.boolean(), fc.constantFrom(...NAME_TYPES)), { maxLength: 14 })
  .map((words) => {
    let text = '';
    const names: NameSpan[] = [];
    for (const [word, named, type] of words) {
      const start = text.length;
      const last = names.at(-1);
      if (named && last?.end === start - 1 && last.type === type) {
        names[names.length - 1] = { start: last.start, end: start + word.length, type };
      } else if (named) names.push({ start, end: start + word.length, type });
      text += `${word} `;
    }
    return { text, names };
  });

/** Which names belong together, each name by its own index whatever the order. */
function together(texts: readonly TaggedText[], order: readonly number[]): string[] {
  const { names } = joinNames(order.map((at) => texts[at]!));
  return names
    .flatMap((list, at) =>
      list.map(({ start, end, type, entity }) => `${order[at]} ${start}-${end} ${type} ${entity}`),
    )
    .sort();
}

describe('joining any names', () => {
  it('does not depend on their order, but for a number behind an id', () => {
    fc.assert(
      fc.property(fc.array(tagged, { maxLength: 6 }), (texts) => {
        const order = texts.map((_, at) => at);
        const plain = (lines: string[]) => lines.map((line) => line.replace(/-\d+$/u, '')).sort();
        assert.deepEqual(plain(together(texts, [...order].reverse())), plain(together(texts, order)));
      }),
    );
  });

  it('keeps inside the borders it was given, and in order', () => {
    fc.assert(
      fc.property(fc.array(tagged, { maxLength: 4 }), (texts) => {
        const { names } = joinNames(texts);
        assert.equal(names.length, texts.length);
        for (const [at, list] of names.entries()) {
          let from = 0;
          for (const { start, end } of list) {
            assert.ok(start >= from && start < end);
            assert.ok(texts[at]!.names.some((name) => name.start <= start && end <= name.end));
            from = end;
          }
        }
      }),
    );
  });

  it('gives every name an entity of its type, with an id of its own, and every entity a name', () => {
    fc.assert(
      fc.property(fc.array(tagged, { maxLength: 6 }), (texts) => {
        const { entities, names } = joinNames(texts);
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        assert.equal(byId.size, entities.length);
        for (const { entity, type } of names.flat()) assert.equal(byId.get(entity)?.type, type);
        assert.deepEqual(new Set(names.flat().map(({ entity }) => entity)), new Set(byId.keys()));
        for (const { role } of entities) assert.ok(role?.body === undefined || byId.has(role.body));
      }),
    );
  });

  it('gives a name that is not the entity’s own a reason that names another', () => {
    fc.assert(
      fc.property(fc.array(tagged, { maxLength: 6 }), (texts) => {
        const written = new Set(
          texts.flatMap(({ text, names }) => names.map((name) => text.slice(name.start, name.end))),
        );
        for (const { reason } of joinNames(texts).names.flat()) {
          if (reason.kind === 'same') continue;
          assert.ok(
            [...written].some((text) => text.includes(reason.of)) || reason.of.includes(' '),
            reason.of,
          );
        }
      }),
    );
  });
});

describe('the cost of joining', () => {
  const spell = (at: number) =>
    at.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const namesOf = (count: number, name: (at: number) => string, type: NameSpan['type']): TaggedText[] =>
    Array.from({ length: count }, (_, at) => {
      const text = `${name(at)} said`;
      return { text, names: [{ start: 0, end: text.length - 5, type }] };
    });

  const KINDS: readonly (readonly [string, (at: number) => string, NameSpan['type']])[] = [
    ['one family', (at) => `${title(spell(at))} Smith`, 'PERSON'],
    ['bodies of one head', (at) => `${title(spell(at))} Council`, 'ORG'],
    ['initials alike', (at) => `A${spell(at).toUpperCase()}Z Alpha ${title(spell(at))} Zed`, 'ORG'],
    ['small words', (at) => `Of ${'of '.repeat(at % 40)}${title(spell(at))}`, 'ORG'],
    ['names of one letter more each', (at) => `${'A'.repeat(at % 300)} ${at}`, 'PERSON'],
  ];
  for (const [kind, name, type] of KINDS) {
    it(`grows with the number of names: ${kind}`, () => {
      const [few, many] = [namesOf(600, name, type), namesOf(4800, name, type)];
      const small = leastTime(() => joinNames(few));
      const most = Math.max(small, 10) * 40;
      const large = leastTime(() => joinNames(many), { enough: most });
      assert.ok(large <= most, `${small} ms, ${large} ms`);
    });
  }
});
