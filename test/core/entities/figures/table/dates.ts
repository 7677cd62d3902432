import type { Row } from './row.ts';

/** Sentences with dates, periods and ages. Expected by hand, from the OntoNotes guideline. */
export const dates: readonly Row[] = [
  {
    source: 'uner-ewt reviews-292841',
    text: "the managers are so accomodating, it's kind of like visiting family each year!",
    figures: [['each year', 'DATE', 'R/P1Y']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    text: 'Average Number of species added to the Endangered and Threatened Species list each year between 1991 and 2000.',
    figures: [
      ['each year', 'DATE', 'R/P1Y'],
      ['between 1991 and 2000', 'DATE', '1991/2000'],
    ],
  },
  {
    source: "redocred-clean Starin's Glen Island",
    text: 'The extreme popularity of the park resulted in a building boom in New Rochelle in the first decade of the twentieth century.',
    figures: [['the first decade of the twentieth century', 'DATE', '1900/1909']],
  },
  {
    source: 'uner-ewt answers-20111107152509AA78ktV_ans',
    published: '2011-11-07',
    text: 'I came here about 12 years ago for college and Orla got it spot on.',
    figures: [['about 12 years ago', 'DATE', '1999~', 'about']],
  },
  {
    source: 'uner-ewt email-enronsent26_01',
    published: '2001-05-02',
    text: 'Neil has a meeting in San Antonio (usually it is in Miami, San Francisco, Phoenix - not so great this year).',
    figures: [['this year', 'DATE', '2001']],
  },
  {
    source: 'uner-ewt email-enronsent26_01',
    published: '2001-05-02',
    text: "Too bad you won't make the Compaq thing, but maybe next year.",
    figures: [['next year', 'DATE', '2002']],
  },
  {
    source: 'gum-names GUM_interview_onion',
    text: 'You will already have demonstrated a successful record before you will be in that room on a daily basis.',
    figures: [['daily', 'DATE', 'R/P1D']],
  },
  {
    source: 'lk-gov',
    text: 'Providing provisions for the preparation of the “Kalaya” the annual magazine',
    figures: [['annual', 'DATE', 'R/P1Y']],
  },
  {
    source: 'gum-names GUM_voyage_socotra',
    published: '2014-06-01',
    text: 'Like everything else, infrastructure and transportation has only just begun in recent years.',
    figures: [['recent years', 'DATE', '../2014-06-01?']],
  },
  {
    source: 'wikigold wikigold-85',
    text: 'He was also a regular for Victoria at interstate football, playing every year from 1932 to 1936, the last as captain.',
    figures: [
      ['every year', 'DATE', 'R/P1Y'],
      ['1932 to 1936', 'DATE', '1932/1936'],
    ],
  },
  {
    source: 'wikigold wikigold-37',
    published: '2007-03-01',
    text: 'However, since the last decade there has lot of developmental work taken place, with good roads being built.',
    figures: [['the last decade', 'DATE', '1997-03-01/2007-03-01~']],
  },
  {
    source: 'gum-names GUM_interview_ants',
    text: 'Then for about two weeks we count every day how many ants died.',
    figures: [
      ['about two weeks', 'DATE', 'P2W', 'about'],
      ['every day', 'DATE', 'R/P1D'],
    ],
  },
  {
    source: 'redocred-clean The Yorkshire Post',
    text: 'The Yorkshire Post is a daily broadsheet newspaper, published in Leeds in northern England.',
    figures: [['daily', 'DATE', 'R/P1D']],
  },
  {
    source: 'redocred-clean John Henry Dearle',
    text: "Critical assessment of Dearle's work then underwent a significant change, during the final decades of the twentieth century.",
    figures: [['the final decades of the twentieth century', 'DATE', '1900/1999', 'end']],
  },
  {
    source: 'redocred-clean Eleonora Vallone',
    text: 'Eleonora Vallone (born 1 February 1955) is an Italian actress, model and TV personality.',
    figures: [['1 February 1955', 'DATE', '1955-02-01']],
  },
  {
    source: 'redocred-clean Australia–Chile Free Trade Agreement',
    text: 'It was signed on July 30, 2008 and went into effect in the 1st quarter of 2009.',
    figures: [
      ['July 30, 2008', 'DATE', '2008-07-30'],
      ['the 1st quarter of 2009', 'DATE', '2009-01/2009-03'],
    ],
  },
  {
    source: 'uner-ewt weblog-juancole.com_juancole_20040708181175',
    published: '2004-07-08',
    text: 'Hiller asked, inquiring about Gen. Pervaiz Musharraf, who seized control of the country October 12.',
    figures: [['October 12', 'DATE', '2003-10-12~']],
  },
  {
    source: 'redocred-clean Joshua Cushman',
    text: 'Joshua Cushman (April 11, 1761 – January 27, 1834) was a U.S. Representative from Massachusetts and from Maine.',
    figures: [
      ['April 11, 1761', 'DATE', '1761-04-11'],
      ['January 27, 1834', 'DATE', '1834-01-27'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108094504AAKrc8F_ans',
    published: '2011-11-08',
    text: 'Planning on going to New Zealand in January.',
    figures: [['January', 'DATE', '2012-01~']],
  },
  {
    source: 'lk-gov',
    text: 'Condominium Management Authority Financial Statement as at 31st December 2011 (Balance Sheet)',
    figures: [['31st December 2011', 'DATE', '2011-12-31']],
  },
  {
    source: 'lk-gov',
    text: 'Accordingly, during the period from January to September in 2015, the Department of Prisons mainly carried out the development work.',
    figures: [['January to September in 2015', 'DATE', '2015-01/2015-09']],
  },
  {
    source: 'redocred-clean Viscount Alanbrooke',
    text: 'He had already been created Baron Alanbrooke, of Brookeborough in the County of Fermanagh, on 18 September 1945.',
    figures: [['18 September 1945', 'DATE', '1945-09-18']],
  },
  {
    source: 'gum-names GUM_bio_nida',
    text: 'Eugene A. Nida (November 11, 1914 – August 25, 2011) was a linguist who developed the dynamic-equivalence Bible-translation theory and one of the founders of the modern discipline.',
    figures: [
      ['November 11, 1914', 'DATE', '1914-11-11'],
      ['August 25, 2011', 'DATE', '2011-08-25'],
      ['one', 'CARDINAL', '1', '', 'founders'],
    ],
  },
  {
    source: 'gum-names GUM_bio_higuchi',
    text: 'She died on November 23, 1896, at the age of twenty-four.',
    figures: [
      ['November 23, 1896', 'DATE', '1896-11-23'],
      ['the age of twenty-four', 'DATE', 'P24Y'],
    ],
  },
  {
    source: 'wikigold wikigold-26',
    text: 'November 11th 2008 will be the 90th anniversary of Armistice Day.',
    figures: [
      ['November 11th 2008', 'DATE', '2008-11-11'],
      ['90th', 'ORDINAL', '#90'],
    ],
  },
  {
    source: 'gum-names GUM_bio_jerome',
    text: 'The protégé of Pope Damasus I, who died in December of 384, Jerome was known for his teachings on Christian moral life.',
    figures: [['December of 384', 'DATE', '0384-12']],
  },
  {
    source: 'gum-names GUM_bio_padalecki',
    text: "Padalecki proposed to her at New York's Metropolitan Museum of Art in October 2009. [13] [14] [15] [16]",
    figures: [['October 2009', 'DATE', '2009-10']],
  },
  {
    source: 'wikigold wikigold-99',
    text: 'The Classic Lotto jackpot was most recently hit on June 8, 2007; the jackpot is almost never shared by two or more tickets.',
    figures: [
      ['June 8, 2007', 'DATE', '2007-06-08'],
      ['two or more', 'CARDINAL', '2', 'at least', 'tickets'],
    ],
  },
  {
    source: 'redocred-clean Phyllonorycter issikii',
    text: 'It is native to Japan, Korea and eastern Russia, but was probably introduced to eastern Europe around 1970.',
    figures: [['around 1970', 'DATE', '1970', 'about']],
  },
  {
    source: 'gum-names GUM_voyage_tulsa',
    text: 'Tulsa has over 225 days of sunshine annually.',
    figures: [
      ['over 225 days', 'DATE', 'P225D', 'more than'],
      ['annually', 'DATE', 'R/P1Y'],
    ],
  },
  {
    source: 'redocred-clean Argentine heavy metal',
    text: 'The second half of the 1980s saw the success of hard rock bands such as Kamikaze, Alakran and Rata Blanca.',
    figures: [['The second half of the 1980s', 'DATE', '1985/1989']],
  },
  {
    source: 'gum-names GUM_academic_economics',
    text: 'Throughout the second half of the 20th century, we have witnessed the return of institutions to economic analysis.',
    figures: [['the second half of the 20th century', 'DATE', '1950/1999']],
  },
  {
    source: 'redocred-clean Luis Roche',
    text: "He was responsible in great measure for the development of Caracas' east side during the 1940s.",
    figures: [['the 1940s', 'DATE', '1940/1949']],
  },
  {
    source: 'redocred-clean South Gondar Zone',
    text: 'This zone is named for the city of Gondar, which was the capital of Ethiopia until the mid-19th century.',
    figures: [['the mid-19th century', 'DATE', '1800/1899', 'mid']],
  },
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
