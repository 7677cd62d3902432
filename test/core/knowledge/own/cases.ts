import type { NameType } from '../../../../src/core/entities/model.ts';

/** A type, a text with a name in braces, and what the text says that it is; undefined where it says nothing. */
export type Case = readonly [type: NameType, text: string, says: string | undefined];

export const RIGHT: readonly Case[] = [
  // A role in front.
  [
    'PERSON',
    'They mourned Iranian Revolutionary Guard Corps commander {Qassem Soleimani}.',
    'Iranian Revolutionary Guard Corps commander',
  ],
  ['PERSON', 'Critics of U.S. President {Donald Trump} spoke.', 'U.S. President'],
  ['PERSON', 'Russian President {Vladimir Putin} said so.', 'Russian President'],
  [
    'PERSON',
    'According to Afghan Ambassador to the United States {Hamdullah Mohib}, it shows progress.',
    'Afghan Ambassador to the United States',
  ],
  [
    'PERSON',
    'According to the Afghan team’s coach, {Alireza Mehraban}, the robot scored.',
    'the Afghan team’s coach',
  ],
  [
    'PERSON',
    'He was asked by accredited Wikinews reporter {William Saturn}.',
    'accredited Wikinews reporter',
  ],
  ['PERSON', 'It would replace outgoing governor {Bob McDonnell} in May.', 'outgoing governor'],
  [
    'PERSON',
    'The letter was signed by former Pakistani prime minister {Imran Khan}.',
    'former Pakistani prime minister',
  ],
  ['PERSON', 'German Foreign Minister {Annalena Baerbock} travelled to Kyiv.', 'German Foreign Minister'],
  ['PERSON', 'Talks with Iran’s supreme leader, Ayatollah {Ali Khamenei}, failed.', 'Iran’s supreme leader'],
  ['PERSON', 'Microsoft co-founder {Bill Gates} gave the money.', 'Microsoft co-founder'],
  ['PERSON', 'Then Crisis Group expert {Jane Kinninmont} took the floor.', 'Crisis Group expert'],
  // A role or a description behind.
  ['PERSON', 'We spoke with {Asfandyar Mir}, a senior expert at USIP.', 'a senior expert at USIP'],
  ['PERSON', '{Ken Cuccinelli}, Virginia’s Attorney General, trailed.', 'Virginia’s Attorney General'],
  [
    'PERSON',
    'Attorney {Robert Sarvis}, the Libertarian Party’s nominee for Governor of Virginia, answered.',
    'the Libertarian Party’s nominee for Governor of Virginia',
  ],
  [
    'PERSON',
    '{Terry McAuliffe}, the former Democratic National Committee chairman, led.',
    'the former Democratic National Committee chairman',
  ],
  [
    'PERSON',
    '{Tina McKenzie}, a former member of the women’s team, known as the Gliders, retired.',
    'a former member of the women’s team',
  ],
  ['PERSON', '{John Smith}, 34, a plumber from Leeds, was injured.', 'a plumber from Leeds'],
  ['PERSON', '{Maria Ressa}, editor of Rappler, was acquitted.', 'editor of Rappler'],
  ['PERSON', '“We won,” said {Shimon Peres}, the president of Israel.', 'the president of Israel'],
  ['PERSON', '{Angela Merkel} (the former chancellor) did not attend.', 'the former chancellor'],
  [
    'PERSON',
    '{Ada Lovelace} — a mathematician from London — wrote the first program.',
    'a mathematician from London',
  ],
  [
    'PERSON',
    '{Masoud Barzani}, one of the leaders of the Kurds, disagreed.',
    'one of the leaders of the Kurds',
  ],
  [
    'PERSON',
    'According to {Mir}, a senior analyst in Washington, the attack was planned.',
    'a senior analyst in Washington',
  ],
  ['PERSON', '{Greta Thunberg}, the Swedish climate activist, was there.', 'the Swedish climate activist'],
  [
    'PERSON',
    '{Rosa Parks}, a seamstress who was tired, and an activist of the NAACP, stayed seated.',
    undefined,
  ],
  // A clause.
  [
    'PERSON',
    '{Abdul Ghani Baradar} is the deputy prime minister of Afghanistan.',
    'Abdul Ghani Baradar is the deputy prime minister of Afghanistan',
  ],
  ['PERSON', 'Later {Omar} was a teacher in Kandahar.', 'Omar was a teacher in Kandahar'],
  ['PERSON', '{Marie Curie} was a physicist and chemist.', 'Marie Curie was a physicist and chemist'],
  [
    'PERSON',
    'In those days, {Nelson Mandela} was the leader of the ANC.',
    'Nelson Mandela was the leader of the ANC',
  ],
  ['PERSON', '{Sanaullah Ghafari}, who leads the group, was wounded.', 'who leads the group'],
  [
    'PERSON',
    '{Jens Stoltenberg}, who was the secretary general until 2024, retired.',
    'who was the secretary general until 2024',
  ],
  // Bodies.
  ['ORG', 'The attack was claimed by {ISIS-K}, the Afghan branch of ISIS.', 'the Afghan branch of ISIS'],
  ['ORG', '{ISIS-K}, the Afghan branch of ISIS, has grown.', 'the Afghan branch of ISIS'],
  ['ORG', '{ISIS-K} is the Afghan branch of ISIS.', 'ISIS-K is the Afghan branch of ISIS'],
  ['ORG', 'They joined the militant group {Lashkar-e-Taiba} in 2001.', 'the militant group'],
  [
    'ORG',
    'According to North Korea’s main news agency {KCNA}, all is well.',
    'North Korea’s main news agency',
  ],
  [
    'ORG',
    'Quoting North Korea’s main news agency {Korean Central News Agency} (KCNA), it said so.',
    'North Korea’s main news agency',
  ],
  [
    'ORG',
    '{Islamic Revolutionary Guard Corps} (IRGC), a branch of the Iranian armed forces, denied it.',
    'a branch of the Iranian armed forces',
  ],
  [
    'ORG',
    'The {Haqqani Network} — an armed group based in Waziristan — fought on.',
    'an armed group based in Waziristan',
  ],
  [
    'ORG',
    'It was bought by {ASML}, a Dutch maker of machines for chips.',
    'a Dutch maker of machines for chips',
  ],
  ['ORG', 'The {Taliban} are a militant movement.', 'Taliban are a militant movement'],
  ['ORG', '{OPEC} (the oil cartel) met in Vienna.', 'the oil cartel'],
  [
    'ORG',
    '{Hezbollah}, which controls the south of the country, answered.',
    'which controls the south of the country',
  ],
  ['ORG', '{Yonhap}, a South Korean news agency, reported it.', 'a South Korean news agency'],
  ['ORG', 'He works for {RAND}, a think tank in California.', 'a think tank in California'],
  ['ORG', 'The Dutch company {ASML} makes them.', 'The Dutch company'],
  ['ORG', 'She was once with the Lebanese militia {Amal}.', 'the Lebanese militia'],
  [
    'ORG',
    '{Médecins Sans Frontières}, the charity that runs the clinic, left.',
    'the charity that runs the clinic',
  ],
  [
    'ORG',
    'It was written by {Bellingcat}, an investigative outlet founded in 2014.',
    'an investigative outlet founded in 2014',
  ],
  [
    'ORG',
    'The {KPA} [Korean People’s Army] is the army of the North.',
    'KPA [Korean People’s Army] is the army of the North',
  ],
  ['ORG', 'Editors at times trust North Korea’s main news agency {KCNA}.', 'North Korea’s main news agency'],
  // Places.
  ['GPE', 'They reached {Kabul}, the capital of Afghanistan.', 'the capital of Afghanistan'],
  ['GPE', 'In {Kabul}, the capital of Afghanistan, two people died.', 'the capital of Afghanistan'],
  ['GPE', '{Tajikistan} is a country in Central Asia.', 'Tajikistan is a country in Central Asia'],
  ['GPE', 'A cafe in the leafy Melbourne suburb of {Preston} was open.', 'the leafy Melbourne suburb'],
  ['GPE', 'The eastern Ukrainian city of {Bakhmut} was destroyed.', 'The eastern Ukrainian city'],
  ['LOC', 'The {Hindu Kush}, a mountain range in Asia, is high.', 'a mountain range in Asia'],
  ['GPE', '{Herat}, an old city near the border, was quiet.', 'an old city near the border'],
  ['FAC', 'Shots fell at {Crocus City Hall}, a concert hall near Moscow.', 'a concert hall near Moscow'],
  ['GPE', 'They fled to {Quetta} (the capital of Balochistan).', 'the capital of Balochistan'],
  ['PERSON', 'The team’s captain, {Sara Khalil}, was hurt.', 'The team’s captain'],
  ['ORG', 'He leads the {PKK}, a party that is banned in Turkey.', 'a party that is banned in Turkey'],
  [
    'ORG',
    'The {Wagner Group}, an organization led by Yevgeny Prigozhin, withdrew.',
    'an organization led by Yevgeny Prigozhin',
  ],
  [
    'PERSON',
    'Then {Hassan Nasrallah} was the leader of Hezbollah, and nobody spoke.',
    'Hassan Nasrallah was the leader of Hezbollah',
  ],
  // Everything else.
  ['WORK_OF_ART', 'She wrote {Persuasion}, a novel about second chances.', 'a novel about second chances'],
  [
    'WORK_OF_ART',
    'His novel {Dune} sold well; the science fiction novel “{Dune}” too.',
    'the science fiction novel',
  ],
  ['LAW', 'The {Jones Act} is a law on shipping.', 'Jones Act is a law on shipping'],
  ['PRODUCT', 'They fired {Iskander}, a Russian missile.', 'a Russian missile'],
  ['EVENT', '{Nowruz}, the Persian festival of spring, is in March.', 'the Persian festival of spring'],
  ['NORP', 'The {Hazaras}, a minority of Shia faith, were attacked.', 'a minority of Shia faith'],
  ['LANGUAGE', '{Dari} is a language of Afghanistan.', 'Dari is a language of Afghanistan'],
  [
    'PRODUCT',
    'Their robot used {Linux}, an operating system made by volunteers.',
    'an operating system made by volunteers',
  ],
];

const NOTHING: readonly (readonly [NameType, string])[] = [
  // Lists.
  ['GPE', 'From {Iran}, Iraq and Syria they came.'],
  ['GPE', 'Teams from {Sudan}, Iran, Libya, and Yemen, which are covered, came.'],
  ['ORG', '{Hamas}, the army, and the police were there.'],
  ['GPE', '{Russia}, the United States and China disagree.'],
  ['PERSON', 'It was {Smith}, Jones and Miller who left.'],
  // Places behind places, dates, asides.
  ['GPE', 'He lives in {Paris}, France.'],
  ['GPE', '{Preston}, Victoria, Australia is home.'],
  ['GPE', 'In {Moscow}, on Friday, shots were fired.'],
  ['PERSON', '{Putin}, however, denied it.'],
  ['ORG', 'The {Taliban}, for example, did not.'],
  ['ORG', '{NATO}, the day after, said no.'],
  ['PERSON', '{Obama}, the week before, had been in Kenya.'],
  ['GPE', 'The deal was signed in {Doha}, the same year.'],
  // What is said of the clause.
  ['EVENT', 'He had double digits in polls for the {2013 election}, an unusual feat for a third candidate.'],
  ['GPE', 'They attacked {Moscow}, a move that shocked the world.'],
  ['ORG', 'It blamed the {CIA}, a claim that was denied.'],
  ['GPE', 'Prices rose in {Turkey}, the result of a weak currency.'],
  ['GPE', 'They struck {Kyiv}, the first time in months.'],
  // What comes before the clause's own subject.
  ['GPE', 'In {Afghanistan}, the group attacked a hotel, killing three.'],
  ['GPE', 'In {Kabul}, the Taliban said that nobody was hurt.'],
  ['GPE', 'When they took {Kabul}, the capital surrendered.'],
  ['PERSON', 'According to {Putin}, the president of Ukraine has no mandate.'],
  ['ORG', 'For the {Taliban}, any publicity is bad publicity.'],
  ['ORG', 'After the raid on {ISIS}, the movement was weaker.'],
  ['ORG', 'Like {ISIS}, the group that leads it is small.'],
  // Clauses that don't say what it is.
  ['PERSON', '{Putin} is a problem for everyone.'],
  ['ORG', 'Is {ISIS-K} the Afghan branch of ISIS?'],
  ['ORG', 'If {ISIS-K} is a branch of ISIS, it hides it.'],
  ['ORG', 'The leader of {Hezbollah} is a cleric.'],
  ['GPE', 'The mayor of {Kabul} is a man from Herat.'],
  ['ORG', 'The trouble with {NATO} is the budget.'],
  ['GPE', '{Darfur} is, again, the last.'],
  ['PERSON', 'He asked whether {Smith} was the murderer.'],
  ['PERSON', '{Peres}, who was speaking in Tel Aviv, said so.'],
  ['GPE', 'The attack on {Moscow}, which was a disaster, went on.'],
  ['PERSON', '{Assad} was an hour late.'],
  ['PERSON', 'Chairman {Hastings}, members of the Committee, we thank you.'],
  // Quotes and labels.
  ['PERSON', '{Mohib} said, “the team is a group of girls.”'],
  ['PERSON', '“No,” said {Peres}, “the president of nothing is happy.”'],
  ['ORG', '{KCNA}: “the army is ready.”'],
  // What stands in front and is something else.
  ['ORG', 'Gunmen attacked {Hamas} offices.'],
  ['ORG', 'The group {Hamas} did it.'],
  ['GPE', 'The town of {Yeoncheon} was evacuated.'],
  ['PERSON', 'The general public, {Smith} said, knows nothing.'],
  ['PERSON', 'He met {Jones}, then left.'],
  ['PERSON', 'Mr {Xi} disagreed.'],
  ['ORG', 'The {EU} (27 states) agreed.'],
  ['ORG', 'The {FBI} — and everyone else — knew.'],
  ['GPE', '{Paris} — the rest is history.'],
  ['ORG', 'We like {Apple}, the more expensive the better.'],
  ['WORK_OF_ART', 'They read {Hamlet}, its pages torn.'],
];
export const WRONG: readonly Case[] = NOTHING.map(([type, text]) => [type, text, undefined]);
