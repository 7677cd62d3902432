const list = (text: string): string[] => text.trim().split(/\s*[,\n]\s*/u);

/** What stands before a person's name and is no part of it, folded, without full stops. */
export const TITLES: ReadonlySet<string> = new Set(
  list(`
mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame, madam, madame, monsieur, herr, frau, senor, senora, mullah,
maulana, mawlawi, maulvi, ayatollah, grand ayatollah, imam, hojatoleslam, rabbi, rev, reverend, the reverend,
the rev, fr, father, sister, archbishop, bishop, cardinal, hon, the hon, the honourable, right honourable,
president, vice president, prime minister, deputy prime minister, premier, chancellor, vice chancellor, minister,
foreign minister, defence minister, defense minister, finance minister, interior minister, secretary,
secretary general, secretary of state, governor, gov, lt gov, senator, sen, representative, rep, congressman,
congresswoman, mayor, ambassador, judge, justice, chief justice, attorney, attorney general, speaker, general, gen,
lieutenant general, lt gen, major general, maj gen, brigadier general, brig gen, brigadier, colonel, col,
lieutenant colonel, lt col, major, maj, captain, capt, lieutenant, lt, sergeant, sgt, corporal, cpl, private, pvt,
admiral, adm, vice admiral, rear admiral, commander, cmdr, field marshal, marshal, officer, detective, inspector,
chief, coach, chairman, chairwoman, first lady, former president, former prime minister, acting president
`),
);

/** Titles that go with a family name alone: `Mr Xi`. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  list('mr, mrs, ms, miss, mx, dr, prof, professor, madam, madame, monsieur, herr, frau, senor, senora'),
);

/** The last word of a role: `commander`, `editor`. Folded. */
export const ROLE_HEADS: ReadonlySet<string> = new Set(
  list(`
activist, actor, actress, adviser, advisor, advocate, agent, aide, ally, ambassador, analyst, anchor, architect,
artist, assistant, associate, astronaut, athlete, attorney, author, banker, biologist, bishop, blogger, boss,
brother, candidate, captain, cardinal, ceo, cfo, chair, chairman, chairperson, chairwoman, champion, chancellor,
chaplain, chemist, chief, cleric, coach, co-founder, cofounder, colonel, columnist, comedian, commander,
commissioner, composer, congressman, congresswoman, consul, consultant, contractor, contributor, coordinator,
correspondent, councillor, councilor, councilman, counsel, critic, curator, daughter, dean, defender, delegate,
deputy, designer, dictator, diplomat, director, doctor, economist, editor, emir, emperor, employee, engineer,
entrepreneur, envoy, executive, expert, father, fellow, fighter, filmmaker, forward, founder, general, geologist,
goalkeeper, governor, guitarist, head, historian, host, husband, inspector, inventor, investigator, investor,
journalist, judge, justice, king, lawmaker, lawyer, lead, leader, lecturer, lieutenant, manager, marshal, mayor,
medalist, medallist, member, midfielder, militant, minister, monarch, mother, musician, negotiator, nominee,
novelist, nurse, officer, official, opponent, organiser, organizer, owner, painter, partner, pastor, philosopher,
photographer, physicist, pianist, pilot, player, poet, politician, pope, premier, presenter, president, priest,
prince, princess, principal, producer, professor, programmer, prosecutor, psychologist, queen, rapper, rebel,
reporter, representative, researcher, rival, scholar, scientist, secretary, senator, sergeant, shareholder, sheriff,
singer, sister, skipper, sociologist, soldier, solicitor, son, speaker, specialist, spokesman, spokesperson,
spokeswoman, sponsor, strategist, striker, student, successor, superintendent, surgeon, teacher, theorist,
trainer, translator, treasurer, trustee, veteran, volunteer, warlord, wife, winner, witness, writer, ayatollah
`),
);

/** What may stand before the last word of a role and belongs to it, folded; hyphens and all. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  list(`
accredited, acting, adjunct, assistant, associate, attorney, bronze, campaign, cabinet, chief, co, communications,
company, congressional, correspondent, country, defence, defense, democratic, deputy, economic, education,
environment, exiled, executive, fellow, field, film, finance, financial, first, football, foreign, former, founding,
general, gold, government, head, health, honorary, human rights, independent, information, intelligence, interim,
interior, investment, joint, junior, justice, labour, labor, law, lead, legal, life, lieutenant, major, managing,
marketing, media, medical, military, music, national, naval, news, newly elected, opposition, outgoing, party, peace,
policy, police, political, press, prime, principal, private, programme, program, project, public, regional, religious,
republican, research, retired, rights, rival, rear, science, security, senior, silver, socialist, special, spiritual,
staff, state, supreme, team, technical, then, top, trade, transport, veteran, vice, visiting, volunteer, white, world,
young, late, longtime, long-time, two-time, three-time, incoming, local, lady, first lady, officer, operating
`).flatMap((words) => words.split(' ')),
);
