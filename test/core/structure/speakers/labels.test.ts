import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/article/index.ts';
import type { ArticleFormat } from '../../../../src/core/article/model.ts';

const SAYS = 'The river rose for three days, and nobody came to look at it.';

/** An interview in which `label` answers under two questions; any label the document bears out is one here. */
const interview = (label: string): string =>
  `The river\n\nWhat happened?\n\n${label} ${SAYS}\n\nAnd then?\n\n${label} ${SAYS}\n`;

const names = (source: string, format: ArticleFormat): string[] =>
  readArticle(source, format).speakers.map(({ name }) => name);

const FORMS: readonly [string, ArticleFormat, string][] = [
  ['Mir:', 'text', 'Mir'],
  ['MIR:', 'text', 'MIR'],
  ['Jane Mir:', 'text', 'Jane Mir'],
  ['**Mir:**', 'markdown', 'Mir'],
  ['**Mir**:', 'markdown', 'Mir'],
  ['__Mir:__', 'markdown', 'Mir'],
  ['*Mir:*', 'markdown', 'Mir'],
  ['_Mir_:', 'markdown', 'Mir'],
  ['***Mir:***', 'markdown', 'Mir'],
  ['**Mir** —', 'markdown', 'Mir'],
  ['**Mir –**', 'markdown', 'Mir'],
  ['**Jane Mir (RAND):**', 'markdown', 'Jane Mir'],
  ['**Jane Mir** (RAND):', 'markdown', 'Jane Mir'],
  ['MR. SMITH:', 'text', 'MR. SMITH'],
  ['Ms. Tsongas:', 'text', 'Ms. Tsongas'],
  ['SEN. JOHN McCAIN (R-AZ):', 'text', 'SEN. JOHN McCAIN'],
  ['GOV. ANN PRICE (D), OHIO:', 'text', 'GOV. ANN PRICE'],
  ['ANDERSON COOPER, CNN HOST:', 'text', 'ANDERSON COOPER'],
  ['Jane Doe, RAND:', 'text', 'Jane Doe'],
  ['Jane Doe, senior fellow at the U.S. Institute of Peace:', 'text', 'Jane Doe'],
  ['Martin King, Jr.:', 'text', 'Martin King, Jr.'],
  ['[00:12:31] Smith:', 'text', 'Smith'],
  ['(12:31) Smith:', 'text', 'Smith'],
  ['00:12:31 Smith:', 'text', 'Smith'],
  ['[00:12:31] **Smith:**', 'markdown', 'Smith'],
  ['**[00:12:31] Smith:**', 'markdown', 'Smith'],
  ['Smith (12:31):', 'text', 'Smith'],
  ['Smith [12:31]:', 'text', 'Smith'],
  ['Smith: [12:31]', 'text', 'Smith'],
  ['J. R. R. Tolkien:', 'text', 'J. R. R. Tolkien'],
  ['J.R.R. Tolkien:', 'text', 'J.R.R. Tolkien'],
  ['Jean-Luc Godard:', 'text', 'Jean-Luc Godard'],
  ['Siân Ní Bhriain:', 'text', 'Siân Ní Bhriain'],
  ['Dana O’Neil:', 'text', 'Dana O’Neil'],
  ["D'Angelo:", 'text', "D'Angelo"],
  ['Ludwig van Beethoven:', 'text', 'Ludwig van Beethoven'],
  ['Ayman al-Zawahiri:', 'text', 'Ayman al-Zawahiri'],
  ['al-Sayed:', 'text', 'al-Sayed'],
  ['Salman bin Abdulaziz:', 'text', 'Salman bin Abdulaziz'],
  ['Jean de la Croix:', 'text', 'Jean de la Croix'],
  ['Björk Guðmundsdóttir:', 'text', 'Björk Guðmundsdóttir'],
  ['Çağla Şahin:', 'text', 'Çağla Şahin'],
  ['Speaker 1:', 'text', 'Speaker 1'],
  ['INTERVIEWER:', 'text', 'INTERVIEWER'],
  ['Unidentified Male:', 'text', 'Unidentified Male'],
  ['THE PRESIDENT:', 'text', 'THE PRESIDENT'],
  ['Audience member:', 'text', 'Audience member'],
  ['Иванов:', 'text', 'Иванов'],
  ['田中：', 'text', '田中'],
  ['محمد:', 'text', 'محمد'],
  ['MIR (voice-over):', 'text', 'MIR'],
  ['Mir [laughs]:', 'text', 'Mir'],
  ['William “Bill” Gates:', 'text', 'William “Bill” Gates'],
];

const NOT = [
  'Note',
  'NOTE',
  'Update',
  'Updates',
  'Source',
  'Sources',
  'Editor’s note',
  "Editor's Note",
  'https',
  'Photo',
  'Photos',
  'Image',
  'Related',
  'Ingredients',
  'From',
  'To',
  'Subject',
  'Date',
  'Summary',
  'Background',
  'Correction',
  'Warning',
  'Tip',
  'Step 1',
  'Chapter 3',
  'Figure 2',
  'Table 1',
  'Example',
  'For example',
  'The result',
  'The question',
  'My answer',
  'But the truth',
  'In other words',
  'One thing is clear',
  'Monday',
  'January',
  'Read more',
  'See also',
  'Pros',
  'Cons',
  'Myth',
  'Fact',
  'Bottom line',
  'P.S.',
  'e.g.',
  'Contact',
  'Email',
  'Phone',
  'Tags',
  'Keywords',
  'Abstract',
  'Conclusion',
  'Key points',
  '10',
  '12:30',
  'then he said',
  'he asked',
  'and',
  'This is what she said',
  'Breaking',
  'Listen',
  'Photo by Jane Doe',
];

describe('speaker labels', () => {
  for (const [label, format, name] of FORMS) {
    it(`reads ${label}`, () => assert.deepEqual(names(interview(label), format), [name]));
  }

  for (const label of NOT) {
    it(`takes ${label}: for no speaker`, () => assert.deepEqual(names(interview(`${label}:`), 'text'), []));
  }

  it('reads Q and A in every form', () => {
    for (const [q, a] of [
      ['Q:', 'A:'],
      ['Q.', 'A.'],
      ['Q1:', 'A1:'],
      ['Q   ', 'A   '],
      ['**Q:**', '**A:**'],
      ['**Q**:', '**A**:'],
      ['**Q.**', '**A.**'],
    ]) {
      const pair = `${q} Did it rain?\n\n${a} It did. ${SAYS}\n\n`;
      assert.deepEqual(
        names(`# The river\n\n${pair}${pair}`, 'markdown').map((name) => name[0]),
        ['Q', 'A'],
        q,
      );
    }
  });

  it('gives offsets to the character', () => {
    const source = interview('[00:12:31] **Jane Mir** (RAND):');
    const label = readArticle(source, 'markdown').statements[0]?.label;
    assert.ok(label);
    assert.equal(source.slice(label.start, label.end), '[00:12:31] **Jane Mir** (RAND):');
    assert.equal(source.slice(label.nameSpan.start, label.nameSpan.end), 'Jane Mir');
    assert.equal(label.name, 'Jane Mir');
    assert.equal(label.affiliation, 'RAND');
    assert.equal(label.timestamp, '00:12:31');
    assert.ok(source.startsWith('The river', label.textStart));
  });
});
