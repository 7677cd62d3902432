import assert from 'node:assert/strict';
import { addOverlooked } from '../../../../src/core/entities/plugin/overlooked/overlooked.ts';
import { tokenize } from '../../../../src/core/entities/tokens/index.ts';
import type { NameSpan } from '../../../../src/core/entities/model.ts';
import { marked } from '../joining/marked.ts';

/** Sentences, what a tagger found marked as `{name|type|x}`; what is found in all, as `name TYPE`. */
const CASES: readonly (readonly [title: string, sources: readonly string[], wanted: readonly string[]])[] = [
  ['a country', ['He left Syria.'], ['Syria GPE']],
  [
    'peoples',
    ['Tajiks and a Syrian were seen; Muslims too.'],
    ['Tajiks NORP', 'Syrian NORP', 'Muslims NORP'],
  ],
  ['a part of the world', ['In the Middle East it rained.'], ['Middle East LOC']],
  ['a well-known body', ['The Taliban and Boko Haram fought.'], ['Taliban ORG', 'Boko Haram ORG']],
  ['more than the tagger found', ['The South {Korean|N|a} army left.'], ['South Korean NORP']],
  ['no part of a longer name', ['The Syrian Observatory said so.', 'It is the Bank of Syria Building.'], []],
  ['behind another name', ['{Senate|O|a} Republicans left.'], ['Senate ORG', 'Republicans NORP']],
  ['what a tagger has found', ['{Syria|O|a} is large.'], ['Syria ORG']],
  ['no person’s name', ['Chad and Jordan left.'], []],
  ['no headline', ['Russian Bombs Hit Syrian Town'], []],
  ['no shouting', ['THEY TOLD US ABOUT IRAN'], []],
  ['no word in lower case', ['They told us to polish turkey.'], []],
  [
    'a language',
    ['She speaks Russian. ', 'It was in French and long.'],
    ['Russian LANGUAGE', 'French LANGUAGE'],
  ],
  ['a people behind “in”', ['in Russian towns'], ['Russian NORP']],
  [
    'a name found elsewhere',
    ['{Yonhap News|O|a} said.', 'So Yonhap News said.'],
    ['Yonhap News ORG', 'Yonhap News ORG'],
  ],
  ['initials found elsewhere', ['the {KCNA|O|a} said.', 'the KCNA said.'], ['KCNA ORG', 'KCNA ORG']],
  [
    'a family name',
    ['{Hamdullah Mohib|P|a} said.', 'So said Mohib.'],
    ['Hamdullah Mohib PERSON', 'Mohib PERSON'],
  ],
  ['no given name', ['{April Jones|P|a} said.', 'It was in April.'], ['April Jones PERSON']],
  ['words shared with the next name', ['in South and {Central Asia|L|a}'], ['South LOC', 'Central Asia LOC']],
  [
    'a country by its quarter',
    ['{North Korea|G|a} fired.', 'The North denied it.'],
    ['North Korea GPE', 'North GPE'],
  ],
  [
    'a mere direction',
    ['They went to the North.', 'The North Wind blew in {North Korea|G|a}.'],
    ['North GPE', 'North Korea GPE'],
  ],
  ['a direction without a country', ['They went to the North and East.'], []],
  [
    'two taken for one',
    ['Both {Republicans and Democrats|O|a} left.'],
    ['Republicans NORP', 'Democrats NORP'],
  ],
  [
    'one with “and” in it',
    ['{Bosnia and Herzegovina|G|a} and {Johnson and Johnson|O|b}'],
    ['Bosnia and Herzegovina GPE', 'Johnson and Johnson ORG'],
  ],
  [
    'a law',
    ['They spoke of Shariah law and the Geneva Conventions.'],
    ['Shariah LAW', 'Geneva Conventions LAW'],
  ],
  ['the West', ['In the Western world and Western Australia.'], ['Western NORP']],
  ['not every word', ['The {Guard|O|a} left.', 'His Guard left.'], ['Guard ORG']],
];

describe('names that a tagger overlooked', () => {
  for (const [title, sources, wanted] of CASES) {
    it(title, () => {
      const sentences = sources.map(marked);
      const tagged = sentences.map(({ text, names }) => ({ tokens: tokenize(text), names }));
      const found = addOverlooked(tagged);
      const brief = (name: NameSpan, at: number) =>
        `${sentences[at]!.text.slice(name.start, name.end)} ${name.type}`;
      assert.deepEqual(
        found.flatMap((names, at) => names.map((name) => brief(name, at))),
        wanted,
      );
    });
  }
});
