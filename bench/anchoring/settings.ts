import type { Span } from '../../src/core/article/model.ts';
import { DELETED, STANDING, type Edit } from './edits.ts';
import { paragraphAt, type Cut } from './passages.ts';
import type { Random } from './random.ts';

/** What a text is made like before the passage is marked, so that other places look like it. */
export type Setting = (
  whole: Cut,
  span: Span,
  random: Random,
) => { readonly text: string; readonly span: Span };

/** A paragraph like the passage's, with some words of ten changed, and never the passage's own. */
function lookAlike(share: number): Setting {
  return (whole, span, random) => {
    const own = paragraphAt(whole, span.start);
    const words = whole.words.filter(({ start, end }) => start >= own.start && end <= own.end);
    let copy = '';
    let at = own.start;
    let changed = 0;
    for (const word of words) {
      if (word.start < span.end && word.end > span.start) continue;
      if (random.next() > share && !(changed === 0 && word === words[words.length - 1])) continue;
      const other = random.pick(whole.words);
      copy += whole.text.slice(at, word.start) + whole.text.slice(other.start, other.end);
      at = word.end;
      changed += 1;
    }
    copy += whole.text.slice(at, own.end);
    const before = random.next() < 0.5;
    const text = before
      ? `${whole.text.slice(0, own.start)}${copy}\n\n${whole.text.slice(own.start)}`
      : `${whole.text.slice(0, own.end)}\n\n${copy}${whole.text.slice(own.end)}`;
    const shift = before ? copy.length + 2 : 0;
    return { text, span: { start: span.start + shift, end: span.end + shift } };
  };
}

/** The sentence that holds the passage is said again, word for word, by somebody else at the end. */
const twoSpeakers: Setting = (whole, span) => {
  const sentence = whole.sentences.find(({ start, end }) => start <= span.start && end >= span.end) ?? span;
  const words = whole.text.slice(sentence.start, sentence.end);
  const first = 'Maria Keller: Let us begin.\n\nPeter Novak: With pleasure.\n\n';
  const own = `Maria Keller: ${words} That is what I have seen.\n\n`;
  const others = `Peter Novak: ${words} We agree on this.\n\nMaria Keller: Then let us go on.\n`;
  const last = '\nPeter Novak: Yes, there is more to say.\n\nMaria Keller: Thank you.\n';
  const text = `${whole.text.trimEnd()}\n\n${first}${own}${others}${last}`;
  const start = text.lastIndexOf(own) + own.indexOf(words) + span.start - sentence.start;
  return { text, span: { start, end: start + span.end - span.start } };
};

/** A passage marked in a text of some setting, and an edit of it. */
export interface Scenario {
  readonly group: 'stands' | 'deleted' | 'alike, stands' | 'alike, deleted';
  readonly name: string;
  readonly setting?: Setting;
  readonly edit: Edit;
}

const of = (edits: Readonly<Record<string, Edit>>, ...names: string[]): [string, Edit][] =>
  names.flatMap((name) => {
    const edit = edits[name];
    return edit ? [[name, edit] as [string, Edit]] : [];
  });

/** Its own statement goes, the other speaker's stays. */
const deletedStatement: Edit = ({ text }, span) => {
  const start = text.lastIndexOf('\n', span.start) + 1;
  return { text: text.slice(0, start) + text.slice(text.indexOf('\n', span.end) + 1), right: [] };
};

export const SCENARIOS: readonly Scenario[] = [
  ...Object.entries(STANDING).map(([name, edit]) => ({ group: 'stands' as const, name, edit })),
  ...Object.entries(DELETED).map(([name, edit]) => ({ group: 'deleted' as const, name, edit })),
  ...[0.1, 0.3].flatMap((share) => {
    const setting = lookAlike(share);
    const like = `look-alike, ${share * 10} in 10 words differ`;
    return [
      ...of(STANDING, 'text before', 'typos around, 1 in 100', 'typos in it').map(([name, edit]) => ({
        group: 'alike, stands' as const,
        name: `${like}: ${name}`,
        setting,
        edit,
      })),
      ...of(DELETED, 'it alone', 'its paragraph', 'it, and typos elsewhere').map(([name, edit]) => ({
        group: 'alike, deleted' as const,
        name: `${like}: ${name}`,
        setting,
        edit,
      })),
    ];
  }),
  ...of(STANDING, 'text before', 'typos around, 1 in 100').map(([name, edit]) => ({
    group: 'alike, stands' as const,
    name: `said by two: ${name}`,
    setting: twoSpeakers,
    edit,
  })),
  ...[...of(DELETED, 'its sentence', 'it alone'), ['its statement', deletedStatement] as const].map(
    ([name, edit]) => ({
      group: 'alike, deleted' as const,
      name: `said by two: ${name}`,
      setting: twoSpeakers,
      edit,
    }),
  ),
];
