import { wordsOf } from '../structure/names/names.ts';

/** Nouns that head the name of a body; `of`, `for`, `on` may follow. */
const BODIES = new Set(
  `institute institution center centre council foundation endowment university college academy association society
  committee commission ministry department agency organization organisation federation alliance corporation bureau
  authority observatory institut ministerio office`.split(/\s+/u),
);
/** Nouns that end the name of an outlet or a body. */
const ENDINGS = new Set(
  `group forum network company inc llc ltd plc bank fund union project initiative laboratory museum library service
  services times post news journal magazine review herald tribune guardian press today daily weekly globe mail telegraph
  independent observer economist atlantic yorker spiegel monde figaro gazette chronicle standard star sun mirror express
  dispatch courier examiner inquirer register record insider wire digest quarterly bulletin radio television tv
  broadcasting media channel affairs policy interpreter diplomat intercept conversation monitor newswire house
  state wikinews reuters bloomberg politico axios semafor vox slate salon wired newsweek forbes fortune quartz aljazeera
  jazeera brookings rand usip cfr csis iiss chatham carnegie nato bbc cnn npr pbs abc nbc cbs msnbc ap afp upi dw voa
  rferl tass xinhua interfax c-span cspan itv`.split(/\s+/u),
);
const SMALL = /^(?:of|for|on|and|the|in|to|de|des|du|la|le|&|against|at|with)$/iu;
const AGENCIES =
  /^(?:Reuters|AP|AFP|UPI|DPA|dpa|TASS|Xinhua|IRNA|ANSA|EFE|PTI|ANI|IANS|Yonhap|Kyodo|Interfax|Bloomberg|CNN|BBC|NPR|VOA|The Associated Press|Associated Press|Agence France-Presse|Thomson Reuters Foundation)$/u;

/** Whether a line is the name of an organisation or outlet and nothing else. */
export function isOrganisation(line: string): boolean {
  const words = wordsOf(line);
  if (words.length === 0 || words.length > 9 || /[.,?!:;"“”]$/u.test(line)) return false;
  if (!words.every((word) => SMALL.test(word) || /^[\p{Lu}\d]/u.test(word))) return false;
  if (/^(?:in|on|at|to|for|with|against)$/iu.test(words[0] ?? '')) return false;
  const last = plain(words.at(-1));
  if (
    ENDINGS.has(last) &&
    words.length <= 4 &&
    !words.some((word) => /^(?:in|to|at|with|against)$/iu.test(word))
  )
    return true;
  // The noun heads the name where it ends it, or where what follows only says of what, for what, where.
  return words.some(
    (word, at) =>
      BODIES.has(plain(word)) && /^(?:of|for|on|and|in|de|des|\(.*)?$/iu.test(words[at + 1] ?? ''),
  );
}

function plain(word = ''): string {
  return word.toLowerCase().replaceAll(/[.,]/gu, '');
}

/** Whether a name is a news agency's as datelines give it. */
export function isAgency(name: string): boolean {
  return AGENCIES.test(name);
}
