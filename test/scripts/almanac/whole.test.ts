import assert from 'node:assert/strict';
import { countriesLabel, readCountries } from '../../../scripts/almanac/countries.ts';
import { compile } from '../../../scripts/almanac/compile.ts';
import { readCommon } from '../../../scripts/almanac/single-names.ts';
import { readWordNet } from '../../../scripts/almanac/wordnet.ts';
import { DATA_BUDGETS } from '../../../scripts/package/contents.ts';
import type { NameType } from '../../../src/core/entities/model.ts';
import { openAlmanac } from '../../../src/core/knowledge/almanac/index.ts';
import type { Knowledge } from '../../../src/core/knowledge/model.ts';
import { leastTime } from '../../core/cost.ts';

describe('the almanac without what is written by hand', function () {
  this.timeout(60_000);
  const countries = readCountries();
  const labels = {
    hand: { name: 'hand', date: '' },
    country: { name: countriesLabel(), date: '' },
    wordnet: { name: 'WordNet 3.1', date: '2011' },
  };
  let text = '';
  let find: (type: NameType, name: string) => Knowledge | undefined;
  before(() => {
    text = compile({ hand: [], countries, wordnet: readWordNet(), common: readCommon(), labels }).text;
    const almanac = openAlmanac(text);
    find = (type, name) => almanac.find({ names: [name], type });
  });

  it('knows every member state of the United Nations, with its facts', () => {
    const states = countries.filter(({ entry }) => entry.kind === 'country');
    assert.equal(states.length, 193);
    for (const { entry } of states) {
      const told = find('GPE', entry.title);
      assert.deepEqual(
        told?.facts?.map(({ name }) => name).slice(0, 3),
        ['capital', 'region', 'languages'],
        entry.title,
      );
      assert.match(told.origin ?? '', /^CLDR \d+\.\d+\.\d+, countries-list \d+\.\d+\.\d+$/u);
    }
  });

  it('makes sentences of a table', () => {
    assert.equal(find('GPE', 'Tajikistan')?.summary, 'Country in Central Asia; capital Dushanbe.');
    assert.equal(find('GPE', 'Republic of Tajikistan')?.title, 'Tajikistan');
    assert.equal(find('GPE', 'U.S.')?.summary, 'Country in Northern America; capital Washington, D.C.');
    assert.equal(find('GPE', 'Puerto Rico')?.kind, 'territory of the United States');
    for (const { entry } of countries) assert.match(entry.summary, /^\p{Lu}.*[^.]\.$/u, entry.title);
  });

  it('knows what the people of a country are called', () => {
    for (const name of ['Afghan', 'Afghans', 'Syrians', 'Swiss', 'Frenchmen'])
      assert.match(find('NORP', name)?.summary ?? '', /^People or things of /u, name);
  });

  it('takes no side by leaving out what judges', () => {
    assert.equal(find('ORG', 'Abu Sayyaf'), undefined);
    assert.equal(/\tterroris|terrorist org/iu.test(text), false);
  });

  for (const [type, name, part] of [
    ['PERSON', 'Abraham Lincoln', /16th President/],
    ['PERSON', 'Stalin', /Russian leader/],
    ['GPE', 'Herat', /city in northwestern Afghanistan/],
    ['GPE', 'Melbourne', /Australian city/],
    ['GPE', 'Tripoli', /Libya/],
    ['ORG', 'Cambridge University', /England/],
    ['EVENT', 'Cold War', /hostility/],
    ['LAW', 'Magna Carta', /charter/],
    ['LANGUAGE', 'Pashto', /Iranian language/],
    ['FAC', 'Eiffel Tower', /tower/],
  ] as const)
    it(`knows ${name} from WordNet`, () => {
      const told = find(type, name);
      assert.match(told?.summary ?? 'nothing', part);
      assert.deepEqual([told?.origin, told?.date], ['WordNet 3.1', '2011']);
    });

  for (const [type, name] of [
    ['PERSON', 'Smith'],
    ['PERSON', 'Brown'],
    ['PERSON', 'Liston'],
    ['PERSON', 'David'],
    ['PERSON', 'George Bush'],
    ['ORG', 'Opposition'],
    ['GPE', 'Congo'],
    ['GPE', 'Birmingham'],
    ['GPE', 'Cambridge'],
  ] as const)
    it(`does not guess who or what ${name} is (${type})`, () => assert.equal(find(type, name), undefined));

  it('leaves room for what is written by hand', () => {
    assert.ok(Buffer.byteLength(text) < (DATA_BUDGETS['dist/almanac/almanac.txt'] ?? 0) - 500_000);
  });

  it('opens and answers within a slice of the host’s thread', () => {
    const bytes = Buffer.from(text);
    const cost = leastTime(
      () => openAlmanac(new TextDecoder().decode(bytes)).find({ names: ['Nobody at all'], type: 'ORG' }),
      { enough: 15 },
    );
    assert.ok(cost < 15, `${cost} ms`);
  });
});
