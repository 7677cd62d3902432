const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that count for nothing when names are compared or shortened to initials. */
export const SMALL_WORDS = set(
  'of the and for in on to a an at by de la le du des der y e del di da und et & with',
);

/** What a body, law, event or place is: the word by which it is called for short. */
export const HEADS = set(`
academy act administration agency agreement alliance archive army assembly association authority authorities bank
battalion board brigade bureau cabinet capitol centre center chamber charter church club coalition college command
commission committee company congress conference constitution convention corporation corps council court cup
department directorate embassy federation festival fleet force forces foundation front fund games government group guard
guards gulf hall hospital house initiative inquiry institute institution league legion library ministry mosque
movement museum navy network office olympics organisation organization paralympics parliament partnership party
police post press programme program protocol republic resolution school senate service services society summit
team times treasury treaty tribunal trust union university valley
`);

/** What may be left out behind a name that still means the same: `Harvard University`, `Microsoft Corporation`. */
export const TAILS = set(`
university college party corporation corp inc incorporated ltd limited llc plc company co group agency news newspaper
institution institute bank church movement organisation organization network holdings ag gmbh sa nv airlines
`);

/** What may be left out before a name that is made of common words: `Revolutionary Guard`, `Army`. */
export const LEADS = set(`
islamic national royal federal state international supreme central new former people's peoples imperial united joint
general
`);

/** What may be left out behind a town's or a country's name. */
export const PLACE_TAILS = set(
  'city state province region county prefecture district oblast dc island islands',
);

/** What may be left out before one: `City of London`. */
export const PLACE_LEADS = set('city state province republic kingdom town commonwealth county district');

export const DIRECTIONS = set(`
north south east west northern southern eastern western central northeast northwest southeast southwest upper lower
inner outer middle
`);

/** Little words of family names. */
export const PARTICLES = set(
  "al el ul bin ibn ben bint abu van von der den de da di du del della la le dos das do st ter ten mac o'",
);

/** Family names that stand first, as in `Xi Jinping` and `Kim Jong-un`. */
export const FAMILY_FIRST = set(`
xi mao deng hu jiang li wang zhang liu chen yang zhao huang zhou wu xu sun zhu ma gao lin he guo luo liang song zheng
xie tang feng yu dong cao peng zeng xiao tian cai pan yuan yao lu kim lee park choi jung jeong kang cho yoon jang lim
han shin seo kwon hwang ahn ryu roh moon ban ri pak nguyen tran le pham vo dang bui ngo
`);
