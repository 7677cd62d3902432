/**
 * How the word in front of a full stop takes it. `title`: a name follows, the stop never ends a sentence. `figure`: it
 * ends none before a figure. `free`: it ends one where the next word is one that begins sentences. `time`: it ends one
 * unless a day or a zone follows.
 */
export type AbbreviationKind = 'title' | 'figure' | 'free' | 'time' | 'initial';

const LISTS: Readonly<Record<Exclude<AbbreviationKind, 'initial'>, string>> = {
  title: `v mr mrs ms mx dr prof rev revd fr hon sen sens rep reps gov govs gen genl maj brig col lt cmdr cdr capt adm sgt
    cpl pvt pfc amb pres supt det insp atty messrs mmes mme mlle sr sra srta herr asst assoc vs viz cf e.g i.e eg ie ms
    a.k.a aka lt.col lt.gov vice-pres rt.hon ven st.-sgt dipl`,
  figure: `no nos p pp vol vols fig figs eq eqs sec secs ch chap chaps art arts par para paras pt pts op jan feb mar apr
    jun jul aug sept sep oct nov dec approx ca c circa cir ct est dist n nr rev ver mon tue tues wed thu thur thurs fri
    sat sun`,
  free: `inc ltd co corp llc plc bros jr esq dept univ assn intl natl u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y l.a ph.d
    m.d b.a m.a b.sc m.sc m.p d.phil et.al al a.d b.c b.c.e c.e n.b p.s st mt ft ave blvd rd hwy ste ed eds pub trans cit
    ibid supp ref sc mass calif conn fla ill ind kan mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo ariz
    ark colo del ga ky la md ala ont que yr yrs hr hrs min mins sq lb lbs oz km kg ex col cont ph govt`,
  time: `a.m p.m etc`,
};

const KINDS = new Map<string, AbbreviationKind>();
for (const kind of ['title', 'figure', 'free', 'time'] as const)
  for (const word of LISTS[kind].split(/\s+/u)) if (!KINDS.has(word)) KINDS.set(word, kind);

/** States and the like are abbreviations only when written large: `Miss.` but `a miss.` */
const CASED = new Set(
  `mass miss ill ind ore pa la md del ala mo ga wash art sec fig no est ex min sun sat mon wed fri jun mar ms rev col gen
  fr hon det ed ref par st rd pt ct co op ft sc ph`.split(/\s+/u),
);

/** How the word in front of a full stop takes it; undefined for a word that is no abbreviation. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const lower = word.toLowerCase();
  // `IE` and `AKA` are names where `i.e.` and `a.k.a.` would be meant.
  if (
    word.length > 1 &&
    word.length < 4 &&
    word === word.toUpperCase() &&
    !word.includes('.') &&
    lower !== 'dr'
  )
    return undefined;
  const kind = KINDS.get(lower);
  if (kind !== undefined && (word !== lower || !CASED.has(lower) || kind === 'figure')) return kind;
  if (word.length <= 2 && /^\p{Lu}$/u.test(word)) return word === 'I' ? undefined : 'initial';
  if (!word.includes('.')) return undefined;
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return 'free';
  if (/^(?:\p{L}\.)+\p{Lu}\p{Ll}$/u.test(word)) return 'free';
  return undefined;
}

const STARTERS = new Set(
  `the a an this that these those it its he she they we i you his her their our my your there here in on at by for from
  with after before since during while when where why what who which how if as although though because however but and so
  or yet then thus hence meanwhile moreover furthermore also still even now today yesterday some many most few several
  all both each every no not only just once under over until unless despite according another other such one two it's
  i'm he's she's that's there's we're they're don't didn't isn't let's can do does did is are was were will would should
  could has have had to of perhaps maybe indeed instead rather later finally first second third next last nor while
  between among against about through without within whether well yes`.split(/\s+/u),
);

/** Whether a word written with a capital is one that begins sentences rather than names. */
export function beginsSentences(word: string): boolean {
  return STARTERS.has(word.toLowerCase().replace('’', "'"));
}
