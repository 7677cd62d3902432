const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A number behind one of these is a name, not a figure. */
export const NAMING = list(`
  section sections sec article articles art chapter chapters ch paragraph paragraphs para paras clause clauses page pages
  pp fig figs figure figures table tables appendix annex no nos number volume vol item line verse room flight route
  highway interstate version ver model type step part scene channel gate platform resolution rule question example
  equation eq exhibit form lot column row tel telephone phone fax isbn issn doi zip box apt suite milepost
  category tab season episode game terminal listing passcode code pin act title phase round verse
  hadith surah sura footnote note schedule regulation directive convoy hotline ext extension psalm proposition
`);

/** Words that end a noun phrase, apart from punctuation. */
export const STOPS = list(`
  a an the this that these those my your his her its our their whose some any no every each all both either neither
  i you he she it we they me him them us who whom which what when where why how whether if because although though
  while until unless since than as so and or but nor yet to of in on at by for with from into onto about over under
  after before between among amongst during through throughout against within without across along around behind
  beneath beside besides beyond despite except inside near off out outside per toward towards up upon via down above
  below is are was were be been being am has have had having do does did doing done will would shall should can could
  may might must ought not also only even just still already now then there here too very more most less least much
  many few such other same own again ever never always often once twice soon later earlier ago away back together
  however therefore thus hence perhaps maybe instead otherwise meanwhile
  say says said saying tell told make makes made making take takes took taken taking get gets got give gives gave given
  come comes came coming go goes went gone going see sees saw seen know knows knew known think thinks thought find
  finds found want wants become becomes became show shows showed leave leaves left feel felt put bring brought begin
  began keep kept hold held write wrote stand stood hear heard let mean means meant set meet met run ran pay paid sit
  sat speak spoke lie lay lead led read grow grew lose lost fall fell send sent build built understand understood draw
  drew break broke spend spent cut rise rose drive drove buy bought wear wore choose chose join joined won win wins
  remain remains remained live lives lived work works worked including include includes included respectively
  agree agreed attend attended participate participated die died arrive arrived return returned face faced
  appear appears appeared play played began apiece alone
  mostly mainly nearly almost approximately roughly annually daily weekly monthly yearly nightly today yesterday tomorrow
  tonight altogether abroad overseas last next previously currently recently nationwide worldwide overall total
`);

/** May follow the people that are counted and belongs to what is counted. */
export const PARTICIPLES = list(`
  killed injured wounded dead missing hurt displaced arrested detained infected hospitalised hospitalized executed
  missing sentenced vaccinated evacuated homeless unemployed stranded trapped deported kidnapped abducted
`);

/** Plural nouns without an s. */
export const PLURALS = list(`
  people men women children police troops personnel cattle sheep fish aircraft deer species series geese mice teeth feet
  salmon offspring spacecraft gunmen policemen servicemen fishermen congressmen businessmen lawmen militiamen firemen
  clergy staff headquarters crises analyses theses bases data media criteria phenomena alumni fungi bacteria
  congresswomen businesswomen policewomen spokesmen grandchildren schoolchildren townspeople salespeople
  tribesmen infantrymen clansmen seamen airmen cavalrymen salesmen craftsmen
`);

/** Words that look like plurals and are none. */
export const NOT_PLURALS = list(`
  is was has as us its his this thus yes always perhaps besides towards unless across less previous various famous
  religious serious dangerous numerous precious obvious anonymous indigenous continuous prosperous
  business process press congress access success class glass mass loss boss cross dress stress address witness illness
  gas bus plus minus bonus virus campus census focus status crisis basis analysis thesis canvas atlas chaos
  news politics economics physics mathematics athletics
  christmas lens series sometimes afterwards whereas hers ours theirs yours
  autonomous luxurious ambitious ambiguous conscious delicious religious suspicious vicious infectious contagious
  consensus corpus apparatus
`);

/** A year may follow these. */
export const BEFORE_YEAR = list(`
  in since by until till from of to through during after before early late mid between around about circa ca year c for
  summer spring autumn winter fall born their his her its the our and or as throughout between fiscal season class
  election elections annual
`);

/** A number with four digits before one of these counts, and is no year. */
export const COUNTABLE = list(`
  people persons men women children soldiers troops fighters militants police officers workers employees jobs votes voters
  copies words homes houses families students pupils members passengers refugees migrants victims deaths casualties
  civilians prisoners dollars euros pounds units vehicles cars ships aircraft tanks missiles rockets rounds shells
  guests visitors tourists seats pages times trees animals birds sheep cattle customers users subscribers followers
  stores shops companies firms cases patients beds delegates protesters demonstrators guitars guns numbers points
  residents inhabitants islands villages schools hospitals settlers settlements signatures shares
`);

export const PAST = list(
  'was were had did ago went came said told took made began led saw left won lost died been fell',
);

export const FUTURE = list(
  "will 'll shall won't upcoming scheduled plan plans planning hope hopes hoping intend intends expected going coming maybe",
);

/** Other words that the grammar asks for by name. */
export const GRAMMAR = list(`
  of and or to the a an at least most more than less fewer greater up close as many much few little high low not no just well
  short ca p excess upwards minimum maximum estimated about around roughly approximately approx some circa c nearly almost
  over above exceeding under below between point per percent cent pct percentage points basis bps in out every each
  last next past previous coming following same that this these recent first final several couple ago earlier later
  old now from later hence before after since time o'clock am pm a.m p.m am. ad bc bce ce end beginning start middle turn close
  early late mid day days year years month week end eve entire whole so plus square cubic sq cu minus one's other another
  which only if it is its there their his her half quarter past fiscal fy spring by until till through on during for
  aged age ages odd way hand side thing on second world time times eastern western central pacific standard daylight local
  may might must could should would can will war place glance all of ever sight instance aid sterling i my he she they we you
  birthday anniversary century centuries decade decades hour an ie eg someone anyone everyone no-one day's new year's eve
  vote win victory defeat loss lead draw majority decision record score beat defeated led trailed trailing
  leading thanks amendment lady minister degree north south east west us's members member opening
  'm 's s th st nd rd whom who but good evenings mornings nights afternoons lunar
  worth long later's tall deep high wide be
`);
