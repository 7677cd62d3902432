import type { Row } from './row.ts';

/** Sentences about money and shares. Expected by hand, from the OntoNotes guideline. */
export const money: readonly Row[] = [
  {
    source: 'gum-names GUM_voyage_cuba',
    text: 'It can also be purchased from most Latin American gateway airports if departing from there (Cancun: 250 MXN, Mexico City: USD 25).',
    figures: [
      ['250 MXN', 'MONEY', '250 MXN'],
      ['USD 25', 'MONEY', '25 USD'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108090524AAofoXT_ans',
    text: 'I saw a site that charges $0.70 per mile.',
    figures: [['$0.70', 'MONEY', '0.7 USD']],
  },
  {
    source: 'lk-gov',
    text: 'In December 2014, an advance of Rs. 1,000 million was made.',
    figures: [
      ['December 2014', 'DATE', '2014-12'],
      ['Rs. 1,000 million', 'MONEY', '1000000000 INR'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals.bears',
    text: 'What an opportunity for only $6.00 ($1.00 for each of the first six people listed above)',
    figures: [
      ['$6.00', 'MONEY', '6 USD'],
      ['$1.00', 'MONEY', '1 USD'],
      ['first', 'ORDINAL', '#1'],
      ['six', 'CARDINAL', '6', '', 'people'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108104350AAp4hGP_ans',
    text: 'Tell them it costs like 8 dollars a month (if even that much) to keep it fed.',
    figures: [
      ['8 dollars', 'MONEY', '8 USD'],
      ['a month', 'DATE', 'R/P1M'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent07_01',
    text: 'Dunn believes the resulting overcharges for electricity exceeded $30 billion.',
    figures: [['$30 billion', 'MONEY', '30000000000 USD']],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    text: '$5.6t - Projected national surplus forecast by the end of the decade when Bush took office in 2001.',
    figures: [
      ['$5.6t', 'MONEY', '5600000000000 USD'],
      ['the end of the decade', 'DATE', '?', 'end'],
      ['2001', 'DATE', '2001'],
    ],
  },
  {
    source: 'gum-names GUM_news_defector',
    text: 'Whitmore stated to LA Weekly that the alleged crime involved five hard drives each of $ 200 in value.',
    figures: [
      ['five', 'CARDINAL', '5', '', 'hard drives'],
      ['$ 200', 'MONEY', '200 USD'],
    ],
  },
  {
    source: 'gum-names GUM_voyage_cuba',
    text: 'This visa costs between 15-25 CUC (or €15-25), depending on where purchased.',
    figures: [
      ['between 15-25 CUC', 'MONEY', '15..25 CUC'],
      ['€15-25', 'MONEY', '15..25 EUR'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_alt.animals',
    text: '$5m - Amount a 1996 federal commission was given to study legalised gambling.',
    figures: [
      ['$5m', 'MONEY', '5000000 USD'],
      ['1996', 'DATE', '1996'],
    ],
  },
  {
    source: 'redocred-clean Brazil–Pakistan relations',
    text: 'Nelson Jobim said the deal with Pakistan was worth 85 million euros (167.6 million dollars).',
    figures: [
      ['85 million euros', 'MONEY', '85000000 EUR'],
      ['167.6 million dollars', 'MONEY', '167600000 USD'],
    ],
  },
  {
    source: 'sec-filings',
    text: 'If a money judgment in the aggregate of at least $50,000 is rendered against Borrower and is unsatisfied and unstayed for 10 days',
    figures: [
      ['at least $50,000', 'MONEY', '50000 USD', 'at least'],
      ['10 days', 'DATE', 'P10D'],
    ],
  },
  {
    source: 'sec-filings',
    text: '"COMMITTED EQUIPMENT LINE" is a Credit Extension of up to $1,500,000.',
    figures: [['up to $1,500,000', 'MONEY', '1500000 USD', 'up to']],
  },
  {
    source: 'redocred-clean Howard the Duck (film)',
    text: 'It was nominated for seven Razzie Awards, and made about $15 million domestically compared to its $30 million budget.',
    figures: [
      ['seven', 'CARDINAL', '7', '', 'Razzie Awards'],
      ['about $15 million', 'MONEY', '15000000 USD', 'about'],
      ['$30 million', 'MONEY', '30000000 USD'],
    ],
  },
  {
    source: 'wikigold wikigold-99',
    text: 'The current game (as of 2007) pays winners $2 for matching three numbers, with parimutuel prizes for matching more numbers.',
    figures: [
      ['2007', 'DATE', '2007'],
      ['$2', 'MONEY', '2 USD'],
      ['three', 'CARDINAL', '3', '', 'numbers'],
    ],
  },
  {
    source: 'redocred-clean Mike Padden',
    text: 'In 2007, evidence surfaced that Padden used his influence as a judge to help direct more than $7.5 million in fees and interest payments to a former employer.',
    figures: [
      ['2007', 'DATE', '2007'],
      ['more than $7.5 million', 'MONEY', '7500000 USD', 'more than'],
    ],
  },
  {
    source: 'redocred-clean Christian Atsu',
    text: 'In 2013, he was signed by Chelsea for £3.5 million, who subsequently loaned him to Vitesse Arnhem.',
    figures: [
      ['2013', 'DATE', '2013'],
      ['£3.5 million', 'MONEY', '3500000 GBP'],
    ],
  },
  {
    source: 'redocred-clean Australia–Chile Free Trade Agreement',
    text: 'Trade between Chile and Australia is modest, involving $856 m in 2007.',
    figures: [
      ['$856 m', 'MONEY', '856000000 USD'],
      ['2007', 'DATE', '2007'],
    ],
  },
  {
    source: 'redocred-clean Young Wild Things Tour',
    text: "This is Fall Out Boy's biggest tour to date, grossing over $30 million.",
    figures: [['over $30 million', 'MONEY', '30000000 USD', 'more than']],
  },
  {
    source: 'redocred-clean Great Belt Fixed Link',
    text: 'At an estimated cost of DKK 21.4 billion (1988 prices), the link is the largest construction project in Danish history.',
    figures: [
      ['DKK 21.4 billion', 'MONEY', '21400000000 DKK'],
      ['1988', 'DATE', '1988'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_misc.consumers',
    published: '2006-01-16',
    text: 'In the last several months, China has inked deals with Iran for $70 billion dollars worth of Iranian oil and natural gas.',
    figures: [
      ['the last several months', 'DATE', '../2006-01-16?'],
      ['$70 billion dollars', 'MONEY', '70000000000 USD'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'A sum of Rs 2 million was received from Treasury provisions and four issues of the publication were published in the year 2011.',
    figures: [
      ['Rs 2 million', 'MONEY', '2000000 INR'],
      ['four', 'CARDINAL', '4', '', 'issues'],
      ['the year 2011', 'DATE', '2011'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'To provide this service, for an eight-hour shift during the day time, only a fee of Rs. 600/= will be charged.',
    figures: [
      ['eight-hour', 'TIME', 'PT8H'],
      ['Rs. 600', 'MONEY', '600 INR'],
    ],
  },
  {
    source: 'wikigold wikigold-99',
    text: 'The Connecticut Lottery had several options for distributing the $2.1 million cash; as of June 2007, there has been no official word.',
    figures: [
      ['$2.1 million', 'MONEY', '2100000 USD'],
      ['June 2007', 'DATE', '2007-06'],
    ],
  },
  {
    source: 'uner-ewt answers-20111108082304AAEbrNs_ans',
    text: 'Does it make sense to shell out the extra fifty dollars?',
    figures: [['fifty dollars', 'MONEY', '50 USD']],
  },
  {
    source: 'gum-names GUM_voyage_sydfynske',
    text: 'Ferry from Marstal on Ærø, 25 minutes, 1 departure per day (but ordering additional departures are possible), 70 DKK.',
    figures: [
      ['25 minutes', 'TIME', 'PT25M'],
      ['1', 'CARDINAL', '1', '', 'departure'],
      ['70 DKK', 'MONEY', '70 DKK'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_IndiaNewsWindow',
    text: 'New Orleans mayor Ray Nagin said up to 80% of the city was submerged, in some cases by waters 6m (20ft) deep.',
    figures: [
      ['up to 80%', 'PERCENT', '80%', 'up to'],
      ['6m', 'QUANTITY', '6 m'],
      ['20ft', 'QUANTITY', '20 ft'],
    ],
  },
  {
    source: 'lk-gov',
    text: '64.8% of men and 31.2% of women eligible for employment are employed in various occupations.',
    figures: [
      ['64.8%', 'PERCENT', '64.8%'],
      ['31.2%', 'PERCENT', '31.2%'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'The estimated population for 2015 is 1,091,000, of which the male population is 523,169 (48%), and female population is 567,831 (52%).',
    figures: [
      ['2015', 'DATE', '2015'],
      ['1,091,000', 'CARDINAL', '1091000'],
      ['523,169', 'CARDINAL', '523169'],
      ['48%', 'PERCENT', '48%'],
      ['567,831', 'CARDINAL', '567831'],
      ['52%', 'PERCENT', '52%'],
    ],
  },
  {
    source: 'gum-names GUM_court_carpet',
    text: 'you got a total of uh, seven point six five percent employer contributions on the —',
    figures: [['seven point six five percent', 'PERCENT', '7.65%']],
  },
  {
    source: 'gum-names GUM_news_election',
    published: '2016-09-05',
    text: 'The Hong Kong legislative election was held on Sunday, with a record-breaking turnout of around 2 million voters and turnout rate of 58%.',
    figures: [
      ['Sunday', 'DATE', '2016-09-04~'],
      ['around 2 million', 'CARDINAL', '2000000', 'about', 'voters'],
      ['58%', 'PERCENT', '58%'],
    ],
  },
  {
    source: 'wikigold wikigold-62',
    text: 'Freight traffic in 1913 was 18% outbound lumber, 15% outbound pulpwood, 11% manufactured goods, and 2% inbound petroleum products.',
    figures: [
      ['1913', 'DATE', '1913'],
      ['18%', 'PERCENT', '18%'],
      ['15%', 'PERCENT', '15%'],
      ['11%', 'PERCENT', '11%'],
      ['2%', 'PERCENT', '2%'],
    ],
  },
  {
    source: 'redocred-clean Waterloo Moraine',
    text: 'About 90% of the water supply of the Regional Municipality of Waterloo is derived from groundwater.',
    figures: [['About 90%', 'PERCENT', '90%', 'about']],
  },
  {
    source: 'gum-names GUM_court_carpet',
    text: 'he handed me this yellow piece of paper here, and uh, at twenty-six percent less deduction on these two employees.',
    figures: [
      ['twenty-six percent', 'PERCENT', '26%'],
      ['two', 'CARDINAL', '2', '', 'employees'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_IdeaStockExchange',
    text: "It has invested $3 billion in the African country's oil industry, which supplies it with seven per cent of its needs.",
    figures: [
      ['$3 billion', 'MONEY', '3000000000 USD'],
      ['seven per cent', 'PERCENT', '7%'],
    ],
  },
  {
    source: 'uner-ewt weblog-juancole.com_juancole_20030911085700',
    text: 'Musharraf held elections in October of 2002, in which center-right parties did well, but in which nearly 20 percent of parliament seats went to the coalition.',
    figures: [
      ['October of 2002', 'DATE', '2002-10'],
      ['nearly 20 percent', 'PERCENT', '20%', 'nearly'],
    ],
  },
  {
    source: 'redocred-clean Independent Democratic Action',
    text: 'In the legislative election held on 3 March 2002, it won 16.2% of the popular vote and 8 out of 55 seats.',
    figures: [
      ['3 March 2002', 'DATE', '2002-03-03'],
      ['16.2%', 'PERCENT', '16.2%'],
      ['8 out of 55', 'CARDINAL', '0.145455', '', 'seats'],
    ],
  },
  {
    source: 'gum-names GUM_news_warming',
    text: 'They estimated by 2050, increasing population and changing diet would increase world food needs by 50 percent.',
    figures: [
      ['2050', 'DATE', '2050'],
      ['50 percent', 'PERCENT', '50%'],
    ],
  },
  {
    source: 'uner-ewt email-enronsent07_01',
    text: 'Winter submitted a 50-page emergency request, asking federal officials to abolish the $250 price cap.',
    figures: [
      ['50-page', 'CARDINAL', '50', '', 'page'],
      ['$250', 'MONEY', '250 USD'],
    ],
  },
  {
    source: 'uner-ewt newsgroup-groups.google.com_eHolistic',
    text: 'That band is involved in a local competition which promises a $5000 first prize.',
    figures: [
      ['$5000', 'MONEY', '5000 USD'],
      ['first', 'ORDINAL', '#1'],
    ],
  },
  {
    source: 'lk-gov',
    text: 'Maximum provisions up to Rs. 80,000.00 have been given to implement one project into one district altogether 25 pilot projects in the year 2015.',
    figures: [
      ['up to Rs. 80,000.00', 'MONEY', '80000 INR', 'up to'],
      ['one', 'CARDINAL', '1', '', 'project'],
      ['one', 'CARDINAL', '1', '', 'district'],
      ['25', 'CARDINAL', '25', '', 'pilot projects'],
      ['the year 2015', 'DATE', '2015'],
    ],
  },
];
