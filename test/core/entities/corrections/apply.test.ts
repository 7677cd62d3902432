import assert from 'node:assert/strict';
import { quotePlace, type CorrectionDraft, type NamedEntity } from '../../../../src/core/entities/index.ts';
import { brief, find, kept, PATH, seen } from './support.ts';

const ARTICLE = { scope: 'article', article: PATH } as const;
const WORKSPACE = { scope: 'workspace' } as const;
/** A reach of the nth mention of some words. */
function mention(
  source: string,
  words: string,
  nth = 0,
): Extract<CorrectionDraft, { scope: 'mention' }>['place'] {
  let start = source.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = source.indexOf(words, start + 1);
  const place = quotePlace(source, { start, end: start + words.length });
  assert.ok(place);
  return place;
}
const named = (name: string, type: NamedEntity['type'], ...others: string[]): NamedEntity => ({
  name,
  type,
  forms: [name, ...others],
});

describe('a name that is no entity', () => {
  const source = 'Lectern met Qassem Soleimani in Russia. Lectern said that Soleimani left.';
  const before = find(source);

  for (const reach of [ARTICLE, WORKSPACE]) {
    it(`goes from the ${reach.scope}, and all else stays as it is`, () => {
      const after = find(source, [kept({ ...reach, kind: 'none', entity: seen(before, 'Lectern') })]);
      assert.deepEqual(brief(after), ['PERSON Qassem Soleimani (Soleimani) 2', 'GPE Russia 1']);
      assert.deepEqual(after.entities, before.entities.slice(1));
      assert.deepEqual(
        after.mentions,
        before.mentions.filter(({ text }) => text !== 'Lectern'),
      );
      assert.deepEqual(
        after.corrected.map(({ mentions, entities }) => ({ mentions, entities })),
        [{ mentions: 2, entities: [] }],
      );
    });
  }

  it('goes with all its forms', () => {
    const after = find(source, [
      kept({ ...ARTICLE, kind: 'none', entity: seen(before, 'Qassem Soleimani') }),
    ]);
    assert.deepEqual(brief(after), ['PERSON Lectern 2', 'GPE Russia 1']);
  });

  it('goes however it is written: folded as joining folds', () => {
    const entity = named('  LÉCTERN’ ', 'PERSON');
    assert.equal(find(source, [kept({ ...ARTICLE, kind: 'none', entity })]).entities.length, 2);
  });

  it('stays in other articles where it is said of one', () => {
    const other = { scope: 'article', article: 'notes/other.txt' } as const;
    const after = find(source, [kept({ ...other, kind: 'none', entity: seen(before, 'Lectern') })]);
    assert.deepEqual(after, before);
  });

  it('goes at one place alone', () => {
    const place = mention(source, 'Lectern', 1);
    const after = find(source, [
      kept({ scope: 'mention', article: PATH, place, kind: 'none', entity: seen(before, 'Lectern') }),
    ]);
    assert.equal(after.mentions.length, before.mentions.length - 1);
    assert.ok(!after.mentions.some(({ start }) => start === source.indexOf('Lectern', 9)));
    assert.deepEqual(after.entities, before.entities);
  });

  it('leaves an entity the names that are left', () => {
    const place = mention(source, 'Qassem Soleimani');
    const entity = seen(before, 'Qassem Soleimani');
    const after = find(source, [kept({ scope: 'mention', article: PATH, place, kind: 'none', entity })]);
    const [, , left] = after.entities;
    assert.deepEqual(left, { id: 'person-soleimani', type: 'PERSON', name: 'Soleimani', aliases: [] });
  });

  it('is not somebody else who is called the same', () => {
    const both = 'Mr. Washington came to Washington. Mr. Washington left Washington.';
    const found = find(both);
    assert.deepEqual(brief(found), ['PERSON Washington 2', 'GPE Washington 2']);
    const person = seen(found, 'Washington', 'PERSON');
    for (const reach of [ARTICLE, WORKSPACE]) {
      assert.deepEqual(brief(find(both, [kept({ ...reach, kind: 'none', entity: person })])), [
        'GPE Washington 2',
      ]);
    }
    const president = named('George Washington', 'PERSON', 'Washington');
    const after = find('It rained in Washington.', [kept({ ...WORKSPACE, kind: 'none', entity: president })]);
    assert.deepEqual(brief(after), ['GPE Washington 1']);
  });

  it('stays one where the tagger takes it for something else next time', () => {
    const correction = kept({ ...WORKSPACE, kind: 'none', entity: seen(before, 'Lectern') });
    assert.equal(find('Lectern rose.', [correction], { Lectern: 'ORG' }).entities.length, 0);
  });

  it('is no form of another entity elsewhere in the workspace', () => {
    const guard = kept({ ...WORKSPACE, kind: 'none', entity: named('Guard', 'ORG') });
    const joined = 'The Islamic Revolutionary Guard Corps; the Guard.';
    assert.deepEqual(brief(find(joined, [guard])), ['ORG Islamic Revolutionary Guard Corps (Guard) 2']);
    const here = kept({ ...ARTICLE, kind: 'none', entity: named('Guard', 'ORG') });
    assert.deepEqual(brief(find(joined, [here])), ['ORG Islamic Revolutionary Guard Corps 1']);
  });
});

describe('a name of another type', () => {
  const source = 'Lectern met Russia. Lectern left.';
  const before = find(source);

  it('has it, with an id of its type', () => {
    const after = find(source, [
      kept({ ...WORKSPACE, kind: 'type', entity: seen(before, 'Lectern'), type: 'ORG' }),
    ]);
    assert.deepEqual(after.entities[0], { id: 'org-lectern', type: 'ORG', name: 'Lectern', aliases: [] });
    assert.deepEqual(
      after.mentions.map(({ type, entity }) => `${type} ${entity}`),
      ['ORG org-lectern', 'GPE gpe-russia', 'ORG org-lectern'],
    );
    assert.deepEqual(after.mentions[1], before.mentions[1]);
    assert.deepEqual(after.corrected[0]?.entities, ['org-lectern']);
  });

  it('becomes one with those of that type', () => {
    const both = 'Mr. Washington came to Washington.';
    const person = seen(find(both), 'Washington', 'PERSON');
    const after = find(both, [kept({ ...ARTICLE, kind: 'type', entity: person, type: 'GPE' })]);
    assert.deepEqual(brief(after), ['GPE Washington 2']);
    assert.equal(after.entities[0]?.id, 'gpe-washington');
  });

  it('at one place is somebody else', () => {
    const place = mention(source, 'Lectern', 1);
    const entity = seen(before, 'Lectern');
    const after = find(source, [
      kept({ scope: 'mention', article: PATH, place, kind: 'type', entity, type: 'ORG' }),
    ]);
    assert.deepEqual(brief(after), ['PERSON Lectern 1', 'GPE Russia 1', 'ORG Lectern 1']);
    assert.equal(after.entities[0]?.id, before.entities[0]?.id);
    assert.deepEqual(after.mentions[2]?.reason, { kind: 'corrected', of: 'Lectern' });
  });

  it('has title and role no more where it is no person', () => {
    const talk = 'Asfandyar Mir, a senior expert at Zirkon, spoke. Dr. Mir left.';
    const found = find(talk);
    assert.equal(found.entities[0]?.role?.text, 'senior expert');
    const after = find(talk, [
      kept({ ...ARTICLE, kind: 'type', entity: seen(found, 'Asfandyar Mir'), type: 'ORG' }),
    ]);
    assert.deepEqual(Object.keys(after.entities[0] ?? {}), ['id', 'type', 'name', 'aliases']);
  });
});

describe('two names for one', () => {
  const source = 'Moscow spoke to Zirkon. Russia did not. Moscow left; Zirkon too.';
  const before = find(source);
  const same = { kind: 'same', entity: seen(before, 'Russia'), other: seen(before, 'Moscow') } as const;

  for (const reach of [ARTICLE, WORKSPACE]) {
    it(`are one in the ${reach.scope}, by the name that the reader chose`, () => {
      const after = find(source, [kept({ ...reach, ...same })]);
      assert.deepEqual(brief(after), ['GPE Russia (Moscow) 3', 'ORG Zirkon 2']);
      assert.equal(after.entities[0]?.id, 'gpe-russia');
      assert.deepEqual(
        after.mentions
          .filter(({ entity }) => entity === 'gpe-russia')
          .map(({ text, reason }) => ({ text, reason })),
        [
          { text: 'Moscow', reason: { kind: 'corrected', of: 'Russia' } },
          { text: 'Russia', reason: { kind: 'same' } },
          { text: 'Moscow', reason: { kind: 'corrected', of: 'Russia' } },
        ],
      );
      assert.deepEqual(after.entities[1], before.entities[1]);
    });
  }

  it('are one at one place', () => {
    const after = find(source, [
      kept({ scope: 'mention', article: PATH, place: mention(source, 'Moscow', 1), ...same }),
    ]);
    assert.deepEqual(brief(after), ['GPE Moscow 1', 'ORG Zirkon 2', 'GPE Russia (Moscow) 2']);
  });

  it('of different types are of the one’s whose name it is', () => {
    const after = find(source, [
      kept({ ...ARTICLE, kind: 'same', entity: seen(before, 'Zirkon'), other: seen(before, 'Moscow') }),
    ]);
    assert.deepEqual(brief(after), ['ORG Zirkon (Moscow) 4', 'GPE Russia 1']);
  });

  it('may be three', () => {
    const more = kept({
      ...ARTICLE,
      kind: 'same',
      entity: seen(before, 'Zirkon'),
      other: seen(before, 'Moscow'),
    });
    const after = find(source, [kept({ ...ARTICLE, ...same }, 1), more]);
    assert.deepEqual(brief(after), ['ORG Zirkon (Moscow, Russia) 5']);
  });

  it('wait until both are there', () => {
    const correction = kept({ ...WORKSPACE, ...same });
    const alone = find('Moscow spoke.', [correction]);
    assert.deepEqual(brief(alone), ['GPE Moscow 1']);
    assert.deepEqual(alone.corrected, []);
  });

  it('take the role along, and who it points to', () => {
    const talk = 'Asfandyar Mir, a senior expert at Zirkon, spoke of Lectern to Soleimani.';
    const found = find(talk);
    const after = find(talk, [
      kept({
        ...ARTICLE,
        kind: 'same',
        entity: seen(found, 'Soleimani'),
        other: seen(found, 'Asfandyar Mir'),
      }),
      kept({ ...ARTICLE, kind: 'type', entity: seen(found, 'Zirkon'), type: 'FAC' }),
    ]);
    assert.deepEqual(after.entities[0]?.role, { text: 'senior expert', body: 'fac-zirkon' });
    const gone = find(talk, [kept({ ...ARTICLE, kind: 'none', entity: seen(found, 'Zirkon') })]);
    assert.deepEqual(gone.entities[0]?.role, { text: 'senior expert' });
  });
});

describe('a form that is an entity of its own', () => {
  const source = 'The Islamic Revolutionary Guard Corps (IRGC) and the Guard. The Guard left.';
  const before = find(source);
  const from = seen(before, 'Islamic Revolutionary Guard Corps');
  const split = { kind: 'split', entity: named('Guard', 'ORG'), from } as const;

  for (const reach of [ARTICLE, WORKSPACE]) {
    it(`is one in the ${reach.scope}`, () => {
      const after = find(source, [kept({ ...reach, ...split })]);
      assert.deepEqual(brief(after), ['ORG Islamic Revolutionary Guard Corps (IRGC) 2', 'ORG Guard 2']);
      assert.equal(after.entities[0]?.id, before.entities[0]?.id);
      assert.deepEqual(after.mentions[2]?.reason, { kind: 'corrected', of: 'Guard' });
    });
  }

  it('is one at one place', () => {
    const place = mention(source, 'Guard', 2);
    const after = find(source, [kept({ scope: 'mention', article: PATH, place, ...split })]);
    assert.deepEqual(brief(after), ['ORG Islamic Revolutionary Guard Corps (IRGC, Guard) 3', 'ORG Guard 1']);
  });

  it('is another by the same name', () => {
    const two = 'Lectern met Russia. Lectern left.';
    const place = mention(two, 'Lectern', 1);
    const entity = named('Lectern', 'PERSON');
    const after = find(two, [
      kept({ scope: 'mention', article: PATH, place, kind: 'split', entity, from: entity }),
    ]);
    assert.deepEqual(
      after.entities.map(({ id }) => id),
      ['person-lectern', 'gpe-russia', 'person-lectern-2'],
    );
  });

  it('can be corrected further', () => {
    const type = kept({ ...WORKSPACE, kind: 'type', entity: named('Guard', 'ORG'), type: 'FAC' });
    const after = find(source, [kept({ ...WORKSPACE, ...split }, 1), type]);
    assert.deepEqual(brief(after), ['ORG Islamic Revolutionary Guard Corps (IRGC) 2', 'FAC Guard 2']);
  });

  it('stays where it is in an article that joins it with something else', () => {
    const other = 'The Islamic Revolutionary Guard Corps; the Guard.';
    const elsewhere = kept({ ...WORKSPACE, ...split, from: named('National Guard', 'ORG', 'Guard') });
    assert.deepEqual(brief(find(other, [elsewhere])), brief(find(other)));
  });
});

describe('corrections that contradict each other', () => {
  const source = 'Moscow spoke to Russia. Lectern left Moscow.';
  const before = find(source);
  const lectern = seen(before, 'Lectern');
  const type = { ...ARTICLE, kind: 'type', entity: lectern } as const;

  it('hold by the newest', () => {
    const org = (minute: number) => kept({ ...type, type: 'ORG' }, minute);
    const fac = (minute: number) => kept({ ...type, type: 'FAC' }, minute);
    assert.ok(brief(find(source, [org(1), fac(2)])).includes('FAC Lectern 1'));
    assert.ok(brief(find(source, [org(2), fac(1)])).includes('ORG Lectern 1'));
  });

  it('join and part by the newest', () => {
    const [entity, other] = [seen(before, 'Russia'), seen(before, 'Moscow')];
    const from = named('Russia', 'GPE', 'Moscow');
    const same = (minute: number) => kept({ ...ARTICLE, kind: 'same', entity, other }, minute);
    const split = (minute: number) => kept({ ...ARTICLE, kind: 'split', entity: other, from }, minute);
    assert.equal(find(source, [same(1), split(2)]).entities.length, 3);
    assert.equal(find(source, [split(1), same(2)]).entities.length, 2);
  });

  it('take back what was rejected, but not what a single place said', () => {
    const none = { kind: 'none', entity: lectern } as const;
    const org = kept({ ...WORKSPACE, kind: 'type', entity: lectern, type: 'ORG' }, 2);
    assert.ok(brief(find(source, [kept({ ...WORKSPACE, ...none }, 1), org])).includes('ORG Lectern 1'));
    assert.equal(find(source, [kept({ ...WORKSPACE, ...none }, 3), org]).entities.length, 2);
    const place = mention(source, 'Lectern');
    const here = kept({ scope: 'mention', article: PATH, place, ...none }, 1);
    assert.equal(find(source, [here, org]).entities.length, 2);
  });
});

describe('corrections of places that are not found any more', () => {
  it('rest, and say so', () => {
    const source = 'Lectern met Russia. Lectern left.';
    const entity = named('Lectern', 'PERSON');
    const place = mention(source, 'Lectern', 1);
    const correction = kept({ scope: 'mention', article: PATH, place, kind: 'none', entity });
    const after = find('Lectern met Russia again and again, and that was all there was to it.', [correction]);
    assert.equal(after.mentions.length, 2);
    assert.deepEqual(after.corrected, [
      { correction: correction.id, kind: 'none', scope: 'mention', mentions: 0, entities: [] },
    ]);
  });
});
