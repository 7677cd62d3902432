import { before, behind, type Found, type Near } from './near.ts';
import { readPhrase } from './phrase.ts';

const COPULA =
  /^["”'’]?(?:\s*[([][\p{L}\p{N}.&\s'’-]{1,40}[)\]])?(?:,[^,;:—]{1,90},)?\s+(?:is|was|are|were|remains|remained|became)\s+(?:(?:still|now|also|currently|once|essentially|then|already)\s+)?(?=an?\s|the\s|one of\s)/u;
/** A name that a clause begins with is what the clause is about. */
const SUBJECT =
  /(?:^|[,;:—“"(]\s*|\s(?:and|but|that|because|while|although|though|as|since|where|so)\s+)["“]?(?:(?:the|an?|its|his|their)\s+)?(?:\p{Lu}[\p{L}.-]*\s+){0,3}["“]?$/iu;
const LEFT_OPEN =
  /\b(?:if|whether|unless|would|could|like|than|of|in|for|with|by|from|to|at|on|who|which|what|why|how|think|thinks|believe|believes|claim|claims)\s+(?:that\s+)?(?:the\s+)?$/iu;
const PLURAL = /\band\s+(?:the\s+)?$/iu;

const WHO =
  /^["”'’]?(?:\s*\([^)]{1,12}\))?,\s+(?=(?:who|which)\s+(?:(?:also|now|once|currently|then|has|had|have|previously|formerly)\s+)*(?:leads|led|heads|headed|runs|ran|founded|rules|ruled|governs|governed|serves|served|represents|represented|chairs|chaired|owns|owned|commands|commanded|controls|controlled|oversees|oversaw|directs|directed|teaches|taught|studies|covers|wrote|lies|borders|houses|makes|produces|operates|publishes|consists|comprises|(?:is|was|are|were)\s+(?:(?:also|now|once|currently|then|widely|best|a|an|the|one of the)\s+)*(?:known|based|led|born|considered|elected|appointed|founded|designated|responsible|in charge)))/u;
const WHO_IS =
  /^["”'’]?,\s+(?=(?:who|which)\s+(?:is|was|are|were|became)\s+(?:(?:also|now|once|currently|then)\s+)?(?:an?|the|one of)\s)/u;

/** `X is the Afghan branch of ISIS`, the whole clause. */
export function copula(near: Near): Found | undefined {
  const { sentence, name, type } = near;
  const verb = COPULA.exec(behind(near));
  if (!verb || sentence.trimEnd().endsWith('?')) return undefined;
  const lead = before(near);
  if (!SUBJECT.test(lead) || LEFT_OPEN.test(lead)) return undefined;
  if (PLURAL.test(lead) && /\b(?:are|were)\b/u.test(verb[0])) return undefined;
  const phrase = readPhrase(sentence, name.end + verb[0].length, type);
  return phrase && { start: name.start, end: phrase.end };
}

/** `X, who leads the group, …`. */
export function relative(near: Near): Found | undefined {
  const { sentence, name, type } = near;
  const rest = behind(near);
  const plain = WHO.exec(rest);
  const opener = plain ?? WHO_IS.exec(rest);
  if (!opener) return undefined;
  const start = name.end + opener[0].length;
  const words = sentence.slice(start);
  if (/^who\b/u.test(words) !== (type === 'PERSON')) return undefined;
  if (!plain) {
    const noun =
      /^(?:who|which)\s+\w+\s+(?:(?:also|now|once|currently|then)\s+)?/u.exec(words)?.[0].length ?? 0;
    const phrase = readPhrase(sentence, start + noun, type);
    return phrase && { start, end: phrase.end };
  }
  const length = /^[^,;:—]*?(?=[,;:—]|\.?["”'’)]*$)/u.exec(words)?.[0].length ?? 0;
  return length > 0 ? { start, end: start + length } : undefined;
}
