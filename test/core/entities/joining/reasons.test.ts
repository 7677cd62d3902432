import assert from 'node:assert/strict';
import { joinNames, type JoinReason } from '../../../../src/core/entities/joining/index.ts';
import { marked } from './marked.ts';

/** A text, and the reason of its last name. */
const CASES: readonly (readonly [string, JoinReason])[] = [
  ['{Qassem Soleimani|P|a} and {Qassem Soleimani|P|a}', { kind: 'same' }],
  ['{Qassem Soleimani|P|a} and {Soleimani|P|a}', { kind: 'surname', of: 'Qassem Soleimani' }],
  ['{Xi Jinping|P|a} and {Xi|P|a}', { kind: 'surname', of: 'Xi Jinping' }],
  ['{Asfandyar Mir|P|a} and {Asfandyar|P|a}', { kind: 'givenName', of: 'Asfandyar Mir' }],
  ['{George W. Bush|P|a} and {George Bush|P|a}', { kind: 'fullerName', of: 'George W. Bush' }],
  ['{Qassem Soleimani|P|a} and {Qasem Soleimani|P|a}', { kind: 'spelling', of: 'Qassem Soleimani' }],
  ['{United States|G|a} and {U.S.|G|a}', { kind: 'known', of: 'United States' }],
  [
    'the {Korean Central News Agency|O|a} ({KCNA|O|a})',
    { kind: 'defined', of: 'Korean Central News Agency' },
  ],
  [
    'the {Korean Central News Agency|O|a} and {KCNA|O|a}',
    { kind: 'initials', of: 'Korean Central News Agency' },
  ],
  ['{ISIS-Khorasan|O|a} and {ISIS-K|O|a}', { kind: 'known', of: 'ISIS-Khorasan' }],
  ['{NDF-Coast|O|a} and {NDF-C|O|a}', { kind: 'initials', of: 'NDF-Coast' }],
  ['{Harvard University|O|a} and {Harvard|O|a}', { kind: 'short', of: 'Harvard University' }],
  ['{Afghans|N|a} and {Afghan|N|a}', { kind: 'people', of: 'Afghans' }],
  ['{Central Asia|L|a} and {South|L|b} and {Central Asia|L|a}', { kind: 'same' }],
  [
    '{North Korea|G|a}: {North|G|a} and {South Korea|G|b}; the {South|G|b}',
    { kind: 'short', of: 'South Korea' },
  ],
];

describe('reasons for joining', () => {
  for (const [source, reason] of CASES) {
    it(source.replace(/[{}]|\|\w+/gu, ''), () => {
      assert.deepEqual(
        joinNames([marked(source)])
          .names.flat()
          .at(-1)?.reason,
        reason,
      );
    });
  }

  it('names whose words are shared', () => {
    const [south] = joinNames([marked('{South|L|a} and {Central Asia|L|b}')]).names.flat();
    assert.deepEqual(south?.reason, { kind: 'shared', of: 'Central Asia' });
  });
});

describe('ids of entities', () => {
  const ids = (...sources: string[]) => joinNames(sources.map(marked)).entities.map(({ id }) => id);

  it('are made of type and name', () => {
    assert.deepEqual(ids('{U.S.|G|a}, {Erdoğan|P|b}, {Bill of Rights|LAW|c}, {Лавров|P|d}'), [
      'gpe-us',
      'person-erdogan',
      'law-bill-of-rights',
      'person-лавров',
    ]);
  });

  it('stay the same when something else is said before', () => {
    const [own] = ids('{Qassem Soleimani|P|a} left.');
    assert.ok(
      ids('{Russia|G|a} and {Smith|P|b}.', '{Qassem Soleimani|P|a} left. {Soleimani|P|a}.').includes(own!),
    );
  });

  it('are told apart where names are the same', () => {
    assert.deepEqual(ids('{George Bush|P|a}. {Bush|P|a} of the {Bush|P|b} family. {Al-Aqsa|FAC|c}'), [
      'person-george-bush',
      'person-bush',
      'fac-al-aqsa',
    ]);
    assert.deepEqual(ids('{C++|PRODUCT|a} and {C#|PRODUCT|b}'), ['product-c', 'product-c-2']);
  });
});
