import type { NameSpan } from '../../model.ts';
import type { Tagged } from './echoes.ts';

/** Each name of a sentence with the words in it. */
export function* namesWithWords({
  tokens,
  names,
}: Tagged): Generator<readonly [name: NameSpan, words: string[]]> {
  let at = 0;
  for (const name of names) {
    while ((tokens[at]?.start ?? Infinity) < name.start) at += 1;
    const words: string[] = [];
    for (; (tokens[at]?.end ?? Infinity) <= name.end; at += 1) words.push(tokens[at]?.text ?? '');
    yield [name, words];
  }
}
