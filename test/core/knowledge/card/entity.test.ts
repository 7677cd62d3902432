import assert from 'node:assert/strict';
import { readArticle, type Span } from '../../../../src/core/article/index.ts';
import type { Entity } from '../../../../src/core/entities/index.ts';
import { describeEntity, sayingOf, subjectOf } from '../../../../src/core/knowledge/card/index.ts';
import { firstKnown } from '../../../../src/core/knowledge/first.ts';
import type { Knowledge } from '../../../../src/core/knowledge/model.ts';
import { GOLD_NAMES, readGold, readGoldArticle } from '../../entities/gold.ts';

const SOURCE = [
  'On bodies',
  'Who is there?',
  'Mir (RAND): Ali, the commander of the Quds Force, spoke. Ali left.',
  'Helf: Ali came.',
  'Who else?',
  'Mir: Nobody.',
  'Helf: Somebody.',
  '',
].join('\n\n');
const phrases = { speaker: 'Speaks here', author: 'Writes here' };
const article = readArticle(SOURCE, 'text');
const entity: Entity = {
  id: 'person-ali',
  type: 'PERSON',
  name: 'Ali',
  aliases: ['Commander Ali'],
  role: { text: 'Commander', body: 'org-quds-force' },
};
const spansOf = (name: string): Span[] =>
  [...SOURCE.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
const mentions = spansOf('Ali');
const known: Knowledge = {
  source: 'almanac',
  title: 'Ali the Elder',
  kind: 'general',
  summary: 'A general.',
  facts: [{ name: 'region', value: 'Asia' }],
};
const asked = { article, entity, mentions, known, phrases };

describe('what a card says of an entity', () => {
  it('takes names, kind, facts and summary from the source that knows', () => {
    const told = describeEntity({ ...asked, bodyName: 'Quds Force' });
    assert.equal(told.name, 'Ali');
    assert.deepEqual(told.aliases, ['Ali the Elder', 'Commander Ali']);
    assert.deepEqual([told.kind, told.basis], ['general', 'known']);
    assert.equal(told.told, known);
    assert.deepEqual(told.facts, known.facts);
    assert.deepEqual(told.role, { text: 'Commander', body: 'Quds Force' });
  });

  it('does not say a source’s name where the article uses it already', () => {
    const { aliases } = describeEntity({ ...asked, known: { ...known, title: 'Commander Ali' } });
    assert.deepEqual(aliases, ['Commander Ali']);
  });

  it('takes a title for a role where there is no role', () => {
    const { id, type, name, aliases } = entity;
    const titled = { id, type, name, aliases, title: 'Mullah' };
    assert.deepEqual(describeEntity({ ...asked, entity: titled }).role, { text: 'Mullah' });
    assert.equal(describeEntity({ ...asked, entity: { id, type, name, aliases } }).role, undefined);
  });

  it('takes the article’s own words where no other source knows', () => {
    const { basis, told, facts, kind } = describeEntity({ ...asked, known: undefined });
    assert.equal(basis, 'own');
    assert.equal(told?.source, 'article');
    assert.ok(SOURCE.includes(told.summary), told.summary);
    assert.deepEqual([facts, kind], [[], undefined]);
  });

  it('says of a speaker that they speak', () => {
    const mir: Entity = { id: 'person-mir', type: 'PERSON', name: 'Mir', aliases: [] };
    const { basis, told } = describeEntity({ ...asked, entity: mir, mentions: [], known: undefined });
    assert.deepEqual([basis, told?.summary], ['own', 'Speaks here; RAND']);
  });

  it('knows when there is but a sentence, and when there is nothing', () => {
    const force: Entity = { id: 'org-x', type: 'ORG', name: 'bodies', aliases: [] };
    const at = spansOf('bodies');
    assert.equal(
      describeEntity({ ...asked, entity: force, mentions: at, known: undefined }).basis,
      'sentence',
    );
    const none = describeEntity({ ...asked, entity: force, mentions: [], known: undefined });
    assert.deepEqual([none.basis, none.told, none.voices], ['nothing', undefined, []]);
  });

  it('quotes who says it', () => {
    const { voices } = describeEntity(asked);
    assert.deepEqual(
      voices.map((voice) => sayingOf(article, voice)).map(({ name, count, text }) => [name, count, text]),
      [
        ['Mir', 2, 'Ali, the commander of the Quds Force, spoke.'],
        ['Helf', 1, 'Ali came.'],
      ],
    );
  });

  for (const name of GOLD_NAMES) {
    it(`counts in ${name} as its statements do`, () => {
      const gold = readGold(name);
      const whole = readGoldArticle(gold);
      for (const { id, ...rest } of gold.entities) {
        const own = gold.mentions.filter((each) => each.entity === id);
        const wanted = new Map<string | undefined, number>();
        for (const { start } of own) {
          const said = whole.statements.find((each) => each.start <= start && start < each.end);
          const speaker = said && whole.speakers[said.speaker]?.name;
          wanted.set(speaker, (wanted.get(speaker) ?? 0) + 1);
        }
        const told = describeEntity({
          article: whole,
          entity: { id, type: rest.type, name: rest.name, aliases: rest.aliases },
          mentions: own,
          known: undefined,
          phrases,
        });
        const counts = told.voices.map((voice) => [sayingOf(whole, voice).name, voice.count]);
        assert.deepEqual(counts, [...wanted], rest.name);
      }
    });
  }

  it('asks sources in their order, by every name', () => {
    const subject = subjectOf(entity);
    assert.deepEqual(subject, { names: ['Ali', 'Commander Ali'], type: 'PERSON' });
    const second = { ...known, title: 'Second' };
    const none = { find: () => undefined };
    const sources = [none, { find: () => known }, { find: () => second }];
    assert.equal(firstKnown(sources, subject), known);
    assert.equal(firstKnown([none], subject), undefined);
  });
});
