import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTagger, textTagger } from '../../../../src/core/entities/tagger/index.ts';

const file = path.join(import.meta.dirname, '../../../../media/model/lectern-en.bin');

describe('the model that ships', () => {
  const bytes = new Uint8Array(readFileSync(file));
  const tagger = loadTagger(bytes);

  /** `type: text` of each name. */
  const names = (...texts: string[]): string[] =>
    textTagger(tagger)
      .tag(texts)
      .flatMap((found, at) =>
        found.map(({ start, end, type }) => `${type}: ${texts[at]!.slice(start, end)}`),
      );

  it('weighs at most 6 MB', () => {
    assert.ok(bytes.length <= 6_000_000, `${bytes.length} bytes`);
  });

  it('finds people, bodies, countries and peoples', () => {
    assert.deepEqual(
      names('Angela Merkel met French officials in Berlin before the European Union talked to Turkey.'),
      ['PERSON: Angela Merkel', 'NORP: French', 'GPE: Berlin', 'ORG: European Union', 'GPE: Turkey'],
    );
  });

  it('takes armed groups for bodies, with or without a hyphen', () => {
    const found = names(
      'The Afghanistan-based ISIS-K claimed the attack in Kabul, and the Taliban blamed the Islamic State.',
    );
    for (const name of [
      'GPE: Afghanistan',
      'ORG: ISIS-K',
      'GPE: Kabul',
      'ORG: Taliban',
      'ORG: Islamic State',
    ])
      assert.ok(found.includes(name), `${name} is not in ${found.join(', ')}`);
  });

  it('divides places by what they are', () => {
    const found = names(
      'Ships crossed the Black Sea to Odesa. Flights from Heathrow Airport to Kenya were late.',
    );
    for (const name of ['LOC: Black Sea', 'FAC: Heathrow Airport', 'GPE: Kenya'])
      assert.ok(found.includes(name), `${name} is not in ${found.join(', ')}`);
  });

  it('knows a surname again from the full name elsewhere in the document', () => {
    const found = names(
      'Wendell Brookfield was elected on Sunday.',
      'Brookfield thanked his voters.',
      'Later, Brookfield said that Brookfield would resign.',
    );
    assert.deepEqual(found, [
      'PERSON: Wendell Brookfield',
      'PERSON: Brookfield',
      'PERSON: Brookfield',
      'PERSON: Brookfield',
    ]);
  });

  it('finds nothing where nobody is named', () => {
    assert.deepEqual(
      names('However, the old bridge was closed because it had rained for three days.', '', '...'),
      [],
    );
  });

  it('gives the same whatever was read before', () => {
    const text = 'Mr. Wood told Reuters that Washington would send aid to Sudan.';
    const before = names(text);
    names('Wood is a material. Wood burns.', 'Sudan Wood sang in Washington.');
    assert.deepEqual(names(text), before);
  });

  it('has tags for every token, and offsets that are those of the tokens', () => {
    const sentence = ['Kofi', 'Annan', 'visited', 'Ghana', '.'];
    assert.deepEqual(tagger.tag([sentence, []]), [['B-PERSON', 'I-PERSON', 'O', 'B-GPE', 'O'], []]);
    let at = 0;
    const tokens = sentence.map((text) => {
      const token = { text, start: at + 7, end: at + 7 + text.length };
      at += text.length + 1;
      return token;
    });
    assert.deepEqual(tagger.names([tokens]), [
      [
        { start: 7, end: 17, type: 'PERSON' },
        { start: 26, end: 31, type: 'GPE' },
      ],
    ]);
  });

  it('reads anything without failing', () => {
    for (const token of ['', ' ', '\ud83d', 'İ', '\u0301', 'A'.repeat(100_000), '-', '١٩٤٨'])
      assert.equal(tagger.tag([[token, 'Smith', token]])[0]?.length, 3);
    assert.equal(tagger.tag([new Array<string>(5000).fill('Smith')])[0]?.length, 5000);
  });
});
