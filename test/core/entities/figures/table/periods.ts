import type { Row } from './row.ts';

/** Sentences with periods, decades, centuries and ages. Expected by hand, from the OntoNotes guideline. */
export const periods: readonly Row[] = [
  {
    source: 'redocred-clean Zevs (artist)',
    text: 'By the end of the 1990s he became known for his poetic drawings of shadows in Paris.',
    figures: [['the end of the 1990s', 'DATE', '1990/1999', 'end']],
  },
  {
    source: 'gum-names GUM_bio_moreau',
    text: 'From the late 1950s, after appearing in several successful films, she began to work with the emerging generation of French film-makers.',
    figures: [['the late 1950s', 'DATE', '1950/1959', 'late']],
  },
  {
    source: 'gum-names GUM_voyage_merida',
    text: "The city was founded by the Spanish conquistadors in the 1540s on top of a centuries-old Maya city called T'ho.",
    figures: [
      ['the 1540s', 'DATE', '1540/1549'],
      ['centuries-old', 'DATE', 'PXY'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_humanities.lit.authors.shakespeare',
    text: 'ARCHILOCHUS solar eclipse: April 6, 648 BC',
    figures: [['April 6, 648 BC', 'DATE', '-0647-04-06']],
  },
  {
    source: 'redocred-clean Rockefeller Brothers Fund',
    text: "a banking family that made one of the world's largest fortunes in the oil business during the late 19th and early 20th centuries.",
    figures: [
      ['one', 'CARDINAL', '1'],
      ['the late 19th', 'DATE', '1800/1899', 'late'],
      ['early 20th centuries', 'DATE', '1900/1999', 'early'],
    ],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_alaindewitt_20040929103700',
    text: 'Bush received an honorable discharge after serving five years, four months and five days of his original six-year commitment.',
    figures: [
      ['five years, four months and five days', 'DATE', 'P5Y4M5D'],
      ['six-year', 'DATE', 'P6Y'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals.bear',
    text: 'Dr. Fortier threw a large rock at the bear but it then turned on 25-year-old Patricia Doyon, who was in the same tent.',
    figures: [['25-year-old', 'DATE', 'P25Y']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_dakbangla_20041119231111',
    text: "Sri Lankan President Chandrika Kumaratunga's four-day visit to India recently.",
    figures: [['four-day', 'DATE', 'P4D']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_dakbangla_20041119231111',
    text: 'According to Professor S D Muni, the two-year peace talks between Colombo and the Liberation Tigers are stalemated.',
    figures: [['two-year', 'DATE', 'P2Y']],
  },
  {
    source: 'wikigold wikigold-26',
    text: 'Beginning in 1939, the two-minute silence was moved to the Sunday nearest the 11th, in order not to interfere with wartime production.',
    figures: [
      ['1939', 'DATE', '1939'],
      ['two-minute', 'TIME', 'PT2M'],
      ['the Sunday', 'DATE', '?'],
      ['the 11th', 'DATE', '?'],
    ],
  },
  {
    source: 'redocred-clean Cassels Lake',
    text: 'The old growth pine south of the mill was never cut and remains today as the 400-year-old White Bear Forest.',
    figures: [
      ['today', 'DATE', '?'],
      ['400-year-old', 'DATE', 'P400Y'],
    ],
  },
  {
    source: 'lk-gov',
    text: '6.1.2 The performance of each sector from 01.01.2015 to 31.12.2015 can be summarized as follows.',
    figures: [['01.01.2015 to 31.12.2015', 'DATE', '2015-01-01/2015-12-31']],
  },
  {
    source: 'uner-ewt answers-20111107092617AAgKm4X_ans',
    text: 'He ordered the military to win the war within two to three years (before the next election in 1968).',
    figures: [
      ['two to three years', 'DATE', 'P2Y/P3Y'],
      ['1968', 'DATE', '1968'],
    ],
  },
  {
    source: 'gum-names GUM_bio_gordon',
    text: "A new full scholarly edition of Gordon's Diary in English was published in Aberdeen (6 vols, 2009 - 2016).",
    figures: [
      ['6', 'CARDINAL', '6', '', 'vols'],
      ['2009 - 2016', 'DATE', '2009/2016'],
    ],
  },
  {
    source: 'crossner-politics',
    text: 'She worked for Christian Aid from 1994 to 1997, taking on roles as a campaign assistant in London.',
    figures: [['1994 to 1997', 'DATE', '1994/1997']],
  },
  {
    source: 'gum-names GUM_bio_moreau',
    text: "She debuted at the Comédie-Française and, by her 20s, was already one of leading actresses in the theatre's troupe. [2]",
    figures: [
      ['her 20s', 'DATE', 'P20Y/P29Y'],
      ['one', 'CARDINAL', '1', '', 'leading actresses'],
    ],
  },
  {
    source: 'gum-names GUM_bio_holt',
    text: 'The only other player to have a four-hit game so early in his career was Jack Merson, who went 4-for-5 in his second major league game on September 15, 1951. [11]',
    figures: [
      ['four-hit', 'CARDINAL', '4', '', 'hit'],
      ['4-for-5', 'CARDINAL', '0.8'],
      ['second', 'ORDINAL', '#2'],
      ['September 15, 1951', 'DATE', '1951-09-15'],
    ],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_dakbangla_20041016151002',
    published: '2004-10-16',
    text: 'The enhanced presence was only made possible after the ousting of Ismail Khan, the Governor of Herat province last month.',
    figures: [['last month', 'DATE', '2004-09']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    published: '2004-11-16',
    text: 'An analysis of 65 bird species shows about one-third are laying their eggs four to seven days earlier than they did 25 years ago.',
    figures: [
      ['65', 'CARDINAL', '65', '', 'bird species'],
      ['about one-third', 'CARDINAL', '0.333333', 'about'],
      ['four to seven days earlier', 'DATE', '-P4D/P7D?'],
      ['25 years ago', 'DATE', '1979~'],
    ],
  },
  {
    source: 'gum-names GUM_bio_chao',
    text: 'He visited China again between May and June in 1981 after his wife died in March the same year.',
    figures: [
      ['between May and June in 1981', 'DATE', '1981-05/1981-06'],
      ['March the same year', 'DATE', 'XXXX-03?'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent05_02',
    published: '2000-12-05',
    text: "This is to inform that a representative would like to address the Commission at the Commission's hearings scheduled for December 27th and 28th.",
    figures: [
      ['December 27th', 'DATE', '2000-12-27~'],
      ['28th', 'DATE', '2000-12-28~'],
    ],
  },
  {
    source: 'wikigold wikigold-1',
    text: 'The regiment was mustered out June 21, 1865.',
    figures: [['June 21, 1865', 'DATE', '1865-06-21']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_alaindewitt_20040929103700',
    published: '2004-09-29',
    text: 'In April — before the Swift boat veterans had said a word — Kerry said Bush “has yet to explain to America whether he showed up for duty.”',
    figures: [['April', 'DATE', '2004-04~']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_misc.consumers',
    text: 'According to a report issued in December of 2004, Iran "has some 540,000 men under arms and over 350,000 reserves.',
    figures: [
      ['December of 2004', 'DATE', '2004-12'],
      ['some 540,000', 'CARDINAL', '540000', 'about', 'men'],
      ['over 350,000', 'CARDINAL', '350000', 'more than', 'reserves'],
    ],
  },
  {
    source: 'gum-names GUM_news_stampede',
    published: '2006-01-12',
    text: 'Last week, at least 76 people were killed when the Al-Ghaza Hotel near the Grand Mosque collapsed.',
    figures: [
      ['Last week', 'DATE', '2006-01-02/2006-01-08'],
      ['at least 76', 'CARDINAL', '76', 'at least', 'people'],
    ],
  },
  {
    source: 'gum-names GUM_bio_jerome',
    text: 'Some of these accompanied Jerome when about 373, he set out on a journey through Thrace and Asia Minor.',
    figures: [['about 373', 'CARDINAL', '373', 'about']],
  },
  {
    source: 'gum-names GUM_news_flag',
    text: 'This is a decrease from the year before, when it was forty percent.',
    figures: [
      ['the year before', 'DATE', '-P1Y?'],
      ['forty percent', 'PERCENT', '40%'],
    ],
  },
  {
    source: 'gum-names GUM_bio_padalecki',
    text: 'Throughout the early 2000s he appeared in several made-for-television films.',
    figures: [['the early 2000s', 'DATE', '2000/2009', 'early']],
  },
  {
    source: 'wikigold wikigold-123',
    text: 'It was destroyed by the sultan of the Deccan in the middle of the 14th century and reconstructed at the close of the same century.',
    figures: [
      ['the middle of the 14th century', 'DATE', '1300/1399', 'mid'],
      ['the close of the same century', 'DATE', '?', 'end'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_humanities.lit.authors.shakespeare',
    text: 'Koran descends to Earth: April 6, 610 AD',
    figures: [['April 6, 610 AD', 'DATE', '0610-04-06']],
  },
  {
    source: 'gum-names GUM_voyage_phoenix',
    text: 'The Salt and Verde Rivers of central Arizona were exploited by Native Americans as early as the 11th century.',
    figures: [['as early as the 11th century', 'DATE', '1000/1099']],
  },
  {
    source: 'gum-names GUM_voyage_chatham',
    text: 'Unique tree carvings done by the peaceful Moriori people hundreds of years ago.',
    figures: [['hundreds of years ago', 'DATE', '?']],
  },
  {
    source: 'gum-names GUM_bio_marbles',
    text: 'As of March 2019, her channel has approximately 3.1 billion video views and 19.5 million subscribers, [3] and is the 86th most subscribed channel on YouTube.',
    figures: [
      ['March 2019', 'DATE', '2019-03'],
      ['approximately 3.1 billion', 'CARDINAL', '3100000000', 'about', 'video views'],
      ['19.5 million', 'CARDINAL', '19500000', '', 'subscribers'],
      ['86th', 'ORDINAL', '#86'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    published: '2004-09-05',
    text: "Percentage carbon dioxide emissions will increase over the next 10 years under Bush's own plan (an increase of 30 per cent above their 1990 levels).",
    figures: [
      ['the next 10 years', 'DATE', '2004-09-05/2014-09-05~'],
      ['30 per cent', 'PERCENT', '30%'],
      ['1990', 'DATE', '1990'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108092321AAK0Eqp_ans',
    text: 'Two years later when I got around to filling for his birth certificate, I find out he was never registered.',
    figures: [['Two years later', 'DATE', '+P2Y?']],
  },
];
