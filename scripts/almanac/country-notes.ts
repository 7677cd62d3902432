/** What the packages have wrong, leave open, or say too briefly. By ISO 3166's code. */
export interface CountryNote {
  /** What it is, where it is no member state of the United Nations. */
  readonly kind?: string;
  /** Empty: none is told. */
  readonly capital?: string;
  readonly region?: string;
  readonly languages?: string;
  /** The capital is in dispute: it is told as a fact, with what is to be said of it, and not in the sentence. */
  readonly disputed?: boolean;
}

const BRITISH: CountryNote = { kind: 'British overseas territory' };
const FRENCH: CountryNote = { kind: 'French overseas territory' };
const AMERICAN: CountryNote = { kind: 'territory of the United States' };
const AUSTRALIAN: CountryNote = { kind: 'territory of Australia' };
const CROWN: CountryNote = { kind: 'dependency of the British Crown' };
const DUTCH: CountryNote = { kind: 'country within the Kingdom of the Netherlands' };
const NEW_ZEALAND: CountryNote = { kind: 'self-governing state in free association with New Zealand' };
const CHINESE: CountryNote = { kind: 'special administrative region of China', capital: '' };

export const NOTES: Readonly<Partial<Record<string, CountryNote>>> = {
  AF: { languages: 'Dari (Persian), Pashto' },
  AI: BRITISH,
  AQ: { kind: 'continent' },
  AS: { ...AMERICAN, languages: 'Samoan, English' },
  AW: DUTCH,
  AX: { kind: 'self-governing region of Finland' },
  BD: { languages: 'Bengali' },
  BF: { languages: 'Mooré, Dyula and Fula among others; French as a working language' },
  BJ: { capital: 'Porto-Novo (seat of government: Cotonou)' },
  BL: FRENCH,
  BM: BRITISH,
  BO: { capital: 'Sucre (seat of government: La Paz)' },
  BQ: { kind: 'municipalities of the Netherlands' },
  BY: { languages: 'Belarusian, Russian' },
  CC: AUSTRALIAN,
  CI: { capital: 'Yamoussoukro (seat of government: Abidjan)' },
  CK: NEW_ZEALAND,
  CW: DUTCH,
  CX: AUSTRALIAN,
  DZ: { languages: 'Arabic, Berber' },
  EC: { languages: 'Spanish' },
  EH: { kind: 'disputed territory', capital: '', languages: '' },
  ER: { languages: 'Tigrinya, Arabic, English' },
  FK: BRITISH,
  FO: { kind: 'self-governing part of the Kingdom of Denmark' },
  GF: FRENCH,
  GG: CROWN,
  GI: BRITISH,
  GL: { kind: 'self-governing part of the Kingdom of Denmark' },
  GP: FRENCH,
  GS: BRITISH,
  GU: { ...AMERICAN, languages: 'English, Chamorro' },
  HK: CHINESE,
  HM: AUSTRALIAN,
  IL: {
    capital: 'Jerusalem (most states keep their embassies in Tel Aviv)',
    disputed: true,
    languages: 'Hebrew',
  },
  IM: CROWN,
  IO: BRITISH,
  IQ: { languages: 'Arabic, Kurdish' },
  JE: CROWN,
  KI: { languages: 'Gilbertese, English' },
  KM: { languages: 'Comorian, Arabic, French' },
  KY: BRITISH,
  KZ: { languages: 'Kazakh, Russian' },
  LK: { capital: 'Sri Jayawardenepura Kotte (largest city: Colombo)' },
  MA: { languages: 'Arabic, Berber' },
  MF: FRENCH,
  MG: { languages: 'Malagasy, French' },
  ML: { languages: 'Bambara and twelve others; French as a working language' },
  MN: { capital: 'Ulaanbaatar' },
  MO: CHINESE,
  MP: { ...AMERICAN, languages: 'English, Chamorro, Carolinian' },
  MQ: FRENCH,
  MS: { ...BRITISH, capital: 'Plymouth (abandoned; seat of government: Brades)' },
  NC: FRENCH,
  NE: { languages: 'Hausa; English and French as working languages' },
  NF: AUSTRALIAN,
  NG: { languages: 'English' },
  NL: { capital: 'Amsterdam (seat of government: The Hague)' },
  NO: { languages: 'Norwegian, Sámi' },
  NR: { languages: 'Nauruan, English' },
  NU: NEW_ZEALAND,
  NZ: { languages: 'English, Māori' },
  PF: FRENCH,
  PM: FRENCH,
  PN: BRITISH,
  PR: { ...AMERICAN, languages: 'Spanish, English' },
  PS: {
    kind: 'state with limited recognition',
    capital: 'Ramallah (seat of government); East Jerusalem is claimed',
    disputed: true,
  },
  RE: FRENCH,
  RU: { region: 'Eastern Europe and Northern Asia' },
  SH: BRITISH,
  SJ: { kind: 'territory of Norway' },
  SX: DUTCH,
  SZ: { capital: 'Mbabane (seat of king and parliament: Lobamba)' },
  TC: BRITISH,
  TF: FRENCH,
  TK: { kind: 'territory of New Zealand', capital: '' },
  TN: { languages: 'Arabic' },
  TR: { region: 'Western Asia and Southeast Europe' },
  TV: { languages: 'Tuvaluan, English' },
  TW: { kind: 'state with limited recognition', languages: 'Chinese' },
  UA: { languages: 'Ukrainian' },
  UM: AMERICAN,
  US: { capital: 'Washington, D.C.' },
  VA: { kind: 'city state', languages: 'Italian, Latin' },
  VG: BRITISH,
  VI: AMERICAN,
  WF: FRENCH,
  XK: { kind: 'state with limited recognition' },
  YT: FRENCH,
  ZA: {
    capital: 'Pretoria (government), Cape Town (parliament), Bloemfontein (court of appeal)',
    languages: 'Zulu, Xhosa, Afrikaans, English and eight others',
  },
};

/** What common words call a place by, besides the packages' names. */
export const MORE_NAMES: Readonly<Partial<Record<string, readonly string[]>>> = {
  CZ: ['Czech Republic'],
  MK: ['Macedonia'],
  PS: ['Palestinian territories', 'Palestinian Territory'],
};
