import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NAME_TYPES } from '../../../../src/core/entities/model.ts';
import { readEntry, writeEntry } from '../../../../src/core/knowledge/almanac/entry.ts';
import { AlmanacError, openAlmanac } from '../../../../src/core/knowledge/almanac/index.ts';
import { almanacKey } from '../../../../src/core/knowledge/almanac/keys.ts';
import { referencesOf } from '../../../../src/core/knowledge/almanac/references.ts';
import { leastTime } from '../../cost.ts';
import { almanacOf } from './build.ts';

const text = almanacOf(
  { title: 'Taliban', summary: 'Movement in Afghanistan.', family: 'O', aliases: ['Taleban'] },
  { title: 'Kabul', summary: 'Capital of Afghanistan.', family: 'L' },
);
const almanac = openAlmanac(text);

describe('the almanac, asked for what is no name', () => {
  const strange = [
    ...['', ' ', '.', '’s', 'the', 'the ', '-', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
    ...['\n', '\t', 'Taliban\tO00', 'Kabul\nTaliban', '\u0000', '\uD800', 'O00', '💥', 'ﷺ', 'Taliban; Kabul'],
  ];
  for (const type of NAME_TYPES)
    it(`knows nothing (${type})`, () => {
      for (const name of strange)
        assert.equal(almanac.find({ names: [name], type, country: name }), undefined, name);
      assert.equal(almanac.find({ names: [], type }), undefined);
    });

  it('does not look for a name that is none by its length', () => {
    assert.equal(almanac.find({ names: [`Taliban${'\u200B'.repeat(300)}`], type: 'ORG' }), undefined);
    assert.equal(almanac.find({ names: ['Taliban '.repeat(100_000)], type: 'ORG' }), undefined);
  });

  it('takes its time for no crowd of names', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `${'word '.repeat(30)}${index}`);
    const cost = leastTime(() => almanac.find({ names, type: 'PERSON' }), { enough: 50 });
    assert.ok(cost < 50, `${cost} ms`);
  });
});

describe('an almanac that is none', () => {
  for (const [what, broken] of [
    ['empty', ''],
    ['of another format', text.replace('almanac 1', 'almanac 2')],
    ['cut short', text.slice(0, -1)],
    ['cut short in its first lines', text.slice(0, 30)],
    ['longer than it says', `${text}x`],
    ['without lengths', text.replace(/\n\d+\t\d+\n/u, '\nmany\tmore\n')],
    ['with lengths that are none', text.replace(/\n\d+\t\d+\n/u, '\n-1\t-1\n')],
  ] as const)
    it(`is refused: ${what}`, () => assert.throws(() => openAlmanac(broken), AlmanacError));

  it('knows nothing where it is damaged inside, and does not break', () => {
    const header = text.split('\n').slice(0, 5).join('\n').length + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: header, max: text.length - 1 }),
        fc.constantFrom('\t', '\n', ' ', 'z', '9', '\uD800'),
        (at, letter) => {
          const damaged = openAlmanac(text.slice(0, at) + letter + text.slice(at + 1));
          const found = damaged.find({ names: ['Taliban'], type: 'ORG' });
          assert.ok(found === undefined || typeof found.summary === 'string');
        },
      ),
    );
  });
});

describe('the almanac’s file', () => {
  const word = fc.stringMatching(/^[a-zé'’.& -]{1,12}$/u);

  it('finds every key, and none besides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word.map(almanacKey), { maxLength: 60 }), word, (names, other) => {
        const keys = names.filter((name) => name !== '').sort((a, b) => (a < b ? -1 : 1));
        const lines = keys.map((key, at) => `${key}\tO0${at.toString(36)}\n`).join('');
        keys.forEach((key, at) =>
          assert.deepEqual(referencesOf(lines, key), [{ family: 'O', origin: 'hand', at }]),
        );
        const key = almanacKey(other);
        if (!keys.includes(key)) assert.deepEqual(referencesOf(lines, key), []);
      }),
    );
  });

  it('gives an entry back as it was', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((each) => `a${each.replace(/\s+/gu, ' ')}z`);
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(line.map((each) => each.replaceAll(';', ','))),
        (title, summary, aliases) => {
          const facts = [{ name: 'languages', value: summary }] as const;
          const entry = { title, kind: '', date: '', article: title, aliases, summary, facts };
          const entries = writeEntry({ ...entry, title: 'before' }) + writeEntry(entry);
          assert.deepEqual(readEntry(entries, entries.indexOf('\n') + 1), entry);
          assert.equal(readEntry(entries, 1), undefined);
        },
      ),
    );
  });

  it('makes keys that are their own keys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = almanacKey(name);
        assert.ok(!/[\t\n]/u.test(key));
        assert.equal(key, key.trim());
      }),
    );
  });
});
