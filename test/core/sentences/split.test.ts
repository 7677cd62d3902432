import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/article/sentences/split.ts';

/** Sentences parted by `|`, which the text itself does not have. */
const CASES: readonly string[] = [
  'One. | Two! | Three?',
  'The U.S. government met. | The U.S. It is large.'.replace('U.S. It', 'U.S. | It'),
  'He moved to the U.S. in 1990. | Then he left.',
  'Mr. Smith met Dr. Jones and Mrs. Lee. | They left.',
  'Sen. John McCain (R-AZ) and Gov. Brown spoke. | Nobody listened.',
  'It is, e.g. in May, i.e. in spring, too cold. | Really.',
  'See No. 5 and p. 12. | He said no. | She left.',
  'On Jan. 3 it rained. | In Sept. 2001 it did not.',
  'St. Louis is far. | He lives on Main St. | The house is old.',
  'Brown vs. Board was decided. | Smith v. Jones was not.',
  'J. R. R. Tolkien wrote it. | George W. Bush did not.',
  'It cost $3.5 million, or 1.3 percent. | Not bad.',
  'I know... but I forget. | Well... I think so.',
  'He left… and came back. | “And then…” | Nobody knew.',
  '“It is over.” | He left.',
  'He said “It is over.” | Then he left.',
  '“Why?” he asked. | “Because!” she said.',
  '“Stop!” Smith said. | He stopped.',
  'ISIS had “sole responsibility” and “[t]here was no involvement.” | Russia disagreed.',
  'He agreed. | “[t]here is no doubt.” | We left.',
  '(I am not sure.) | We will see.',
  'We left (it was late). | They stayed.',
  'Is it so?! | Yes! | No?',
  'What? | Who? | Nobody…',
  'It opens at 9 a.m. Monday. | It closes at 5 p.m. | Police said so.',
  'They sell apples, pears, etc. | Prices vary.',
  'Apple Inc. and Ford Motor Co. are large. | Acme Inc. | The others are not.',
  'She has a Ph.D. in law. | He has an M.A. | They met in D.C. | It was cold.',
  'It works on iOS. | iPhone users rejoiced. | eBay did not.',
  'Visit https://example.com/a.b?c=d for more. | Or do not.',
  'Mail jane.doe@example.com. | She answers.',
  'It was true.[1] | It was not.[2][3] | Enough.',
  '1. Apples are red. | 2. Pears are green.'.replace(' | 2.', ' | 2.'),
  'World War I. | Then World War II. | And so on.',
  'Plan B. | The rest is history.',
  'Yahoo! and Jeopardy! are names. | Indeed.',
  'He said: “I left. | I came back.” | Nobody saw him.',
  '这是第一句。 | 这是第二句！ | 对吗？',
  'Он ушёл. | Она осталась.',
  'هل هذا صحيح؟ | نعم.',
  'No. | Nobody asked.',
  'The quick brown fox',
  'He came at 10:30. | She at 11.',
  '“We count every bird.” — Piet van der Meer'.replace(' — Piet van der Meer', ''),
  '“We count every bird.” — Rick Santorum',
  'The act (No. 5) passed. | The U.N. Security Council met.',
  'The answer is 42. | 43 would be wrong.',
  'It fell to $4. | $5 was the price before.',
  'In 2013. | In 2014.',
  'Fig. 3 shows it. | Figs. 4 and 5 do not.',
  'Lt. Gen. Smith and Capt. Jones left. | Col. Brown stayed.',
  'Smith et al. (2010) found it. | Others did not.',
  '‘It’s over.’ | He left.',
  '«C’est fini.» | Il est parti.',
];

describe('sentences', () => {
  for (const marked of CASES) {
    it(`cuts ${marked}`, () => {
      const parts = marked.split(' | ');
      const text = parts.join(' ');
      assert.deepEqual(
        splitSentences(text).map(({ start, end }) => text.slice(start, end)),
        parts,
      );
    });
  }

  it('leaves out white space of every kind around and between', () => {
    const text = ' \u00a0One.\n\u2003Two.\u200b\ufeff ';
    assert.deepEqual(splitSentences(text), [
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ]);
  });

  it('finds none in nothing', () => assert.deepEqual(splitSentences(' \n\u00a0'), []));
});
