import type { NameSpan } from '../../model.ts';
import type { Tagged } from './echoes.ts';
import { phraseAt, type Phrases } from './phrases.ts';

/** Parts names that a tagger has taken for one: `Republicans and Democrats`, where each side is a name for certain. */
export function partPairs({ tokens, names }: Tagged, known: Phrases): NameSpan[] {
  let at = 0;
  return names.flatMap((name) => {
    while ((tokens[at]?.start ?? Infinity) < name.start) at += 1;
    const first = phraseAt(known, tokens, at);
    if (!first) return [name];
    const and = at + first.words.length;
    const second = tokens[and]?.text === 'and' ? phraseAt(known, tokens, and + 1) : undefined;
    const last = tokens[and + (second?.words.length ?? 0)];
    const opening = tokens[and + 1];
    if (!second || !opening || last?.end !== name.end) return [name];
    return [
      { start: name.start, end: tokens[and - 1]?.end ?? name.start, type: first.type },
      { start: opening.start, end: name.end, type: second.type },
    ];
  });
}
