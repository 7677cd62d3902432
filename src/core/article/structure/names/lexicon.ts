/**
 * Words that stand before a colon at the start of a paragraph and name nobody. One line a field of life; compared in
 * lower case, without a leading article and without a number behind.
 */
const NON_SPEAKERS = `
note notes update updates updated correction corrections clarification disclaimer disclosure warning caution tip tips hint
important attention reminder spoiler alert notice nb n.b p.s ps pps fyi tldr tl;dr todo fixme edit ed
editor's note editors' note editor’s note editors’ note editors note editor note author's note author’s note authors note
publisher's note publisher’s note translator's note translator’s note reader's note a note ed note eds
source sources via credit credits photo photos image images picture pictures video videos audio caption captions clip
illustration illustrations graphic graphics chart map figure fig table exhibit box sidebar infographic photograph
photo credit image credit photo by photos by image source photo courtesy courtesy file photo cover photo cover image
listen watch read more reads also see see also related related articles related stories related links more further reading
recommended learn more find out more click here continue reading next previous up next in this article in this issue
references bibliography works cited footnote footnotes endnotes citation cite as suggested citation tags tag topics topic
categories category keywords filed under labels share follow subscribe sign up advertisement sponsored
contact contacts media contact press contact email e-mail mail phone telephone tel fax mobile website web site web blog
twitter facebook instagram linkedin youtube address url link links http https www ftp mailto doi isbn issn hashtag
date dates time times when where who what why how location venue place city country region price prices cost costs fee
admission tickets hours opening hours directions deadline registration rsvp
author authors by byline written by edited by translated by translation translator reporting by editing by
additional reporting by reporter's notebook compiled by interview by interviewed by photographs by text by words by story by
publisher published published on posted posted on last updated last modified modified created copyright license licence
version revision status category draft release for immediate release embargo embargoed until press release
from to cc bcc subject re fw fwd sent reply-to reply to message-id in-reply-to attachments attachment date sent
mime-version content-type received return-path list-id organization organisation newsgroups memorandum for
ingredients method instructions preparation prep serves servings yield makes prep time cook time total time nutrition
calories difficulty equipment for the sauce for the dressing for the filling for the dough topping garnish
summary abstract introduction intro conclusion conclusions background context overview results result findings finding
discussion methods methodology objective objectives purpose aim aims scope goal goals hypothesis limitations implications
recommendation recommendations key points key point key takeaways takeaway takeaways highlights bottom line outlook
definition definitions example examples e.g i.e eg ie namely for example for instance exercise problem solution proof
theorem lemma corollary case cases exception exceptions reason reasons cause causes effect effects
pros cons pro con advantages disadvantages strengths weaknesses opportunities threats benefits risks benefit risk
step option part chapter section appendix annex article item point rule principle lesson stage phase level day week month
year round game set match season episode act scene verse line page volume issue no number lot
monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning afternoon evening night noon
january february march april may june july august september october november december
spring summer autumn fall winter
breaking breaking news exclusive opinion analysis editorial live developing podcast transcript interview show notes
duration length runtime running time format language languages word count reading time
name full name age born died birthplace date of birth place of birth occupation profession job title position role rank
party political party education height weight nationality hometown residence family spouse children religion
title titles headline subtitle series genre director cast starring stars rating ratings grade verdict score final score final
home away winner winners loser losers result team teams standings attendance record
total subtotal average sum balance amount quantity size weight color colour model brand material
input output error errors usage options arguments returns default type value key description parameters syntax requirements
yes no maybe true false myth fact facts fiction claim reality truth before after then now past present future
first second third fourth fifth sixth last finally firstly secondly thirdly lastly next one two three four five
problem problems issue challenge challenges opportunity question of the day quote quote of the day quotes
dear sir dear madam dear all hi hello ladies and gentlemen dear colleagues to whom it may concern sincerely regards
whereas resolved therefore moral in short in brief in sum in summary in conclusion in other words in addition in fact
remember meanwhile however moreover furthermore besides also plus and but or so because still yet again thus hence
agenda attendees participants present apologies absent action action items minutes venue chairperson's remarks
objective question presented held holding opinion of the court syllabus docket docket no case no argued decided
abbreviations acronyms glossary legend key terms term terms vocabulary synonyms antonyms etymology pronunciation
plot synopsis setting characters themes spoilers trivia
breakfast lunch dinner snack dessert drinks
north south east west
`;

const WORDS = new Set<string>();
const PHRASES = new Set<string>();
for (const line of NON_SPEAKERS.split('\n')) {
  for (const word of line.split(/\s+/u)) if (word !== '') WORDS.add(word);
}

for (const phrase of [
  ...['read more', 'see also', 'learn more', 'find out more', 'click here', 'continue reading', 'up next'],
  ...[
    'in this article',
    'in this issue',
    'related articles',
    'related stories',
    'related links',
    'more on this',
  ],
  ...[
    'further reading',
    'works cited',
    'cite as',
    'suggested citation',
    'filed under',
    'sign up',
    'photo credit',
  ],
  ...[
    'image credit',
    'image source',
    'photo source',
    'file photo',
    'cover photo',
    'cover image',
    'photo courtesy',
  ],
  ...[
    'media contact',
    'press contact',
    'media contacts',
    'web site',
    'opening hours',
    'press release',
    'cook time',
  ],
  ...['for immediate release', 'embargoed until', 'reply to', 'memorandum for', 'prep time', 'total time'],
  ...[
    'key points',
    'key point',
    'key takeaways',
    'key takeaway',
    'key findings',
    'bottom line',
    'the bottom line',
  ],
  ...[
    'for example',
    'for instance',
    'show notes',
    'breaking news',
    'running time',
    'word count',
    'reading time',
  ],
  ...[
    'full name',
    'date of birth',
    'place of birth',
    'job title',
    'political party',
    'final score',
    'half time',
  ],
  ...[
    'full time',
    'question of the day',
    'quote of the day',
    'dear sir',
    'dear madam',
    'dear all',
    'dear editor',
  ],
  ...['ladies and gentlemen', 'to whom it may concern', 'in short', 'in brief', 'in sum', 'in summary'],
  ...['in conclusion', 'in other words', 'in addition', 'in fact', 'action items', 'question presented'],
  ...[
    'opinion of the court',
    'docket no',
    'case no',
    'key terms',
    'last updated',
    'last modified',
    'listen now',
  ],
  ...[
    'additional reporting',
    'message id',
    'release date',
    'publication date',
    'date published',
    'good news',
  ],
  ...[
    'bad news',
    'fun fact',
    'did you know',
    'pro tip',
    'top tip',
    'best for',
    'worst for',
    'due date',
    'start date',
  ],
  ...[
    'end date',
    'start time',
    'end time',
    'phone number',
    'zip code',
    'net worth',
    'known for',
    'years active',
  ],
  ...[
    'executive summary',
    'case study',
    'takeaway message',
    'main idea',
    'main point',
    'side note',
    'last thing',
  ],
  ...[
    'one more thing',
    'first question',
    'second question',
    'next question',
    'last question',
    'final question',
  ],
  ...[
    'follow us',
    'follow me',
    'share this',
    'contact us',
    'about us',
    'about the author',
    'about the authors',
  ],
])
  PHRASES.add(phrase);

/** Words that begin a clause, never a name. */
const OPENERS = new Set(
  `a an the this that these those my our your his her its their some any no every each all both many most few several
  i we you he she it they there here if when while as since although though because after before until unless once
  in on at by for from with without about under over into during between among against to of per despite according
  and but or nor so yet then thus hence is are was were be been has have had do does did can could will would should may
  might must not what which who whom whose why how where let please just only even also perhaps maybe now next finally
  dear another other such one two three four five six seven eight nine ten`.split(/\s+/u),
);

/** Words of which a label that names a role is made: `UNIDENTIFIED MALE:`, `Audience member 2:`. */
const ROLES = new Set(
  `speaker interviewer interviewee moderator host cohost co-host guest question questioner answer respondent response
  reporter reporters correspondent operator narrator announcer anchor presenter audience member male female man woman boy
  girl voice voices participant participants participator unidentified unknown witness court clerk judge justice chairman
  chairwoman chairperson chair president premier minister secretary senator congressman congresswoman ambassador governor
  mayor general admiral colonel captain sergeant officer detective attorney counsel prosecutor defendant plaintiff
  translator interpreter facilitator panelist panellist student teacher professor doctor nurse patient client caller
  listener crowd spokesperson spokesman spokeswoman staff journalist press media interview subject expert analyst
  commissioner director chancellor bishop pope king queen prince princess researcher coach player editor writer author
  mc emcee q a`.split(/\s+/u),
);

const LEAD = /^(?:the|a|an)\s+/u;
const NUMBER = /\s*(?:#?\d+[a-z]?|[ivx]+)$/u;

/** A label's words as the lexicon has them: lower case, straight apostrophes, no article in front, no number behind. */
function entry(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\.$/u, '').replace(LEAD, '').trim();
}

/** Whether a label is one of those that name nobody: `Note`, `Editor’s note`, `Step 3`, `From`, `Ingredients`. */
export function isNonSpeaker(name: string): boolean {
  if (/^[QA]\d{0,3}$/u.test(name)) return false;
  const whole = entry(name);
  const plain = whole.replace(NUMBER, '');
  if (ROLES.has(plain) && plain !== 'subject') return false;
  if (DOUBTFUL.has(plain)) return false;
  if (PHRASES.has(whole) || PHRASES.has(plain) || WORDS.has(whole) || WORDS.has(plain)) return true;
  if (/(?:^|\s)(?:notes?|corrections?|photos?|credits?|reading|takeaways?|updates?)$/u.test(plain))
    return true;
  return /^(?:photos?|images?|editors?'s?|reporting|editing|written|updated|published|posted|source)\b/u.test(
    plain,
  );
}

/** Whether a word can only begin a clause, so that what stands before the colon is a clause and no name. */
export function isOpener(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}

/** Whether a word names a role and not a person. */
export function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase().replace(/[.#\d]+$/u, ''));
}

/** Surnames that are as often common words before a colon. They count only where the article names them in full. */
const DOUBTFUL = new Set(
  `april may june august price page case day west north east south young story rule brand stage score summer winter
  lunch lot total major minor key place fall spring noon best post banks bush field fields wood woods park parks rivers lakes hill hills stone`.split(
    /\s+/u,
  ),
);

/** Whether a single name is as often a common word. */
export function isDoubtful(name: string): boolean {
  return DOUBTFUL.has(name.toLowerCase());
}
