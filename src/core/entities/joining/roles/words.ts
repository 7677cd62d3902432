import { ROLE_HEADS, ROLE_MODIFIERS } from '../data/titles.ts';
import { fold } from '../fold.ts';

/** `Secretary of State`: a role whose last word stands in the middle. */
const OFFICE =
  '(?:of|for)\\s+(?:the\\s+)?(?:state|staff|defen[cs]e|justice|finance|health|education|police|mission|station|research|intelligence|interior|treasury|(?:foreign|public|economic|home|internal|political|military|legal)\\s+affairs)';
const OF_OFFICE = new RegExp(`(?:secretary|minister|chief|director|ministers|head)\\s+${OFFICE}$`, 'iu');
const OFFICE_BEHIND = new RegExp(`^\\s+${OFFICE}\\b`, 'iu');

/** How long an office is that a text goes on with behind a role: `of state`. */
export function officeLength(text: string): number {
  return OFFICE_BEHIND.exec(text)?.[0].length ?? 0;
}

/** Whether a word may end a role: `commander`. */
export function isRoleHead(word: string): boolean {
  return ROLE_HEADS.has(plain(word));
}

/** Whether a word may stand inside a role: `deputy`, `vice-`, `former`. */
export function isRoleModifier(word: string): boolean {
  const folded = plain(word);
  return (
    ROLE_MODIFIERS.has(folded) ||
    isRoleHead(word) ||
    folded.split('-').every((part) => ROLE_MODIFIERS.has(part))
  );
}

/** Where a role that ends with a text begins: an offset into it, or -1 where it ends with none. */
export function roleBefore(text: string): number {
  const office = OF_OFFICE.exec(text.slice(-80));
  let start = office ? text.length - office[0].length : text.length;
  const heads = office !== null;
  for (let count = 0; count < 5; count += 1) {
    const word = /([\p{L}][\p{L}.-]*)\s*$/u.exec(text.slice(Math.max(0, start - 40), start));
    const [whole = '', letters = ''] = word ?? [];
    if (letters === '' || letters.endsWith('.')) break;
    const ends = count === 0 && !heads;
    if (!(ends ? isRoleHead(letters) : isRoleModifier(letters))) break;
    if (start < text.length && whole === letters) break;
    start -= whole.length;
  }
  return start === text.length ? -1 : start;
}

function plain(word: string): string {
  return fold(word).replaceAll('.', '');
}
