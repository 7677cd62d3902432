import type { TaggedText } from '../../../../src/core/entities/joining/index.ts';
import { NAME_TYPES, type NameSpan, type NameType } from '../../../../src/core/entities/model.ts';

/** A text whose names were marked, each with the letter of the entity it should belong to. */
export interface Marked extends TaggedText {
  readonly letters: readonly string[];
}

/** Short for the types most used. */
const SHORT: Readonly<Record<string, NameType>> = { P: 'PERSON', O: 'ORG', G: 'GPE', L: 'LOC', N: 'NORP' };

/** Reads `{George Bush|P|a} met {Bush|P|a}`: a name, its type, its entity's letter. */
export function marked(source: string): Marked {
  let text = '';
  const names: NameSpan[] = [];
  const letters: string[] = [];
  for (const { 0: whole, 1: name, 2: type = '', 3: letter = '' } of source.matchAll(
    /\{([^|{}]+)\|(\w+)\|(\w+)\}|[^{]+/gu,
  )) {
    if (name === undefined) {
      text += whole;
      continue;
    }
    const known = SHORT[type] ?? NAME_TYPES.find((each) => each === type);
    if (!known) throw new Error(`no type ${type}`);
    names.push({ start: text.length, end: text.length + name.length, type: known });
    letters.push(letter);
    text += name;
  }
  return { text, names, letters };
}

/** What belongs together, by position: `0 2 | 1`. */
export function partition(ids: readonly string[]): string {
  const groups = new Map<string, number[]>();
  for (const [at, id] of ids.entries()) groups.set(id, [...(groups.get(id) ?? []), at]);
  return [...groups.values()].map((group) => group.join(' ')).join(' | ');
}
