/**
 * Bodies and groups with several well-known names, which nothing in the names themselves would tell. A line each.
 * Initials of a name that the article has in full need no line.
 */
export const BODIES: readonly (readonly string[])[] = `
United Nations, UN, UNO
European Union, EU
North Atlantic Treaty Organization, North Atlantic Treaty Organisation, NATO, North Atlantic Alliance
African Union, AU
World Health Organization, World Health Organisation, WHO
International Monetary Fund, IMF
Islamic State, IS, ISIS, ISIL, Daesh, Da'esh, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant, Islamic State in Iraq and Syria, Islamic State of Iraq and al-Sham, Islamic State group
ISIS-K, ISIS-Khorasan, ISKP, IS-K, IS-KP, ISIL-K, ISIL-Khorasan, ISIL-KP, Islamic State Khorasan, Islamic State-Khorasan, Islamic State Khorasan Province, Islamic State in Khorasan, Islamic State of Khorasan, Daesh-Khorasan
al-Qaeda, al-Qaida, Al Qaeda, Al Qaida, al-Qa'ida, Qaeda
Taliban, Taleban, Afghan Taliban, Islamic Emirate of Afghanistan
al-Shabaab, al-Shabab, Shabaab, Shabab
al-Nusra Front, Jabhat al-Nusra, Nusra Front, al-Nusra
Hezbollah, Hizbollah, Hizbullah, Hezbullah
Hamas, Islamic Resistance Movement
Houthis, Houthi, Ansar Allah, Ansarallah
Islamic Revolutionary Guard Corps, Iranian Revolutionary Guard Corps, Revolutionary Guard Corps, IRGC, Islamic Revolutionary Guards Corps, Iranian Revolutionary Guards, Revolutionary Guards, Revolutionary Guard, Iran's Revolutionary Guard
Tehrik-i-Taliban Pakistan, Tehreek-e-Taliban Pakistan, Tehrik-e-Taliban Pakistan, TTP, Pakistani Taliban, Pakistan Taliban
Lashkar-e-Taiba, Lashkar-e-Tayyiba, LeT
Jaish-e-Mohammed, Jaish-e-Mohammad, JeM
Boko Haram, Jama'atu Ahlis Sunna Lidda'awati wal-Jihad
Kurdistan Workers' Party, Kurdistan Workers Party, PKK
Revolutionary Armed Forces of Colombia, FARC
Palestine Liberation Organization, Palestine Liberation Organisation, PLO
Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, IDF
People's Liberation Army, PLA
Communist Party of China, Chinese Communist Party, CCP, CPC
Bharatiya Janata Party, BJP
African National Congress, ANC
Federal Bureau of Investigation, FBI
Central Intelligence Agency, CIA
Department of Defense, Defense Department, Pentagon
Department of State, State Department
Department of Justice, Justice Department
Department of the Treasury, Treasury Department
Department of Homeland Security, Homeland Security Department, DHS
House of Representatives, U.S. House of Representatives
Republican Party, GOP
White House
Kremlin
Federal Reserve, Federal Reserve System, Fed
Associated Press, AP
British Broadcasting Corporation, BBC
International Committee of the Red Cross, ICRC
Organization of the Petroleum Exporting Countries, OPEC
Association of Southeast Asian Nations, ASEAN
Médecins Sans Frontières, Doctors Without Borders, MSF
Federal Security Service, FSB
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
