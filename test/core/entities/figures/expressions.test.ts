import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/entities/figures/index.ts';
import { showFigure } from './support.ts';

/** What corpora have too little of: each line is a text and its figures as `text | type | value | modifier | counts`. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // Currencies
  'a loan of ₹12,34,567 was': ['₹12,34,567 | MONEY | 1234567 INR'],
  'Rs. 5 lakh crore in debt': ['Rs. 5 lakh crore | MONEY | 5000000000000 INR'],
  'worth $1.3bn or €\u00a020': ['$1.3bn | MONEY | 1300000000 USD', '€\u00a020 | MONEY | 20 EUR'],
  'cost A$20 and HK$30m': ['A$20 | MONEY | 20 AUD', 'HK$30m | MONEY | 30000000 HKD'],
  'some 20,000 Sri Lankan rupees': ['some 20,000 Sri Lankan rupees | MONEY | 20000 LKR | about'],
  'about 3.5 million Swiss francs': ['about 3.5 million Swiss francs | MONEY | 3500000 CHF | about'],
  'from $5-10 million': ['$5-10 million | MONEY | 5000000..10000000 USD'],
  'tens of millions of dollars': ['tens of millions of dollars | MONEY | 20000000.. USD'],
  'weighs 20 pounds': ['20 pounds | QUANTITY | 20 lb'],
  'cost 20 pounds sterling': ['20 pounds sterling | MONEY | 20 GBP'],
  'it won 20 seats': ['20 | CARDINAL | 20 |  | seats'],
  'about 5 billion won': ['about 5 billion won | MONEY | 5000000000 KRW | about'],
  // Measures
  'at −12.5°C or minus 10 degrees': ['−12.5°C | QUANTITY | -12.5 °C', 'minus 10 degrees | QUANTITY | -10 °'],
  'winds of 120 km/h (75 mph)': ['120 km/h | QUANTITY | 120 km/h', '75 mph | QUANTITY | 75 mph'],
  'drove 60 miles per hour': ['60 miles per hour | QUANTITY | 60 mph'],
  'she is 5-foot-10': ['5-foot-10 | QUANTITY | 70 in'],
  'on 3 km² of land': ['3 km² | QUANTITY | 3 km2'],
  'on March 28, 2005:': ['March 28, 2005 | DATE | 2005-03-28'],
  'rose 53 cents to 64.73 dollars': ['53 cents | MONEY | 0.53 USD', '64.73 dollars | MONEY | 64.73 USD'],
  'a Category 5 storm on her last day': [],
  '2½ hours': ['2½ hours | TIME | PT2.5H'],
  // Dates
  'in Q3 2019 and FY2020': ['Q3 2019 | DATE | 2019-07/2019-09', 'FY2020 | DATE | 2020'],
  'the 2020-21 season': ['the 2020-21 season | DATE | 2020/2021'],
  'from 2014–2016': ['2014–2016 | DATE | 2014/2016'],
  'March–June 2020': ['March–June 2020 | DATE | 2020-03/2020-06'],
  'on 3-5 May 2024': ['3-5 May 2024 | DATE | 2024-05-03/2024-05-05'],
  'the third of May': ['the third of May | DATE | 2024-05-03~'],
  'on 04/30/2001 and 03/04/2001': ['04/30/2001 | DATE | 2001-04-30', '03/04/2001 | DATE | 2001-03-04~'],
  'on 30 February 2020': ['30 February 2020 | DATE | ?'],
  'the attacks of 9/11': ['9/11 | DATE | 2001-09-11~'],
  'AD 70 or 70 AD, and 500 BC': ['AD 70 | DATE | 0070', '70 AD | DATE | 0070', '500 BC | DATE | -0499'],
  'it will meet on Monday': ['Monday | DATE | 2024-04-01~'],
  'they met on Monday': ['Monday | DATE | 2024-03-25~'],
  'next Monday': ['next Monday | DATE | 2024-04-01~'],
  'it opens early next week': ['early next week | DATE | 2024-04-01/2024-04-07 | early'],
  'the day before yesterday': ['the day before yesterday | DATE | 2024-03-26'],
  'two weeks ago': ['two weeks ago | DATE | 2024-03-11/2024-03-17~'],
  'the coming weeks': ['the coming weeks | DATE | 2024-03-28/..?'],
  'last summer': ['last summer | DATE | 2023-06/2023-08~'],
  'every Monday': ['every Monday | DATE | R/P1W'],
  'on Christmas Eve': ['Christmas Eve | DATE | 2024-12-24~'],
  "on New Year's Eve 2019": ["New Year's Eve 2019 | DATE | 2019-12-31"],
  'the first half of 2019': ['the first half of 2019 | DATE | 2019-01/2019-06'],
  'the first two weeks': ['the first two weeks | DATE | P2W'],
  'aged 8–10 years': ['8–10 years | DATE | P8Y/P10Y'],
  'John Smith, 34, said': ['34 | DATE | P34Y'],
  '24 hours a day': ['24 hours | TIME | PT24H', 'a day | DATE | R/P1D'],
  // Times
  'at 3 p.m. EST on Monday morning': [
    '3 p.m. EST | TIME | 15:00 EST',
    'Monday morning | TIME | 2024-03-25~ morning',
  ],
  'at 0900 GMT': ['0900 GMT | TIME | 09:00 GMT'],
  'from 9am to 5pm': ['9am to 5pm | TIME | 09:00..17:00'],
  "half past three or seven o'clock": ['half past three | TIME | 03:30', "seven o'clock | TIME | 07:00"],
  'at 12 a.m. or 12 p.m.': ['12 a.m. | TIME | 00:00', '12 p.m. | TIME | 12:00'],
  // Counts
  'killing 93 people killed by fire': ['93 | CARDINAL | 93 |  | people killed'],
  'one in five adults': ['one in five | CARDINAL | 0.2 |  | adults'],
  'half a million workers': ['half a million | CARDINAL | 500000 |  | workers'],
  '5m people use it': ['5m | CARDINAL | 5000000 |  | people'],
  'won 3-2': ['3-2 | CARDINAL | 3-2'],
  'no more than 50 guests': ['no more than 50 | CARDINAL | 50 | at most | guests'],
  'no fewer than 50 guests': ['no fewer than 50 | CARDINAL | 50 | at least | guests'],
  'twenty or so people': ['twenty or so | CARDINAL | 20 | about | people'],
  'over 100+ countries': ['over 100+ | CARDINAL | 100 | more than | countries'],
  'on 5-10% of': ['5-10% | PERCENT | 5..10%'],
  'fell 8 percentage points': ['8 percentage points | PERCENT | 8pp'],
  // No figures
  'he may go now, and I second that': [],
  'no one came; one by one they left': [],
  'version 2.3.1, v2.0, Python 3.11': [],
  'call +44 20 7946 0958 or 713-853-3044': [],
  'see § 5, page 12, Article 5 and Section 3.1': [],
  'F-16 jets, COVID-19, a Boeing 747, G7, MH17': [],
  'as John 3:16 has it': [],
  'at 340 Hay Street': [],
  'https://example.org/2020/05/12/three-years': [],
  'me2024@example.org wrote': [],
  'as shown elsewhere [12] [13, 14]': [],
  'the Second World War, the First Amendment and Fifth Avenue': [],
  '24/7 support': [],
  'in the first place, at first glance': [],
};

describe('figures: expressions', () => {
  for (const [text, expected] of Object.entries(EXPECTED)) {
    it(text, () => {
      const found = findFigures(text, { published: '2024-03-28' });
      const pad = (row: string): string => row.split(' | ').concat('', '').slice(0, 5).join(' | ');
      assert.deepEqual(found.map(showFigure), expected.map(pad));
    });
  }
});
