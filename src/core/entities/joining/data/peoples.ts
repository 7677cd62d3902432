/**
 * What groups of people are called, and the adjectives that go with it, beyond those of countries: parts of the world,
 * faiths, peoples without a country of their own, parties. Plurals in -s go without saying.
 */
export const PEOPLES: readonly string[] = `
African, Asian, European, American, Arab, Arabian, Latin American, Latino, Latina, Hispanic, Scandinavian, Nordic,
Balkan, Slavic, Slav, Caribbean, Eurasian, Middle Eastern, Mediterranean, Western, Westerner, Eastern European, Balt,
Central Asian, South Asian, East Asian, Southeast Asian, West Asian, Western European, Eastern European, Central European,
Northern European, Southern European, West African, East African, North African, Southern African, North American, South American, Central American, African American, Asian American, Native American, Anglo-Saxon
Muslim, Islamic, Islamist, Sunni, Shia, Shiite, Shi'a, Shi'ite, Salafi, Salafist, Wahhabi, Sufi, Alawite, Ismaili,
Ahmadi, Christian, Catholic, Roman Catholic, Protestant, Orthodox Christian, Evangelical, Lutheran, Anglican, Methodist,
Baptist, Calvinist, Mormon, Quaker, Coptic, Copt, Maronite, Jewish, Jew, Hindu, Buddhist, Sikh, Jain, Zoroastrian,
Baha'i, Druze, Yazidi
Kurd, Kurdish, Pashtun, Hazara, Baloch, Baluch, Baluchi, Punjabi, Sindhi, Bengali, Tamil, Sinhalese, Uyghur, Uighur,
Uigur, Rohingya, Hmong, Karen, Kashmiri, Tatar, Chechen, Ingush, Dagestani, Circassian, Abkhaz, Abkhazian, Ossetian,
Catalan, Basque, Galician, Flemish, Walloon, Breton, Corsican, Sicilian, Bavarian, Roma, Romani, Sami, Inuit, Maori,
Aboriginal, Berber, Amazigh, Tuareg, Yoruba, Igbo, Hausa, Fulani, Zulu, Xhosa, Hutu, Tutsi, Amhara, Oromo, Tigrayan,
Persian, Ottoman, Byzantine, Roman, Viking, Celtic, Celt, Gaelic, Cossack, Crimean
Republican, Democrat, Libertarian, Communist, Marxist, Leninist, Stalinist, Maoist, Trotskyist, Nazi, Bolshevik,
Zionist, Baathist, Ba'athist, Peronist, Tory, Tories, Whig, Labourite
Texan, Californian, New Yorker, Londoner, Parisian, Bostonian, Chicagoan, Floridian, Hawaiian, Alaskan, Siberian
`
  .trim()
  .split(/,\s*|\n/u);

/** Peoples whose name means something else as often: taken for one only where a tagger does. */
export const DOUBTFUL: ReadonlySet<string> = new Set(
  'Karen, Roman, Orthodox, Evangelical, Pole, Poles, Dane, Scot, Brit, Turk, Finn, Swede, Kiwi, Crimean'.split(
    ', ',
  ),
);
