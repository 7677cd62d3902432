/** Signs of currencies. A letter or two may stand before `$`: `US$`, `A$`. */
export const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₸': 'KZT',
  '₼': 'AZN',
  '₾': 'GEL',
  '₵': 'GHS',
  '₡': 'CRC',
  '₲': 'PYG',
  '＄': 'USD',
};

/** What stands before `$` without a space. */
export const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  mx: 'MXN',
};

/** Codes that are read before and behind a sum, in capitals. */
export const CODES =
  'USD EUR GBP JPY CNY RMB INR PKR LKR BDT NPR AUD CAD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS SAR AED QAR KWD BHD OMR IRR IQD EGP ZAR NGN KES GHS TZS UGX ETB MAD DZD TND BRL ARS CLP COP MXN PEN CUC CUP KRW THB VND IDR MYR SGD PHP HKD TWD AFN KZT UZS TJS KGS GEL AMD AZN BTC ETH'.split(
    ' ',
  );

/** Code, then names in the singular; `-` marks a hundredth, `?` an everyday word. */
const TABLE = `
USD dollar buck
USD -cent
EUR euro
GBP quid -penny -pence
INR rupee -paisa -paise
JPY yen
CNY yuan renminbi
RUB rouble ruble -kopeck -kopek
KRW ?won
CHF franc
SEK krona kronor
DKK krone kroner
CZK koruna
PLN zloty
HUF forint
RON ?leu ?lei
TRY ?lira lire
ILS shekel
SAR riyal
IRR rial toman
IQD dinar
AED dirham
ZAR ?rand
NGN naira
KES shilling
GHS cedi
EGP piastre
MXN peso
BRL ?real reais
PEN ?sol
VEF bolivar
THB baht
VND ?dong
IDR rupiah
MYR ringgit
BDT taka
AFN afghani
UAH hryvnia hryvnias
KZT tenge
TJS somoni
BTC bitcoin
ETB birr
NLG guilder
`;

/** One name of a currency. */
export interface CurrencyRow {
  readonly code: string;
  readonly name: string;
  readonly minor: boolean;
  readonly unsure: boolean;
}

export const CURRENCIES: readonly CurrencyRow[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [code = '', ...names] = line.split(' ');
    return names.map((name) => ({
      code,
      name: name.replace(/^[-?]/, ''),
      minor: name.startsWith('-'),
      unsure: name.startsWith('?'),
    }));
  });

/** Adjectives that say whose dollars, pounds or rupees: the adjective, then the codes that it may turn into. */
export const NATIONAL: Readonly<Record<string, string>> = {
  us: 'USD',
  american: 'USD',
  australian: 'AUD',
  canadian: 'CAD',
  singapore: 'SGD',
  zealand: 'NZD',
  kong: 'HKD',
  taiwan: 'TWD',
  british: 'GBP',
  egyptian: 'EGP',
  indian: 'INR',
  pakistani: 'PKR',
  lankan: 'LKR',
  nepalese: 'NPR',
  swiss: 'CHF',
  swedish: 'SEK',
  danish: 'DKK',
  norwegian: 'NOK',
  czech: 'CZK',
  korean: 'KRW',
  turkish: 'TRY',
  russian: 'RUB',
  belarusian: 'BYN',
  mexican: 'MXN',
  argentine: 'ARS',
  chilean: 'CLP',
  colombian: 'COP',
  philippine: 'PHP',
  cuban: 'CUP',
  saudi: 'SAR',
  qatari: 'QAR',
  iranian: 'IRR',
  iraqi: 'IQD',
  kuwaiti: 'KWD',
  jordanian: 'JOD',
  emirati: 'AED',
  moroccan: 'MAD',
  kenyan: 'KES',
  ugandan: 'UGX',
  tanzanian: 'TZS',
  brazilian: 'BRL',
  japanese: 'JPY',
  chinese: 'CNY',
};
