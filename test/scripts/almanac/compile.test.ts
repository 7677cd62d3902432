import assert from 'node:assert/strict';
import { compile, type Compiled } from '../../../scripts/almanac/compile.ts';
import type { Draft } from '../../../scripts/almanac/draft.ts';
import { sentenceOf } from '../../../scripts/almanac/gloss.ts';
import type { Handwritten } from '../../../scripts/almanac/handwritten.ts';
import type { WordNetDraft } from '../../../scripts/almanac/wordnet.ts';
import type { NameType } from '../../../src/core/entities/model.ts';
import { openAlmanac } from '../../../src/core/knowledge/almanac/index.ts';

const person = (title: string, ...aliases: readonly string[]): Handwritten => ({
  ...{
    file: 'a.md',
    line: 1,
    title,
    type: 'PERSON',
    kind: 'leader',
    aliases,
    article: title,
    date: '2025-01',
  },
  text: `${title} by hand.`,
});
const place = (title: string, ...aliases: readonly string[]): Handwritten => ({
  ...person(title, ...aliases),
  type: 'GPE',
});

const draft = (families: string, names: readonly string[], sense = 0): Draft => ({
  ...{ origin: 'wordnet', families, byOneName: true },
  names: names.map((text) => ({ text, sense })),
  entry: {
    ...{ title: names[0] ?? '', kind: '', date: '', article: '', aliases: [], facts: [] },
    summary: `${names[0] ?? ''} by the dictionary, sense ${sense}.`,
  },
});
const word = (families: string, names: readonly string[], sense = 0): WordNetDraft => ({
  ...draft(families, names, sense),
  isCountry: families === 'L' && names.includes('Persia'),
});
const country = (...names: readonly string[]): Draft => ({
  ...draft('L', names),
  origin: 'country',
  demonyms: [`${names[0] ?? ''}ian`],
  entry: {
    ...draft('L', names).entry,
    summary: 'By the table.',
    facts: [{ name: 'capital', value: 'City' }],
  },
});

function compiled(sources: {
  readonly hand?: readonly Handwritten[];
  readonly countries?: readonly Draft[];
  readonly wordnet?: readonly WordNetDraft[];
}): Compiled & { readonly ask: (type: NameType, name: string) => string | undefined } {
  const label = (name: string): { name: string; date: string } => ({ name, date: '' });
  const labels = { hand: label('hand'), country: label('table'), wordnet: label('dictionary') };
  const all = compile({
    hand: [],
    countries: [],
    wordnet: [],
    common: new Set(['smith']),
    labels,
    ...sources,
  });
  const almanac = openAlmanac(all.text);
  return { ...all, ask: (type, name) => almanac.find({ names: [name], type })?.summary };
}

describe('compiling the almanac', () => {
  it('counts what it takes', () => {
    const { counts } = compiled({
      hand: [person('Ann Fox')],
      countries: [country('Land')],
      wordnet: [word('E', ['War'])],
    });
    assert.deepEqual(counts, { hand: 1, country: 1, wordnet: 1 });
  });

  it('leaves out of the dictionary what was written by hand', () => {
    const { ask, counts } = compiled({
      hand: [person('Ann Fox')],
      wordnet: [word('P', ['Ann Fox', 'Annie of the Foxes'])],
    });
    assert.equal(counts.wordnet, 0);
    assert.equal(ask('PERSON', 'Ann Fox'), 'Ann Fox by hand.');
    assert.equal(ask('PERSON', 'Annie of the Foxes'), undefined);
  });

  it('gives a country the dictionary’s names for it', () => {
    const { ask } = compiled({ countries: [country('Iran')], wordnet: [word('L', ['Iran', 'Persia'])] });
    assert.equal(ask('GPE', 'Persia'), 'By the table.');
  });

  it('gives a country written by hand the table’s facts and people', () => {
    const { text, ask } = compiled({ hand: [place('Iran')], countries: [country('Iran')] });
    assert.deepEqual(openAlmanac(text).find({ names: ['Iran'], type: 'GPE' })?.facts, [
      { name: 'capital', value: 'City' },
    ]);
    assert.equal(ask('NORP', 'Iranians'), 'People or things of Iran. Iran by hand.');
  });

  it('takes of two places of a name the one that is meant more often', () => {
    const { ask } = compiled({ wordnet: [word('L', ['Tripoli'], 2), word('L', ['Tripoli'], 1)] });
    assert.equal(ask('GPE', 'Tripoli'), 'Tripoli by the dictionary, sense 1.');
  });

  it('takes neither of two countries, nor a river, of one name', () => {
    const { ask } = compiled({
      countries: [country('East Congo', 'Congo'), country('West Congo', 'Congo')],
      wordnet: [word('L', ['Congo'])],
    });
    assert.equal(ask('GPE', 'Congo'), undefined);
    assert.equal(ask('GPE', 'East Congo'), 'By the table.');
  });

  it('puts its keys in order', () => {
    const { text } = compiled({ wordnet: [word('E', ['War']), word('E', ['The Peace', 'Accord'])] });
    assert.deepEqual(
      text
        .split('\n')
        .slice(5, 8)
        .map((line) => line.split('\t')[0]),
      ['accord', 'peace', 'war'],
    );
  });
});

describe('persons in the almanac', () => {
  it('are found by a family name that only one has', () => {
    const { ask, dropped } = compiled({ hand: [person('Ann Foxworth', 'Foxworth'), person('Bob Hale')] });
    assert.equal(ask('PERSON', 'Foxworth'), 'Ann Foxworth by hand.');
    assert.equal(ask('PERSON', 'Hale'), undefined);
    assert.deepEqual(dropped, []);
  });
  it('are not found by a family name that two have, and the build says so', () => {
    const { ask, dropped } = compiled({ hand: [person('Ann Foxworth', 'Foxworth'), person('Bob Foxworth')] });
    assert.equal(ask('PERSON', 'Foxworth'), undefined);
    assert.deepEqual(dropped, ['Foxworth (Ann Foxworth)']);
  });
  it('are found by hand before one in the dictionary, not before two', () => {
    const hand = [person('Ann Foxworth', 'Foxworth')];
    const other = word('P', ['Carl Foxworth', 'Foxworth']);
    assert.equal(compiled({ hand, wordnet: [other] }).ask('PERSON', 'Foxworth'), 'Ann Foxworth by hand.');
    const two = [other, word('P', ['Dora Foxworth'])];
    assert.equal(compiled({ hand, wordnet: two }).ask('PERSON', 'Foxworth'), undefined);
  });
  it('are not found less well for artists and for numbers of popes', () => {
    const artist = (name: string): WordNetDraft => ({ ...word('P', [name]), byOneName: false });
    const wordnet = [artist('Carl Xi'), artist('Dora Xi'), word('P', ['Pius XI']), word('P', ['Louis XI'])];
    assert.equal(
      compiled({ hand: [person('Xi Ann', 'Xi')], wordnet }).ask('PERSON', 'Xi'),
      'Xi Ann by hand.',
    );
  });
  it('of the dictionary are found by one name only where it is theirs alone, and no common one', () => {
    const ask = (name: string, byOneName = true): string | undefined =>
      compiled({ wordnet: [{ ...word('P', [`Ann ${name}`, name]), byOneName }] }).ask('PERSON', name);
    assert.equal(ask('Foxworthia'), 'Ann Foxworthia by the dictionary, sense 0.');
    assert.equal(ask('Foxworthia', false), undefined);
    assert.equal(ask('Smith'), undefined);
  });
  it('of one full name are both left out', () => {
    const { ask } = compiled({ wordnet: [word('P', ['Ann Foxworth'], 1), word('P', ['Ann Foxworth'], 2)] });
    assert.equal(ask('PERSON', 'Ann Foxworth'), undefined);
  });
  it('are found without their initials, unless another is called so', () => {
    const { ask } = compiled({
      hand: [person('Ann B. Fox'), person('Carl B. Hale'), person('Carl D. Hale')],
    });
    assert.equal(ask('PERSON', 'Ann Fox'), 'Ann B. Fox by hand.');
    assert.equal(ask('PERSON', 'Carl Hale'), undefined);
    assert.equal(ask('PERSON', 'Carl D. Hale'), 'Carl D. Hale by hand.');
  });
});

describe('a gloss', () => {
  for (const [gloss, sentence] of [
    ['a city in northern Iran', 'A city in northern Iran.'],
    ['a city in Iran; "he was born there"', 'A city in Iran.'],
    [
      'a treaty of peace; "the peace"- A. Author; "so it was"; signed in 1919',
      'A treaty of peace; signed in 1919.',
    ],
    ['a river', undefined],
    ['"an example and nothing else at all"', undefined],
    ['a terrorist organization in Ruritania', undefined],
    ['a notorious king of Ruritania', undefined],
    [`a city in Iran; ${'very '.repeat(70)}old`, 'A city in Iran.'],
    [`a ${'very '.repeat(70)}old city`, undefined],
  ] as const)
    it(`becomes a sentence, or nothing: ${gloss.slice(0, 40)}`, () =>
      assert.equal(sentenceOf(gloss), sentence));
});
