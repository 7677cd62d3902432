import assert from 'node:assert/strict';
import { openAlmanac } from '../../../../src/core/knowledge/almanac/index.ts';
import type { Knowledge } from '../../../../src/core/knowledge/model.ts';
import type { NameType } from '../../../../src/core/entities/model.ts';
import { almanacOf } from './build.ts';

const almanac = openAlmanac(
  almanacOf(
    {
      title: 'Islamic State – Khorasan Province',
      summary: 'Branch in Afghanistan.',
      family: 'O',
      kind: 'armed group',
      date: '2025-01',
      article: 'Islamic State – Khorasan Province',
      aliases: ['ISIS-K', 'ISKP'],
    },
    { title: 'Taliban', summary: 'Movement in Afghanistan.', family: 'O' },
    { title: 'White House', summary: 'Seat of the president.', family: 'O' },
    { title: 'Kurds', summary: 'People of Western Asia.', family: 'G', aliases: ['Kurdish'] },
    { title: 'Doha Agreement', summary: 'Agreement of 2020.', family: 'W' },
    { title: 'Qasem Soleimani', summary: 'Iranian general.', family: 'P', aliases: ['Soleimani'] },
    { title: 'John Kennedy', summary: 'President of the United States.', family: 'P' },
    { title: 'Security Council', summary: 'Organ of the United Nations.', family: 'O' },
    {
      title: 'Russia',
      summary: 'Country in Eastern Europe; capital Moscow.',
      family: 'L',
      origin: 'country',
      kind: 'country',
      aliases: ['Russian Federation'],
      facts: [
        { name: 'capital', value: 'Moscow' },
        { name: 'demonym', value: 'Russian' },
      ],
      demonyms: ['Russian', 'Russians'],
    },
    { title: 'Georgia', summary: 'Country in Western Asia.', family: 'L', origin: 'country' },
    { title: 'Georgia', summary: 'A state in the United States.', family: 'L', origin: 'wordnet' },
    { title: 'Taliban', summary: 'A dictionary’s movement.', family: 'O', origin: 'wordnet' },
    { title: 'Paris', summary: 'The capital of France.', family: 'L', origin: 'wordnet' },
    { title: 'Paris', summary: 'The prince of Troy.', family: 'P', origin: 'wordnet' },
    { title: 'Verdun', summary: 'A battle in World War I.', family: 'E', origin: 'wordnet' },
    { title: 'Qur’an', summary: 'The sacred writings of Islam.', family: 'W', origin: 'wordnet' },
    { title: 'Sanaa', summary: 'The capital of Yemen.', family: 'L', origin: 'wordnet' },
    { title: 'Tibet', summary: 'A region in the Himalayas.', family: 'L', origin: 'wordnet' },
    {
      title: 'Ukraine',
      summary: 'Country at war.',
      family: 'L',
      facts: [{ name: 'capital', value: 'Kyiv' }],
      demonyms: ['Ukrainian'],
    },
  ),
);

const find = (type: NameType, ...names: readonly string[]): Knowledge | undefined =>
  almanac.find({ names, type });
const summary = (type: NameType, ...names: readonly string[]): string | undefined =>
  find(type, ...names)?.summary;

describe('the almanac', () => {
  it('says what it knows, and where from', () => {
    assert.deepEqual(find('ORG', 'ISKP'), {
      source: 'almanac',
      title: 'Islamic State – Khorasan Province',
      kind: 'armed group',
      summary: 'Branch in Afghanistan.',
      origin: 'The almanac',
      date: '2025-01',
      link: 'https://en.wikipedia.org/wiki/Islamic_State_%E2%80%93_Khorasan_Province',
      aliases: ['ISIS-K', 'ISKP'],
    });
  });

  it('says of a country which table the facts come from', () => {
    assert.deepEqual(find('GPE', 'Russia'), {
      source: 'almanac',
      title: 'Russia',
      kind: 'country',
      summary: 'Country in Eastern Europe; capital Moscow.',
      origin: 'The table',
      date: '2025-10',
      aliases: ['Russian Federation'],
      facts: [
        { name: 'capital', value: 'Moscow' },
        { name: 'demonym', value: 'Russian' },
      ],
    });
    assert.equal(find('GPE', 'Ukraine')?.origin, 'The almanac; The table');
  });

  for (const name of [
    'ISIS-K',
    'ISIS–K',
    'isis-k',
    'I.S.I.S.-K.',
    'ISIS K',
    'the ISIS-K',
    'ISIS-K’s',
    ' ISIS‑K ',
  ])
    it(`finds “${name}”`, () => assert.equal(summary('ORG', name), 'Branch in Afghanistan.'));

  it('overlooks accents and apostrophes', () => {
    assert.equal(summary('GPE', 'Ṣanʿāa'), 'The capital of Yemen.');
    assert.equal(summary('GPE', "Sana'a"), 'The capital of Yemen.');
    assert.equal(summary('WORK_OF_ART', 'Quran'), 'The sacred writings of Islam.');
    assert.equal(summary('WORK_OF_ART', "the Qur'an"), 'The sacred writings of Islam.');
  });

  it('finds by another of the names the article uses', () => {
    assert.equal(summary('ORG', 'Khorasan branch', 'ISKP'), 'Branch in Afghanistan.');
    assert.equal(
      summary('GPE', 'Muscovy', 'Russian Federation'),
      'Country in Eastern Europe; capital Moscow.',
    );
  });

  it('knows nothing of what it does not have', () => {
    assert.equal(find('ORG', 'Lectern'), undefined);
    assert.equal(find('PERSON', 'Vladimir Mir'), undefined);
  });
});

describe('the almanac, by type', () => {
  it('keeps a person and a place of one name apart', () => {
    assert.equal(summary('PERSON', 'Paris'), 'The prince of Troy.');
    assert.equal(summary('GPE', 'Paris'), 'The capital of France.');
    assert.equal(find('PERSON', 'Russia'), undefined);
    assert.equal(find('PERSON', 'Ukraine'), undefined);
    assert.equal(find('GPE', 'Qasem Soleimani'), undefined);
  });
  it('takes all kinds of place for one, and works and laws', () => {
    for (const type of ['GPE', 'LOC', 'FAC'] as const)
      assert.equal(summary(type, 'Paris'), 'The capital of France.');
    for (const type of ['LAW', 'WORK_OF_ART', 'PRODUCT'] as const)
      assert.equal(summary(type, 'Doha Agreement'), 'Agreement of 2020.');
  });
  it('finds by a near type what was written by hand', () => {
    assert.equal(summary('NORP', 'Taliban'), 'Movement in Afghanistan.');
    assert.equal(summary('ORG', 'Kurds'), 'People of Western Asia.');
    assert.equal(summary('FAC', 'the White House'), 'Seat of the president.');
    assert.equal(summary('EVENT', 'Doha Agreement'), 'Agreement of 2020.');
  });
  it('finds by no other type what a dictionary says', () => {
    assert.equal(summary('EVENT', 'Verdun'), 'A battle in World War I.');
    assert.equal(find('LAW', 'Verdun'), undefined);
    assert.equal(find('ORG', 'Paris'), undefined);
  });
  it('believes what was written by hand first, then the table, then the dictionary', () => {
    assert.equal(summary('ORG', 'Taliban'), 'Movement in Afghanistan.');
    assert.equal(summary('GPE', 'Georgia'), 'Country in Western Asia.');
  });
});

describe('the almanac, by short forms', () => {
  it('takes a family name for the one who is known by it', () => {
    assert.equal(summary('PERSON', 'Soleimani'), 'Iranian general.');
  });
  it('does not take somebody of the same family name for that one', () => {
    assert.equal(find('PERSON', 'Ali Soleimani', 'Soleimani'), undefined);
  });
  it('takes a person with and without a middle name for one', () => {
    assert.equal(summary('PERSON', 'John F. Kennedy', 'Kennedy'), 'President of the United States.');
    assert.equal(
      summary('PERSON', 'John Fitzgerald Kennedy', 'John Kennedy'),
      'President of the United States.',
    );
  });
  it('does not take a body’s short form for another body', () => {
    assert.equal(find('ORG', 'National Security Council', 'Security Council'), undefined);
    assert.equal(summary('ORG', 'Security Council'), 'Organ of the United Nations.');
  });
});

describe('the almanac, of peoples', () => {
  it('prefers what it says of the people itself', () => {
    assert.equal(
      almanac.find({ names: ['Kurds'], type: 'NORP', country: 'Russia' })?.summary,
      'People of Western Asia.',
    );
  });
  it('says of which country a people or a thing is', () => {
    const expected = {
      source: 'almanac',
      title: 'Russia',
      summary: 'People or things of Russia. Country in Eastern Europe; capital Moscow.',
      origin: 'The table',
      date: '2025-10',
      facts: [
        { name: 'capital', value: 'Moscow' },
        { name: 'demonym', value: 'Russian' },
      ],
    };
    assert.deepEqual(
      almanac.find({ names: ['Russians', 'Russian'], type: 'NORP', country: 'Russia' }),
      expected,
    );
    assert.deepEqual(find('NORP', 'Russians'), expected);
  });
  it('takes the country that the article’s names were joined under', () => {
    assert.equal(
      almanac.find({ names: ['Tibetans'], type: 'NORP', country: 'Tibet' })?.summary,
      'People or things of Tibet. A region in the Himalayas.',
    );
  });
  it('does not take a people for an organisation or a person', () => {
    assert.equal(find('PERSON', 'Russian'), undefined);
    assert.equal(find('ORG', 'Russian'), undefined);
    assert.equal(find('GPE', 'Russian'), undefined);
  });
  it('knows nothing of a people without a country', () => {
    assert.equal(find('NORP', 'Utopians'), undefined);
    assert.equal(almanac.find({ names: ['Utopians'], type: 'NORP', country: 'Utopia' }), undefined);
  });
});
