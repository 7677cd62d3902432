import type { Row } from './row.ts';

/** Sentences with times of day, durations and measures. Expected by hand, from the OntoNotes guideline. */
export const times: readonly Row[] = [
  {
    source: 'gum-names GUM_court_fire',
    text: "Well, first, I should say I'd like to reserve two minutes for rebuttal.",
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['two minutes', 'TIME', 'PT2M'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent11_01',
    published: '2001-03-14',
    text: 'I am doing dirt work and hope to plant ST Augustine Grass by Friday before rain.',
    figures: [['Friday', 'DATE', '2001-03-16~']],
  },
  {
    source: 'gum-names GUM_voyage_tulsa',
    text: 'Four bike loan depots, located along Rivertrail, allow riders to borrow a bike for free for up to twenty-four hours.',
    figures: [
      ['Four', 'CARDINAL', '4', '', 'bike loan depots'],
      ['up to twenty-four hours', 'TIME', 'PT24H', 'up to'],
    ],
  },
  {
    source: 'uner-ewt reviews-048363',
    text: 'Five minutes before my initial lesson, I got a call from Gerry advising me of his arrival.',
    figures: [['Five minutes', 'TIME', 'PT5M']],
  },
  {
    source: 'uner-ewt email-enronsent17_01',
    text: 'What about 7:00 at the office or breakfast meeting at 7:00?',
    figures: [
      ['7:00', 'TIME', '07:00'],
      ['7:00', 'TIME', '07:00'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent34_01',
    published: '2001-03-14',
    text: 'Kori told me she saw you last night at Steak Night and introduced herself since I failed to do so the last time we went.',
    figures: [['last night', 'TIME', '2001-03-13 night']],
  },
  {
    source: 'redocred-clean ABBA Live',
    text: 'Several tracks had also been heavily edited, in the case of the 1979 live recording of "Does Your Mother Know" by as much as five minutes.',
    figures: [
      ['1979', 'DATE', '1979'],
      ['as much as five minutes', 'TIME', 'PT5M', 'up to'],
    ],
  },
  {
    source: 'gum-names GUM_interview_onion',
    text: 'The Onion has a different creative process where we are not trying to hit everything in the 24 hours and on the same notes.',
    figures: [['the 24 hours', 'TIME', 'PT24H']],
  },
  {
    source: 'wikigold wikigold-2',
    text: 'The excursionists who escaped injury were sent home on a special train several hours later in the evening.',
    figures: [
      ['several hours later', 'TIME', '+PTXH?'],
      ['the evening', 'TIME', 'evening'],
    ],
  },
  {
    source: 'wikigold wikigold-20',
    text: 'A match was two halves of thirty minutes.',
    figures: [
      ['two', 'CARDINAL', '2', '', 'halves'],
      ['thirty minutes', 'TIME', 'PT30M'],
    ],
  },
  {
    source: 'sec-filings',
    text: 'Payments received after 12:00 noon Eastern time are considered received at the opening of business on the next Business Day.',
    figures: [['12:00 noon Eastern time', 'TIME', '12:00 ET']],
  },
  {
    source: 'gum-names GUM_voyage_york',
    text: 'However, the last buses from the city centre leave at around 8 pm in the evenings.',
    figures: [
      ['around 8 pm', 'TIME', '20:00', 'about'],
      ['the evenings', 'TIME', 'evening'],
    ],
  },
  {
    source: 'wikigold wikigold-20',
    text: 'Players in all positions would normally play the entire 60 minutes.',
    figures: [['the entire 60 minutes', 'TIME', 'PT60M']],
  },
  {
    source: 'gum-names GUM_news_crane',
    published: '2015-09-12',
    text: 'The accident, which occurred yesterday afternoon, was caused by strong winds and heavy rain.',
    figures: [['yesterday afternoon', 'TIME', '2015-09-11 afternoon']],
  },
  {
    source: 'uner-ewt email-enronsent17_01',
    published: '2000-07-05',
    text: 'What about Wednesday, July 12, between 1:30 and 4:00.',
    figures: [
      ['Wednesday, July 12', 'DATE', '2000-07-12~'],
      ['between 1:30 and 4:00', 'TIME', '01:30..04:00'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent40_01',
    published: '2000-09-10',
    text: 'Wed. Sept. 20 - Leave Houston around 6:00 pm',
    figures: [
      ['Wed. Sept. 20', 'DATE', '2000-09-20~'],
      ['around 6:00 pm', 'TIME', '18:00', 'about'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent40_01',
    text: 'rent car & drive to first hotel (less than 1 hour away); collapse',
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['less than 1 hour', 'TIME', 'PT1H', 'less than'],
    ],
  },
  {
    source: 'gum-names GUM_news_expo',
    text: 'After nearly half an hour, the team was deducted a point, leading to a sudden rush of success by the US team.',
    figures: [['nearly half an hour', 'TIME', 'PT0.5H', 'nearly']],
  },
  {
    source: 'gum-names GUM_interview_licen',
    text: 'Remember that there is a nine-hour difference between Sochi and New York, and a 12-hour difference between Sochi and the US West Coast.',
    figures: [
      ['nine-hour', 'TIME', 'PT9H'],
      ['12-hour', 'TIME', 'PT12H'],
    ],
  },
  {
    source: 'redocred-clean Newsnight',
    text: "A weekly 26-minute digest edition of Newsnight is screened on the corporation's international channel.",
    figures: [
      ['weekly', 'DATE', 'R/P1W'],
      ['26-minute', 'TIME', 'PT26M'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent22_01',
    published: '2000-09-20',
    text: 'Monday, September 25 5:00-8:30 pm',
    figures: [
      ['Monday, September 25', 'DATE', '2000-09-25~'],
      ['5:00-8:30 pm', 'TIME', '17:00..20:30'],
    ],
  },
  {
    source: 'gum-names GUM_voyage_merida',
    text: 'They have lunch and siesta, then go back to work for a few hours in the late afternoon.',
    figures: [
      ['a few hours', 'TIME', 'PTXH'],
      ['the late afternoon', 'TIME', 'afternoon', 'late'],
    ],
  },
  {
    source: 'gum-names GUM_voyage_fortlee',
    text: 'one might suggest leaving a good 10 to 15 minutes to escape local traffic before hitting any major roadways.',
    figures: [['10 to 15 minutes', 'TIME', 'PT10M/PT15M']],
  },
  {
    source: 'gum-names GUM_court_carpet',
    text: 'uh, for about two and a half weeks of work, approximately between fifty and seventy hours, I was paid three-hundred and sixteen dollars and fifty-one cents.',
    figures: [
      ['about two and a half weeks', 'DATE', 'P2.5W', 'about'],
      ['approximately between fifty and seventy hours', 'TIME', 'PT50H/PT70H', 'about'],
      ['three-hundred and sixteen dollars and fifty-one cents', 'MONEY', '316.51 USD'],
    ],
  },
  {
    source: 'wikigold wikigold-126',
    text: 'Six foot, three inches tall and 215 pounds in his prime, Bobick was part of a boxing family and grew up with the sport in the 1960s.',
    figures: [
      ['Six foot, three inches', 'QUANTITY', '75 in'],
      ['215 pounds', 'QUANTITY', '215 lb'],
      ['the 1960s', 'DATE', '1960/1969'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'District Secretariat, consisting of 1,652 sq. km is considered as the hub for civil administration in the Galle District.',
    figures: [['1,652 sq. km', 'QUANTITY', '1652 km2']],
  },
  {
    source: 'redocred-clean Pinal Peak',
    text: 'The nearest population is in the Globe / Miami, Arizona area, just a few miles north of the range and peak.',
    figures: [['a few miles', 'QUANTITY', '2.. mi']],
  },
  {
    source: 'redocred-clean Reddevitz Höft',
    text: 'In its western part, the land climbs to a height of over 33 metres.',
    figures: [['over 33 metres', 'QUANTITY', '33 m', 'more than']],
  },
  {
    source: 'wikigold wikigold-62',
    text: 'these were the first 30-foot freight cars built for any 2-foot gauge railroad in Maine.',
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['30-foot', 'QUANTITY', '30 ft'],
      ['2-foot', 'QUANTITY', '2 ft'],
    ],
  },
  {
    source: 'redocred-clean Villanova Preparatory School',
    text: "Sitting on more than 130 acres, Villanova's campus has many athletic facilities, two dormitories, sports fields and trails.",
    figures: [
      ['more than 130 acres', 'QUANTITY', '130 acre', 'more than'],
      ['two', 'CARDINAL', '2', '', 'dormitories'],
    ],
  },
  {
    source: 'wikigold wikigold-37',
    text: 'About ten miles from Bandarlapalle the Deccan Plateau ends in a dense forest range.',
    figures: [['About ten miles', 'QUANTITY', '10 mi', 'about']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_IndiaNewsWindow',
    text: '"Some sections of the city which are dry now could see nine or 10 feet (some 3m) of water," he said.',
    figures: [
      ['nine or 10 feet', 'QUANTITY', '9..10 ft'],
      ['some 3m', 'QUANTITY', '3 m', 'about'],
    ],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_dakbangla_20050210141134',
    text: 'Stretching 750 kilometers from end to end, they reach from near the coast of Myanmar almost to Sumatra in Indonesia.',
    figures: [['750 kilometers', 'QUANTITY', '750 km']],
  },
  {
    source: 'uner-ewt reviews-164805',
    text: 'My 2004 x-type was getting close to 100,000 miles so it was time for an upgrade.',
    figures: [
      ['2004', 'DATE', '2004'],
      ['close to 100,000 miles', 'QUANTITY', '100000 mi', 'nearly'],
    ],
  },
  {
    source: 'gum-names GUM_bio_holt',
    text: 'Listed at 5 feet 10 inches (1.78 m) and 180 pounds (82 kg), Holt bats left-handed and throws right-handed.',
    figures: [
      ['5 feet 10 inches', 'QUANTITY', '70 in'],
      ['1.78 m', 'QUANTITY', '1.78 m'],
      ['180 pounds', 'QUANTITY', '180 lb'],
      ['82 kg', 'QUANTITY', '82 kg'],
    ],
  },
  {
    source: 'redocred-clean Waterloo Moraine',
    text: 'The Waterloo Moraine is the largest of fourteen moraines in the Region, spanning approximately 400 square kilometres.',
    figures: [
      ['fourteen', 'CARDINAL', '14', '', 'moraines'],
      ['approximately 400 square kilometres', 'QUANTITY', '400 km2', 'about'],
    ],
  },
  {
    source: 'redocred-clean Schiedea haleakalensis',
    text: 'The leaves have narrow blades measuring up to 8 centimeters long but just a few millimeters in width.',
    figures: [
      ['up to 8 centimeters', 'QUANTITY', '8 cm', 'up to'],
      ['a few millimeters', 'QUANTITY', '2.. mm'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108100523AA1i7no_ans',
    text: 'Wire cages are NOT acceptable for dwarfs really, unless the bars have less than half a cm between them.',
    figures: [['less than half a cm', 'QUANTITY', '0.5 cm', 'less than']],
  },
  {
    source: 'redocred-clean Mola di Bari',
    text: 'Typically, focaccia pans were quite large (some approaching half a meter in diameter) and were difficult to cook.',
    figures: [['half a meter', 'QUANTITY', '0.5 m']],
  },
  {
    source: 'gum-names GUM_interview_stardust',
    text: 'on a HUGE collector — at least on the scale of the particle size — about a tenth of a square meter.',
    figures: [['about a tenth of a square meter', 'QUANTITY', '0.1 m2', 'about']],
  },
  {
    source: 'gum-names GUM_voyage_tulsa',
    text: 'Almost all major intersections are one mile from each other, and exactly in a straight line.',
    figures: [['one mile', 'QUANTITY', '1 mi']],
  },
  {
    source: 'uner-ewt weblog-blogspot.com_rigorousintuition_20060511134300',
    text: '5kg per gun, 200,000 guns means 1000 tonnes, impossible for 4 containers.',
    figures: [
      ['5kg', 'QUANTITY', '5 kg'],
      ['200,000', 'CARDINAL', '200000', '', 'guns'],
      ['1000 tonnes', 'QUANTITY', '1000 t'],
      ['4', 'CARDINAL', '4', '', 'containers'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    published: '2004-11-16',
    text: 'Arctic winter temperatures have increased 4 degrees to 7 degrees Fahrenheit in the last 50 years and should go up about twice that much in the next 100 years.',
    figures: [
      ['winter', 'DATE', '?'],
      ['4 degrees to 7 degrees Fahrenheit', 'QUANTITY', '4..7 °F'],
      ['the last 50 years', 'DATE', '1954-11-16/2004-11-16~'],
      ['the next 100 years', 'DATE', '2004-11-16/2104-11-16~'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'Cultivation area is 405 acres with vegetable cultivation being the main cultivation.',
    figures: [['405 acres', 'QUANTITY', '405 acre']],
  },
  {
    source: 'gum-names GUM_news_soccer',
    text: 'The first half ended 1 – 1 on the scoreboard.',
    figures: [
      ['first', 'ORDINAL', '#1'],
      ['1 – 1', 'CARDINAL', '1-1'],
    ],
  },
  {
    source: 'wikigold wikigold-48',
    text: 'His surfing in that 30-minute final was truly world class, combining clean barrels with solid boosts.',
    figures: [['30-minute', 'TIME', 'PT30M']],
  },
  {
    source: 'gum-names GUM_interview_onion',
    text: 'We read about six hundred to eight hundred headline ideas on a Monday coming from our staff.',
    figures: [
      ['about six hundred to eight hundred', 'CARDINAL', '600..800', 'about', 'headline ideas'],
      ['a Monday', 'DATE', '?'],
    ],
  },
];
