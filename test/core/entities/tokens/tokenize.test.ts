import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../../src/core/entities/tokens/index.ts';
import { leastTime } from '../../cost.ts';

const words = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join(' ');

/** Text, and its tokens with one space between. */
const TABLE: readonly [text: string, tokens: string][] = [
  ['', ''],
  [' \t\n\u00a0', ''],
  ['Russia’s war.', 'Russia ’s war .'],
  ["the U.S.'s role", "the U.S. 's role"],
  ["I'm sure they don't", "I 'm sure they do n't"],
  ['counter-ISIL forces', 'counter - ISIL forces'],
  ['the Afghanistan-based ISIS-K', 'the Afghanistan - based ISIS-K'],
  ['the U.S.-Taliban agreement', 'the U.S. - Taliban agreement'],
  ['U.S.-led, Taliban-led', 'U.S. - led , Taliban - led'],
  ['non-U.S.-based', 'non - U.S. - based'],
  ['pro-Russian anti-American', 'pro - Russian anti - American'],
  ['the Iran-Iraq and Israel-Hamas wars', 'the Iran - Iraq and Israel - Hamas wars'],
  ['Russia–Ukraine 2016–17', 'Russia – Ukraine 2016–17'],
  ['Al-Qaeda’s Jean-Luc', 'Al-Qaeda ’s Jean-Luc'],
  ['Bashar al-Assad’s regime', 'Bashar al-Assad ’s regime'],
  ['Kim Jong-un, Lashkar-e-Taiba', 'Kim Jong-un , Lashkar-e-Taiba'],
  ['Guinea-Bissau, Port-au-Prince, Coca-Cola', 'Guinea-Bissau , Port-au-Prince , Coca-Cola'],
  ['African-American ISIS-Khorasan', 'African-American ISIS-Khorasan'],
  ['Sino-Russian COVID-19 F-16s', 'Sino-Russian COVID-19 F-16s'],
  ['a 30-page, well-known pamphlet', 'a 30-page , well-known pamphlet'],
  ['O’Brien, Shi’a, d’Ivoire', 'O’Brien , Shi’a , d’Ivoire'],
  ['Gen. Milley, J. K. Rowling, Mr. X', 'Gen. Milley , J. K. Rowling , Mr. X'],
  ['It ended. They left the U.S.', 'It ended . They left the U.S.'],
  ['1,300.5 of 10:30 on 9/11', '1,300.5 of 10:30 on 9/11'],
  ['$3.5bn or 50%', '$ 3.5bn or 50 %'],
  ['end.The next', 'end . The next'],
  ['“infidel” (Doha) … --', '“ infidel ” ( Doha ) … --'],
  ['AT&T and/or R&D', 'AT&T and / or R&D'],
  ['see https://a.example/b?c=d, www.b.example.', 'see https://a.example/b?c=d , www.b.example .'],
  ['café nai\u0308ve Zu\u0308rich', 'café nai\u0308ve Zu\u0308rich'],
  ['co\u00adoperation', 'co\u00adoperation'],
  ['Москва-based 東京', 'Москва - based 東京'],
];

describe('tokenize', () => {
  for (const [text, tokens] of TABLE)
    it(JSON.stringify(text), () => {
      assert.equal(words(text), tokens);
    });

  it('gives each token its slice, in order, and leaves out nothing but white space', () => {
    const pieces = fc.constantFrom(
      'Kim',
      'al',
      'U.S.',
      'Ünal',
      '’s',
      "'",
      '-',
      '--',
      '.',
      ',',
      ' ',
      '\u00a0',
      '\n',
      '3.5',
      '👩‍👩‍👧',
      '\ud83d',
      'é',
      '́',
      '\u200d',
      '&',
      'http://x',
      'led',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.match(text.slice(end, token.start), /^[\s\u0085]*$/u);
          assert.equal(token.text, text.slice(token.start, token.end));
          end = token.end;
        }
        assert.match(text.slice(end), /^[\s\u0085]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  for (const unit of ['a-', 'A.', "a'", 'U.S.-', 'x&', '1,', '.', '-', "'s", 'http://', 'www.', 'Aa'])
    it(`takes time in proportion to the length: ${unit.repeat(2)}…`, () => {
      const [few, many] = [unit.repeat(5_000), unit.repeat(100_000)];
      const small = leastTime(() => tokenize(few));
      // Twenty times the text; quadratic would be four hundred times.
      const most = 120 * Math.max(small, 0.5);
      const large = leastTime(() => tokenize(many), { enough: most });
      assert.ok(large <= most, `${small} ms, ${large} ms`);
    });
});
