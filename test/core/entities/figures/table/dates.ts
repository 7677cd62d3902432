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
];
