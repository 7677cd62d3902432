import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/article/index.ts';

const SAYS = 'The river rose for three days, and nobody came to look at it.';
const counts = (source: string, format: 'text' | 'markdown' = 'text'): Record<string, number> =>
  Object.fromEntries(
    readArticle(source, format).speakers.map(({ name, statements }) => [name, statements.length]),
  );

const BORNE_OUT: readonly [string, string, Record<string, number>][] = [
  [
    'labels that answer questions standing alone',
    `Why?\nMir: ${SAYS}\nWho?\nHelf: ${SAYS}\n`,
    { Mir: 1, Helf: 1 },
  ],
  [
    'two names taking turns',
    `Mir: ${SAYS}\nHelf: ${SAYS}\nMir: ${SAYS}\nHelf: ${SAYS}\n`,
    { Mir: 2, Helf: 2 },
  ],
  [
    'short answers once a dialogue stands',
    `Mir: ${SAYS}\nHelf: Yes.\nMir: ${SAYS}\nHelf: No.\n`,
    { Mir: 2, Helf: 2 },
  ],
  [
    'a name that the article gives in full',
    `Jane Mir is an engineer. ${SAYS}\n\nThe flood\n\nMir: ${SAYS}\n`,
    { Mir: 1 },
  ],
  [
    'a speaker who speaks once beside another',
    `Mir: ${SAYS}\nHelf: ${SAYS}\nMir: ${SAYS}\nGlantz: ${SAYS}\n`,
    { Mir: 2, Helf: 1, Glantz: 1 },
  ],
  [
    'initials that take turns',
    `JD: Did it rain? ${SAYS}\n\nMK: It did. ${SAYS}\n\nJD: ${SAYS}\n\nMK: ${SAYS}\n`,
    { JD: 2, MK: 2 },
  ],
  [
    'a full name and the surname behind it',
    `SHIMON PERES: ${SAYS}\n\nHOST: Why?\n\nPERES: ${SAYS}\n\nHOST: When?\n\nPeres: ${SAYS}\n`,
    { 'SHIMON PERES': 3, HOST: 2 },
  ],
  [
    'a surname that is a common word too, beside one who asks',
    `HOST: What is the price?\n\nPrice: ${SAYS} The price is high.\n\nHOST: Is it?\n\nNed Price: ${SAYS}\n`,
    { HOST: 2, 'Ned Price': 2 },
  ],
  [
    'a mother and a son',
    `Mr. Smith: ${SAYS}\n\nMrs. Smith: ${SAYS}\n\nMr. Smith: ${SAYS}\n\nMrs. Smith: ${SAYS}\n`,
    { 'Mr. Smith': 2, 'Mrs. Smith': 2 },
  ],
  [
    'initials of a name written out before',
    `Jane Doe: ${SAYS}\n\nMax Kahn: ${SAYS}\n\nJD: ${SAYS}\n\nMK: ${SAYS}\n\nJD: ${SAYS}\n\nMK: ${SAYS}\n`,
    { 'Jane Doe': 3, 'Max Kahn': 3 },
  ],
  [
    'a question to each in brackets and quotes',
    `“Why did it flood?”\n\nMir: ${SAYS}\n\nWho pays? (Laughs.)\n\nMir: ${SAYS}\n`,
    { Mir: 2 },
  ],
];

const NOT_BORNE_OUT: readonly [string, string][] = [
  [
    'one label in a news text',
    `Storm hits\n\n${SAYS}\n\nPutin: Russia will help, state television said.\n\n${SAYS}\n`,
  ],
  [
    'a dateline',
    `Storm hits\n\nNEW DELHI: The government said on Monday that it would help. ${SAYS}\n\n${SAYS}\n`,
  ],
  [
    'a glossary',
    `Glossary\n\nEncryption: The process of hiding what is said from everybody else.\n\nFirewall: A barrier between two networks.\n\nPort: A place where ships lie.\n`,
  ],
  ['places in a round-up', `Round-up\n\nMoscow: ${SAYS}\n\nKyiv: ${SAYS}\n\nMinsk: ${SAYS}\n`],
  ['a fact box', `Facts\n\nCapital: Oslo\nCurrency: Krone\nKing: Harald\n`],
  ['medals, twice', `Men\nNorway: 12\nSweden: 10\nWomen\nNorway: 11\nSweden: 9\n`],
  ['scores', `Results\n\nRealtown 3:1 Oldtown\nOldtown 2:2 Newtown\n`],
  [
    'headings of a review, twice',
    `Phones\n\nOne\n\nBattery: The battery lasts for two days in all our tests.\n\nCamera: The camera is good enough for anything but the moon.\n\nTwo\n\nBattery: The battery lasts for one day if you are lucky at all.\n\nCamera: The camera is poor in every light that we tried it in.\n`,
  ],
  ['a clause with a colon', `Essay\n\nThe point is simple: ${SAYS}\n\nThe point is simple: ${SAYS}\n`],
  ['a clock', `Diary\n\n9:30 am: ${SAYS}\n\n10:30 am: ${SAYS}\n\n11:30 am: ${SAYS}\n`],
  ['a quotation with a colon before it', `News\n\nSmith said: “${SAYS}”\n\nSmith said: “${SAYS}”\n`],
  ['the verse of a book', `Reading\n\nGenesis 1:1 says so. ${SAYS}\n\nGenesis 1:2 says so too. ${SAYS}\n`],
  ['an article beginning with A', `Ferry\n\nA ferry left. ${SAYS}\n\nA. Smith was on it. ${SAYS}\n`],
];

describe('evidence for speakers', () => {
  for (const [name, source, expected] of BORNE_OUT) {
    it(`bears out ${name}`, () => assert.deepEqual(counts(source), expected));
  }

  for (const [name, source] of NOT_BORNE_OUT) {
    it(`does not bear out ${name}`, () => assert.deepEqual(counts(source), {}));
  }

  it('keeps Putin and the like out of the example', () => {
    assert.deepEqual(
      counts(
        `How credible is it?\nGlantz: No. ${SAYS}\nPutin has blamed it on others. Is that so?\nHelf: The U.S.-Taliban agreement: signed in Doha. ${SAYS}\n`,
      ),
      { Glantz: 1, Helf: 1 },
    );
  });

  it('is the same with labels in bold', () => {
    const source = `# T\n\n**Mir:** ${SAYS}\n\n**Helf:** ${SAYS}\n\n**Note:** ${SAYS}\n\n**Mir:** ${SAYS}\n`;
    assert.deepEqual(counts(source, 'markdown'), { Mir: 2, Helf: 1 });
  });

  it('does not take bold words that open paragraphs of a report for speakers', () => {
    const source = `# Report\n\n**Economy:** ${SAYS}\n\n**Weather:** ${SAYS}\n\n**Key risk:** ${SAYS}\n\n${SAYS}\n`;
    assert.deepEqual(counts(source, 'markdown'), {});
  });
});
