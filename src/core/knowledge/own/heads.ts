import { isRoleHead } from '../../entities/joining/roles/words.ts';
import type { NameType } from '../../entities/model.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What a person can be, besides the roles that `isRoleHead` knows. */
const PERSON = set(`
  man woman boy girl teenager native resident citizen figure guru hero icon legend star survivor victim gunman attacker
  suspect terrorist jihadist jihadi extremist mastermind strongman imam mullah preacher monk nun refugee immigrant
  migrant nephew niece uncle aunt cousin grandson granddaughter descendant heir widow widower baker butcher farmer
  fisherman carpenter driver plumber electrician mathematician statistician politician statesman physician paramedic
  musician technician tactician academic intellectual theologian hacker smuggler dissident defector exile prisoner
  detainee hostage whistleblower billionaire millionaire magnate tycoon oligarch aristocrat nobleman knight baron duke
  duchess count countess empress sultan caliph shah tsar czar pharaoh saint prophet explorer sailor astronomer botanist
  chef cook model dancer choreographer conductor drummer cartoonist essayist playwright dramatist screenwriter
  illustrator sculptor publisher printer bookseller broadcaster newscaster announcer narrator referee umpire swimmer
  runner sprinter cyclist boxer wrestler gymnast skier skater golfer batsman bowler pitcher quarterback sportsman
  athlete medalist medallist champion recipient laureate graduate alumnus dropout pioneer creator developer maker
  administrator bureaucrat functionary politburo legislator parliamentarian MP mp peer lord lady senator strategist
  operative spy agent informant policeman policewoman constable sheriff firefighter paratrooper marine guard bodyguard
  mercenary insurgent guerrilla revolutionary nationalist communist socialist conservative liberal libertarian
  republican democrat feminist environmentalist campaigner organiser organizer humanitarian philanthropist benefactor
  patron collector dealer merchant trader broker accountant auditor clerk librarian archivist curator custodian tutor
  instructor headmaster headmistress schoolteacher professor don scholar
`);

const PLACE = set(`
  capital city town village hamlet settlement suburb neighborhood neighbourhood district borough county parish
  municipality province state region territory republic kingdom emirate sultanate principality country nation
  superpower island archipelago peninsula continent coast shore beach bay gulf strait sea ocean lake river stream canal
  valley plain plateau desert forest jungle mountain hill peak volcano range pass gorge oasis port harbor harbour
  crossing border frontier enclave exclave stronghold hub heartland metropolis commune canton prefecture oblast area
  place site square street avenue road highway bridge tunnel dam airport airfield airbase base station terminal port
  stadium arena hall theatre theater cinema museum gallery library hospital clinic prison jail camp barracks fort
  fortress castle palace mansion house building tower skyscraper mosque church cathedral temple shrine synagogue
  monastery cemetery school university college factory plant refinery reactor mine quarry farm park garden zoo reserve
  hotel restaurant market mall bazaar venue facility complex compound monument memorial headquarters center centre
  resort spa landmark neighbour neighbor ally colony outpost
`);

const BODY = set(`
  group branch affiliate offshoot franchise faction militia army force party organisation organization movement agency
  network newspaper daily weekly tabloid broadsheet magazine journal publication outlet broadcaster channel station
  website site portal blog platform service company corporation firm conglomerate multinational giant manufacturer
  maker producer supplier retailer operator carrier airline automaker carmaker startup start-up business enterprise
  venture subsidiary brand bank lender insurer fund foundation charity nonprofit non-profit NGO ngo institute institution university college
  school academy think-tank tank thinktank centre center laboratory lab consortium coalition alliance bloc union federation
  confederation association society club team side squad band orchestra choir ensemble council committee commission
  panel board tribunal court parliament legislature assembly senate chamber cabinet ministry department bureau office
  authority regulator watchdog administration government regime junta monarchy dynasty caliphate state country nation
  body arm wing unit division brigade battalion regiment corps fleet navy police guard agency cartel gang mafia mob
  syndicate sect cult church order denomination congregation brotherhood league trust cooperative collective
  partnership lobby initiative programme program project campaign publisher label studio theatre museum hospital
  exchange index forum lobby contractor developer rival successor predecessor parent owner provider mouthpiece umbrella
  grouping organ insurgency
`);

const HAPPENING = set(`
  war battle attack conflict invasion occupation offensive siege bombing massacre genocide uprising revolt revolution
  rebellion coup mutiny riot strike protest demonstration march rally festival fair tournament competition championship
  contest cup league race match game games final event ceremony celebration holiday feast conference summit congress
  convention meeting symposium forum talks referendum election vote census trial hearing inquiry scandal crisis
  recession depression famine pandemic epidemic outbreak disaster accident crash collision explosion spill earthquake
  tsunami hurricane typhoon cyclone storm flood drought eruption fire wildfire operation mission campaign expedition
  exhibition show concert tour project era period truce ceasefire
`);

const WORK = set(`
  book novel novella story poem epic memoir biography autobiography essay article report study paper survey play drama
  comedy tragedy musical opera ballet symphony song single album record film movie documentary thriller sitcom series
  show programme program podcast episode painting portrait sculpture photograph mural newspaper magazine journal daily
  weekly blog column pamphlet manifesto act law bill statute code ordinance treaty agreement accord pact convention
  protocol constitution amendment charter declaration resolution directive regulation rule doctrine deal missile rocket
  satellite spacecraft probe telescope aircraft airplane plane airliner jet fighter bomber helicopter drone ship vessel
  ferry tanker destroyer frigate carrier submarine boat yacht car truck vehicle motorcycle train locomotive tank rifle
  pistol gun weapon bomb warhead system device machine robot computer laptop tablet phone smartphone console game
  software program app application browser engine language dialect creole pidgin alphabet script tongue standard format
  website site platform service tool product brand drug medicine medication vaccine antibiotic drink beverage beer wine
  food dish prize award medal trophy currency token bot chatbot assistant model sequel prequel adaptation translation
`);

const PEOPLE = set(`
  group people peoples minority majority sect tribe clan community nation denomination branch religion faith movement
  confederation race caste ethnicity nationality followers members adherents party school
`);

const ALL: Readonly<Record<NameType, readonly ReadonlySet<string>[]>> = {
  PERSON: [PERSON],
  GPE: [PLACE],
  LOC: [PLACE],
  FAC: [PLACE, BODY],
  ORG: [BODY, WORK],
  NORP: [PEOPLE, BODY],
  EVENT: [HAPPENING, BODY],
  WORK_OF_ART: [WORK, BODY],
  LAW: [WORK],
  PRODUCT: [WORK, BODY],
  LANGUAGE: [WORK],
};

const PERSON_ENDING =
  /(?:[a-z]{3}ist|ologist|ician|maker|man|woman|person|keeper|holder|player|worker|writer)$/u;

/** Whether a noun says what a thing of a type is: `branch` of an organisation, `capital` of a place. */
export function isHead(word: string, type: NameType): boolean {
  const plain = word.toLowerCase().replace(/['’]s?$/u, '');
  if (type === 'PERSON') return forms(plain).some(isPersonHead);
  return forms(plain).some((form) => ALL[type].some((words) => words.has(form)));
}

function isPersonHead(word: string): boolean {
  return isRoleHead(word) || PERSON.has(word) || PERSON_ENDING.test(word);
}

/** `one of the nations`, `are the branches`. */
function forms(word: string): readonly string[] {
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word, word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
}
