/**
 * Countries, peoples and bodies that are often set side by side with a hyphen. Not those that are half of a name with
 * one: Guinea-Bissau, Austria-Hungary.
 */
const ACTORS: ReadonlySet<string> = new Set(
  `US U.S. UK U.K. EU E.U. UN U.N. NATO USSR PRC DPRK ROK ASEAN BRICS IMF ISIS ISIL Taliban Hamas Hezbollah Houthi Fatah
  Israel Palestine Palestinian Israeli Iran Iranian Iraq Iraqi Syria Syrian Lebanon Lebanese Jordan Jordanian Egypt Egyptian
  Saudi Yemen Yemeni Oman Omani Qatar Qatari Kuwait Kuwaiti Bahrain Bahraini Emirati Turkey Türkiye Turkish Arab Kurdish
  Afghanistan Afghan Pakistan Pakistani India Indian Bangladesh Bangladeshi Nepal Nepali Tajikistan Tajik Uzbekistan Uzbek
  Kazakhstan Kazakh Kyrgyzstan Kyrgyz Turkmenistan Turkmen China Chinese Taiwan Taiwanese Japan Japanese Korea Korean Mongolia
  Mongolian Vietnam Vietnamese Thailand Thai Cambodia Cambodian Myanmar Burmese Laos Malaysia Malaysian Singapore Indonesia
  Indonesian Philippines Filipino Australia Australian Zealand Russia Russian Soviet Ukraine Ukrainian Belarus Belarusian
  Moldova Moldovan Georgia Georgian Armenia Armenian Azerbaijan Azerbaijani Azeri Poland Polish Lithuania Lithuanian Latvia
  Latvian Estonia Estonian Finland Finnish Sweden Swedish Norway Norwegian Denmark Danish Iceland Germany German France
  French Britain British England English Ireland Irish Scotland Scottish Spain Spanish Portugal Portuguese Italy Italian
  Greece Greek Cyprus Cypriot Serbia Serbian Serb Kosovo Albanian Albania Croatia Croatian Bosnian Slovenia Slovenian Hungary
  Hungarian Romania Romanian Bulgaria Bulgarian Slovakia Slovak Czech Dutch Belgium Belgian Swiss Libya Libyan Tunisia
  Tunisian Algeria Algerian Morocco Moroccan Sudan Sudanese Ethiopia Ethiopian Eritrea Eritrean Somalia Somali Kenya Kenyan
  Uganda Ugandan Rwanda Rwandan Congo Congolese Nigeria Nigerian Ghana Mali Malian Niger Chad Chadian Senegal Zimbabwe Zambia
  Angola Mozambique America American Canada Canadian Mexico Mexican Cuba Cuban Haiti Haitian Venezuela Venezuelan Colombia
  Colombian Brazil Brazilian Argentina Argentine Chile Chilean Peru Peruvian Bolivia Ecuador Moscow Beijing Washington Tehran
  Kyiv Kiev Kabul Islamabad Brussels Berlin Paris London Tokyo Seoul Pyongyang Ankara Riyadh Jerusalem Delhi Sunni Shia Shiite
  Muslim Christian Jewish Hindu Sikh Buddhist Catholic Protestant Democratic Republican`.split(/\s+/u),
);

/** Whether a word alone names a country, a people or a body. */
export function isActor(word: string): boolean {
  return ACTORS.has(word);
}
