import assert from 'node:assert/strict';
import { joinNames } from '../../../../src/core/entities/joining/index.ts';
import { marked } from './marked.ts';

/** A text with one person or more; the first person's role; the name of the body, or none. */
const CASES: readonly (readonly [source: string, role: string | undefined, body?: string])[] = [
  [
    '{Iranian Revolutionary Guard Corps|O|a} commander {Qassem Soleimani|P|b}',
    'commander',
    'Iranian Revolutionary Guard Corps',
  ],
  ['{U.S.|G|a} President {Donald Trump|P|b}', 'President', 'U.S.'],
  [
    '{Asfandyar Mir|P|a}, a senior expert at the {U.S. Institute of Peace|O|b}, said',
    'senior expert',
    'U.S. Institute of Peace',
  ],
  [
    '{Afghan|N|a} Ambassador to the {United States|G|b} {Hamdullah Mohib|P|c}',
    'Ambassador to the United States',
    'Afghan',
  ],
  ['{Afghan|N|a} Ambassador {Hamdullah Mohib|P|c}. {Afghanistan|G|d}.', 'Ambassador', 'Afghanistan'],
  ['{Ken Cuccinelli|P|a}, {Virginia|G|b}’s Attorney General, and', 'Attorney General', 'Virginia'],
  [
    '{Terry McAuliffe|P|a}, the former {Democratic National Committee|O|b} chairman, won',
    'former chairman',
    'Democratic National Committee',
  ],
  ['Prime Minister {Shehbaz Sharif|P|a} spoke', 'Prime Minister'],
  ['Secretary of State {Antony Blinken|P|a} spoke', 'Secretary of State'],
  ['{US|G|b} Secretary of State {Antony Blinken|P|a} spoke', 'Secretary of State', 'US'],
  ['{Antony Blinken|P|a}, the {U.S.|G|b} secretary of state, spoke', 'secretary of state', 'U.S.'],
  ['outgoing governor {Bob McDonnell|P|a}', 'outgoing governor'],
  ['the team’s coach, {Alireza Mehraban|P|a}, said', 'coach'],
  ['{Nadia Helf|P|a}, deputy director of the {Centre for Peace|O|b}', 'deputy director', 'Centre for Peace'],
  ['{Nadia Helf|P|a}, CEO of {Acme|O|b}.', 'CEO', 'Acme'],
  ['co-founder {Nadia Helf|P|a}', 'co-founder'],
  ['a book by {Nadia Helf|P|a}, and a song', undefined],
  ['{Nadia Helf|P|a}, who left, said', undefined],
  ['{Nadia Helf|P|a}, {Kabul|G|b}, said', undefined],
  ['the commander. {Nadia Helf|P|a} left', undefined],
  ['the commander saw {Nadia Helf|P|a} leave', undefined],
  ['{Acme|O|b} grew. President {Nadia Helf|P|a} left', 'President'],
];

describe('roles', () => {
  for (const [source, text, bodyName] of CASES) {
    it(source.replace(/[{}]|\|\w+/gu, ''), () => {
      const { entities } = joinNames([marked(source)]);
      const role = entities.find(({ type }) => type === 'PERSON')?.role;
      assert.equal(role?.text, text);
      assert.equal(entities.find(({ id }) => id === role?.body)?.name, bodyName);
    });
  }

  it('takes the first with a body', () => {
    const source =
      'Attorney {Ann Lee|P|a} left. {Ann Lee|P|a}, head of {Acme|O|b}, and editor {Ann Lee|P|a} of {Beta|O|c}.';
    const { entities } = joinNames([marked(source)]);
    assert.deepEqual(entities[0]?.role, { text: 'head', body: 'org-acme' });
  });

  it('gives it to the person, whatever name it stands beside', () => {
    const { entities } = joinNames(
      ['{Ann Lee|P|a} left.', '{Acme|O|b} director {Lee|P|a} came.'].map(marked),
    );
    assert.deepEqual(entities[0]?.role, { text: 'director', body: 'org-acme' });
  });

  it('keeps titles apart', () => {
    const { entities, names } = joinNames([
      marked('{Mullah Hibatullah Akhundzada|P|a} and Mr. {Smith|P|b}; {Ann Lee|P|c}'),
    ]);
    assert.deepEqual(
      entities.map(({ name, title }) => [name, title]),
      [
        ['Hibatullah Akhundzada', 'Mullah'],
        ['Smith', 'Mr.'],
        ['Ann Lee', undefined],
      ],
    );
    assert.equal(names[0]?.[0]?.start, 'Mullah '.length);
  });
});
