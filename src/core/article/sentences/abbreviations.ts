/** Abbreviations that a name, a number or more of the same sentence follows: the full stop behind them ends nothing. */
const BINDING = new Set(
  `mr mrs ms mx dr prof rev fr hon st sen sens rep reps gov govs gen maj brig col lt cmdr cdr capt adm sgt cpl pvt pfc amb
  pres supt det insp atty messrs mmes mme mlle sr sra srta herr sec asst assoc dep deputy vs v cf viz al ed eds trans
  no nos vol vols pp fig figs eq eqs sec secs ch chap chaps art arts para paras pt pts op ed ex par approx ca c circa
  e.g i.e eg ie a.k.a aka mt ft ste ave blvd rd hwy
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  est esp incl resp usu dist dept univ bros ph cir ct supp`.split(/\s+/u),
);

/** Abbreviations that may end a sentence as well: what follows decides. */
const FREE = new Set(
  `inc ltd co corp llc plc bros jr sr esq etc u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y l.a ph.d m.d b.a m.a b.sc m.sc ph d.phil
  a.m p.m am pm et.al a.d b.c b.c.e c.e n.b p.s km cm mm kg lb lbs oz hr hrs min mins yr yrs mph in`.split(
    /\s+/u,
  ),
);

/** Abbreviations that bind only to a figure: `No. 5`, `Jan. 3`, `p. 12`, but `I said no. He left.` */
const BEFORE_FIGURES = new Set(
  `no nos p pp vol vols fig figs eq sec ch chap art par pt pts op mar sat sun jan feb apr jun jul aug sept sep oct nov dec
  approx ca c ex ed in min ct cir al resp dist mon fri est para`.split(/\s+/u),
);

/** What a full stop behind a word says: it never ends the sentence, may end it, or only goes on before a figure. */
export type AbbreviationKind = 'binding' | 'free' | 'figures';

/** How the word in front of a full stop takes it; undefined for a word that is no abbreviation. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const lower = word.toLowerCase();
  if (BEFORE_FIGURES.has(lower)) return 'figures';
  if (BINDING.has(lower)) return 'binding';
  if (FREE.has(lower)) return 'free';
  if (/^\p{Lu}$/u.test(word)) return word === 'I' ? undefined : 'binding';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return 'free';
  return undefined;
}
