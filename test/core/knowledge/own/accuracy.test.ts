import assert from 'node:assert/strict';
import { ownWords } from '../../../../src/core/knowledge/own/index.ts';
import { GOLD_NAMES, readGold, readGoldArticle } from '../../entities/gold.ts';

/** All that the annotated articles say, next to a name, that something is; where they do twice, either way. */
const SAID: Readonly<Record<(typeof GOLD_NAMES)[number], Readonly<Record<string, readonly string[]>>>> = {
  'isis-k-moscow-attack': { 'Qassem Soleimani': ['Iranian Revolutionary Guard Corps commander'] },
  'robotics-team': {
    'Donald Trump': ['U.S. President'],
    'Hamdullah Mohib': ['Afghan Ambassador to the United States', 'Afghan Ambassador'],
    'Alireza Mehraban': ["the Afghan team's coach"],
    'Rodaba Noori': ['team member'],
    'Better Idea of Afghan Girls': ["the Afghan team's robot"],
  },
  korea: { 'Korean Central News Agency': ["North Korea's main news agency"] },
  'virginia-governor': {
    'Robert Sarvis': ["the Libertarian Party's nominee for Governor of Virginia"],
    'William Saturn': ['accredited Wikinews reporter'],
    'Ken Cuccinelli': ['Republican Party nominee', "Virginia's Attorney General"],
    'Terry McAuliffe': ['Democratic Party nominee', 'the former Democratic National Committee chairman'],
    'Bob McDonnell': ['outgoing governor'],
  },
};

describe('what annotated articles say that something is', () => {
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const name of GOLD_NAMES) {
    const gold = readGold(name);
    const article = readGoldArticle(gold);
    for (const { id, type, name: called, aliases } of gold.entities) {
      const entity = { id, type, name: called, aliases };
      const mentions = gold.mentions.filter(({ entity: id }) => id === entity.id);
      const own = ownWords(article, entity, mentions);
      const says = own?.kind === 'role' || own?.kind === 'definition' ? own.text : undefined;
      const wanted = SAID[name][entity.name];
      if (says !== undefined && wanted?.includes(says)) right += 1;
      else if (says !== undefined) wrong.push(`${entity.name}: ${says}`);
      else if (wanted) missed.push(`${entity.name}: ${wanted.join(' / ')}`);
    }
  }

  it('is told without a mistake', () => {
    assert.deepEqual(wrong, []);
  });

  it('is told nearly everywhere', () => {
    const all = Object.values(SAID).flatMap((names) => Object.keys(names)).length;
    assert.ok(right >= all - 1, `${right} of ${all}, missed ${missed.join('; ')}`);
  });
});
