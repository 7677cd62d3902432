import type { Row } from './row.ts';

/** Sentences with counts, ordinals, fractions and ranges. Expected by hand, from the OntoNotes guideline. */
export const numbers: readonly Row[] = [
  {
    source: 'redocred-clean Larry King Live',
    text: "It was CNN's most watched and longest-running program, with over one million viewers nightly.",
    figures: [
      ['over one million', 'CARDINAL', '1000000', 'more than', 'viewers'],
      ['nightly', 'TIME', 'R/P1D'],
    ],
  },
  {
    source: 'uner-ewt weblog-juancole.com_juancole_20030911085700',
    text: 'The US and Pakistan have managed to capture or kill about 2/3s of the top 25 al-Qaeda commanders.',
    figures: [
      ['about 2/3s', 'CARDINAL', '0.666667', 'about'],
      ['25', 'CARDINAL', '25', '', 'al-Qaeda commanders'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'Further, a cultural festival was also conducted and over 365 public participated and benefitted.',
    figures: [['over 365', 'CARDINAL', '365', 'more than']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    text: "Percentage of screened workers at Ground Zero who now suffer from long-term health problems, almost half of whom don't have health insurance.",
    figures: [['almost half', 'CARDINAL', '0.5', 'nearly']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_healingiraq_20050121235804',
    text: 'Agents all over the country have been quite active, which has led to the assassination of at least two of them.',
    figures: [['at least two', 'CARDINAL', '2', 'at least']],
  },
  {
    source: 'gum-names GUM_voyage_sydfynske',
    text: 'the South Funen Archipelago, comprising 55 islands and islets, at the mouth of the Baltic Sea, with a bit more than 20,000 inhabitants in total.',
    figures: [
      ['55', 'CARDINAL', '55', '', 'islands'],
      ['more than 20,000', 'CARDINAL', '20000', 'more than', 'inhabitants'],
    ],
  },
  {
    source: 'wikigold wikigold-116',
    text: 'He has made over 1200 guitars as of 2006, many of them custom-made-to-order.',
    figures: [
      ['over 1200', 'CARDINAL', '1200', 'more than', 'guitars'],
      ['2006', 'DATE', '2006'],
    ],
  },
  {
    source: 'redocred-clean Shanghainese',
    text: 'With nearly 14 million speakers, Shanghainese is also the largest single form of Wu Chinese.',
    figures: [['nearly 14 million', 'CARDINAL', '14000000', 'nearly', 'speakers']],
  },
  {
    source: 'gum-names GUM_voyage_lodz',
    text: 'The population of Łódź soared from some 4,000 people in the 1830s and 40,000 in 1865 to over 300,000 inhabitants at the turn of the century.',
    figures: [
      ['some 4,000', 'CARDINAL', '4000', 'about', 'people'],
      ['the 1830s', 'DATE', '1830/1839'],
      ['40,000', 'CARDINAL', '40000'],
      ['1865', 'DATE', '1865'],
      ['over 300,000', 'CARDINAL', '300000', 'more than', 'inhabitants'],
      ['the turn of the century', 'DATE', '?', 'start'],
    ],
  },
  {
    source: 'wikigold wikigold-142',
    text: 'Enrollment of the university is about 7,700.',
    figures: [['about 7,700', 'CARDINAL', '7700', 'about']],
  },
  {
    source: 'lk-gov',
    text: 'According to the Act, three out of five members of the Mediation Boards Commission should be retired judges.',
    figures: [['three out of five', 'CARDINAL', '0.6', '', 'members']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_alaindewitt_20060924104100',
    text: 'These 22 countries, with all their oil and natural resources, have a combined GDP equal to half of the GDP of California alone.',
    figures: [
      ['22', 'CARDINAL', '22', '', 'countries'],
      ['half', 'CARDINAL', '0.5'],
    ],
  },
  {
    source: 'redocred-clean Virtus Pallacanestro Bologna',
    text: 'The club was founded in 1929, which makes it the oldest club in Italy and one of the oldest one in Europe.',
    figures: [
      ['1929', 'DATE', '1929'],
      ['one', 'CARDINAL', '1'],
    ],
  },
  {
    source: 'redocred-clean Independent Democratic Action',
    text: 'It left this alliance and won in the 2006 election 11 out of 55 seats.',
    figures: [
      ['2006', 'DATE', '2006'],
      ['11 out of 55', 'CARDINAL', '0.2', '', 'seats'],
    ],
  },
  {
    source: 'redocred-clean Queen of Mauritius',
    text: 'They were met by a crowd of nearly a quarter of a million people, and rode through the city in an open-topped car.',
    figures: [['nearly a quarter of a million', 'CARDINAL', '250000', 'nearly', 'people']],
  },
  {
    source: 'gum-names GUM_voyage_cleveland',
    text: 'Places Rated Almanac ranks the area second in recreational options out of 354 US metro areas.',
    figures: [
      ['second', 'ORDINAL', '#2'],
      ['354', 'CARDINAL', '354', '', 'US metro areas'],
    ],
  },
  {
    source: 'redocred-clean The Colts (vocal group)',
    text: 'The Colts is best known for their version, the first recording of the popular doowop classic "Adorable."',
    figures: [['first', 'ORDINAL', '#1']],
  },
  {
    source: 'redocred-clean Subramaniapuram',
    text: 'Director Anurag Kashyap had revealed twice that this movie was the inspiration - once in 2010 and once on the 10th anniversary of this movie.',
    figures: [
      ['2010', 'DATE', '2010'],
      ['10th', 'ORDINAL', '#10'],
    ],
  },
  {
    source: 'redocred-clean Burns Verkaufen der Kraftwerk',
    text: '"Burns Verkaufen der Kraftwerk" is the eleventh episode of The Simpsons\' third season.',
    figures: [
      ['eleventh', 'ORDINAL', '#11'],
      ['third', 'ORDINAL', '#3'],
    ],
  },
  {
    source: 'redocred-clean Blank Page',
    text: "Aguilera performed the song live for the first time at the 39th People's Choice Awards, where she was awarded with the People's Voice Award.",
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['39th', 'ORDINAL', '#39'],
    ],
  },
  {
    source: 'gum-names GUM_bio_hadid',
    text: 'Her fourth-year student project was a painting of a hotel in the form of a bridge.',
    figures: [['fourth-year', 'DATE', '?']],
  },
  {
    source: 'gum-names GUM_news_soccer',
    text: 'Tunisia won a penalty kick in the 33rd minute.',
    figures: [['33rd', 'ORDINAL', '#33']],
  },
  {
    source: 'gum-names GUM_bio_higuchi',
    text: "she was one of the first important writers to appear in the Meiji period (1868-1912) and Japan's first prominent woman writer of modern times.",
    figures: [
      ['one', 'CARDINAL', '1', '', 'important writers'],
      ['first', 'ORDINAL', '#1'],
      ['1868-1912', 'DATE', '1868/1912'],
      ['first', 'ORDINAL', '#1'],
    ],
  },
  {
    source: 'uner-ewt reviews-115653',
    text: 'I went from a pain scale of 8-9 to 0 and I was able to run in the Crim just a week later!!',
    figures: [
      ['8-9', 'CARDINAL', '8..9'],
      ['0', 'CARDINAL', '0'],
      ['a week later', 'DATE', '+P1W?'],
    ],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_alaindewitt_20060924104100',
    published: '2006-09-24',
    text: 'The total number of casualties from hundreds of suicide murders within Israel in the last three years is much smaller than those due to car accidents.',
    figures: [
      ['hundreds', 'CARDINAL', '200..', '', 'suicide murders'],
      ['the last three years', 'DATE', '2003-09-24/2006-09-24~'],
    ],
  },
  {
    source: 'redocred-clean National Turkey Federation',
    text: 'Its official website is home to thousands of turkey recipes, cooking and preparation tips, and educational information on the turkey industry.',
    figures: [['thousands', 'CARDINAL', '2000..', '', 'turkey recipes']],
  },
  {
    source: 'redocred-clean Tourism in Montreal',
    text: 'The main sectors are Festivals drawing in 7.5 million tourists, museums accounting for 7 million visits and Old Montreal bringing in 2.5 million tourists in the year 2013.',
    figures: [
      ['7.5 million', 'CARDINAL', '7500000', '', 'tourists'],
      ['7 million', 'CARDINAL', '7000000', '', 'visits'],
      ['2.5 million', 'CARDINAL', '2500000', '', 'tourists'],
      ['the year 2013', 'DATE', '2013'],
    ],
  },
  {
    source: 'wikigold wikigold-77',
    text: 'Cable systems in the early 1980s had far more limited channel capacity (usually only a few dozen channels in most cities).',
    figures: [
      ['the early 1980s', 'DATE', '1980/1989', 'early'],
      ['a few dozen', 'CARDINAL', '24..', '', 'channels'],
    ],
  },
  {
    source: 'redocred-clean Railroad Revival Tour',
    text: 'The musicians travel between shows in a dozen or so vintage train cars from the 1950s and 1960s.',
    figures: [
      ['a dozen or so', 'CARDINAL', '12', 'about', 'vintage train cars'],
      ['the 1950s', 'DATE', '1950/1959'],
      ['1960s', 'DATE', '1960/1969'],
    ],
  },
  {
    source: 'gum-names GUM_bio_marbles',
    text: "As of January 2019, Marbles's YouTube channel had about 19 million subscribers and 2.9 billion video views. [15] [16]",
    figures: [
      ['January 2019', 'DATE', '2019-01'],
      ['about 19 million', 'CARDINAL', '19000000', 'about', 'subscribers'],
      ['2.9 billion', 'CARDINAL', '2900000000', '', 'video views'],
    ],
  },
  {
    source: 'wikigold wikigold-18',
    text: 'Since then he released dozens of records.',
    figures: [['dozens', 'CARDINAL', '24..', '', 'records']],
  },
  {
    source: 'uner-ewt reviews-232157',
    text: 'We had a large party, about fifty people or so, and yet everything was served quickly.',
    figures: [['about fifty', 'CARDINAL', '50', 'about', 'people']],
  },
  {
    source: 'gum-names GUM_voyage_isfahan',
    text: 'It is called Palace of forty columns, as there are many columns, and in Iranian, 40 means many.',
    figures: [
      ['forty', 'CARDINAL', '40', '', 'columns'],
      ['40', 'CARDINAL', '40'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'Galle is the center for coordinating the activities of the nineteen (19) Divisional Secretariats located in the Galle District.',
    figures: [
      ['nineteen', 'CARDINAL', '19'],
      ['19', 'CARDINAL', '19'],
    ],
  },
  {
    source: 'redocred-clean Ned McEvoy',
    text: 'McEvoy won one All-Ireland medal and two Leinster medals.',
    figures: [
      ['one', 'CARDINAL', '1', '', 'All-Ireland medal'],
      ['two', 'CARDINAL', '2', '', 'Leinster medals'],
    ],
  },
  {
    source: 'redocred-clean IBM Research – Brazil',
    text: 'IBM Research – Brazil is one of twelve research laboratories comprising IBM Research, its first in South America.',
    figures: [
      ['one', 'CARDINAL', '1', '', ''],
      ['twelve', 'CARDINAL', '12', '', 'research laboratories'],
      ['first', 'ORDINAL', '#1'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_misc.consumers',
    text: 'The Syrian Air Force is comprised of ten to eleven fighter/attack squadrons and sixteen fighter squadrons, totaling somewhere near 650 aircraft.',
    figures: [
      ['ten to eleven', 'CARDINAL', '10..11'],
      ['sixteen', 'CARDINAL', '16', '', 'fighter squadrons'],
      ['650', 'CARDINAL', '650', '', 'aircraft'],
    ],
  },
  {
    source: 'redocred-clean IFK Norrköping',
    text: 'Formed on 29 May 1897, the club have won thirteen national championship titles and six national cup titles.',
    figures: [
      ['29 May 1897', 'DATE', '1897-05-29'],
      ['thirteen', 'CARDINAL', '13', '', 'national championship titles'],
      ['six', 'CARDINAL', '6', '', 'national cup titles'],
    ],
  },
  {
    source: 'redocred-clean Your Disco Needs You',
    text: 'The song peaked inside the top forty in Australia, Switzerland and Germany.',
    figures: [['forty', 'CARDINAL', '40']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_civicamerican',
    text: 'At this moment (evening of Jan. 27, 2006) it looks like he has more than the fifty-one votes needed for approval.',
    figures: [
      ['evening of Jan. 27, 2006', 'TIME', '2006-01-27 evening'],
      ['fifty-one', 'CARDINAL', '51', '', 'votes'],
    ],
  },
  {
    source: 'wikigold wikigold-2',
    text: 'About thirty of the wounded had their injuries dressed and were able to proceed on their way.',
    figures: [['About thirty', 'CARDINAL', '30', 'about']],
  },
  {
    source: 'wikigold wikigold-22',
    text: "One hundred twenty organizations filed amicus briefs on Carder's behalf, including the American Medical Association.",
    figures: [['One hundred twenty', 'CARDINAL', '120', '', 'organizations']],
  },
  {
    source: 'gum-names GUM_voyage_isfahan',
    text: 'It is forty-eight meters high and there are seven floors, each accessible by a difficult spiral staircase.',
    figures: [
      ['forty-eight meters', 'QUANTITY', '48 m'],
      ['seven', 'CARDINAL', '7', '', 'floors'],
    ],
  },
  {
    source: 'gum-names GUM_news_crane',
    text: '"Had it happened five hours earlier or four hours earlier, I think the death toll would have been more than a thousand."',
    figures: [
      ['five hours earlier', 'TIME', '-PT5H?'],
      ['four hours earlier', 'TIME', '-PT4H?'],
      ['more than a thousand', 'CARDINAL', '1000', 'more than'],
    ],
  },
  {
    source: 'redocred-clean FLAMA',
    text: 'FLAMA carried out more than 70 armed and bomb attacks between 1974-1976, during the period that followed the Portuguese Carnation Revolution (April 25, 1974).',
    figures: [
      ['more than 70', 'CARDINAL', '70', 'more than'],
      ['between 1974-1976', 'DATE', '1974/1976'],
      ['April 25, 1974', 'DATE', '1974-04-25'],
    ],
  },
  {
    source: 'redocred-clean Gujranwala',
    text: "Gujranwala is now Pakistan's third largest industrial centre after Karachi and Faisalabad, and contributes 5% of Pakistan's national GDP.",
    figures: [
      ['third', 'ORDINAL', '#3'],
      ['5%', 'PERCENT', '5%'],
    ],
  },
  {
    source: 'redocred-clean Luan Bo',
    text: 'At the 1980 World Figure Skating Championships in Dortmund, West Germany, they finished 15th, in last place.',
    figures: [
      ['1980', 'DATE', '1980'],
      ['15th', 'ORDINAL', '#15'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_IndiaNewsWindow',
    text: 'In Biloxi, 30 people were reported dead in one block of flats which was hit by a 9m (30ft) "storm surge".',
    figures: [
      ['30', 'CARDINAL', '30', '', 'people'],
      ['one', 'CARDINAL', '1', '', 'block'],
      ['9m', 'QUANTITY', '9 m'],
      ['30ft', 'QUANTITY', '30 ft'],
    ],
  },
  {
    source: 'redocred-clean Kahului Airport',
    text: 'the Honolulu–Kahului corridor is one of the busiest air routes in the US, ranking 13th in 2004 with 1,632,000 passengers.',
    figures: [
      ['one', 'CARDINAL', '1', '', 'busiest air routes'],
      ['13th', 'ORDINAL', '#13'],
      ['2004', 'DATE', '2004'],
      ['1,632,000', 'CARDINAL', '1632000', '', 'passengers'],
    ],
  },
  {
    source: 'redocred-clean Michel Temer',
    text: "The Senate's 61–20 vote, on 31 August 2016, meant that Temer succeeded her to serve out the remainder of Rousseff's second term, ending 31 December 2018.",
    figures: [
      ['61–20', 'CARDINAL', '61-20'],
      ['31 August 2016', 'DATE', '2016-08-31'],
      ['second', 'ORDINAL', '#2'],
      ['31 December 2018', 'DATE', '2018-12-31'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_Meditation20051',
    text: 'In the final two steps, the dancers firmly stamp their feet on the ground.',
    figures: [['two', 'CARDINAL', '2', '', 'steps']],
  },
  {
    source: 'lk-gov',
    text: 'They have conducted 20 five-day school mediation programs and 32 one-day School mediation programs.',
    figures: [
      ['20', 'CARDINAL', '20'],
      ['five-day', 'DATE', 'P5D'],
      ['32', 'CARDINAL', '32'],
      ['one-day', 'DATE', 'P1D'],
    ],
  },
];
