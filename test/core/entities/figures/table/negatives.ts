import type { Row } from './row.ts';

/** Sentences where digits and number words are no figures, or not all of them are. */
export const negatives: readonly Row[] = [
  {
    source: 'isis-k-moscow-attack.txt',
    text: 'The combination of zealotry and hyper-competitiveness may explain why ISIS-K has tried to strike a dizzying array of targets, ranging to more novel regions such as Iran, Europe and now Russia.',
    figures: [],
  },
  {
    source: 'isis-k-moscow-attack.txt',
    text: 'For one, the statement shows that ISIS-K considers Russia fair game.',
    figures: [],
  },
  {
    source: 'wheelchair-basketball.md',
    text: 'Was that the one where you were the captain of the team? Or was that a later one? Who plays in that one?',
    figures: [],
  },
  {
    source: 'uner-ewt answers-20111108092321AAK0Eqp_ans',
    text: 'http://www.ontario.ca/en/information_bundle/birthcertificates/119274.html',
    figures: [],
  },
  {
    source: 'uner-ewt answers-20111108110610AA4bcXX_ans',
    text: 'Namsan tower: http://farm3.static.flickr.com/2406/2527255596_db23df940f.jpg',
    figures: [],
  },
  {
    source: 'uner-ewt email-enronsent43_01',
    text: 'The new Hotline phone number is 713-853-3044.',
    figures: [],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_GayMarriage',
    text: 'Dudley Cate 828-296-8466 jodud...@aol.com',
    figures: [],
  },
  {
    source: 'uner-ewt email-enronsent19_01',
    published: '2001-05-02',
    text: 'I am working from our Hong Kong office for this week only (Tel: +852 2545 2710), and I can be contacted by phone there or by email.',
    figures: [['this week', 'DATE', '2001-04-30/2001-05-06']],
  },
  {
    source: 'sec-filings',
    text: 'Borrower fails or neglects to perform any obligation in Sections 6.2, 6.6, or violates any covenant in Section 7; or',
    figures: [],
  },
  {
    source: 'lk-gov',
    text: 'The progress of this study is shown in Table 8.',
    figures: [],
  },
  {
    source: 'lk-gov',
    text: 'to hear and dispose of the applications received in respect of disputes in terms of Section 31 (b) of the Industrial Disputes Act No. 62 of 1957.',
    figures: [['1957', 'DATE', '1957']],
  },
  {
    source: 'uner-ewt email-enronsent38_01',
    text: '3. In Section 6.1, change 20 Business Days to 20 days.',
    figures: [
      ['20', 'CARDINAL', '20', '', 'Business Days'],
      ['20 days', 'DATE', 'P20D'],
    ],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_rigorousintuition_20060511134300',
    text: "Maybe I'm missing something here, but how, exactly, does one 'Loose' 200,000 AK47's?",
    figures: [['200,000', 'CARDINAL', '200000']],
  },
  {
    source: 'gum-names GUM_bio_enfant',
    text: "L'Enfant closely identified with the United States, changing his first name from Pierre to Peter when he first came to the rebelling colonies in 1777.",
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['first', 'ORDINAL', '#1'],
      ['1777', 'DATE', '1777'],
    ],
  },
  {
    source: "redocred-clean Ramblin' on My Mind",
    text: 'The song was originally released on 78 rpm format as Vocalion 03519.',
    figures: [['78 rpm', 'QUANTITY', '78 rpm']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_rigorousintuition_20050518101500',
    text: 'http://www.amazon.ca/exec/obidos/ASIN/0915765381/701-3377456-8181939',
    figures: [],
  },
  {
    source: 'gum-names GUM_academic_lighting',
    text: 'it consumes about 18% of the total generated electricity of total energy consumption in residential sectors as shown in figure 2 [2].',
    figures: [['about 18%', 'PERCENT', '18%', 'about']],
  },
  {
    source: 'uner-ewt answers-20111108104724AAuBUR7_ans',
    text: 'I posted what the owner as said in paragraph 2, that is not me to clarify.',
    figures: [],
  },
  {
    source: 'gum-names GUM_bio_fillmore',
    text: 'The central idea is to first apply rules to the smallest applicable unit, then to the smallest unit containing that one, and so on. [5]',
    figures: [['first', 'ORDINAL', '#1']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_magicworld',
    text: 'At times, the pressure on your job and home life may seem unbearable, but rest assured you will come through this as more is revealed in 2005.',
    figures: [['2005', 'DATE', '2005']],
  },
  {
    source: 'redocred-clean Cello Suites (Bach)',
    text: 'The six Cello Suites, BWV 1007, are suites for unaccompanied cello by Johann Sebastian Bach.',
    figures: [['six', 'CARDINAL', '6', '', 'Cello Suites']],
  },
];
