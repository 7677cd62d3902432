/** Parts of the world that are no state's, as they are written. */
export const REGIONS: readonly string[] = `
Africa, Asia, Europe, Antarctica, Oceania, North America, South America, Central America, Latin America, Eurasia,
Central Asia, South Asia, East Asia, Southeast Asia, South-East Asia, North Africa, West Africa, East Africa,
Sub-Saharan Africa, sub-Saharan Africa, Horn of Africa, Eastern Europe, Western Europe, Central Europe, Middle East,
Far East, Near East, Balkans, Caucasus, South Caucasus, Scandinavia, Sahel, Sahara, Maghreb, Levant, Mesopotamia,
Caribbean, Persian Gulf, Arabian Peninsula, Korean Peninsula, Red Sea, Black Sea, Caspian Sea, Baltic Sea, North Sea,
South China Sea, East China Sea, Mediterranean Sea, Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean, Himalayas,
Strait of Hormuz, Taiwan Strait, West Bank, Golan Heights, Silicon Valley
`
  .trim()
  .split(/,\s*|\n/u);
