/**
 * Countries, a few other lands whose people are often named, and what their people are called.
 * A line each: name | other names | demonyms. A plural in -s goes without saying.
 */
const TABLE = `
Afghanistan||Afghan
Albania||Albanian
Algeria||Algerian
Andorra||Andorran
Angola||Angolan
Antigua and Barbuda||Antiguan
Argentina|Argentine Republic|Argentine, Argentinian, Argentinean
Armenia||Armenian
Australia||Australian, Aussie
Austria||Austrian
Azerbaijan||Azerbaijani, Azeri
Bahamas||Bahamian
Bahrain||Bahraini
Bangladesh||Bangladeshi
Barbados||Barbadian
Belarus|Byelorussia|Belarusian, Belarussian
Belgium||Belgian
Belize||Belizean
Benin||Beninese
Bhutan||Bhutanese
Bolivia||Bolivian
Bosnia and Herzegovina|Bosnia, Bosnia-Herzegovina|Bosnian
Botswana||Batswana, Motswana
Brazil||Brazilian
Brunei||Bruneian
Bulgaria||Bulgarian
Burkina Faso||Burkinabe
Burundi||Burundian
Cambodia||Cambodian
Cameroon||Cameroonian
Canada||Canadian
Cape Verde|Cabo Verde|Cape Verdean
Central African Republic|CAR|
Chad||Chadian
Chile||Chilean
China|People's Republic of China, PRC|Chinese
Colombia||Colombian
Comoros||Comorian
Costa Rica||Costa Rican
Croatia||Croatian, Croat
Cuba||Cuban
Cyprus||Cypriot
Czech Republic|Czechia|Czech
Democratic Republic of the Congo|DR Congo, DRC, Democratic Republic of Congo|
Denmark||Danish, Dane
Djibouti||Djiboutian
Dominica||
Dominican Republic||
East Timor|Timor-Leste|East Timorese, Timorese
Ecuador||Ecuadorian, Ecuadorean
Egypt||Egyptian
El Salvador||Salvadoran, Salvadorean
England||English, Englishman, Englishmen
Equatorial Guinea||Equatorial Guinean
Eritrea||Eritrean
Estonia||Estonian
Eswatini|Swaziland|Swazi
Ethiopia||Ethiopian
Fiji||Fijian
Finland||Finnish, Finn
France|French Republic|French, Frenchman, Frenchmen
Gabon||Gabonese
Gambia||Gambian
Georgia||Georgian
Germany|Federal Republic of Germany|German
Ghana||Ghanaian
Greece||Greek
Greenland||Greenlandic, Greenlander
Grenada||Grenadian
Guatemala||Guatemalan
Guinea||Guinean
Guinea-Bissau||Bissau-Guinean
Guyana||Guyanese
Haiti||Haitian
Honduras||Honduran
Hong Kong||Hong Konger, Hongkonger
Hungary||Hungarian
Iceland||Icelandic, Icelander
India||Indian
Indonesia||Indonesian
Iran|Islamic Republic of Iran|Iranian
Iraq|Republic of Iraq|Iraqi
Ireland|Republic of Ireland|Irish, Irishman, Irishmen
Israel|State of Israel|Israeli
Italy||Italian
Ivory Coast|Côte d'Ivoire|Ivorian
Jamaica||Jamaican
Japan||Japanese
Jordan|Hashemite Kingdom of Jordan|Jordanian
Kazakhstan||Kazakhstani, Kazakh
Kenya||Kenyan
Kiribati||
Kosovo||Kosovar, Kosovan
Kuwait||Kuwaiti
Kyrgyzstan||Kyrgyz, Kyrgyzstani
Laos||Laotian
Latvia||Latvian
Lebanon||Lebanese
Lesotho||Basotho
Liberia||Liberian
Libya||Libyan
Liechtenstein||Liechtensteiner
Lithuania||Lithuanian
Luxembourg||Luxembourgish, Luxembourger
Madagascar||Malagasy
Malawi||Malawian
Malaysia||Malaysian
Maldives||Maldivian
Mali||Malian
Malta||Maltese
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico||Mexican
Micronesia||Micronesian
Moldova||Moldovan
Monaco||Monegasque
Mongolia||Mongolian
Montenegro||Montenegrin
Morocco||Moroccan
Mozambique||Mozambican
Myanmar|Burma|Burmese
Namibia||Namibian
Nauru||Nauruan
Nepal||Nepali, Nepalese
Netherlands|Holland, The Netherlands|Dutch, Dutchman, Dutchmen
New Zealand||New Zealander, Kiwi
Nicaragua||Nicaraguan
Niger||Nigerien
Nigeria||Nigerian
North Korea|DPRK, Democratic People's Republic of Korea|North Korean
North Macedonia|Macedonia|Macedonian, North Macedonian
Norway||Norwegian
Oman||Omani
Pakistan|Islamic Republic of Pakistan|Pakistani
Palau||Palauan
Palestine|State of Palestine|Palestinian
Panama||Panamanian
Papua New Guinea|PNG|Papua New Guinean
Paraguay||Paraguayan
Peru||Peruvian
Philippines|Republic of the Philippines|Filipino, Philippine, Filipina
Poland||Polish, Pole
Portugal||Portuguese
Puerto Rico||Puerto Rican
Qatar||Qatari
Republic of the Congo|Congo-Brazzaville|
Romania||Romanian
Russia|Russian Federation|Russian
Rwanda||Rwandan
Samoa||Samoan
Saudi Arabia|Kingdom of Saudi Arabia, KSA|Saudi, Saudi Arabian
Scotland||Scottish, Scot, Scotsman, Scotsmen
Senegal||Senegalese
Serbia||Serbian, Serb
Seychelles||Seychellois
Sierra Leone||Sierra Leonean
Singapore||Singaporean
Slovakia||Slovak, Slovakian
Slovenia||Slovenian, Slovene
Solomon Islands||Solomon Islander
Somalia||Somali, Somalian
South Africa||South African
South Korea|Republic of Korea, ROK|South Korean
South Sudan||South Sudanese
Soviet Union|USSR, U.S.S.R.|Soviet
Spain||Spanish, Spaniard
Sri Lanka|Ceylon|Sri Lankan
Sudan||Sudanese
Suriname||Surinamese
Sweden||Swedish, Swede
Switzerland||Swiss
Syria|Syrian Arab Republic|Syrian
Taiwan|Republic of China, ROC|Taiwanese
Tajikistan||Tajik, Tajikistani
Tanzania||Tanzanian
Thailand||Thai
Tibet||Tibetan
Togo||Togolese
Tonga||Tongan
Trinidad and Tobago||Trinidadian
Tunisia||Tunisian
Turkey|Türkiye, Republic of Turkey|Turkish, Turk
Turkmenistan||Turkmen
Tuvalu||Tuvaluan
Uganda||Ugandan
Ukraine||Ukrainian
United Arab Emirates|UAE, U.A.E., Emirates|Emirati
United Kingdom|UK, U.K., Britain, Great Britain|British, Briton, Brit
United States|United States of America, US, U.S., USA, U.S.A., America|American
Uruguay||Uruguayan
Uzbekistan||Uzbek, Uzbekistani
Vanuatu||Vanuatuan
Vatican City|Vatican, Holy See|
Venezuela|Bolivarian Republic of Venezuela|Venezuelan
Vietnam|Viet Nam|Vietnamese
Wales||Welsh, Welshman, Welshmen
Yemen||Yemeni
Zambia||Zambian
Zimbabwe||Zimbabwean
`;

/** Every line of the table, cut up. */
export const COUNTRIES: readonly {
  readonly name: string;
  readonly others: readonly string[];
  readonly demonyms: readonly string[];
}[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', others = '', demonyms = ''] = line.split('|');
    return { name, others: list(others), demonyms: list(demonyms) };
  });

function list(text: string): string[] {
  return text === '' ? [] : text.split(', ');
}
